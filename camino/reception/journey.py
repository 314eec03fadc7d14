"""A person's returns and visits on one line of time, at whichever offices they were."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from camino.people.models import Person
from camino.reception import rules
from camino.reception.models import FirstNeed, ReturnEvent, Visit


@dataclass(frozen=True)
class Stop:
    """A day on the line: a visit, with the return that it was for, or a return without one."""

    on: date
    visit: Visit | None
    event: ReturnEvent | None
    within_a_year: int
    """How many returns the person had in the twelve months that end with this one; 0 where there is no return."""

    @property
    def needs(self) -> Sequence[FirstNeed]:
        """What was asked for on that day."""
        order = FirstNeed.Kind.values
        return sorted(self.visit.needs.all(), key=lambda need: order.index(need.kind)) if self.visit else []

    @property
    def again(self) -> bool:
        """Whether the return is not the first within a year."""
        return self.within_a_year > 1


def stops(person: Person) -> list[Stop]:
    """All of it, the newest first. Three queries, however long the line."""
    events = {
        event.pk: event
        for event in ReturnEvent.objects.filter(person=person).select_related(
            "crossing", "office", "constancia"
        )
    }
    visits = list(Visit.objects.filter(person=person).select_related("office").prefetch_related("needs"))
    counts = rules.returns_within_a_year({event.pk: event.arrived_on for event in events.values()})
    first_visit: dict[object, Visit] = {}
    for visit in sorted(visits, key=lambda each: each.came_at):
        if visit.return_event_id:
            first_visit.setdefault(visit.return_event_id, visit)
    line = [
        Stop(visit.came_on, visit, event, counts[event.pk] if event and first_visit[event.pk] is visit else 0)
        for visit in visits
        for event in [events.get(visit.return_event_id) if visit.return_event_id else None]
    ]
    line += [
        Stop(event.arrived_on, None, event, counts[event.pk])
        for event in events.values()
        if event.pk not in first_visit
    ]
    return sorted(line, key=lambda stop: (stop.on, stop.visit is not None), reverse=True)


def by_year(line: Sequence[Stop]) -> list[tuple[int, list[Stop]]]:
    """The stops of each year, the newest year first."""
    return [(year, list(those)) for year, those in groupby(line, key=lambda stop: stop.on.year)]
