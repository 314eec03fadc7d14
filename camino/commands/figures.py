"""By which figures the health room tests: shown, and written anew from a day on."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from camino.commands.environment import database, start_django

console = Console()
app = typer.Typer(
    no_args_is_help=True, help="By which figures the health room tests: dated, each with its source."
)
ABOUT = typer.Argument(help="hiv, pregnancy, glucose or vitals.")


@app.command()
def show(about: Annotated[str, ABOUT]) -> None:
    """Print the figures that hold today as JSON: change the file, and write it back."""
    with database():
        start_django(role="owner")
        typer.echo(json.dumps(_held(about).figures, indent=2, ensure_ascii=False))


@app.command()
def write(
    about: Annotated[str, ABOUT],
    file: Annotated[Path, typer.Argument(help="A JSON file with all the figures.")],
    since: str = typer.Option(..., help="The first day on which they hold, like 2027-01-31."),
    source: str = typer.Option(..., help="The norm or guide, with its date."),
    yes: bool = typer.Option(False, "--yes", help="Do not ask before writing."),
) -> None:
    """Write figures that hold from a day on, after showing what changes. Tests that were done keep their own."""
    try:
        told, day = json.loads(file.read_text(encoding="utf-8")), date.fromisoformat(since)
    except (OSError, ValueError) as error:
        typer.echo(f"{file}, --since {since}: {error}", err=True)
        raise typer.Exit(2) from None
    with database():
        start_django(role="owner")
        from camino.core.refusals import Refused
        from camino.health.actions.figures import write_protocol

        if not _changes(_held(about).figures, told):
            console.print("Nothing is different from what holds today.")
            raise typer.Exit(1)
        if not yes and not typer.confirm("Write it?"):
            raise typer.Exit(1)
        try:
            row = write_protocol(about=about, figures=told, since=day, source=source)
        except Refused as refusal:
            typer.echo(str(refusal), err=True)
            raise typer.Exit(1) from None
        console.print(f"Written: from {row.since} on.")


def _held(about: str) -> Any:
    from camino.health.models import Protocol

    found = Protocol.objects.filter(about=about, until=None).first()
    if found is None:
        typer.echo(f"There are no figures about “{about}”: say hiv, pregnancy, glucose or vitals.", err=True)
        raise typer.Exit(2)
    return found


def _changes(held: dict[str, Any], told: object) -> bool:
    """Whether anything is different; each difference is printed."""
    new = told if isinstance(told, dict) else {}
    names = [name for name in {**held, **new} if held.get(name) != new.get(name)]
    for name in names:
        console.print(f"{name}: {held.get(name, '–')} → {new.get(name, '–')}", markup=False)
    return bool(names)
