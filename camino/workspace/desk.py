"""What lies on a worker's desk today."""

from datetime import timedelta

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from camino.core.models import Entry
from camino.people.models import Person
from camino.reception.models import Arrival, Line
from camino.staff.models import Worker

MOST_ARRIVALS = 6
MOST_RECENT = 8
LOOKED_AT = 60  # entries, of which several may be about one person
RECENT = timedelta(days=7)


def open_arrivals(*, by: Worker) -> QuerySet[Arrival]:
    """Arrivals of the office that are not closed, with how many people of their lists are still to come."""
    waiting = Count("lines", filter=Q(lines__outcome=Line.Outcome.EXPECTED))
    unfinished = Arrival.objects.filter(
        office=by.office, status__in=[Arrival.Status.OPEN, Arrival.Status.REGISTERED]
    )
    return unfinished.annotate(waiting=waiting).order_by("-arrived_on", "-id")[:MOST_ARRIVALS]


def worked_with(*, by: Worker) -> list[Person]:
    """The people the worker last did something for, the latest first."""
    entries = Entry.objects.filter(
        office=by.office, worker=by, at__gte=timezone.now() - RECENT, subject_kind=Person._meta.label_lower
    )
    latest = dict.fromkeys(entries.order_by("-at").values_list("subject_id", flat=True)[:LOOKED_AT])
    chosen = list(latest)[:MOST_RECENT]
    people = Person.objects.in_bulk(chosen)
    return [people[pk] for pk in chosen if pk in people]
