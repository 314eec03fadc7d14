"""The nurse's page and the deed of writing down, over HTTP, beside a bare page of the same server.

In a small city: her page asks for what waits at one office, through indexes that hold the open rows alone, and does not
grow with the country.
"""

import re
import statistics

import typer
from rich.console import Console
from rich.table import Table

from bench import stage
from bench.visitor import Desk, hidden

console = Console(stderr=True)
CODE = re.compile(r"\b(\d{6})\b")
PERSON = re.compile(r"/health/person/([0-9a-f-]{36})/")


class Nurse(Desk):
    """Nora, who shows a second factor; a demonstration shows her the code."""

    def home(self) -> None:
        """Past the second factor."""
        page = self.client.get("/account/2fa/authenticate/")
        shown = CODE.search(re.sub(r"<[^>]*>", " ", page.text))
        if shown is None:
            raise RuntimeError("The page of the second factor shows no code.")
        self.client.post("/account/2fa/authenticate/", data=hidden(page) | {"code": shown[1]})
        super().home()

    def look(self) -> str:
        """What waits."""
        return self._timed("the nurse's page", lambda: self.client.get("/health/")).text

    def write(self, person: str) -> None:
        """Open a record, and write vital signs down."""
        record = self._timed("a person's record", lambda: self.client.get(f"/health/person/{person}/"))
        sent = hidden(record) | {"systolic": "118", "diastolic": "76", "pulse": "72"}
        answer = self._timed(
            "write vital signs down", lambda: self.client.post(f"/health/person/{person}/signs/", data=sent)
        )
        if answer.status_code != 302:
            raise RuntimeError(f"Writing down was answered with {answer.status_code}.")


def main(
    people: int = typer.Option(2_000, help="How many people the city has."),
    times: int = typer.Option(60, help="How often each is done."),
    home: str = typer.Option("", help="Keep the city in this directory for the next run."),
) -> None:
    """Measure the nurse's page."""
    with stage.city(people, home), stage.server() as address:
        nurse = Nurse(address, "nora")
        chosen = list(dict.fromkeys(PERSON.findall(nurse.look())))
        if not chosen:
            raise RuntimeError("Nobody was attended today.")
        for place in range(20 + times):
            if place == 20:  # the first pages of a server are nobody's day
                nurse.times.clear()
            nurse.select_one()
            nurse.look()
            nurse.write(chosen[place % len(chosen)])
    _report(nurse)


def _report(nurse: Nurse) -> None:
    bare = statistics.median(nurse.times["select 1"])
    table = Table("The health room", "median", "p95", "ratio to a bare page")
    for name, seconds in nurse.times.items():
        ordered = sorted(seconds)
        late = ordered[int(len(ordered) * 0.95) - 1]
        middle = statistics.median(ordered)
        table.add_row(name, f"{middle * 1000:.1f} ms", f"{late * 1000:.1f} ms", f"{middle / bare:.1f}")
    Console().print(table)


if __name__ == "__main__":
    typer.run(main)
