"""What to order, how much of it, and by when: the need until the next order arrives, less what there is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from camino.staff.models import Office
from camino.supplies import shelf
from camino.supplies.models import Item
from camino.supplies.rules import kits_to_order

COVERED_WEEKS = 8


@dataclass(frozen=True)
class Order:
    """One line of the list."""

    item: Item
    left: int
    on_the_way: int
    needed: int
    most: int
    quantity: int
    by_when: date


def to_order(office: Office, told: Mapping[str, Any] | None) -> list[Order]:
    """The things of which there will be too few, the most pressing first.

    Where a forecast was made it says how many of a kind are needed, shared out as they were used lately; for the rest
    what was used lately is what will be.
    """
    today, coming = office.today(), shelf.on_the_way(office)
    rows = shelf.stock(office)
    by_kind: dict[str, int] = {}
    for row in rows:
        by_kind[str(row.item.kind_id)] = by_kind.get(str(row.item.kind_id), 0) + row.used
    found = []
    for row in rows:
        weeks = COVERED_WEEKS + -(-row.item.order_days // 7)
        expected = most = row.used / shelf.LOOKED_BACK * 7 * weeks
        need = told["needs"].get(row.item.kind_id) if told and row.item.kind_id else None
        if need:
            share = row.used / by_kind[str(row.item.kind_id)] if by_kind[str(row.item.kind_id)] else 0.0
            expected = share * sum(week[0] for week in need[:weeks])
            most = share * sum(week[2] for week in need[:weeks])
        on_the_way = int(coming.get(row.item.pk, 0))
        quantity = kits_to_order(
            needed=expected, on_hand=row.left, on_the_way=on_the_way, least=row.item.least, pack=row.item.pack
        )
        if quantity:
            days = row.days if row.days is not None else 0
            by_when = today + timedelta(days=max(0, days - row.item.order_days))
            found.append(
                Order(row.item, row.left, on_the_way, round(expected), round(most), quantity, by_when)
            )
    return sorted(found, key=lambda order: (order.by_when, str(order.item)))
