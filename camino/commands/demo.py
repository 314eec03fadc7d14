"""Filling an empty database with the demonstration city."""

from datetime import UTC, datetime

import psycopg
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
from camino.commands.environment import start_django
from config.databases import database_url

console = Console()


def demo(
    people: int = typer.Option(2000, min=1, help="How many people."),
    seed: int = typer.Option(1, help="The same seed makes the same city on the same day."),
    if_empty: bool = typer.Option(False, "--if-empty", help="Do nothing where there are people already."),
) -> None:
    """Fill an empty database with an invented office and its people: three years that end today."""
    with tables_made():
        start_django()
        _fill(people, seed, if_empty=if_empty)


def _fill(people: int, seed: int, *, if_empty: bool) -> None:
    from camino.people.jobs import count_words
    from camino.workspace.demonstration.city import Order, fill, interrupted, somebody_is_there

    begun = interrupted()
    if begun:
        console.print(f"Going on with the demonstration of {begun.people:,} people that was interrupted.")
    elif somebody_is_there():
        if not if_empty:
            console.print(
                "There are people or workers in this database already. The demonstration is for an empty one."
            )
            raise typer.Exit(1)
        return
    order = begun or Order(people, seed, datetime.now(UTC))
    written, counted = 0, 0
    try:
        with _progress() as progress:
            task = progress.add_task("People", total=order.people)
            for written in fill(order):
                progress.update(task, completed=written)
                if written >= 2 * counted:
                    counted = written
                    _count_rows()
        count_words()
    except KeyboardInterrupt:
        console.print(f"\nStopped after {written:,} of {order.people:,} people. What is written is whole.")
        console.print("`camino demo` goes on from there.")
        raise typer.Exit(130) from None


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn(),
        console=console,
    )  # fmt: skip


def _count_rows() -> None:
    """Let PostgreSQL count what is there, as the tables' owner. Until then its guesses make each batch slower."""
    with psycopg.connect(database_url(), autocommit=True) as connection:
        connection.execute("ANALYZE")
