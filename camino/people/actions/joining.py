"""Joining two records of one person, and taking them apart again: all of it, in one transaction.

What is moved and how is the database's work (`sql/joining.sql`): no worker sees every row of a person.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext as _

from camino.core import book, once
from camino.core.refusals import Refused
from camino.people import cards
from camino.people.actions.likely import Status, last_of, mark, open_pair
from camino.people.models import LikelyPair, Merge, Person
from camino.staff.models import Worker

# What is chosen together, one record's or the other's. What is not chosen stays as the kept record has it.
CHOICES: dict[str, tuple[str, ...]] = {
    "name": ("given_names", "paternal_surname", "maternal_surname", "sort_key"),
    "preferred_name": ("preferred_name",),
    "birth": ("born_earliest", "born_latest", "born_stated"),
    "sex": ("sex",),
    "birth_state": ("birth_state",),
    "nationalities": ("nationalities",),
    "origin": ("origin_state", "origin_municipality", "origin_words"),
    "languages": ("languages", "needs_interpreter"),
}
LONGEST_REASON = 400


def older(one: Person, other: Person) -> Person:
    """The record that is kept where nobody chooses: the one that was there first."""
    return min(one, other, key=lambda each: (each.registered_at, each.pk))


@transaction.atomic
def join(
    *, pair: LikelyPair, kept: UUID, key: UUID, by: Worker, takes: Sequence[str] = (), reason: str = ""
) -> Merge:
    """It is the same person: one record from now on. `takes`: which of `CHOICES` come from the record that goes.

    Refused without a reason where they may be relatives. Both codes lead to the person; the other name stays one.
    """
    if not once.first_time(key, "join two records", by=by):
        return Merge.objects.get(pk=key)
    held = open_pair(pair)
    if kept not in (held.one, held.other) or set(takes) - set(CHOICES):
        raise Refused(_("Choose which record is kept."))
    if held.kin and not reason.strip():
        raise Refused(
            _("These may be two relatives. Write how you know that it is one person."), field="reason"
        )
    if len(reason) > LONGEST_REASON:
        raise Refused(_("Say it in fewer words."), field="reason")
    dropped = held.other if kept == held.one else held.one
    people = Person.objects.filter(pk__in=[kept, dropped]).order_by("pk")
    if len(people.select_for_update()) < 2:  # two desks: the second waits here, and finds one gone
        raise Refused(_("One of these two records is not there any more. Go on with the next pair."))
    mark(held, Status.SAME, by=by)
    merge = Merge(pk=key, kept_id=kept, stayed=kept, dropped=dropped, office=by.office, worker=by)
    merge.reason = reason.strip() or None
    merge.save(force_insert=True)
    _asked("people_join(%s, %s)", [merge.pk, [column for name in takes for column in CHOICES[name]]])
    book.write("join two records", merge.kept, by=by)
    cards.refresh([kept])
    return merge


@transaction.atomic
def divide(
    *, merge: Merge, key: UUID, by: Worker, ticked: Sequence[UUID] = (), plain: Sequence[UUID] = (),
    waiting: bool = False,
) -> Merge:  # fmt: skip
    """They are two people after all: each has their own record again, with what is theirs.

    `ticked`: what was written since and is of the record that comes back, `plain`: what is not; of the rest, what was
    written by its code. The pair counts as two people (`waiting`: it is to be decided again). Several joinings of one
    record come apart in the opposite order.
    """
    if not once.first_time(key, "take two records apart", by=by):
        return merge
    _asked("people_divide(%s, %s, %s)", [merge.pk, list(ticked), list(plain)])
    pair = LikelyPair.objects.filter(
        one=min(merge.stayed, merge.dropped), other=max(merge.stayed, merge.dropped)
    ).first()
    if pair:
        mark(pair, Status.WAITING if waiting else Status.DIFFERENT, by=by)
    for person in Person.objects.filter(pk__in=[merge.stayed, merge.dropped]):
        book.write("take two records apart", person, by=by)
    cards.refresh([merge.stayed, merge.dropped])
    merge.refresh_from_db()
    return merge


@transaction.atomic
def take_back(*, pair: LikelyPair, key: UUID, by: Worker) -> LikelyPair:
    """Undo one's own last decision: the pair waits again, two records that were joined are two again."""
    last = last_of(by)
    if last is None or last.pk != pair.pk:
        raise Refused(
            _("Only your own last decision is taken back here. Records are taken apart on the file.")
        )
    if last.status == Status.SAME:
        merge = Merge.objects.filter(
            dropped__in=[last.one, last.other], stayed__in=[last.one, last.other], undone_at=None
        ).first()
        if merge is None:
            raise Refused(NO["gone"]())
        divide(merge=merge, key=key, by=by, waiting=True)
    elif once.first_time(key, "take back a decision", by=by):
        mark(last, Status.WAITING, by=by)
    last.refresh_from_db()
    return last


def _asked(call: str, told: Sequence[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {call}", told)  # functions of ours
        [answer] = cursor.fetchone()
    if answer:
        raise Refused(NO[answer]())


NO = {
    "gone": lambda: _("This was done already. Look at the file again."),
    "no": lambda: _("The office that joined these records takes them apart. Ask a colleague there."),
    "blocked": lambda: _("This file is blocked. Nothing of it is changed while it is."),
    "anonymised": lambda: _("This file was anonymised. Nothing is left of what could be told apart."),
    "later": lambda: _("Another record was joined with this one since. Take those two apart first."),
}
