"""Bringing an old register in, and asking it a file of questions."""

import json as notation
import sys
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from camino.commands.database import tables_made
from camino.commands.environment import database, start_django, warm

if TYPE_CHECKING:
    from camino.people.bringing.reading import Problem

app = typer.Typer(no_args_is_help=True, help="Old registers: bring one in, and look its people up.")
console = Console(stderr=True)
SHOWN = 20
MOST_LISTED = 1_000_000  # rows of a spreadsheet


@app.command()
def load(
    file: Annotated[
        Path,
        typer.Argument(
            help="CSV or Parquet with given_names, paternal_surname, maternal_surname,"
            " birth_date, sex, birth_state, curp, external_id."
        ),
    ],
    source: Annotated[
        str, typer.Option(help="What the old register is called; its numbers are its own.")
    ] = "",
    office: Annotated[str, typer.Option(help="Short name of the office that knows these people.")] = "",
    leave_out: Annotated[
        bool, typer.Option("--leave-out-bad", help="Bring in the rows without problems.")
    ] = False,
) -> None:
    """Bring in a register of people: all rows or, where one has a problem, none."""
    with tables_made():
        start_django(role="owner")
        _load(file, source or file.stem[:60], office, leave_out=leave_out)


def _load(file: Path, source: str, office: str, *, leave_out: bool) -> None:
    from camino.core.refusals import Refused
    from camino.people.bringing import reading, writing
    from camino.staff.actions.first import clerk_of_old_registers

    try:
        with console.status("Reading and checking the file …"):
            register = reading.read(file, today=date.today())
        clerk = clerk_of_old_registers(office=office)
    except (reading.Unreadable, Refused) as why:
        console.print(str(why))
        raise typer.Exit(1) from None
    for note in register.notes:
        console.print(note)
    if register.problems:
        _tell(file, register.problems)
        if not leave_out:
            console.print("Nothing was loaded. Mend these rows, or add --leave-out-bad to load the others.")
            raise typer.Exit(1)
    try:
        with _progress() as progress:
            task = progress.add_task("People", total=register.people.height)
            for done in writing.bring(register.people, source=source, by=clerk):
                if isinstance(done, int):
                    progress.update(task, completed=done)
                else:
                    brought = done
    except KeyboardInterrupt:
        console.print("\nStopped. Nothing was loaded.")
        raise typer.Exit(130) from None
    console.print(f"{brought.people:,} people of “{source}” are in the register, known at {clerk.office}.")
    if brought.there_before:
        console.print(f"{brought.there_before:,} rows had been loaded before and were left alone.")
    if brought.shared_curps:
        console.print(
            f"{brought.shared_curps:,} CURPs are another person's already. `camino matching run` finds doubles."
        )


def _tell(file: Path, problems: Sequence["Problem"]) -> None:
    """The first problems on the screen, all of them in a spreadsheet beside the register."""
    from camino.core.spreadsheets import Spreadsheet

    rows = sorted(problems, key=lambda each: (each.row, each.field))
    listed = file.with_name(f"{file.stem}.problems.xlsx")
    written = BytesIO()
    with Spreadsheet(written) as book:
        sheet = book.add_worksheet()
        for column, heading in enumerate(("row", "field", "value", "remedy")):
            book.text(sheet, 0, column, heading, book.bold)
        for n, each in enumerate(rows[:MOST_LISTED], start=1):
            sheet.write_number(n, 0, each.row)
            for column, text in enumerate((each.field, each.value, each.remedy), start=1):
                book.text(sheet, n, column, text)
    listed.write_bytes(written.getvalue())
    for each in rows[:SHOWN]:
        value = "".join(sign for sign in each.value[:60] if sign.isprintable())
        console.print(f"row {each.row}, {each.field} “{value}”: {each.remedy}", markup=False, highlight=False)
    console.print(f"{len(rows):,} problems in all; they are listed in {listed}.")


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn(),
        console=console,
    )  # fmt: skip


@app.command()
def search(
    queries: Annotated[Path, typer.Option(help="CSV or Parquet with the columns of a register.")],
    top: Annotated[int, typer.Option(min=1, max=20, help="How many candidates of each.")] = 5,
    json: Annotated[bool, typer.Option("--json", help="A line of JSON for each query.")] = False,
) -> None:
    """Look for each row of a file: whom it may be, how likely, and how long that took."""
    with database():
        start_django()
        warm()
        _search(queries, top, as_json=json)


def _search(queries: Path, top: int, *, as_json: bool) -> None:
    from camino.core.refusals import Refused
    from camino.people.bringing import asking, reading

    try:
        asked = asking.read(queries, today=date.today())
        for answer in asking.answers(asked, most=top):
            if as_json:
                sys.stdout.write(notation.dumps(answer, ensure_ascii=False) + "\n")
            else:
                _show(answer)
    except (reading.Unreadable, Refused) as why:
        console.print(str(why))
        raise typer.Exit(1) from None
    except BrokenPipeError:
        raise typer.Exit(0) from None


def _show(answer: dict[str, Any]) -> None:
    found = " · ".join(
        f"{each['code']} {each['external_id'] or ''} {each['probability']:.0%}"
        for each in answer["candidates"]
    )
    typer.echo(f"{answer['row']:>7} {answer['external_id']}  {found or '–'}  {answer['milliseconds']:.1f} ms")
