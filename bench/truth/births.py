"""When and where returned people were born, as far as it bears on telling them apart."""

from dataclasses import dataclass

import numpy as np

from bench.truth.places import STATES
from bench.truth.vocabulary import Dice, Ints, Lots

FIRST_YEAR, LAST_YEAR = 1930, 2025
ON_NEW_YEAR = 0.015  # truly registered as born on the first of January
MONTHS = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])


@dataclass
class Births:
    year: Ints
    month: Ints
    day: Ints

    def take(self, rows: Ints) -> "Births":
        return Births(self.year[rows], self.month[rows], self.day[rows])


def states(dice: Dice, count: int) -> Ints:
    """Places in `STATES`."""
    return Lots.of(np.arange(len(STATES)), np.array(list(STATES.values()))).draw(dice, count)


def years(dice: Dice, count: int) -> Ints:
    """Mostly people of working age on a return of the last twenty years; some children, some old."""
    year = np.round(1986 + 10.5 * dice.standard_normal(count)).astype(np.int64)
    child = dice.random(count) < 0.1
    year[child] = dice.integers(1996, 2022, int(child.sum()))
    return np.clip(year, FIRST_YEAR, LAST_YEAR)


def births(dice: Dice, year: Ints) -> Births:
    """A day in each year."""
    count = len(year)
    month = dice.integers(1, 13, count)
    day = 1 + (dice.random(count) * MONTHS[month - 1]).astype(np.int64)
    heaped = dice.random(count) < ON_NEW_YEAR
    month[heaped], day[heaped] = 1, 1
    return Births(np.clip(year, FIRST_YEAR, LAST_YEAR), month, day)
