"""What an agreement is worth: the weights of Fellegi and Sunter, read from a versioned file.

Of each level of each fact the file says `m`, how often two records of one person show it, and `u`, how often records of
two people do (I. P. Fellegi and A. B. Sunter, *A Theory for Record Linkage*, JASA 64, 1969). Where names agree, `u` is
replaced by how common the agreed words are in the register itself.
"""

import json
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import exp, log
from pathlib import Path
from typing import Any

from camino.people.matching.levels import LEVELS, Agreement

SHIPPED = Path(__file__).parent / "models" / "default.json"
# How much commoner than the word itself are all the words that would be taken for it, at each level.
WIDER = {"same": 1.0, "heard": 1.5, "short": 2.0, "part": 2.0, "close": 12.0, "mixed": 4.0, "crossed": 2.0}
RAREST = 2e-6  # a word seen once in half a million people: rarer ones may be slips of the pen
INITIAL = 0.1  # about how many names begin with the same letter
NAMES = ("given_names", "paternal_surname", "maternal_surname")


@dataclass(frozen=True)
class Model:
    """`m` and `u` of each level, `prior` of two records taken at random, and the calibration of what they add up to."""

    name: str
    weights: Mapping[str, Mapping[str, float]]  # natural logarithms of m ÷ u
    agreeing: Mapping[str, Mapping[str, float]]  # logarithms of m alone, for names weighed by their frequency
    registered: float  # how often somebody who is looked for is registered at all
    calibration: tuple[tuple[float, float], ...] = field(default=())

    def weight(self, fact: str, agreement: Agreement, frequency: Callable[[str], float]) -> float:
        """The logarithm of how much likelier this agreement is if both are one person."""
        level = agreement.level
        if not agreement.words or fact not in NAMES or level not in WIDER:
            return self.weights[fact][level]
        chance = sum(
            log(INITIAL if len(word) == 1 else min(1.0, max(RAREST, frequency(word)) * WIDER[level]))
            for word in agreement.words
        )
        return self.agreeing[fact][level] - chance

    def probability(self, weight: float, people: int) -> float:
        """How likely one of so many registered people, of this weight, is the person who is looked for."""
        odds = self.registered / (1 - self.registered) / max(people, 1)
        value = self.calibrated(weight + log(odds))
        return 1 / (1 + exp(-min(max(value, -50.0), 50.0)))

    def calibrated(self, value: float) -> float:
        """Log-odds as they came out on labelled pairs; between two points of the calibration, the line."""
        points = self.calibration
        if len(points) < 2:
            return value
        place = bisect_left(points, (value,))
        if place == 0:
            return value + points[0][1] - points[0][0]
        if place == len(points):
            return value + points[-1][1] - points[-1][0]
        (x0, y0), (x1, y1) = points[place - 1], points[place]
        return y0 + (y1 - y0) * (value - x0) / (x1 - x0)


def read(text: str) -> Model:
    """A model from its file. Raises KeyError or ValueError where a level lacks its figures."""
    told: dict[str, Any] = json.loads(text)
    weights: dict[str, dict[str, float]] = {}
    agreeing: dict[str, dict[str, float]] = {}
    for fact, levels in LEVELS.items():
        given = told["comparisons"][fact]
        weights[fact] = {"missing": 0.0}
        agreeing[fact] = {}
        for level in levels:
            if level != "missing":
                m, u = float(given[level]["m"]), float(given[level]["u"])
                weights[fact][level] = log(m / u)
                agreeing[fact][level] = log(m)
    calibration = tuple((float(x), float(y)) for x, y in told.get("calibration", ()))
    return Model(str(told["name"]), weights, agreeing, float(told["registered"]), calibration)


@cache
def shipped() -> Model:
    """The model that Camino brings; `camino matching train` makes one of the register's own."""
    return read(SHIPPED.read_text(encoding="utf-8"))
