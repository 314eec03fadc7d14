"""Deliveries: bought or given, in lots."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.once import first_time
from camino.core.refusals import Refused, checked
from camino.staff.models import Worker
from camino.supplies.actions.furnishing import give_barcode
from camino.supplies.actions.posting import Move, positive, post
from camino.supplies.models import Fund, Item, Lot, Movement, Place, Receipt
from camino.supplies.places import end


@dataclass(frozen=True)
class Delivered:
    """One line of a delivery: so many of an item, as its label says."""

    item: Item
    quantity: int
    number: str = ""
    expires_on: date | None = None
    unit_cost: Decimal | None = None
    gtin: str = ""  # a barcode that nobody knew until now


@transaction.atomic
def receive(
    *, lines: Sequence[Delivered], origin: str, fund: Fund, place: Place, key: UUID, by: Worker, from_whom: str = "",
    paper: str = "", on: date | None = None,
) -> Receipt:  # fmt: skip
    """Put a delivery on a shelf, each line as a lot of its own. The one that is there when this key was used before."""
    if not first_time(key, "receive supplies", by=by):
        return Receipt.objects.get(pk=key)
    if not lines:
        raise Refused(_("Write down at least one thing that came."))
    day = on or by.office.today()
    receipt = Receipt(
        id=key, office=by.office, origin=origin, fund=fund, from_whom=from_whom, paper=paper, received_on=day,
        received_by=by,
    )  # fmt: skip
    checked(receipt)
    receipt.save(force_insert=True)
    for gtin, item in {line.gtin: line.item for line in lines if line.gtin}.items():
        give_barcode(item=item, gtin=gtin, holds=1, by=by)
    lots = [_lot(line, fund=fund, on=day) for line in lines]
    Lot.objects.bulk_create(lots)
    start = end(by.office, Place.Kind.SUPPLIER if origin == Receipt.Origin.PURCHASE else Place.Kind.DONOR)
    moves = [
        Move(lot.pk, start.pk, place.pk, positive(line.quantity))
        for lot, line in zip(lots, lines, strict=True)
    ]
    post(Movement.Kind.RECEIVE, moves, deed=receipt.pk, by=by)
    book.write("receive supplies", receipt, by=by, lots=len(lots), origin=origin)
    return receipt


def _lot(line: Delivered, *, fund: Fund, on: date) -> Lot:
    item = line.item
    if item.expires and line.expires_on is None:
        raise Refused(_("%(item)s: write the expiry date from the label.") % {"item": item})
    if line.expires_on and line.expires_on < on:
        raise Refused(_("%(item)s: this has already expired. Do not take it in.") % {"item": item})
    return Lot(
        item=item, number=line.number.strip(), fund=fund, expires_on=line.expires_on, keeps_days=item.keeps_days,
        coldest=item.coldest, warmest=item.warmest, unit_cost=line.unit_cost,
    )  # fmt: skip
