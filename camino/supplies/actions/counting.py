"""Counting what lies at a place, and correcting the book when somebody else agrees."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.once import first_time
from camino.core.refusals import Refused
from camino.core.states import require_arrow
from camino.staff.models import Worker
from camino.supplies.actions.posting import Move, post
from camino.supplies.models import Balance, Count, CountLine, Movement, Place
from camino.supplies.models.counts import ARROWS
from camino.supplies.places import end
from camino.supplies.stock import hold


@transaction.atomic
def count(*, place: Place, counted: Mapping[UUID, tuple[int, str]], key: UUID, by: Worker) -> Count:
    """What lies at a place, by lot, with a reason where it is not what the book says. Nothing is corrected yet."""
    if not first_time(key, "count place", by=by):
        return Count.objects.get(pk=key)
    if Count.objects.filter(place=place, status=Count.Status.COUNTED).exists():
        raise Refused(_("A count of this place is waiting for approval."))
    by_the_book = dict(Balance.objects.filter(place=place).values_list("lot", "quantity"))
    made = Count.objects.create(
        id=key, office=by.office, place=place, counted_at=timezone.now(), counted_by=by
    )
    lines = []
    for lot, (number, reason) in counted.items():
        expected = by_the_book.get(lot, 0)
        if number != expected and not reason.strip():
            raise Refused(_("What you counted is not what the book says: say why."))
        lines.append(
            CountLine(
                count=made,
                lot_id=lot,
                expected=expected,
                counted=number,
                reason=reason.strip() if number != expected else "",
            )
        )
    if not lines:
        raise Refused(_("Nothing lies at this place."))
    CountLine.objects.bulk_create(lines)
    book.write("count place", made, by=by, different=sum(1 for line in lines if line.difference))
    return made


@transaction.atomic
def approve(*, count: Count, by: Worker) -> None:
    """Correct the book by what the count found. Refused to whoever counted."""
    locked = _open(count, to=Count.Status.APPROVED, by=by)
    lines = [line for line in locked.lines.all() if line.difference]
    hold(by.office, lots=[line.lot_id for line in lines])
    beyond = end(by.office, Place.Kind.COUNT).pk
    moves = [
        Move(line.lot_id, locked.place_id, beyond, -line.difference, reason=line.reason)
        if line.difference < 0
        else Move(line.lot_id, beyond, locked.place_id, line.difference, reason=line.reason)
        for line in lines
    ]
    post(Movement.Kind.COUNT, moves, deed=locked.pk, by=by)
    _answer(locked, Count.Status.APPROVED, by=by)
    book.write("approve count", locked, by=by, different=len(lines))


@transaction.atomic
def reject(*, count: Count, by: Worker) -> None:
    """The place is to be counted again."""
    locked = _open(count, to=Count.Status.REJECTED, by=by)
    _answer(locked, Count.Status.REJECTED, by=by)
    book.write("reject count", locked, by=by)


def _open(count: Count, *, to: Count.Status, by: Worker) -> Count:
    locked = Count.objects.select_for_update().get(pk=count.pk)
    require_arrow(locked, to, ARROWS)
    if locked.counted_by == by:
        raise Refused(_("Whoever counted cannot approve the count. Ask somebody else."))
    return locked


def _answer(count: Count, status: Count.Status, *, by: Worker) -> None:
    count.status, count.answered_at, count.answered_by = status, timezone.now(), by
    count.save(update_fields=["status", "answered_at", "answered_by"])
