"""The lines of an arrival as the page shows them: counted, filtered, beside the people they may be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, Prefetch, Q, QuerySet, prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from camino.people import locks, search
from camino.people.birth import Birth, display
from camino.people.codes import printed
from camino.people.facts import Facts
from camino.people.models import Document, Person
from camino.people.search import Found
from camino.reception import listed
from camino.reception.comparing import Point, compare
from camino.reception.manifest import FIELDS
from camino.reception.models import Arrival, Line, ReturnEvent
from camino.reception.models.arrivals import LineQuerySet

A_PAGE = 50
EXPECTED = Q(outcome=Line.Outcome.EXPECTED)
KINDS: Mapping[str, Q] = {
    "all": Q(),
    "decide": EXPECTED & ~LineQuerySet.STOPPED & Q(decision=""),
    "problems": EXPECTED & LineQuerySet.STOPPED,
    "ready": EXPECTED & ~LineQuerySet.STOPPED & ~Q(decision=""),
    "registered": Q(outcome=Line.Outcome.REGISTERED),
    "out": Q(outcome__in=[Line.Outcome.DECLINED, Line.Outcome.ABSENT, Line.Outcome.LEFT_OUT]),
}
KIND_NAMES = {
    "all": pgettext_lazy("lines of a list", "All"),
    "decide": _("To decide"),
    "problems": _("With problems"),
    "ready": _("Ready"),
    "registered": pgettext_lazy("lines of a list", "Registered"),
    "out": _("Not to register"),
}


def counts(arrival: Arrival) -> dict[str, int]:
    """How many lines there are of each kind."""
    counted = arrival.lines.aggregate(
        **{f"of_{name}": Count("pk", filter=kind) for name, kind in KINDS.items()}
    )
    return {name: counted[f"of_{name}"] for name in KINDS}


@dataclass
class Candidate:
    """Somebody whom a line may be."""

    found: Found
    points: Sequence[Point]
    returned_today: bool = False
    chosen: bool = False

    @property
    def code(self) -> str:
        """The person's code as it is printed."""
        return printed(self.found.code)


@dataclass
class Entry:
    """A line with all that its row shows."""

    line: Line
    facts: Facts
    candidates: list[Candidate] = field(default_factory=list)
    minor: bool | None = None

    @property
    def birth(self) -> str:
        """The birth in words; what the list has, where it is not understood."""
        known = self.facts.birth != Birth.unknown()
        return display(self.facts.birth) if known else str(self.line.facts.get("birth", ""))

    @property
    def stopped(self) -> bool:
        """Whether something keeps the line from being a person as it stands."""
        return any(each["stops"] for each in self.line.problems)

    @property
    def problems(self) -> list[dict[str, object]]:
        """What is wrong, with the field in words."""
        names = FIELDS | {"birth": _("Birth"), listed.AGAIN: ""}
        return [each | {"name": names.get(str(each["field"]), "")} for each in self.line.problems]

    @property
    def told_by_curp(self) -> bool:
        """Whether a number that names one person, perhaps the CURP, waits for a decision."""
        numbers = any(each.found.by_number and not each.found.sealed for each in self.candidates)
        return self.kind == "decide" and bool(self.facts.curp) and numbers

    @property
    def kind(self) -> str:
        """Which of the filters shows it."""
        if self.line.outcome == Line.Outcome.REGISTERED:
            return "registered"
        if self.line.outcome != Line.Outcome.EXPECTED:
            return "out"
        if self.stopped:
            return "problems"
        return "ready" if self.line.decision else "decide"


def page(arrival: Arrival, *, kind: str, number: int) -> tuple[list[Entry], bool]:
    """One page of an arrival's lines, and whether there are more."""
    lines: QuerySet[Line] = arrival.lines.filter(KINDS[kind])
    chosen = list(lines[(number - 1) * A_PAGE : number * A_PAGE + 1])
    return entries(chosen[:A_PAGE], arrival=arrival), len(chosen) > A_PAGE


def entries(lines: Sequence[Line], *, arrival: Arrival) -> list[Entry]:
    """The lines with the people they may be, asked for in one question. Registered lines have nothing to
    ask."""
    made = []
    for line in lines:
        line.arrival = arrival
        facts = listed.facts(line.facts, on=arrival.arrived_on, with_folio=True)
        made.append(Entry(line, facts, minor=facts.birth.minor(arrival.arrived_on)))
    open_ones = [each for each in made if each.line.alike and each.line.outcome != Line.Outcome.REGISTERED]
    answers = search.resembling([each.facts for each in open_ones], most=10) if open_ones else []
    meant = locks.handles_known(pk for each in open_ones for pk in each.line.alike) if open_ones else {}
    for entry, found in zip(open_ones, answers, strict=True):
        shown = {meant.get(pk, pk): place for place, pk in enumerate(entry.line.alike)}
        # Who was sealed since the line was read answers by another id.
        known = sorted(
            (each for each in found if each.person_id in shown or each.sealed),
            key=lambda each: shown.get(each.person_id, len(shown)),
        )
        entry.candidates = [
            Candidate(each, (), chosen=each.person_id == entry.line.person_id) for each in known
        ]
    _complete(open_ones, arrival)
    _name_registered(made)
    return made


def _complete(shown: Sequence[Entry], arrival: Arrival) -> None:
    """What the file says of the candidates that are known here, for all of them at once."""
    people = [each.found.person for entry in shown for each in entry.candidates if each.found.person]
    papers = Document.objects.filter(kind=Document.Kind.CURP)
    prefetch_related_objects(people, Prefetch("documents", queryset=papers))
    today = ReturnEvent.objects.filter(person__in=people, arrived_on=arrival.arrived_on) if people else None
    returned: set[UUID] = set(today.values_list("person", flat=True)) if today is not None else set()
    for entry in shown:
        for each in entry.candidates:
            each.points = compare(entry.facts, each.found)
            each.returned_today = each.found.person_id in returned


def _name_registered(made: Sequence[Entry]) -> None:
    people = Person.objects.in_bulk(
        [each.line.person_id for each in made if each.kind == "registered" and each.line.person_id]
    )
    for entry in made:
        if entry.line.person_id in people:
            entry.line.person = people[entry.line.person_id]
