"""The health cabinet, as far as the store knows it: which lots were issued to it. What becomes of them there, and for
whom, is written in the health room alone; nothing of it comes back into the stock book."""

from dataclasses import dataclass

from django.db.models import Sum

from camino.staff.models import Office
from camino.supplies.models import Item, Lot, Movement


@dataclass(frozen=True)
class Issued:
    """So many of a lot were issued to the cabinet, all in all. `lot.usable(day)` says whether it may still be used."""

    lot: Lot
    quantity: int


def issued(office: Office, *, item: Item | None = None) -> list[Issued]:
    """What the store issued to the office's cabinet, lot by lot, what is to be used first, first."""
    moved = Movement.objects.filter(office=office, kind=Movement.Kind.HEALTH)
    if item is not None:
        moved = moved.filter(lot__item=item)
    sums = dict(moved.values_list("lot").annotate(total=Sum("quantity")))
    lots = Lot.objects.filter(pk__in=sums).select_related("item").order_by("use_by", "pk")
    return [Issued(lot, sums[lot.pk]) for lot in lots]
