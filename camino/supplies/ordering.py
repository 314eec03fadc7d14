"""What to order, how much of it, and by when: the need until the next order arrives, less what there is."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from camino.staff.models import Office
from camino.supplies import shelf
from camino.supplies.models import Item, Kind, Recipe, RecipeLine
from camino.supplies.rules import kits_to_order, weeks_lasting

COVERED_WEEKS = 8


@dataclass(frozen=True)
class Order:
    """One line of the list. `least`, `most`: the interval of what is needed; `repeated`: as a year ago. `make`: it is a
    kit that is made here; what it is made of stands in lines of its own."""

    item: Item
    left: int
    on_the_way: int
    needed: int
    least: int
    most: int
    repeated: int
    quantity: int
    by_when: date
    make: bool = False


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

    Where a forecast was made it says how many of a kind are needed, shared out as they were used in the last year. Kits
    that lack are made here: what they are made of is needed so many times. For the rest what was used lately is what
    will be.
    """
    today, coming = office.today(), shelf.on_the_way(office)
    rows = [_Row(row, int(coming.get(row.item.pk, 0)), today) for row in shelf.stock(office)]
    recipes = _recipes(today)
    asked = {row.item.pk: _asked(row.stocked, told, row.weeks) for row in rows}
    for_kits = _for_kits(rows, asked, recipes)
    found = []
    for row in rows:
        needed = for_kits.get(row.item.pk) or asked[row.item.pk]
        if order := row.order(needed, make=row.item.pk in recipes):
            found.append(order)
    return sorted(found, key=lambda order: (order.by_when, str(order.item)))


@dataclass(frozen=True)
class _Row:
    """An item on the shelf, and what is on its way."""

    stocked: shelf.Stocked
    on_the_way: int
    today: date

    @property
    def item(self) -> Item:
        return self.stocked.item

    @property
    def weeks(self) -> int:
        """The weeks that an order covers: until it comes, and some more."""
        return COVERED_WEEKS + -(-self.item.order_days // 7)

    def lacking(self, needed: float) -> int:
        """So many are ordered, or made, that the need is met and the least stays."""
        return kits_to_order(
            needed=needed, on_hand=self.stocked.left, on_the_way=self.on_the_way, least=self.item.least,
            pack=self.item.pack,
        )  # fmt: skip

    def order(self, asked: Sequence[Sequence[float]], *, make: bool) -> Order | None:
        """The line of the list; None where there is enough."""
        sums = _sums(asked)
        quantity = self.lacking(sums[0])
        if not quantity:
            return None
        spare = self.stocked.left + self.on_the_way - self.item.least
        lasts = weeks_lasting(spare, [week[0] for week in asked]) * 7
        by_when = self.today + timedelta(days=max(0, lasts - self.item.order_days))
        needed, least, most, repeated = (round(each) for each in sums)
        return Order(
            self.item,
            self.stocked.left,
            self.on_the_way,
            needed,
            least,
            most,
            repeated,
            quantity,
            by_when,
            make,
        )


def _recipes(on: date) -> dict[UUID, dict[UUID, int]]:
    """What each kit is made of on a day: kit → item → how many."""
    found: dict[UUID, dict[UUID, int]] = defaultdict(dict)
    for line in RecipeLine.objects.filter(recipe__in=Recipe.objects.valid(on)).select_related("recipe"):
        found[line.recipe.kit_id][line.item_id] = line.quantity
    return found


def _for_kits(
    rows: Sequence[_Row], asked: Mapping[UUID, list[list[float]]], recipes: Mapping[UUID, Mapping[UUID, int]]
) -> dict[UUID, list[list[float]]]:
    """Of each part how many the kits ask for that have to be made, spread evenly over the weeks that they cover."""
    found: dict[UUID, list[list[float]]] = {}
    weeks = {row.item.pk: row.weeks for row in rows}
    for kit in (row for row in rows if row.item.pk in recipes):
        lack = [kit.lacking(number) for number in _sums(asked[kit.item.pk])]
        for part, each in recipes[kit.item.pk].items():
            if part in weeks and any(lack):
                own = found.setdefault(part, [[0.0] * 4 for _week in range(weeks[part])])
                for week in own:
                    week[:] = [before + each * n / len(own) for before, n in zip(week, lack, strict=True)]
    return found


def _asked(row: shelf.Stocked, told: Mapping[str, Any] | None, weeks: int) -> list[list[float]]:
    """How many of an item each of so many weeks asks for: expected, least, most, repeated."""
    of_kind = told["needs"].get(row.item.kind_id) if told and row.item.kind_id else None
    if told is None or of_kind is None:
        return [[row.used / shelf.LOOKED_BACK * 7] * 4 for _week in range(weeks)]
    share = told["mix"].get(str(row.item.pk), 0.0)
    return [[share * number for number in week] for week in of_kind[:weeks]]
