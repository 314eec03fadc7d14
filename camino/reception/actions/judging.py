"""Whom the lines of a list may be: asked in one question for all of them, before a worker decides."""

from collections.abc import Sequence
from datetime import date

from camino.people import search
from camino.people.names import fold
from camino.reception import listed
from camino.reception.models import Line


def stopped(line: Line) -> bool:
    """Whether something keeps the line from being a person as it stands."""
    return any(trouble["stops"] for trouble in line.problems)


def judge(lines: Sequence[Line], *, on: date) -> None:
    """Note whom each line may be. A line that may be nobody else, and has nothing wrong, is a new person.

    What a worker has decided stands, unless somebody is found whom they were not shown.
    """
    answers = search.resembling([listed.facts(line.facts, on=on, with_folio=True) for line in lines])
    for line, found in zip(lines, answers, strict=True):
        alike = [each.person_id for each in found]
        if set(alike) - set(line.alike):
            line.decision, line.person = Line.Decision.UNDECIDED, None
        line.alike = alike
        clear = not alike and line.repeats is None and not stopped(line)
        if clear and not line.decision:
            line.decision = Line.Decision.NEW


def mark_repeat(line: Line, others: Sequence[Line]) -> None:
    """Note the first of the other lines that says the same name and birth, or the same CURP."""
    said = _signature(line)
    curp = listed.curp_of(line.facts)
    same = (
        other.number
        for other in others
        if other.pk != line.pk
        and (
            (curp and listed.curp_of(other.facts) == curp) or (said is not None and _signature(other) == said)
        )
    )
    line.repeats = next(same, None)


def _signature(line: Line) -> tuple[str, str] | None:
    name = fold(" ".join(line.facts.get(part, "") for part in listed.NAMES))
    birth = fold(line.facts.get("birth", ""))
    return (name, birth) if name and birth else None
