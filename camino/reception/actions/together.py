"""Recording the returns of everybody who came with one arrival: all or none, in a handful of statements."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import transaction

from camino.core import book
from camino.people import actions as people_actions
from camino.people import cards
from camino.people.models import Document, Person
from camino.reception import folios
from camino.reception.company import minors_accompanied
from camino.reception.models import Arrival, ReturnEvent, Visit
from camino.reception.rules import time_of_visit
from camino.staff.models import Worker

BATCH = 1000


@transaction.atomic
def record_returns(*, arrival: Arrival, people: Sequence[tuple[Person, str]], by: Worker) -> list[Visit]:
    """Write down the return and the visit of each (person, folio), with the facts that the arrival shares.

    Who was already received that day keeps that visit and return, tied to the arrival. Refused (FolioTaken)
    when a folio is somebody else's. The visits come back in the order of the people, one for each person.
    """
    given = {person.pk: folio.strip() for person, folio in people}
    folios.require_free(given.items())
    people_actions.meet(people=list(given), on=arrival.arrived_on, by=by)
    # One order everywhere: two desks that receive the same people wait for each other instead of for ever.
    in_turn = Person.objects.select_for_update().filter(pk__in=given).order_by("pk")
    locked = {each.pk: each for each in in_turn}
    events = _events(arrival, locked, _constancias(given, by=by), by=by)
    visits = _visits(arrival, events, by=by)
    cards.refresh([pk for pk, folio in given.items() if folio])
    return [visits[pk] for pk in given]


def _constancias(given: Mapping[UUID, str], *, by: Worker) -> dict[UUID, Document]:
    """The constancia of each person who has a folio: the one on their file already, or a new one."""
    wanted = {pk: folio for pk, folio in given.items() if folio}
    kept = Document.objects.filter(kind=Document.Kind.CONSTANCIA, person__in=wanted)
    papers = {paper.person_id: paper for paper in kept if paper.number == wanted[paper.person_id]}
    new = [
        Document(
            person_id=pk,
            office=by.office,
            kind=Document.Kind.CONSTANCIA,
            number=folio,
            state=Document.State.SEEN,
        )
        for pk, folio in wanted.items()
        if pk not in papers
    ]
    Document.objects.bulk_create(new, BATCH)
    return papers | {paper.person_id: paper for paper in new}


def _events(
    arrival: Arrival, people: Mapping[UUID, Person], papers: Mapping[UUID, Document], *, by: Worker
) -> dict[UUID, ReturnEvent]:
    standing = ReturnEvent.objects.filter(person__in=people, arrived_on=arrival.arrived_on)
    events = {event.person_id: event for event in standing}
    proved = ReturnEvent.objects.filter(constancia__in=papers.values())
    tied = set(proved.values_list("constancia", flat=True))
    for pk, event in events.items():
        event.arrival = event.arrival or arrival
        if event.constancia_id is None and pk in papers and papers[pk].pk not in tied:
            event.constancia = papers[pk]
    ReturnEvent.objects.bulk_update(events.values(), ["arrival", "constancia"], BATCH)
    with_adult = minors_accompanied(list(people.values()), on=arrival.arrived_on)
    new = [
        ReturnEvent(
            person_id=pk, office=arrival.office, arrival=arrival, arrived_on=arrival.arrived_on,
            arrived_at=arrival.arrived_at, crossing=arrival.crossing, handed_over_by=arrival.handed_over_by,
            route=arrival.route, accompanied=with_adult[pk], registered_by=by,
            constancia=papers[pk] if pk in papers and papers[pk].pk not in tied else None,
        )
        for pk in people
        if pk not in events
    ]  # fmt: skip
    ReturnEvent.objects.bulk_create(new, BATCH)
    book.write_all(book.entry("record return", event, by=by, arrival=str(arrival.pk)) for event in new)
    return events | {event.person_id: event for event in new}


def _visits(arrival: Arrival, events: Mapping[UUID, ReturnEvent], *, by: Worker) -> dict[UUID, Visit]:
    standing = Visit.objects.filter(person__in=events, office=arrival.office, came_on=arrival.arrived_on)
    visits = {visit.person_id: visit for visit in standing}
    for pk, visit in visits.items():
        visit.reason, visit.return_event = Visit.Reason.RETURNED, events[pk]
    Visit.objects.bulk_update(visits.values(), ["reason", "return_event"], BATCH)
    came_at = time_of_visit(arrival.arrived_on, at=arrival.arrived_at, now=arrival.office.now())
    new = [
        Visit(
            person_id=pk, office=arrival.office, came_on=arrival.arrived_on, came_at=came_at,
            reason=Visit.Reason.RETURNED, return_event=event, received_by=by,
        )
        for pk, event in events.items()
        if pk not in visits
    ]  # fmt: skip
    Visit.objects.bulk_create(new, BATCH)
    book.write_all(book.entry("receive", visit, by=by, reason=visit.reason) for visit in new)
    return visits | {visit.person_id: visit for visit in new}
