"""`make bench`: how fast the desk is, two desks at once, beside a page that only asks the database for 1.

Two workers search, register and read lists.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import typer
from rich.console import Console
from rich.table import Table

from bench import peers, stage
from bench.questions import Question, ask, nobody, spreadsheet
from bench.visitor import Desk

console = Console(stderr=True)
DESKS = ("rosa", "ramon")
BARE = "select 1"
Measured = dict[str, dict[str, float]]


def main(
    people: int = typer.Option(50_000, help="How many people the city has; 450000 is the country's year."),
    searches: int = typer.Option(25, help="Searches of each kind at each desk."),
    registrations: int = typer.Option(30, help="Registrations at each desk."),
    home: str = typer.Option("", help="Keep the city in this directory for the next run."),
    as_json: bool = typer.Option(False, "--json", help="Print the numbers for a machine."),
) -> None:
    """Measure search, registration and manifest preview over HTTP, two desks at once."""
    with stage.city(people, home) as (owner, filled), stage.server() as address:
        questions = ask(owner, searches * len(DESKS))
        over_http = _at_the_desks(address, questions, searches, registrations)
        console.print("The same searches as others would make them…")
        beside = peers.compare(owner, questions)
    _report(people, filled, over_http, beside, as_json=as_json)


def _at_the_desks(
    address: str, questions: Sequence[Question], searches: int, registrations: int
) -> dict[str, list[float]]:
    """Both workers at once; every deed has a bare page beside it, so that both meet the same load."""
    desks = [Desk(address, name) for name in DESKS]
    for desk in desks:  # the first pages of a server are not what anybody waits for all day
        for question in questions[:20]:
            desk.select_one()
            desk.search(question.kind, question.text)
        desk.times.clear()
    parts: list[tuple[str, Callable[[int, Desk], None]]] = [
        ("Searching…", lambda place, desk: _search(desk, questions[place :: len(DESKS)])),
        ("Registering…", lambda place, desk: _register(desk, place, registrations)),
        ("Reading lists of 40…", lambda place, desk: _read(desk, place, 40, 8)),
        ("Reading lists of 1,000…", lambda place, desk: _read(desk, place, 1000, 2)),
    ]
    with ThreadPoolExecutor(len(desks)) as both:
        for words, part in parts:
            console.print(words)
            list(both.map(part, range(len(desks)), desks))
    return {name: [each for desk in desks for each in desk.times[name]] for name in desks[0].times}


def _search(desk: Desk, questions: Sequence[Question]) -> None:
    for question in questions:
        desk.select_one()
        desk.search(question.kind, question.text)


def _register(desk: Desk, place: int, count: int) -> None:
    from random import Random

    dice = Random(f"{desk.username} {time.time_ns()}")  # nobody of an earlier run again
    for _person in range(count):
        desk.select_one()
        desk.register(nobody(dice), nobody(dice), nobody(dice))


def _read(desk: Desk, place: int, rows: int, times: int) -> None:
    for time_over in range(times):
        desk.select_one()
        desk.manifest(rows, spreadsheet(rows, seed=time.time_ns() + place + time_over))


def _measured(times: Sequence[float], bare: float) -> dict[str, float]:
    ordered = sorted(times)
    p50, p95 = statistics.median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return {"n": len(ordered), "p50_ms": p50 * 1000, "p95_ms": p95 * 1000, "ratio": p50 / bare}


def _report(
    people: int, filled: float, over_http: dict[str, list[float]], beside: dict[str, dict[str, peers.Found]], *,
    as_json: bool,
) -> None:  # fmt: skip
    bare = statistics.median(over_http[BARE])
    pages: Measured = {name: _measured(times, bare) for name, times in sorted(over_http.items())}
    ways: dict[str, Measured] = {}
    for way, kinds in beside.items():
        ways[way] = {}
        for kind, (times, found, meant) in kinds.items():
            ours = statistics.median(beside["Camino"][kind][0])
            ways[way][kind] = _measured(times, ours) | {"found": found, "meant": meant}
    if as_json:
        sys.stdout.write(
            json.dumps({"people": people, "fill_s": filled, "http": pages, "sql": ways}, indent=1) + "\n"
        )
        return
    out = Console()
    out.print(f"\n{people:,} people (made in {filled:.0f} s), {len(DESKS)} desks at once, over HTTP")
    _pages(out, pages)
    _ways(out, ways)


def _pages(out: Console, pages: Measured) -> None:
    table = Table("page", "n", "p50 ms", "p95 ms", f"× {BARE}")
    for name in (BARE, *(each for each in pages if each != BARE)):
        row = pages[name]
        table.add_row(
            name, f"{row['n']:.0f}", f"{row['p50_ms']:.1f}", f"{row['p95_ms']:.1f}", f"{row['ratio']:.1f}"
        )
    out.print(table)


def _ways(out: Console, ways: dict[str, Measured]) -> None:
    table = Table(
        "search, SQL alone", "by", "p50 ms", "p95 ms", "× Camino", "found", title="What one would use instead"
    )
    for kind in peers.KINDS:
        for way, kinds in ways.items():
            row = kinds[kind]
            found = f"{100 * row['found'] / row['meant']:.0f} %" if row["meant"] else "–"
            table.add_row(
                kind, way, f"{row['p50_ms']:.1f}", f"{row['p95_ms']:.1f}", f"{row['ratio']:.1f}", found
            )
    out.print(table)


if __name__ == "__main__":
    typer.run(main)
