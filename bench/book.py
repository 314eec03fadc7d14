"""What the book costs: registering with it (entries, history, sealing) beside registering without, in one run.

Both write in one database, a round of one after a round of the other, so that both meet the same minute. "Without" is
of this benchmark alone: the owner takes the triggers off and the writing of entries does nothing. While the book is on,
a process seals what was written again and again, where an office seals every three minutes. Then the chain alone: how
many rows a second are sealed and verified.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any
from unittest.mock import patch

import psycopg
import typer
from rich.console import Console
from rich.table import Table

from bench import stage
from bench.questions import nobody

console = Console(stderr=True)
GOAL = 1.5
WRITERS = ("write", "write_all")
SEAL_AGAIN_AND_AGAIN = """
import time
from camino.commands.environment import start_django
start_django()
from camino.core.jobs import seal_the_book
seal_the_book()
print("ready", flush=True)
while True:
    time.sleep(1)
    seal_the_book()
"""


def main(
    people: int = typer.Option(2000, help="How many people the city has."),
    rounds: int = typer.Option(6, help="Rounds of each kind."),
    registrations: int = typer.Option(40, help="Registrations in a round."),
    chain: int = typer.Option(200_000, help="Rows that are sealed and verified at the end."),
    home: str = typer.Option("", help="Keep the city in this directory for the next run."),
    as_json: bool = typer.Option(False, "--json", help="Print the numbers for a machine."),
) -> None:
    """Measure registering with and without the book, and the chain alone."""
    with stage.city(people, home) as (owner, _filled):
        console.print("Sealing what the city wrote…")
        _seal_all()
        times = _compare(owner, rounds, registrations)
        speeds = _chain(owner, chain)
    with_, without = (statistics.median(times[mode]) * 1000 for mode in (True, False))
    found = {"with_ms": with_, "without_ms": without, "ratio": with_ / without, "goal": GOAL, **speeds}
    _report(found, len(times[True]), as_json=as_json)


def _compare(owner: psycopg.Connection[Any], rounds: int, registrations: int) -> dict[bool, list[float]]:
    dice = Random(time.time_ns())
    times: dict[bool, list[float]] = {True: [], False: []}
    with _off(owner):
        _register(dice, 5)
    with _sealing():
        _register(dice, 5)
    for number in range(rounds):
        console.print(f"Registering, round {number + 1} of {rounds}…")
        with _off(owner):
            times[False] += _register(dice, registrations)
        with _sealing():
            times[True] += _register(dice, registrations)
    return times


def _register(dice: Random, count: int) -> list[float]:
    """Each as the desk does it, both requests: the search that comes before, and registering after it."""
    from camino.core.access.context import acting_as
    from camino.core.ids import new_id
    from camino.people import actions
    from camino.people.birth import Birth
    from camino.people.facts import Facts
    from camino.people.search import search
    from camino.staff.models import Worker
    from camino.staff.standing import standing_of

    rosa = Worker.objects.get_by_natural_key("rosa")
    standing, times = standing_of(rosa), []
    for _person in range(count):
        names = nobody(dice), nobody(dice), nobody(dice)
        facts = Facts(
            given_names=names[0], paternal_surname=names[1], maternal_surname=names[2],
            birth=Birth.in_year(1990), sex="M",
        )  # fmt: skip
        begun = time.perf_counter()
        with acting_as(standing):
            after, _found = search(" ".join(names), by=rosa)
        with acting_as(standing):
            actions.register(after=after, facts=facts, key=new_id(), by=rosa)
        times.append(time.perf_counter() - begun)
    return times


@contextmanager
def _off(owner: psycopg.Connection[Any]) -> Iterator[None]:
    """No entry, no history, nothing that waits for a seal."""
    from camino.core import book

    _switch(owner, "DISABLE")
    try:
        with patch.multiple(book, **dict.fromkeys(WRITERS, lambda *_, **__: None)):
            yield
    finally:
        _switch(owner, "ENABLE")


def _switch(owner: psycopg.Connection[Any], how: str) -> None:
    from camino.core.access.install import recording_functions
    from camino.core.sealing.install import TRIGGER

    hung_up = owner.execute(
        "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgname = ANY(%s)",
        [[*recording_functions(), TRIGGER]],
    )
    for table, trigger in hung_up.fetchall():
        owner.execute(f'ALTER TABLE {table} {how} TRIGGER "{trigger}"')


@contextmanager
def _sealing() -> Iterator[None]:
    sealer = subprocess.Popen([sys.executable, "-c", SEAL_AGAIN_AND_AGAIN], stdout=subprocess.PIPE)
    assert sealer.stdout is not None
    try:
        sealer.stdout.readline()
        yield
    finally:
        sealer.terminate()
        sealer.wait(timeout=30)
        sealer.stdout.close()


def _seal_all() -> int:
    from camino.core.access.system import as_the_system
    from camino.core.sealing import SEALING, sealer

    rows = 0
    while True:
        with as_the_system(clearances={SEALING}):
            made = sealer.seal()
        if made is None:
            return rows
        rows += made.count


def _chain(owner: psycopg.Connection[Any], rows: int) -> dict[str, float]:
    """Rows a second: sealing that many new entries, and verifying the whole book."""
    from camino.core.sealing.verifying import verify

    console.print(f"Sealing {rows:,} entries and verifying the book…")
    owner.execute(
        "INSERT INTO core_entry (id, at, kind, deed, subject_kind, subject_id, details)"
        " SELECT gen_random_uuid(), now(), 'deed', 'bench', '', gen_random_uuid(), '{\"of\": \"a benchmark\"}'"
        " FROM generate_series(1, %s)", [rows],
    )  # fmt: skip
    begun = time.perf_counter()
    sealed = _seal_all()
    between = time.perf_counter()
    report = verify()
    ended = time.perf_counter()
    if not report.fits:
        raise RuntimeError(f"The book does not fit: {report.misfits[0].what}")
    return {
        "sealed_a_second": sealed / (between - begun),
        "verified_a_second": report.links / (ended - between),
    }


def _report(found: dict[str, float], registered: int, *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(found, indent=1) + "\n")
        return
    table = Table("registering", "p50 ms", "× without", title="What the book costs")
    table.add_row("without the book", f"{found['without_ms']:.1f}", "1.0")
    table.add_row("with it, while it is sealed", f"{found['with_ms']:.1f}", f"{found['ratio']:.2f}")
    out = Console()
    out.print(f"\n{registered} registrations of each kind, the search before them included")
    out.print(table)
    out.print(f"The goal is at most {GOAL} ×.")
    out.print(
        f"{found['sealed_a_second']:,.0f} rows are sealed in a second, {found['verified_a_second']:,.0f} verified."
    )


if __name__ == "__main__":
    typer.run(main)
