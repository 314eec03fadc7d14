"""Who has looked at a person: for the protection officer of an office that knows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

from camino.core.deeds import said
from camino.core.ids import first_id
from camino.core.models import Entry
from camino.people.joined import former_ids
from camino.people.models import Person
from camino.staff.models import Office, Worker
from camino.workspace.history.words import why

MOST = 100
SEARCHES_OF = timedelta(days=90)
# From and until which hour somebody at a desk is nothing unusual.
OPENS, CLOSES = 6, 22


@dataclass(frozen=True)
class Look:
    """One entry about the person."""

    at: datetime
    worker: Worker | None
    office: Office | None
    deed: str
    reason: str
    elsewhere: bool
    at_night: bool


@dataclass(frozen=True)
class Searches:
    """How often a worker's searches have shown the person, and when last."""

    worker: Worker
    office: Office
    times: int
    last_at: datetime
    elsewhere: bool


def looks_at(person: Person, *, by: Worker) -> Sequence[Look]:
    """What the book says about the person, the latest first."""
    here = {office.pk for office in by.offices}
    entries = Entry.objects.filter(person_id__in=former_ids(person)).select_related("worker", "office")
    return [
        Look(
            entry.at, entry.worker, entry.office, said(entry.deed),
            why(entry.subject_kind, str(entry.details.get("reason", ""))),
            entry.office_id not in here, _at_night(entry),
        )
        for entry in entries.order_by("-at", "-id")[:MOST]
    ]  # fmt: skip


def searches_for(person: Person, *, by: Worker) -> Sequence[Searches]:
    """Whose searches of the last months have shown the person."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT worker_id, office_id, times, last_at FROM people_searches_showing(%s, %s)",
            [person.pk, first_id(timezone.now() - SEARCHES_OF)],
        )
        rows = cursor.fetchall()
    here = {office.pk for office in by.offices}
    workers = Worker.objects.in_bulk({row[0] for row in rows})
    offices = Office.objects.in_bulk({row[1] for row in rows})
    return [
        Searches(workers[worker], offices[office], times, last_at, office not in here)
        for worker, office, times, last_at in rows
    ]


def _at_night(entry: Entry) -> bool:
    clock = timezone.localtime(entry.at, entry.office.zone if entry.office else None)
    return not OPENS <= clock.hour < CLOSES
