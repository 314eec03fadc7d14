"""What to order, how much of it, and by when: the need until the next order arrives, less what there is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from camino.staff.models import Office
from camino.supplies import shelf
from camino.supplies.models import Item, Kind
from camino.supplies.rules import kits_to_order, weeks_lasting

COVERED_WEEKS = 8


@dataclass(frozen=True)
class Order:
    """One line of the list. `least`, `most`: the interval of what is needed; `repeated`: as a year ago."""

    item: Item
    left: int
    on_the_way: int
    needed: int
    least: int
    most: int
    repeated: int
    quantity: int
    by_when: date


@dataclass(frozen=True)
class Need:
    """How much of a kind of help the weeks to come ask for, within its interval, and as a year ago."""

    kind: Kind
    until: date
    expected: int
    least: int
    most: int
    repeated: int


def needs(told: Mapping[str, Any]) -> list[Need]:
    """The kinds of help of a forecast: over the weeks that an order covers, and over all of them."""
    first, found = date.fromisoformat(told["from"]), []
    kinds = {kind.pk: kind for kind in Kind.objects.filter(pk__in=told["needs"])}
    for key, weeks in told["needs"].items():
        if not any(week[2] for week in weeks):
            continue
        for length in (COVERED_WEEKS, len(weeks)):
            sums = _sums(weeks[:length])
            found.append(Need(kinds[key], first + timedelta(weeks=length), *(round(each) for each in sums)))
    return found


def _sums(weeks: Sequence[Sequence[float]]) -> list[float]:
    """Expected, least, most and repeated, of some weeks together."""
    return [sum(column) for column in zip(*weeks, strict=True)] or [0.0] * 4


def to_order(office: Office, told: Mapping[str, Any] | None) -> list[Order]:
    """The things of which there will be too few, the most pressing first.

    Where a forecast was made it says how many of a kind are needed, shared out as they were used in the last year; for
    the rest what was used lately is what will be.
    """
    today, coming = office.today(), shelf.on_the_way(office)
    found = []
    for row in shelf.stock(office):
        weeks = COVERED_WEEKS + -(-row.item.order_days // 7)
        asked = _asked(row, told, weeks)
        on_the_way = int(coming.get(row.item.pk, 0))
        sums = _sums(asked)
        quantity = kits_to_order(
            needed=sums[0], on_hand=row.left, on_the_way=on_the_way, least=row.item.least, pack=row.item.pack
        )
        if quantity:
            lasts = weeks_lasting(row.left + on_the_way - row.item.least, [week[0] for week in asked]) * 7
            by_when = today + timedelta(days=max(0, lasts - row.item.order_days))
            needed, least, most, repeated = (round(each) for each in sums)
            found.append(
                Order(row.item, row.left, on_the_way, needed, least, most, repeated, quantity, by_when)
            )
    return sorted(found, key=lambda order: (order.by_when, str(order.item)))


def _asked(row: shelf.Stocked, told: Mapping[str, Any] | None, weeks: int) -> list[list[float]]:
    """How many of an item each of so many weeks asks for: expected, least, most, repeated."""
    of_kind = told["needs"].get(row.item.kind_id) if told and row.item.kind_id else None
    if told is None or of_kind is None:
        return [[row.used / shelf.LOOKED_BACK * 7] * 4] * weeks
    share = told["mix"].get(str(row.item.pk), 0.0)
    return [[share * number for number in week] for week in of_kind[:weeks]]
