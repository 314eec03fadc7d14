"""One size: a register is made and loaded, every way asked in turn; nobody works beside the one timed."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import psycopg

from bench import stage
from bench.matching import camino, ceiling, data, pages, report, rescoring, splinking, trigrams, truths
from bench.matching.data import Asked
from bench.matching.exhaustive import Register
from bench.matching.truths import Truth
from bench.matching.ways import Answers

ALL_RECORDS = "every record (ceiling)"
WORKERS = 20  # people of the demonstration: it brings the office and who works in it


def measure(
    size: int,
    wanted: set[str],
    home: Path,
    *,
    truth: Truth,
    queries: int,
    seed: int,
    seconds: float,
    sample: int,
) -> tuple[Asked, list[Answers]]:
    """The people, the questions, and what every way answered."""
    asked = data.prepare(size, queries=queries, seed=seed, home=home, truth=truth)
    return asked, list(_ask(asked, wanted, seconds=seconds, sample=sample))


def _ask(asked: Asked, wanted: set[str], *, seconds: float, sample: int) -> Iterator[Answers]:
    """Every way in turn, one after another: nobody works beside the one that is timed."""
    if wanted & {"camino", "trigrams"}:
        with ExitStack() as stack:
            owner = stack.enter_context(_office(asked, wanted))
            if "camino" in wanted:
                yield from _camino(asked, http="http" in wanted, sample=sample if "ceiling" in wanted else 0)
            if "trigrams" in wanted:
                trigrams.load(owner, asked)
                yield from trigrams.compare(owner, asked.questions, seconds=seconds)
    if "splink" in wanted:
        yield splinking.compare(asked, asked.place, seconds=seconds)
    if "ceiling" in wanted:
        register = _register(asked)
        yield ceiling.ceiling(register.score_all, register.numbers, asked.questions[:sample], way=ALL_RECORDS)


@contextmanager
def _office(asked: Asked, wanted: set[str]) -> Iterator[psycopg.Connection[Any]]:
    """A database of this run's own; an office with workers in it where Camino is asked too."""
    place = asked.place / "home"
    shutil.rmtree(place, ignore_errors=True)  # of a run that was killed
    place.mkdir(parents=True)
    try:
        with stage.office(
            place, people=WORKERS if "http" in wanted else 0, tables="camino" in wanted
        ) as owner:
            yield owner
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _camino(asked: Asked, *, http: bool, sample: int) -> Iterator[Answers]:
    if not camino.is_there():
        report.out.print("This Camino has no `people load` and `people search`: it is left out.")
        return
    took = camino.load(asked, office=pages.OFFICE if http else "")
    answers = camino.ask(asked)
    answers.prepared = took
    answers.note = f"{asked.people / took:,.0f} people a second were loaded"
    camino.kept(answers, asked.place)
    yield answers
    if http:
        yield from pages.ask(asked, answers)
    if sample:
        yield rescoring.ask(asked, _register(asked), asked.questions[:sample])


def _register(asked: Asked) -> Register:
    """For the scorer that looks at every record."""
    return Register(asked.register.with_suffix(".parquet"), truths.homes(asked.truth))
