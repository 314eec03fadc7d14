"""Meeting somebody at the desk: from now on the office knows them."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.people import cards, locks
from camino.people.models import KnownAt, Person, Search
from camino.staff.models import Worker


@transaction.atomic
def meet(*, people: Sequence[UUID], on: date, by: Worker) -> list[Person]:
    """Note that these people were at the worker's office on a day, and open their file there if it is the first time.

    The person stands at the desk: an office that meets somebody known elsewhere sees from now on who they are, and
    what it writes itself; what other offices wrote is asked for. Refused for somebody sealed, with whom to call.
    """
    known = {row.person_id: row for row in KnownAt.objects.filter(office=by.office, person__in=people)}
    new = dict.fromkeys(pk for pk in people if pk not in known)
    first = [KnownAt(person_id=pk, office=by.office, since=on, last_seen=on) for pk in new]
    KnownAt.objects.bulk_create(
        first, ignore_conflicts=True
    )  # another desk of the office may meet them just now
    moved = [row for row in known.values() if not row.since <= on <= row.last_seen]
    for row in moved:
        row.seen(on)
    KnownAt.objects.bulk_update(moved, ["since", "last_seen"], batch_size=1000)
    met = list(Person.objects.filter(pk__in=people).in_order())
    if unmet := set(people) - {person.pk for person in met}:
        locks.require_not_sealed(unmet)
        raise Refused(_("This person is not in the register. Search for them again."))
    book.write_all(
        book.entry("open file of a person known elsewhere", person, by=by)
        for person in met
        if person.pk in new
    )
    cards.refresh([*new, *(row.person_id for row in moved)])
    return met


@transaction.atomic
def open_file(*, person: UUID, shown_in: Search, by: Worker) -> Person:
    """Somebody whom a search showed stands at the desk: open their file here.

    Refused for anybody whom the worker was not shown, so that no file is opened by its number alone.
    """
    locks.require_not_sealed([person])
    if shown_in.worker_id != by.pk or person not in shown_in.shown or not shown_in.still_counts():
        raise Refused(_("Search for this person again: the last search is too old."))
    [met] = meet(people=[person], on=by.office.today(), by=by)
    return met
