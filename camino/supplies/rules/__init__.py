"""Decisions on plain values: who is entitled to what, which lots are taken first, how long the stock lasts."""

from camino.supplies.rules.allocating import NotEnough, OnShelf, Taken, allocate, kits_possible
from camino.supplies.rules.entitlement import (
    Entitlement,
    Recipient,
    Rule,
    Season,
    Variant,
    Why,
    entitlement,
    fitting,
    variant_of,
)
from camino.supplies.rules.lasting import days_left, kits_to_order, weeks_lasting

__all__ = [
    "Entitlement", "NotEnough", "OnShelf", "Recipient", "Rule", "Season", "Taken", "Variant", "Why", "allocate",
    "days_left", "entitlement", "fitting", "kits_possible", "kits_to_order", "variant_of", "weeks_lasting",
]  # fmt: skip
