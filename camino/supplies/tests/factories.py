"""A store as the tests need it: a shelf at an office, things on it."""

from datetime import date
from typing import Any

from camino.core.ids import new_id
from camino.supplies.actions.furnishing import open_fund, open_place
from camino.supplies.actions.receiving import Delivered, receive
from camino.supplies.models import Balance, Fund, Item, Lot, Place

EXPIRY = date(2030, 1, 31)


def item(key: str) -> Item:
    """An item of the catalogue."""
    return Item.objects.get(key=key)


def shelf(by: Any, name: str = "Anaquel 1") -> Place:
    """A shelf at the worker's office."""
    known = Place.objects.filter(office=by.office, name=name).first()
    return known or open_place(name=name, kind="shelf", hands_out=True, by=by)


def fund(by: Any, name: str = "Municipio") -> Fund:
    """A fund."""
    return Fund.objects.filter(name=name).first() or open_fund(name=name, kind="budget", by=by)


def stocked(
    by: Any,
    key: str,
    quantity: int,
    *,
    expires: date | None = EXPIRY,
    of: str = "Municipio",
    place: Place | None = None,
) -> Lot:
    """So many of an item as one lot on the shelf."""
    thing, receipt = item(key), new_id()
    line = Delivered(thing, quantity, number=f"L-{quantity}", expires_on=expires if thing.expires else None)
    receive(
        lines=[line], origin="purchase", fund=fund(by, of), place=place or shelf(by), key=receipt, by=by,
    )  # fmt: skip
    lot: Lot = Lot.objects.filter(movements__deed=receipt).get()
    return lot


def left(lot: Lot, place: Place | None = None) -> int:
    """How many of the lot the shelves hold."""
    rows = Balance.objects.filter(lot=lot, place__kind__in=["store", "shelf"])
    if place:
        rows = rows.filter(place=place)
    return sum(rows.values_list("quantity", flat=True))
