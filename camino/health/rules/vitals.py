"""Vital signs: what cannot be, what is urgent."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


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

    def urgent(self, value: Decimal) -> bool:
        """Whether it does not wait."""
        low = self.urgent_below is not None and value < self.urgent_below
        return low or (self.urgent_from is not None and value >= self.urgent_from)


def read(told: Mapping[str, Mapping[str, str | None]]) -> dict[str, Sign]:
    """The signs of a dated row: name → unit, least, most, urgent_below, urgent_from."""
    return {
        name: Sign(
            str(each["unit"]), Decimal(str(each["least"])), Decimal(str(each["most"])),
            *(None if (value := each.get(end)) is None else Decimal(value) for end in ("urgent_below", "urgent_from")),
        )
        for name, each in told.items()
    }  # fmt: skip


def urgent(values: Mapping[str, Decimal], signs: Mapping[str, Sign]) -> list[str]:
    """The names of those that do not wait."""
    return [name for name, value in values.items() if name in signs and signs[name].urgent(value)]
