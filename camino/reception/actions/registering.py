"""Registering everybody on a list at once: the new ones, the returns of all, and the arrival itself. All or
nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from camino.core import book, once
from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.people import actions as people_actions
from camino.people import locks, names
from camino.people.models import Document, Person, Search
from camino.people.search import Found
from camino.reception import folios, listed
from camino.reception.actions.deciding import holders
from camino.reception.actions.holding import hold
from camino.reception.actions.receiving import record_returns
from camino.reception.models import Arrival, Line
from camino.staff.models import Worker

BATCH = 1000


@dataclass(frozen=True)
class Registration:
    """How many people were registered; or the numbers of the lines that need another look, and then nobody was."""

    people: int = 0
    again: tuple[int, ...] = ()

    @property
    def back(self) -> int:
        """How many lines need another look."""
        return len(self.again)


@dataclass
class _Doubts:
    """Why lines cannot be registered yet: the words for each, and whom each may be."""

    why: dict[UUID, tuple[str, str]] = field(default_factory=dict)
    alike: dict[UUID, list[UUID]] = field(default_factory=dict)

    def add(self, line: Line, about: str, words: str, alike: Sequence[UUID] = ()) -> None:
        """One doubt for a line: the first is enough to have it looked at again."""
        self.why.setdefault(line.pk, (about, words))
        if alike:
            self.alike[line.pk] = list(dict.fromkeys([*line.alike, *alike]))


@transaction.atomic
def register_all(*, arrival: Arrival, key: UUID, by: Worker) -> Registration:
    """Register every line that is decided. Lines with something wrong and lines to be decided stay on the
    list.

    Where somebody was registered since the list was read, a number turns out to be somebody else's or two
    lines are
    one person, nobody is registered: those lines are to be decided again, and say why.
    """
    held = hold(arrival)
    lines = list(held.lines.ready())
    doubts = _doubts(lines)
    if not doubts.why:
        try:
            return _register(held, lines, key=key, by=by)
        except people_actions.LooksLike as refusal:
            doubts = _somebody_since(lines, refusal.found)
    _ask_again(lines, doubts)
    return Registration(again=tuple(line.number for line in lines if line.pk in doubts.why))


@transaction.atomic
def _register(arrival: Arrival, lines: Sequence[Line], *, key: UUID, by: Worker) -> Registration:
    if not once.first_time(key, "register arrival", by=by):
        return Registration(people=arrival.lines.filter(outcome=Line.Outcome.REGISTERED).count())
    if not lines:
        raise Refused(
            _(
                "Nobody is left to register: another desk has done it, or what is left is undecided or has problems."
            )
        )
    people = {person.pk: person for person in (*_new(arrival, lines, by=by), *_known(arrival, lines, by=by))}
    for line in lines:
        line.person = people[line.pk if line.person_id is None else line.person_id]
    record_returns(
        arrival=arrival,
        people=[(line.person, line.facts.get("folio", "")) for line in lines if line.person],
        by=by,
    )
    registered = arrival.lines.filter(pk__in=[line.pk for line in lines])
    # A new person has the line's id.
    registered.filter(decision=Line.Decision.NEW).update(person_id=F("id"))
    registered.update(outcome=Line.Outcome.REGISTERED)
    arrival.status = Arrival.Status.REGISTERED
    # The file has done its work: its people are in the register, and the file would be a second one.
    arrival.file_content, arrival.understood = None, {}
    arrival.save()
    book.write("register arrival", arrival, by=by, people=len(lines))
    return Registration(people=len(lines))


def _new(arrival: Arrival, lines: Sequence[Line], *, by: Worker) -> list[Person]:
    new = {
        line.pk: listed.facts(line.facts, on=arrival.arrived_on)
        for line in lines
        if line.decision == Line.Decision.NEW
    }
    if not new:
        return []
    shown = {pk for line in lines for pk in line.alike}
    after = Search.objects.create(worker=by, office=by.office, shown=sorted(shown), compared=sorted(shown))
    return people_actions.register_many(
        after=after, everybody=new, key=new_id(), by=by, met_on=arrival.arrived_on
    )


def _known(arrival: Arrival, lines: Sequence[Line], *, by: Worker) -> list[Person]:
    """Those who are registered already, with what the list has and their file has not: another name, a
    CURP."""
    same = {line.person_id: line for line in lines if line.decision == Line.Decision.SAME and line.person_id}
    if not same:
        return []
    people = people_actions.meet(people=list(same), on=arrival.arrived_on, by=by)
    with_curp = set(
        Document.objects.filter(kind=Document.Kind.CURP, person__in=people).values_list("person", flat=True)
    )
    for person in people:
        said = same[person.pk].facts
        parts = {part: said.get(part, "") for part in listed.NAMES}
        if any(names.fold(parts[part]) != names.fold(getattr(person, part)) for part in listed.NAMES):
            people_actions.also_known_as(person=person, **parts, by=by)
        papers = listed.facts(said, on=arrival.arrived_on).papers
        if papers and papers[0].kind == Document.Kind.CURP and person.pk not in with_curp:
            people_actions.give_paper(person=person, paper=papers[0], by=by)
    return people


def _doubts(lines: Sequence[Line]) -> _Doubts:
    """What would be refused, told for all lines in one pass."""
    doubts = _Doubts()
    _sealed_since(lines, doubts)
    held = holders(list(lines))
    for line in lines:
        others = [pk for pk in held.get(line.pk, []) if pk != line.person_id]
        if others and line.decision == Line.Decision.NEW:
            doubts.add(
                line, "curp", _("Somebody is registered with this CURP. Is it the same person?"), others
            )
    _twice(lines, doubts, "curp", [(line, listed.curp_of(line.facts)) for line in lines])
    _twice(lines, doubts, "folio", [(line, line.facts.get("folio", "")) for line in lines])
    _twice(lines, doubts, "person", [(line, str(line.person_id or "")) for line in lines])
    whose = {line.pk: line.person_id or line.pk for line in lines}
    taken = folios.taken((whose[line.pk], line.facts.get("folio", "")) for line in lines)
    for line in lines:
        if line.facts.get("folio") in taken:
            said = folios.FolioTaken({line.facts["folio"]: taken[line.facts["folio"]]})
            doubts.add(line, "folio", str(said), [taken[line.facts["folio"]].person_id])
    return doubts


def _sealed_since(lines: Sequence[Line], doubts: _Doubts) -> None:
    """Lines that were decided to be somebody whom nobody here may know any more."""
    same = {line.person_id for line in lines if line.person_id}
    shut = same - set(Person.objects.filter(pk__in=same).values_list("pk", flat=True)) if same else set()
    offices = locks.sealed_by(shut) if shut else {}
    for line in lines:
        if line.person_id in offices:
            doubts.add(line, "person", locks.sealed_words(offices[line.person_id]))


def _twice(lines: Sequence[Line], doubts: _Doubts, about: str, said: Sequence[tuple[Line, str]]) -> None:
    words = {
        "curp": _("Line %(line)s has the same CURP. Leave one of them out, or correct it."),
        "folio": _("Line %(line)s has the same folio. Leave one of them out, or correct it."),
        "person": _("Line %(line)s is the same person. Leave one of them out."),
    }[about]
    first: dict[str, Line] = {}
    for line, value in said:
        if value and value in first:
            doubts.add(line, about, words % {"line": first[value].number})
        elif value:
            first[value] = line


def _somebody_since(lines: Sequence[Line], found: Mapping[UUID, Sequence[Found]]) -> _Doubts:
    doubts = _Doubts()
    words = _("Somebody very like this was registered since the list was read. Is it the same person?")
    for line in lines:
        if line.pk in found:
            doubts.add(line, "person", words, [each.person_id for each in found[line.pk]])
    return doubts


def _ask_again(lines: Sequence[Line], doubts: _Doubts) -> None:
    again = [line for line in lines if line.pk in doubts.why]
    for line in again:
        about, words = doubts.why[line.pk]
        line.decision, line.person = Line.Decision.UNDECIDED, None
        line.alike = doubts.alike.get(line.pk, line.alike)
        value = str(line.facts.get(about, ""))[:80]
        line.problems = [each for each in line.problems if each["field"] != listed.AGAIN]
        line.problems.append({"field": listed.AGAIN, "remedy": words, "value": value, "stops": False})
    Line.objects.bulk_update(again, ["decision", "person", "alike", "problems"], BATCH)
