"""Meeting somebody at the desk: from now on the office knows them."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from camino.core import book
from camino.people import cards
from camino.people.models import KnownAt, Person
from camino.staff.models import Worker


@transaction.atomic
def meet(*, people: Sequence[UUID], on: date, by: Worker) -> list[Person]:
    """Note that these people were at the worker's office on a day, and open their file there if it is the first time.

    The person stands at the desk: an office that meets somebody known elsewhere may read their ordinary file.
    """
    known = {row.person_id: row for row in KnownAt.objects.filter(office=by.office, person__in=people)}
    new = [pk for pk in people if pk not in known]
    KnownAt.objects.bulk_create([KnownAt(person_id=pk, office=by.office, since=on, last_seen=on) for pk in new])
    for row in known.values():
        row.seen(on)
    KnownAt.objects.bulk_update(known.values(), ["since", "last_seen"], batch_size=1000)
    met = list(Person.objects.filter(pk__in=people).in_order())
    book.write_all(book.entry("open file of a person known elsewhere", person, by=by) for person in met if person.pk in new)
    cards.refresh(people)
    return met
