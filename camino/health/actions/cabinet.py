"""The health room's cabinet: what came from the store, what was lost, what may not be used any more."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.once import first_time
from camino.core.refusals import Refused, checked
from camino.health.actions.attending import require_health
from camino.health.models import Box, BoxLine, Device
from camino.staff.models import Worker
from camino.supplies.models import Movement

Why = BoxLine.Why


@transaction.atomic
def take_in(*, movement: Movement, stored_well: bool, by: Worker) -> Box:
    """What the store has issued goes into the cabinet, once. `stored_well`: it was kept within its range on the way."""
    require_health(by)
    issued = Movement.objects.filter(kind=Movement.Kind.HEALTH, office=by.office, pk=movement.pk).first()
    if issued is None:
        raise Refused(_("The store has issued no such thing to this office's health room."))
    if Box.objects.filter(movement=issued).exists():
        raise Refused(_("This has already been taken in."))
    device = Device.objects.filter(item=issued.lot.item_id).first()
    if device is None:
        raise Refused(_("Describe first what this kit tests, its brand, and when it is read."))
    box = Box.objects.create(
        office=by.office, movement=issued, device=device, lot=issued.lot, left=issued.quantity, taken_in_by=by,
        spoilt_on=None if stored_well else by.office.today(),
    )  # fmt: skip
    BoxLine.objects.create(box=box, why=Why.CAME, change=issued.quantity, by=by)
    book.write("take in box", box, by=by)
    return box


def take_one(box: Box, *, why: BoxLine.Why, by: Worker) -> Box:
    """One kit out of the box. Refused where none is left, or none of it may be used."""
    locked = Box.objects.select_for_update(of=("self",)).select_related("lot", "device").get(pk=box.pk)
    if not locked.usable(by.office.today()):
        raise Refused(_("This box has expired or was stored out of its range: none of it may be used."))
    if locked.left < 1:
        raise Refused(_("This box is empty. Take another one."))
    if locked.lot.keeps_days is not None and locked.opened_on is None:
        locked.opened_on = by.office.today()
    _change(locked, -1, why=why, words="", by=by)
    return locked


def _change(box: Box, change: int, *, why: BoxLine.Why, words: str, by: Worker) -> None:
    if box.left + change < 0:
        raise Refused(_("There are not that many left in this box."), field="quantity")
    box.left += change
    box.save(update_fields=["left", "opened_on", "spoilt_on"])
    BoxLine.objects.create(box=box, why=why, change=change, words=words, by=by)


@transaction.atomic
def correct(*, box: Box, deed: str, quantity: int | None, words: str, key: UUID, by: Worker) -> None:
    """What is done with a box beside testing: some lost, all found spoilt, all expired, or counted anew."""
    if not first_time(key, "correct box", by=by):
        return
    require_health(by)
    locked = Box.objects.select_for_update(of=("self",)).select_related("lot").get(pk=box.pk)
    said = words.strip()
    if deed in (Why.LOST, Why.COUNTED) and not said:
        raise Refused(_("Say what happened."), field="words")
    if deed in (Why.LOST, Why.COUNTED) and quantity is None:
        raise Refused(_("Say how many."), field="quantity")
    if deed == Why.LOST:
        _change(locked, -abs(quantity or 0), why=Why.LOST, words=said, by=by)
    elif deed == Why.COUNTED:
        _change(locked, (quantity or 0) - locked.left, why=Why.COUNTED, words=said, by=by)
    elif deed == Why.SPOILT:
        locked.spoilt_on = locked.spoilt_on or by.office.today()
        _change(locked, -locked.left, why=Why.SPOILT, words=said, by=by)
    elif deed == Why.EXPIRED:
        _expire(locked, said, by=by)
    else:
        raise Refused(_("Choose what happened."), field="deed")
    book.write("correct box", locked, by=by)


def _expire(box: Box, words: str, *, by: Worker) -> None:
    if box.use_by is None or box.use_by >= by.office.today():
        raise Refused(_("This box has not expired."))
    _change(box, -box.left, why=Why.EXPIRED, words=words, by=by)


@transaction.atomic
def describe(*, device: Device, by: Worker) -> Device:
    """What a kit tests, its brand, and when it is read, as its leaflet says."""
    require_health(by)
    checked(device)
    device.save()
    book.write("describe test kit", device, by=by)
    return device


def usable(boxes: list[Box], on: date) -> list[Box]:
    """Those of which a kit may be taken, first the one that expires first."""
    good = [box for box in boxes if box.left > 0 and box.usable(on)]
    return sorted(good, key=lambda box: (box.use_by or date.max, str(box.pk)))
