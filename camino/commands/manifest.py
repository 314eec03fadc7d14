"""Looking at an arrival manifest from the shell, without a database."""

import json as notation
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from camino.commands.environment import start_django


def manifest(
    file: Annotated[Path, typer.Argument(help="The spreadsheet: XLSX, XLS, ODS or CSV.")],
    preview: bool = typer.Option(
        False, "--preview", help="Show what is understood. Nothing is written anywhere."
    ),
    json: bool = typer.Option(False, "--json", help="As JSON, for another program."),
) -> None:
    """Show whom an arrival manifest names, and what is wrong with which row. Registering is done at the
    desk."""
    if not (preview or json):
        typer.echo(
            "Lists are registered at the desk, under Arrivals. To look at one here, add --preview.", err=True
        )
        raise typer.Exit(2)
    start_django()  # for the words; no connection is opened
    from camino.reception import manifest as reader

    try:
        found = reader.preview(file, today=date.today())
    except reader.Unreadable as why:
        if json:
            _print(why.to_json())
        else:
            typer.echo(str(why), err=True)
        raise typer.Exit(1) from why
    if json:
        _print(found)
    else:
        _show(found)


def _print(found: Mapping[str, object]) -> None:
    typer.echo(notation.dumps(found, ensure_ascii=False, indent=1))


def _show(found: dict[str, Any]) -> None:
    console = Console()
    people = Table(title=f"{len(found['people'])} people", title_justify="left")
    for name in ("Given names", "First surname", "Second surname", "Birth", "Sex"):
        people.add_column(name)
    for person in found["people"]:
        birth = person["birth_date"] or person.get("birth_year") or person.get("age")
        told = [person[name] for name in ("given_names", "paternal_surname", "maternal_surname")]
        people.add_row(*map(_safe, told), _safe(birth), _safe(person["sex"]))
    console.print(people)
    for problem in found["problems"]:
        place = f"{problem['sheet']} {problem['row']}, {problem['field']}"
        console.print(f"[bold]{_safe(place)}[/bold]: {_safe(problem['value'])} · {_safe(problem['remedy'])}")
    for question in found["questions"]:
        console.print(_safe(question["text"]))


def _safe(value: object) -> str:
    """Words of a list as words: never as the terminal's own signs."""
    from rich.markup import escape

    return escape("".join(sign for sign in str(value or "") if sign.isprintable()))
