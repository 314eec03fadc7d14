"""Recognising people across the whole register: learn what agreement is worth, find duplicates, link what is new."""

import json as notation
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from config.home import home

if TYPE_CHECKING:
    from camino.people.matching.linking.model import Model
    from camino.people.matching.linking.registers import Register

console = Console(stderr=True)
app = typer.Typer(no_args_is_help=True, help="Recognising people: train, find duplicates, link what is new.")

People = Annotated[
    Path | None,
    typer.Option(
        exists=True, dir_okay=False,
        help="A Parquet or CSV file of people (given_names, paternal_surname, maternal_surname, birth_date, sex,"
        " birth_state, curp, external_id) instead of Camino's own register.",
    ),
]  # fmt: skip
Out = Annotated[Path | None, typer.Option(help="The directory to write to; by default under Camino's home.")]
Known = Annotated[
    Path | None, typer.Option("--model", exists=True, help="A model file instead of the one in force.")
]
PAIR = frozenset({"a", "b", "probability", "weight"})  # columns of a pair that are no compared fact
Memory = Annotated[str, typer.Option(help="How much memory to use at most.")]


class Engine(StrEnum):
    """What does the work."""

    DUCKDB = "duckdb"
    SPARK = "spark"


@app.command()
def train(
    register: People = None,
    truth: Annotated[
        Path | None, typer.Option(exists=True, help="Who is who (external_id, person), to calibrate on.")
    ] = None,
    name: str = typer.Option("", help="What to call the model."),
    out: Out = None,
    memory: Memory = "4GB",
) -> None:
    """Learn from the register what each agreement is worth, with Splink; write the model and its report."""
    from camino.people.matching.linking import learning, model, reporting

    place = out or home() / "matching" / "models" / f"{datetime.now(UTC):%Y%m%d-%H%M%S}"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    scales = {} if truth and not model.SHIPPED.is_file() else model.shipped().scales
    with _register(register) as people, TemporaryDirectory(dir=place) as aside, _bar() as progress:
        made = learning.learn(
            people, Path(aside), name=name or place.name, scales=scales, memory=memory, progress=progress
        )
        tables = {}
        if truth:
            pairs = learning.labelled(people, truth, Path(aside), made, memory=memory, progress=progress)
            tables["as it was learnt, before anybody said who is who"] = learning.reliability(pairs)
            made = learning.calibrate(made, pairs)
            pairs = learning.labelled(people, truth, Path(aside), made, memory=memory, progress=progress)
            tables["the records it was calibrated on"] = learning.reliability(pairs)
    (place / "model.json").write_text(made.text(), encoding="utf-8")
    (place / "report.md").write_text(reporting.report(made, tables), encoding="utf-8")
    if tables:
        (place / "reliability.svg").write_text(reporting.plot(tables), encoding="utf-8")
    typer.echo(place / "model.json")


@app.command()
def run(
    engine: Annotated[Engine, typer.Option(help="One machine, or many.")] = Engine.DUCKDB,
    register: People = None,
    model: Known = None,
    out: Out = None,
    memory: Memory = "4GB",
    json: bool = typer.Option(False, "--json", help="What came of it, for another program."),
) -> None:
    """Find all duplicates of the register. Killed half-way, it goes on where it was."""
    from camino.people.matching.linking import running

    place = out or home() / "matching" / "run"
    with _register(register) as people, _bar() as progress:
        if engine is Engine.SPARK:
            from camino.people.matching.linking import spark

            outcome = spark.run(people, place, _model(model), progress=progress)
        else:
            outcome = running.run(people, place, _model(model), memory=memory, progress=progress)
    if register is None:
        _offer(place / "pairs.parquet", _model(model).name)
    if json:
        typer.echo(notation.dumps(running.told(outcome)))
    else:
        typer.echo(
            f"{outcome.records:,} records; {outcome.pairs:,} pairs may be one person; {place / 'pairs.parquet'}"
        )


@app.command()
def increment(
    new: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="The new people, a file as of --register."),
    ] = None,
    register: People = None,
    model: Known = None,
    out: Out = None,
    memory: Memory = "4GB",
    json: bool = typer.Option(False, "--json", help="What came of it, for another program."),
) -> None:
    """Link only what is new since the last run."""
    from camino.people.matching.linking import adding
    from camino.people.matching.linking.registers import File

    place = out or home() / "matching" / "run"
    with _register(register) as people, _bar() as progress:
        try:
            outcome = adding.add(
                File(new) if new else None, people, place, _model(model), memory=memory, progress=progress
            )
        except adding.NoRunYet as why:
            console.print(str(why))
            raise typer.Exit(1) from None
    if register is None:
        _offer(outcome.file, _model(model).name)
    if json:
        typer.echo(notation.dumps({"new": outcome.new, "pairs": outcome.pairs}))
    else:
        typer.echo(f"{outcome.new:,} new records; {outcome.pairs:,} pairs may be one person; {outcome.file}")


def _model(file: Path | None) -> "Model":
    from camino.people.matching.linking import model

    return model.read(file) if file else model.shipped()


@contextmanager
def _register(file: Path | None) -> Iterator["Register"]:
    """The people of a file, or all of Camino's own."""
    if file:
        from camino.people.matching.linking.registers import File

        yield File(file)
        return
    from camino.commands.environment import database
    from camino.people import everybody
    from config.databases import database_url

    with database(), everybody.reading(database_url()) as register:
        yield register


def _offer(pairs: Path, model: str) -> None:
    """Likely pairs go to the people who decide. Those decided already are left as they are."""
    import polars as pl

    from camino.commands.environment import database, start_django

    with database():
        start_django()
        from camino.people.actions import likely

        found = pl.read_parquet(pairs)
        facts = [name for name in found.columns if name not in PAIR]
        rows = (
            (UUID(row["a"]), UUID(row["b"]), row["probability"], {fact: row[fact] for fact in facts})
            for row in found.iter_rows(named=True)
        )
        offered = likely.offer(rows, model=model)
    console.print(
        f"{offered.written:,} pairs wait to be decided; {offered.left:,} were decided or concern nobody here."
    )


@contextmanager
def _bar() -> Iterator[Callable[[str, int, int], None]]:
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=console, transient=True,
    ) as progress:  # fmt: skip
        task = progress.add_task("", total=None)
        yield lambda words, done, of: progress.update(task, description=words, completed=done, total=of)
