"""Names to be drawn from: people are made of numbers, and become words at the very end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Dice = np.random.Generator


class Words:
    """Every name once, and its number."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.numbers: dict[str, int] = {}

    def add(self, name: str) -> int:
        if name not in self.numbers:
            self.numbers[name] = len(self.names)
            self.names.append(name)
        return self.numbers[name]

    def add_all(self, names: Sequence[str]) -> Ints:
        return np.array([self.add(name) for name in names], dtype=np.int64)


@dataclass(frozen=True)
class Lots:
    """Numbers to be drawn, each as likely as its weight."""

    ids: Ints
    up_to: Floats

    @classmethod
    def of(cls, ids: Ints, weights: Floats) -> "Lots":
        return cls(ids, np.cumsum(weights / weights.sum()))

    def draw(self, dice: Dice, count: int) -> Ints:
        drawn = np.searchsorted(self.up_to, dice.random(count), side="right")
        return self.ids[np.minimum(drawn, len(self.ids) - 1)]


def falling(count: int, *, power: float, start: float = 2.5) -> Floats:
    """Weights that fall with the place in the list and add up to one."""
    weights = np.asarray((np.arange(count) + start) ** -power, dtype=np.float64)
    return np.asarray(weights / weights.sum())


def listed(text: str) -> list[str]:
    """The names of a table, `_` being a blank."""
    return [name.replace("_", " ") for name in text.split()]


def alike(codes: Ints) -> Iterator[tuple[int, Ints]]:
    """The places of each code."""
    if len(codes):
        order = np.argsort(codes, kind="stable")
        for rows in np.split(order, np.flatnonzero(np.diff(codes[order])) + 1):
            yield int(codes[rows[0]]), rows
