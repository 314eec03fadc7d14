"""Recognising people across the whole register: learn what agreement is worth, find duplicates, link what is new."""

import json as notation
import re
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
    from polars import DataFrame

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


def _amount(told: str) -> str:
    from camino.people.matching.linking.workshop import megabytes

    try:
        megabytes(told)
    except ValueError:
        raise typer.BadParameter("Say it like 4GB or 500MB.") from None
    return told


Memory = Annotated[str, typer.Option(callback=_amount, help="How much memory to use at most.")]


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
    name: str = typer.Option("", help="What to call the model; by default the moment it is made."),
    out: Out = None,
    memory: Memory = "4GB",
) -> None:
    """Learn from the register what each agreement is worth, with Splink; write the model and its report.

    Nothing changes yet: read the report, then `camino matching use`.
    """
    from camino.people import learned
    from camino.people.matching.linking import learning, model, reporting

    if not re.fullmatch(r"(\w[\w.-]*)?", name) or name == "shipped":
        raise typer.BadParameter(
            "letters, figures, then dots and dashes; not “shipped”.", param_hint="--name"
        )
    place = out or learned.models() / (name or f"{datetime.now(UTC):%Y%m%d-%H%M%S}")
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
        searching = _for_the_search(people, Path(aside) / "pairs", made, memory=memory, progress=progress)
    (place / "model.json").write_text(made.text(), encoding="utf-8")
    (place / "report.md").write_text(reporting.report(made, tables), encoding="utf-8")
    if tables:
        (place / "reliability.svg").write_text(reporting.plot(tables), encoding="utf-8")
    if searching:
        (place / learned.SEARCH).write_text(searching, encoding="utf-8")
    typer.echo(place / "model.json")


def _for_the_search(
    people: "Register", aside: Path, made: "Model", *, memory: str, progress: Callable[[str, int, int], None]
) -> str:
    """What the search learns from the pairs that the new model finds; nothing, where they are too few."""
    from camino.people.matching import teaching
    from camino.people.matching.linking import examples, running
    from camino.people.matching.linking.workshop import Workshop

    running.run(people, aside, made, memory=memory, progress=progress)
    with Workshop(aside).connect(memory) as con:
        try:
            return teaching.taught(
                examples.alike(con, people, aside / "pairs.parquet"), examples.apart(con, people),
                name=made.name, about={"trained": f"{datetime.now(UTC):%Y-%m-%d}"},
            )  # fmt: skip
        except teaching.TooFew as why:
            console.print(f"{why} The search keeps the model it has.")
            return ""


@app.command()
def use(
    model: Annotated[
        str, typer.Argument(help="A trained model: the name of its directory, or “shipped”.")
    ] = "",
) -> None:
    """Put a trained model in force for the search and for finding duplicates. Without a name: which there are."""
    from camino.people import learned

    if not model:
        known = sorted(each.name for each in learned.models().glob("*") if each.is_dir())
        place = learned.directory()
        for each in ("shipped", *known):
            typer.echo(f"{'*' if each == (place.name if place else 'shipped') else ' '} {each}")
        return
    try:
        learned.use("" if model == "shipped" else model)
    except (OSError, KeyError, ValueError):
        console.print(
            f"{learned.models() / model} holds no model for the search. `camino matching use` lists what there is."
        )
        raise typer.Exit(1) from None
    console.print(f"In force: {model}. Camino notices within a minute.")


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

    place, known = out or home() / "matching" / "run", _model(model)
    if engine is Engine.SPARK:
        from camino.people.matching.linking import spark, spark_session

        with _in_words():
            spark_session.require()
    with _in_words(), _register(register) as people, _bar() as progress:
        do = spark.run if engine is Engine.SPARK else running.run
        outcome = do(people, place, known, memory=memory, progress=progress)
    if register is None:
        _mark(place / "pairs.parquet").unlink(missing_ok=True)
        _offer(place, known.name)
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

    place, known = out or home() / "matching" / "run", _model(model)
    if new and not register:
        raise typer.BadParameter(
            "needs --register: who is new in Camino's own register is found without it.", param_hint="--new"
        )
    added = File(new) if new else None
    with _in_words(), _register(register) as people, _bar() as progress:
        if added:
            added.require_people()
        outcome = adding.add(added, people, place, known, memory=memory, progress=progress)
    if register is None:
        _offer(place, known.name)
    if json:
        typer.echo(notation.dumps({"new": outcome.new, "pairs": outcome.pairs}))
    else:
        where = f"; {outcome.file}" if outcome.file else ""
        typer.echo(f"{outcome.new:,} new records; {outcome.pairs:,} pairs may be one person{where}")


def _model(file: Path | None) -> "Model":
    from camino.people import learned
    from camino.people.matching.linking import model

    place = learned.directory()
    file = file or (place / learned.LINKING if place else None)
    try:
        return model.read(file) if file else model.shipped()
    except (KeyError, ValueError, TypeError):
        raise typer.BadParameter(
            f"{file} is no model, or one of another version: `camino matching train` makes one.",
            param_hint="--model",
        ) from None


@contextmanager
def _in_words() -> Iterator[None]:
    """What cannot be done is told in a sentence; what was interrupted goes on next time."""
    from camino.people.matching.linking.adding import NoRunYet
    from camino.people.matching.linking.registers import Unusable
    from camino.people.matching.linking.spark_session import NoSpark

    try:
        yield
    except (NoRunYet, NoSpark, Unusable) as why:
        console.print(str(why), markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        console.print("\nStopped. The same command goes on from there.")
        raise typer.Exit(130) from None


@contextmanager
def _register(file: Path | None) -> Iterator["Register"]:
    """The people of a file, or all of Camino's own."""
    if file:
        from camino.people.matching.linking.registers import File

        told = File(file)
        told.require_people()
        yield told
        return
    from camino.commands.environment import database
    from camino.people import everybody
    from config.databases import database_url

    with database(), everybody.reading(database_url()) as register:
        yield register


def _mark(pairs: Path) -> Path:
    """There, once the pairs of a file were offered: a run that was killed before is not forgotten."""
    return pairs.with_suffix(".offered")


def _offer(place: Path, model: str) -> None:
    """Likely pairs go to the people who decide. Those decided already are left as they are."""
    waiting = [file for file in sorted(place.glob("pairs*.parquet")) if not _mark(file).is_file()]
    if not waiting:
        return
    import polars as pl

    from camino.commands.environment import database, start_django

    written = left = 0
    with database(), _in_words():
        start_django()
        from camino.people.actions import likely

        for file in waiting:
            found = pl.read_parquet(file)
            with _bar() as progress:
                offered = likely.offer(_rows(found, progress), model=model)
            _mark(file).touch()
            written, left = written + offered.written, left + offered.left
    console.print(f"{written:,} pairs wait to be decided; {left:,} were decided or concern nobody here.")


def _rows(
    found: "DataFrame", progress: Callable[[str, int, int], None]
) -> Iterator[tuple[UUID, UUID, float, dict[str, str]]]:
    facts = [name for name in found.columns if name not in PAIR]
    for done, row in enumerate(found.select("a", "b", "probability", *facts).iter_rows()):
        if not done % 1000:
            progress("Offering", done, found.height)
        a, b, probability, *levels = row
        yield UUID(a), UUID(b), probability, dict(zip(facts, levels, strict=True))


@contextmanager
def _bar() -> Iterator[Callable[[str, int, int], None]]:
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=console, transient=True,
    ) as progress:  # fmt: skip
        task = progress.add_task("", total=None)
        yield lambda words, done, of: progress.update(task, description=words, completed=done, total=of)
