"""Looking at the shelves: with a lock, for a deed, or without one, for a page."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db import connection
from django.db.models import Q, Sum

from camino.staff.models import Office
from camino.supplies.models import Balance
from camino.supplies.models.places import SHELVES
from camino.supplies.rules import OnShelf


def hold(
    office: Office, *, items: Collection[UUID] = (), lots: Collection[UUID] = (), also: UUID | None = None
) -> list[OnShelf]:
    """What lies at the office of these items or lots, locked until the transaction ends, in the one order.

    A deed calls it once, first, with all that it will touch: so no two desks ever wait for each other.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT lot_id, place_id, item_id, quantity, use_by, spoilt, fund_id, given"
            " FROM supplies_hold(%s, %s::uuid[], %s::uuid[], %s)",
            [office.pk, list(items), list(lots), also],
        )
        return [
            OnShelf(lot, place, item, quantity, use_by, spoilt, fund, given)
            for lot, place, item, quantity, use_by, spoilt, fund, given in cursor.fetchall()
        ]


def on_hand(office: Office, *, items: Iterable[UUID] | None = None, to_give: bool = False) -> dict[UUID, int]:
    """How many of each item lie on the shelves. `to_give`: only what the counter may give today."""
    rows = Balance.objects.filter(place__office=office, place__kind__in=SHELVES, quantity__gt=0)
    if items is not None:
        rows = rows.filter(lot__item__in=list(items))
    if to_give:
        usable = Q(lot__use_by__isnull=True) | Q(lot__use_by__gte=office.today())
        rows = rows.filter(usable, place__hands_out=True, place__closed_on=None, lot__spoilt_on=None)
    return dict(rows.values_list("lot__item").annotate(total=Sum("quantity")))
