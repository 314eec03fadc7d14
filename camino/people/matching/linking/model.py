"""The model as it is kept: what each level is worth, trained on what and when, and how its probabilities
were calibrated."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log2
from pathlib import Path
from typing import Any

from camino.people.matching.linking.levels import COMPARISONS, Comparison

SHIPPED = Path(__file__).parent / "models" / "default.json"
LEAST = 1e-7  # of what was never seen
Weights = Mapping[str, Mapping[str, tuple[float, float]]]


@dataclass(frozen=True)
class Model:
    """`m` and `u` of each level; how many records of one person there are beside each; log-odds as they came out."""

    name: str
    chances: Weights
    others: float
    """How many other records of the same person a record has, on average: the prior, whatever the register's size."""
    scales: Mapping[str, Sequence[tuple[float, float]]] = field(default_factory=dict)
    """What a weight turned out to mean, for each way of being told apart (`calibrating`)."""
    about: Mapping[str, object] = field(default_factory=dict)

    def weight(self, comparison: Comparison, place: int) -> float:
        """Bits in favour (or against) of a level, without the term frequency."""
        name = comparison.levels[place].name
        if name == "missing":
            return 0.0
        m, u = self.chances[comparison.name][name]
        return log2(m / u)

    def prior(self, records: int) -> float:
        """Bits: the odds that two records taken at random are of one person."""
        chance = min(0.5, self.others / max(records - 1, 1))
        return log2(chance / (1 - chance))

    def text(self) -> str:
        """The file's text."""
        comparisons = {
            each.name: {name: {"m": m, "u": u} for name, (m, u) in self.chances[each.name].items()}
            for each in COMPARISONS
        }
        told: dict[str, object] = {"name": self.name, "others": self.others, "about": dict(self.about)}
        told |= {
            "comparisons": comparisons,
            "scales": {name: [list(point) for point in scale] for name, scale in self.scales.items()},
        }
        return (
            re.sub(
                r"\[\s+([-\d.e]+),\s+([-\d.e]+)\s+\]",
                r"[\1, \2]",
                json.dumps(told, indent=1, ensure_ascii=False),
            )
            + "\n"
        )


def read(file: Path) -> Model:
    """A model from its file. Raises KeyError or ValueError where a level lacks its figures."""
    told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    chances = {
        each.name: {
            level.name: (
                max(LEAST, float(told["comparisons"][each.name][level.name]["m"])),
                max(LEAST, float(told["comparisons"][each.name][level.name]["u"])),
            )
            for level in each.levels
            if level.name != "missing"
        }
        for each in COMPARISONS
    }
    scales = {
        name: [(float(x), float(y)) for x, y in points] for name, points in told.get("scales", {}).items()
    }
    return Model(str(told["name"]), chances, float(told["others"]), scales, told.get("about", {}))


def shipped() -> Model:
    """The model that Camino brings, trained on invented people."""
    return read(SHIPPED)
