"""First expired, first out: which lots are taken for so many of an item."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

FAR_AWAY = date.max


@dataclass(frozen=True)
class OnShelf:
    """So many of a lot at a place. `given`: whether the counter takes from there."""

    lot: UUID
    place: UUID
    item: UUID
    quantity: int
    use_by: date | None = None
    spoilt: bool = False
    fund: UUID | None = None
    given: bool = True

    def usable(self, on: date) -> bool:
        """Whether it may be given on a day."""
        return not self.spoilt and (self.use_by is None or self.use_by >= on)


@dataclass(frozen=True)
class Taken:
    """So many taken of what lies there."""

    source: OnShelf
    quantity: int


class NotEnough(Exception):  # no error: the shelf's answer
    """There are fewer than wanted: of which items, and how many there are."""

    def __init__(self, short: Mapping[UUID, int]) -> None:
        super().__init__(short)
        self.short = dict(short)


@dataclass
class Shelves:
    """What lies on the shelves, taken from bit by bit."""

    rows: Sequence[OnShelf]
    left: dict[tuple[UUID, UUID], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.left = {(row.lot, row.place): row.quantity for row in self.rows}


def allocate(
    rows: Iterable[OnShelf], wanted: Sequence[tuple[UUID, int]], *, on: date, usable_only: bool = True
) -> list[list[Taken]]:
    """For each (item, quantity) what is taken: what is to be used first, first; then the older lot.

    Raises NotEnough with all items of which there are too few; then nothing is to be taken at all.
    """
    shelves = Shelves([row for row in rows if row.usable(on) or not usable_only])
    found = [_take(shelves, item, quantity) for item, quantity in wanted]
    short: dict[UUID, int] = {}
    for (item, quantity), taken in zip(wanted, found, strict=True):
        if sum(each.quantity for each in taken) < quantity:
            short[item] = sum(row.quantity for row in shelves.rows if row.item == item)
    if short:
        raise NotEnough(short)
    return found


def _take(shelves: Shelves, item: UUID, quantity: int) -> list[Taken]:
    taken = []
    own = [row for row in shelves.rows if row.item == item]
    for row in sorted(own, key=lambda row: (row.use_by or FAR_AWAY, row.lot, row.place)):
        here = min(quantity, shelves.left[row.lot, row.place])
        if here > 0:
            shelves.left[row.lot, row.place] -= here
            quantity -= here
            taken.append(Taken(row, here))
    return taken


def kits_possible(contents: Mapping[UUID, int], on_hand: Mapping[UUID, int]) -> int:
    """How many kits can be made of what there is."""
    return min((on_hand.get(item, 0) // each for item, each in contents.items()), default=0)
