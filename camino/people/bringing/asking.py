"""A file of questions, answered one by one as the desk would be: whom each row may be, and how long it took."""

import gc
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from camino.core.access.context import acting_as
from camino.people.asked import Asked
from camino.people.bringing.reading import checked
from camino.people.matching.curps import birth_at_the_beginning
from camino.people.matching.question import asked
from camino.people.models import Legacy
from camino.people.search import Found, candidates
from camino.staff.actions.first import clerk_of_old_registers
from camino.staff.standing import standing_of


def read(path: Path, *, today: date) -> list[tuple[int, str, Asked]]:
    """The rows of a file: the row, its number there, what is asked. What cannot be understood is not asked for."""
    names = (
        "row", "external_id", "given_names", "paternal_surname", "maternal_surname", "earliest", "latest", "of_sex",
        "of_state", "plain_curp",
    )  # fmt: skip
    rows = []
    for row, number, given, paternal, maternal, earliest, latest, sex, state, curp in (
        checked(path).select(names).iter_rows()
    ):
        if earliest is None:
            earliest = latest = birth_at_the_beginning(curp, today=today)
        question = asked(
            given, paternal, maternal, earliest=earliest, latest=latest, sex=sex.strip("?"),
            birth_state=state.strip("?"), curps=[curp] if curp else [],
        )  # fmt: skip
        rows.append((row, number, Asked(question, (f"c{curp}",) if len(curp) == 18 else ())))
    return rows


def answers(questions: Sequence[tuple[int, str, Asked]], *, most: int) -> Iterator[dict[str, Any]]:
    """An answer for each question, in their order. `milliseconds`: the search itself."""
    clerk = clerk_of_old_registers(make=False)
    gc.freeze()  # what is read is kept: the collector need not go through it again and again
    for row, number, question in questions:
        with acting_as(standing_of(clerk)):
            begun = time.perf_counter()
            [found] = candidates([question], most=most)
            took = time.perf_counter() - begun
            numbers = _numbers(found)
        yield {
            "row": row,
            "external_id": number,
            "candidates": [
                {
                    "external_id": numbers.get(each.person_id, ""),
                    "code": each.code,
                    "probability": round(each.probability, 4),
                    "why": dict(each.score.levels),
                }
                for each in found
            ],
            "milliseconds": round(took * 1000, 3),
        }


def _numbers(found: Sequence[Found]) -> dict[UUID, str]:
    rows = Legacy.objects.filter(person__in=[each.person_id for each in found])
    return dict(rows.values_list("person", "external_id"))
