"""What is done with a lot on the shelf: moved, opened, found spoilt, written off, issued to health."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.once import first_time
from camino.core.refusals import Refused
from camino.staff.models import Worker
from camino.supplies.actions.posting import Move, positive, post, too_few
from camino.supplies.models import Item, Lot, Movement, Place
from camino.supplies.places import end
from camino.supplies.rules import NotEnough, allocate
from camino.supplies.stock import hold

# What health needs is brought up once a week in whole packs, asked for or not by what was used: what leaves the shelf
# then says nothing about who came on which day.
HEALTH_WEEKDAY = 0


@transaction.atomic
def move(*, lot: Lot, start: Place, to: Place, quantity: int, key: UUID, by: Worker) -> None:
    """From one shelf to another."""
    if not first_time(key, "move supplies", by=by):
        return
    if start == to:
        raise Refused(_("Choose another place than the one it lies at."))
    hold(by.office, lots=[lot.pk])
    post(Movement.Kind.MOVE, [Move(lot.pk, start.pk, to.pk, positive(quantity))], deed=key, by=by)
    book.write("move supplies", lot, by=by, quantity=quantity)


@transaction.atomic
def write_off(*, lot: Lot, place: Place, quantity: int, reason: str, key: UUID, by: Worker) -> None:
    """Off the shelf for good: as expired when it has, else as lost, with the reason."""
    if not first_time(key, "write off supplies", by=by):
        return
    hold(by.office, lots=[lot.pk])
    gone = not lot.usable(by.office.today()) and lot.spoilt_on is None
    kind, to = (Movement.Kind.EXPIRED, Place.Kind.EXPIRED) if gone else (Movement.Kind.LOSS, Place.Kind.LOSS)
    target = end(by.office, to)
    post(
        kind, [Move(lot.pk, place.pk, target.pk, positive(quantity), reason=reason.strip())], deed=key, by=by
    )
    book.write("write off supplies", lot, by=by, quantity=quantity, as_expired=gone)


@transaction.atomic
def open_lot(*, lot: Lot, on: date, by: Worker) -> None:
    """A bottle or tin of the lot was opened: from then on it keeps only so many days."""
    locked = Lot.objects.select_for_update().get(pk=lot.pk)
    if locked.keeps_days is None:
        raise Refused(_("This keeps until its expiry date, opened or not."))
    if on > by.office.today():
        raise Refused(_("This day is still to come."))
    locked.opened_on = on
    locked.save(update_fields=["opened_on"])
    book.write("open lot", locked, by=by)


@transaction.atomic
def find_spoilt(*, lot: Lot, by: Worker) -> None:
    """The lot was stored out of its range: from now on none of it can be given."""
    locked = Lot.objects.select_for_update().get(pk=lot.pk)
    locked.spoilt_on = by.office.today()
    locked.save(update_fields=["spoilt_on"])
    book.write("find lot spoilt", locked, by=by)


@transaction.atomic
def issue_to_health(*, item: Item, packs: int, key: UUID, by: Worker) -> None:
    """Whole packs to the health cabinet, on the day of the week for it. From there on the book knows nothing."""
    if not first_time(key, "issue to health", by=by):
        return
    if item.goes != Item.Goes.HEALTH:
        raise Refused(_("Only what is marked “to health” is issued there."))
    if by.office.today().weekday() != HEALTH_WEEKDAY:
        raise Refused(
            _(
                "Health is supplied on Mondays, whatever was used: what leaves the shelf must not tell who came."
            )
        )
    shelf = [row for row in hold(by.office, items=[item.pk]) if row.given]
    try:
        [taken] = allocate(shelf, [(item.pk, positive(packs) * item.pack)], on=by.office.today())
    except NotEnough as short:
        raise too_few(short) from short
    target = end(by.office, Place.Kind.HEALTH)
    moves = [Move(each.source.lot, each.source.place, target.pk, each.quantity) for each in taken]
    post(Movement.Kind.HEALTH, moves, deed=key, by=by)
    book.write("issue to health", item, by=by, packs=packs)
