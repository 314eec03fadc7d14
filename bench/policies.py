"""What row security costs on the hot paths: the same pages of the same city, once as the application is, once past it.

Two servers run on one database. The second logs in as a role with the application's own rights and BYPASSRLS, which
exists in this benchmark's city and nowhere else. Requests take turns, so that both meet the same load.
"""

import re
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

import httpx
import psycopg
import typer
from psycopg import sql
from rich.console import Console
from rich.table import Table

from bench import stage
from bench.questions import Question, ask, nobody
from bench.visitor import Desk

PANELS = re.compile(r'hx-get="(/[^"]+)"')
Deed = Callable[[Desk], object]


@dataclass
class Path:
    """A hot path, and the seconds it took with the policies and without."""

    name: str
    deed: Deed
    locked: list[float]
    unlocked: list[float]

    @property
    def ratio(self) -> float:
        """Median of with to median of without."""
        return statistics.median(self.locked) / statistics.median(self.unlocked)


def main(
    people: int = typer.Option(20_000, help="How many people the city has."),
    times: int = typer.Option(40, help="How often each path is walked on each side."),
    home: str = typer.Option("", help="Keep the city in this directory for the next run."),
) -> None:
    """Print what the policies cost, page by page."""
    with stage.city(people, home) as (owner, _filled):
        unlocked = _role_past_the_policies(owner)
        with stage.server() as one, stage.server({"CAMINO_APP_ROLE": unlocked}) as other:
            desks = Desk(one, "rosa"), Desk(other, "rosa")
            paths = [Path(name, deed, [], []) for name, deed in _paths(ask(owner, times), desks[0])]
            for time_over in range(times + 5):
                for path in paths:
                    # Whoever goes first finds the database's cache colder: they take turns at that, too.
                    for place in (0, 1) if time_over % 2 else (1, 0):
                        seconds = _timed(path.deed, desks[place])
                        if time_over >= 5:
                            (path.unlocked if place else path.locked).append(seconds)
    _report(people, paths)


def _role_past_the_policies(owner: psycopg.Connection) -> str:
    from config.databases import application_role
    from config.home import secret

    name = "camino_past_the_policies"
    owner.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(name)))
    owner.execute(
        sql.SQL("CREATE ROLE {} LOGIN BYPASSRLS IN ROLE {} PASSWORD {}").format(
            sql.Identifier(name),
            sql.Identifier(application_role("camino")),
            sql.Literal(secret("database-app")),
        )
    )
    return name


def _paths(questions: Sequence[Question], desk: Desk) -> list[tuple[str, Deed]]:
    dice = Random(3)
    by_name = [each for each in questions if each.kind == "full name"]
    files = [
        f"/person/{each.meant}/"
        for each in by_name
        if desk.client.get(f"/person/{each.meant}/").status_code == 200
    ]
    panels = PANELS.findall(desk.client.get(files[0]).text)

    def get(address: str) -> Deed:
        return lambda desk: _answered(desk.client.get(address, headers={"HX-Request": "true"}))

    return [
        ("search", lambda desk: desk.search("full name", dice.choice(by_name).text)),
        ("search: nobody", lambda desk: desk.search("nobody", nobody(dice))),
        ("first page", lambda desk: _answered(desk.client.get("/"))),
        ("file", lambda desk: _answered(desk.client.get(dice.choice(files)))),
        *((f"file: {_words(address)}", get(address)) for address in panels if address.count("-") >= 4),
        ("day sheet", lambda desk: _answered(desk.client.get("/reception/day/"))),
        ("register", lambda desk: desk.register(nobody(dice), nobody(dice), nobody(dice))),
    ]


def _words(address: str) -> str:
    """A panel's address without the person it is about."""
    return " ".join(part for part in address.split("/") if part and "-" not in part)


def _timed(deed: Deed, desk: Desk) -> float:
    begun = time.perf_counter()
    deed(desk)
    return time.perf_counter() - begun


def _answered(answer: httpx.Response) -> None:
    if answer.status_code != 200:
        raise RuntimeError(f"{answer.request.url} was answered with {answer.status_code}.")


def _report(people: int, paths: Sequence[Path]) -> None:
    table = Table(
        "path", "with, p50 ms", "without, p50 ms", "with ÷ without", title=f"Row security, {people:,} people"
    )
    for path in paths:
        table.add_row(
            path.name, f"{1000 * statistics.median(path.locked):.1f}", f"{1000 * statistics.median(path.unlocked):.1f}",
            f"{path.ratio:.2f}",
        )  # fmt: skip
    Console().print(table)


if __name__ == "__main__":
    typer.run(main)
