"""How long the stock lasts, and how much to order."""

from collections.abc import Sequence
from math import ceil


def days_left(on_hand: int, used: int, days: int) -> int | None:
    """For how many days the stock lasts if as much is used as in the last days. None when nothing was used."""
    return on_hand * days // used if used > 0 else None


def weeks_lasting(spare: int, weeks: Sequence[float]) -> int:
    """For how many whole weeks the stock lasts that may be used up, if each week asks for so many."""
    left = float(spare)
    for place, asked in enumerate(weeks):
        left -= asked
        if left < 0:
            return place
    return len(weeks)


def kits_to_order(*, needed: float, on_hand: int, on_the_way: int, least: int, pack: int) -> int:
    """So many to order that the need is met and the least stays on the shelf, in whole packs."""
    missing = needed + least - on_hand - on_the_way
    return ceil(missing / pack) * pack if missing > 0 else 0
