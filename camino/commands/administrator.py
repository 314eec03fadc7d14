"""The first administrator of an empty installation."""

import typer
from rich.console import Console

from camino.commands.environment import database, start_django

console = Console()


def administrator(
    username: str = typer.Argument(help="The name to sign in with."),
    name: str = typer.Option(..., prompt="Full name", help="Who it is."),
    office: str = typer.Option(
        ..., prompt="Short name of the office", help="Where; it is made if it is not there."
    ),
    city: str = typer.Option("Ciudad Juárez", help="The office's city."),
) -> None:
    """Make the first administrator, who makes everybody else on the pages. Prints a first password, once."""
    with database():
        start_django(role="owner")
        _make(username, name, office, city)


def _make(username: str, name: str, office: str, city: str) -> None:
    from camino.core.refusals import Refused
    from camino.staff.actions.first import first_administrator

    try:
        password = first_administrator(username=username, full_name=name, office=office, city=city)
    except Refused as refusal:
        console.print(str(refusal))
        raise typer.Exit(1) from None
    console.print(f"Sign in as [bold]{username}[/bold] with the first password [bold]{password}[/bold]")
    console.print(
        "It holds for seven days and is kept nowhere. The first sign-in asks for a password of your own,"
    )
    console.print("and for a second factor: have your telephone or a key ready.")
