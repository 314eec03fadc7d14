"""Saying who a line is: somebody new, somebody who is registered already, or nobody to register."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.people import locks, search
from camino.people.asked import from_facts
from camino.people.facts import Facts, Paper
from camino.people.models import Document
from camino.reception import listed
from camino.reception.actions.holding import hold, hold_line
from camino.reception.actions.judging import judge, mark_repeat, stopped
from camino.reception.models import Arrival, Line
from camino.staff.models import Worker


@transaction.atomic
def decide_same(*, line: Line, person: UUID, by: Worker) -> Line:
    """The line is this person. Refused for anybody whom the worker was not shown beside it."""
    held = hold_line(line)
    locks.require_not_sealed([person])
    if person not in held.alike:
        raise Refused(_("Choose one of the people shown beside the line."))
    held.decision, held.person_id, held.outcome = Line.Decision.SAME, person, Line.Outcome.EXPECTED
    _looked_again(held)
    held.save()
    book.write("decide line", held, by=by, decision=held.decision)
    return held


@transaction.atomic
def decide_new(*, line: Line, by: Worker) -> Line:
    """The line is nobody who is registered. Refused while something is wrong with it, or its CURP is
    somebody's."""
    held = hold_line(line)
    if stopped(held):
        raise Refused(_("Correct the line first."))
    if held_by := holders([held]):
        locks.require_not_sealed(held_by[held.pk])
        raise Refused(
            _(
                "Somebody is registered with this CURP. It is the same person, or the CURP on the line is wrong."
            )
        )
    held.decision, held.person, held.outcome = Line.Decision.NEW, None, Line.Outcome.EXPECTED
    _looked_again(held)
    held.save()
    book.write("decide line", held, by=by, decision=held.decision)
    return held


def _looked_again(line: Line) -> None:
    """The reason why a line came back has been read."""
    line.problems = [each for each in line.problems if each["field"] != listed.AGAIN]


@transaction.atomic
def set_outcome(*, line: Line, outcome: str, by: Worker) -> Line:
    """Somebody declined help or did not arrive, the line is not a person of its own, or it is expected after
    all."""
    held = hold_line(line)
    if outcome == Line.Outcome.REGISTERED or outcome not in Line.Outcome.values:
        raise Refused(_("People are registered with the list, not one by one."))
    if outcome != held.outcome:
        held.outcome = outcome
        held.save(update_fields=["outcome"])
        book.write("set outcome of line", held, by=by, outcome=outcome)
    return held


@transaction.atomic
def correct_line(*, line: Line, said: Mapping[str, str], by: Worker) -> Line:
    """Write a line's words as the worker says they are. What the worker has looked at is not asked again."""
    held = hold_line(line)
    words = {name: listed.plain(str(value)) for name, value in said.items() if name in listed.TOLD}
    changed = [name for name, value in words.items() if held.facts.get(name, "") != value]
    if changed and held.decision == Line.Decision.NEW:
        held.decision = Line.Decision.UNDECIDED
    by_hand = sorted({*held.facts.get("corrected", []), *changed})
    held.facts = held.facts | words | ({"corrected": by_hand} if by_hand else {})
    held.problems = listed.troubles(held.facts, on=held.arrival.arrived_on)
    if changed:
        mark_repeat(held, list(held.arrival.lines.filter(outcome=Line.Outcome.EXPECTED)))
    judge([held], on=held.arrival.arrived_on)
    held.save()
    book.write("correct line", held, by=by, changed=changed)
    return held


@transaction.atomic
def accept_by_curp(*, arrival: Arrival, by: Worker) -> int:
    """Each undecided line whose CURP one registered person holds is that person. How many lines those
    were."""
    held = hold(arrival)
    lines = list(held.lines.undecided())
    found = holders(lines)
    sealed = locks.sealed_by(pk for people in found.values() for pk in people)
    for line in lines:
        if len(found.get(line.pk, [])) == 1 and found[line.pk][0] not in sealed:
            line.decision, line.person_id = Line.Decision.SAME, found[line.pk][0]
    decided = [line for line in lines if line.decision]
    Line.objects.bulk_update(decided, ["decision", "person"], batch_size=1000)
    book.write_all(
        book.entry("decide line", line, by=by, decision=line.decision, how="curp") for line in decided
    )
    return len(decided)


def holders(lines: list[Line]) -> dict[UUID, list[UUID]]:
    """For each line whose CURP is registered, at whichever office, the people who hold it."""
    told = [(line.pk, curp) for line in lines if (curp := listed.curp_of(line.facts))]
    questions = [from_facts(Facts(papers=(Paper(Document.Kind.CURP, curp),))) for _pk, curp in told]
    answers = search.candidates(questions)
    return {
        pk: [each.person_id for each in found]
        for (pk, _curp), found in zip(told, answers, strict=True)
        if found
    }
