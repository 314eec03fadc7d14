"""Vital signs: what cannot be, what is urgent."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Side(StrEnum):
    """On which side a sign is beyond what can wait."""

    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True)
class Sign:
    """A vital sign: its unit, between what it is taken, and outside of what it is urgent in an adult."""

    unit: str
    least: Decimal
    most: Decimal
    urgent_below: Decimal | None = None
    urgent_from: Decimal | None = None

    def possible(self, value: Decimal) -> bool:
        """Whether a living person has it."""
        return self.least <= value <= self.most

    def urgent(self, value: Decimal) -> Side | None:
        """On which side it does not wait; None where it can."""
        if self.urgent_below is not None and value < self.urgent_below:
            return Side.LOW
        return Side.HIGH if self.urgent_from is not None and value >= self.urgent_from else None


def read(told: Mapping[str, Mapping[str, str | None]]) -> dict[str, Sign]:
    """The signs of a dated row: name → unit, least, most, urgent_below, urgent_from."""
    return {
        name: Sign(
            str(each["unit"]), Decimal(str(each["least"])), Decimal(str(each["most"])),
            *(None if (value := each.get(end)) is None else Decimal(value) for end in ("urgent_below", "urgent_from")),
        )
        for name, each in told.items()
    }  # fmt: skip


def urgent(
    values: Mapping[str, Decimal], signs: Mapping[str, Sign], *, age: int | None, adults_from: int
) -> dict[str, Side]:
    """Those that do not wait, and on which side. `age`: at most so many years; the limits are an adult's, and
    of a child that is surely younger nothing is said."""
    if age is not None and age < adults_from:
        return {}
    found = {name: signs[name].urgent(value) for name, value in values.items() if name in signs}
    return {name: side for name, side in found.items() if side}
