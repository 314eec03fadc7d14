"""`python -m bench.matching`: who is found, how often and how fast, beside what one would use instead.

For each size a register of made-up people (`bench.truth`, or the harsher `bench.rough`) is loaded and asked about; all
ways meet the same questions on the same machine in the same run. Timings are printed and compared; none of them can
fail anything.
"""

import json
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated, Any

import typer

from bench.matching import measured, pages, reliability, report, run
from bench.matching.data import Asked
from bench.matching.truths import Truth
from bench.matching.ways import Answers

HOME = "var/bench-matching"
WAYS = "camino,trigrams,splink,ceiling"


def main(
    sizes: str = typer.Option(
        "100000", help="How many people, several with commas: 10000,100000,1000000,5000000."
    ),
    queries: int = typer.Option(
        2_000, help="Questions about people in the register; a tenth more about strangers."
    ),
    seed: int = typer.Option(1, help="Another seed makes other people."),
    truth: Annotated[Truth, typer.Option(help="Who makes them up: bench.truth is smooth.")] = Truth.SMOOTH,
    ways: str = typer.Option(
        WAYS, help="Which ways to try, with commas; add http for the pages of two desks."
    ),
    seconds: float = typer.Option(20, help="How long a slow way may be asked."),
    sample: int = typer.Option(250, help="Questions for which every record is scored."),
    home: str = typer.Option(HOME, help="Where the people and the reports are kept."),
    as_json: bool = typer.Option(False, "--json", help="Print the numbers for a machine."),
) -> None:
    """Measure everything, size by size."""
    wanted = set(ways.split(","))
    by_size: dict[int, dict[str, Answers]] = {}
    numbers: dict[int, Any] = {}
    place = Path(home).resolve()
    for size in (int(each) for each in sizes.split(",")):
        # A process for each: Django knows one database for life, and nobody inherits the memory of the size before.
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as one:
            asked, answered = one.submit(
                run.measure,
                size,
                wanted,
                place,
                truth=truth,
                queries=queries,
                seed=seed,
                seconds=seconds,
                sample=sample,
            ).result()
        by_size[size] = {each.way: each for each in answered}
        numbers[size] = [measured.summary(each, asked.questions) for each in answered]
        if not as_json:
            _tell(asked, answered)
    if as_json:
        sys.stdout.write(json.dumps(numbers, indent=1) + "\n")
    elif len(by_size) > 1:
        report.curve(list(by_size), by_size)


def _tell(asked: Asked, answered: list[Answers]) -> None:
    report.ways(asked, answered)
    report.kinds(asked, [each for each in answered if not each.way.startswith(pages.HTTP)])
    for each in answered:
        if each.way in ("Camino", "Splink"):
            report.sure(asked, each)
            found = reliability.bins(reliability.pairs(each, asked.questions))
            title = f"{each.way}, {asked.people:,} people"
            for file in reliability.draw(
                found, title=title, to=asked.place / f"reliability-{each.way.lower()}"
            ):
                report.out.print(f"drawn: {file}")
            (asked.place / f"reliability-{each.way.lower()}.json").write_text(
                json.dumps([asdict(bin_) for bin_ in found])
            )
        if each.way == "Camino":
            if asked.truth is Truth.ROUGH:
                report.corruptions(asked, each)
            report.missed(asked, each)


if __name__ == "__main__":
    typer.run(main)
