"""What a weight turned out to mean, on pairs of which it is known who is who: of those said 0.9, nine in ten
are one person.

Fellegi and Sunter add up facts as if they were independent. Families are not: brothers share two surnames and a state,
twins the day, a father his son's name. So the weight is read on a scale of its own for each way of being told apart: by
the given name, by the birth, by both or by neither. Each scale rises with the weight (pool adjacent violators) and is
kept as a few points.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from camino.people.matching.linking.levels import BIRTH, CURP, GIVEN, SURNAMES

Floats = npt.NDArray[np.float64]
Scale = Sequence[tuple[float, float]]
# Which levels tell two people apart, and which leave it open.
NAMED = {"alike": "mixed", "one_each": "one_each", "mixed": "mixed", "differs": "apart"}
BORN = {
    "slip": "open", "year_only": "open", "missing": "open", "two_parts": "apart", "near": "apart", "same_year": "apart",
    "differs": "apart",
}  # fmt: skip
FEWEST = 150  # pairs to a point of a scale
SURELY = 0.9995  # no scale says more, nor less than the same on the other side


def group_sql() -> str:
    """SQL: the scale on which a pair is read."""
    turned = f"CASE {SURNAMES.name} WHEN {SURNAMES.level('with_given')} THEN 'alike' ELSE"
    return f"{turned} {_which(GIVEN.name, GIVEN.levels, NAMED)} END || '/' || {_which(BIRTH.name, BIRTH.levels, BORN)}"


def _which(column: str, levels: Sequence[object], told: Mapping[str, str]) -> str:
    names = [level.name for level in levels]  # type: ignore[attr-defined]
    whens = " ".join(f"WHEN {names.index(name)} THEN '{way}'" for name, way in told.items())
    return f"CASE {column} {whens} ELSE 'alike' END"


def scale(weights: Floats, same: npt.NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Points (weight, probability) between which a line is drawn."""
    order = np.argsort(weights, kind="stable")
    x, y = weights[order], same[order].astype(float)
    edges = _edges(x)
    sizes = np.diff(edges).astype(float)
    means = np.add.reduceat(x, edges[:-1]) / sizes
    # One pair more of either kind: nothing is known for certain from so many.
    hits = (np.add.reduceat(y, edges[:-1]) + 0.5) / (sizes + 1)
    points = _rising(means, hits, sizes)
    return [(round(float(at), 3), round(float(np.clip(p, 1 - SURELY, SURELY)), 5)) for at, p in points]


def _edges(x: Floats) -> npt.NDArray[np.int64]:
    """Where each point's pairs begin: a bit of weight wide, wider where there are few."""
    edges = [0]
    for at in np.searchsorted(x, np.arange(np.floor(x[0]) + 1, np.ceil(x[-1]))):
        if at - edges[-1] >= FEWEST and len(x) - at >= FEWEST:
            edges.append(int(at))
    return np.array([*edges, len(x)])


def _rising(x: Floats, y: Floats, size: Floats) -> list[tuple[float, float]]:
    """Pool adjacent violators: the nearest sequence that never falls."""
    blocks: list[list[float]] = []
    for at, value, count in zip(x, y, size, strict=True):
        blocks.append([at, value, count])
        while len(blocks) > 1 and blocks[-2][1] >= blocks[-1][1]:
            later, earlier = blocks.pop(), blocks.pop()
            count = earlier[2] + later[2]
            blocks.append(
                [(a * earlier[2] + b * later[2]) / count for a, b in zip(earlier[:2], later[:2], strict=True)]
                + [count]
            )
    return [(block[0], block[1]) for block in blocks]


def probability_sql(scales: Mapping[str, Scale], weight: str = "weight", group: str = "scale") -> str:
    """SQL: the calibrated probability; without a scale, the odds that the weight says."""
    odds = f"least(1 / (1 + power(2, -least(greatest({weight}, -40), 40))), {SURELY})"
    if not scales:
        return odds
    whens = " ".join(f"WHEN '{name}' THEN {_line(points, weight)}" for name, points in scales.items())
    return f"CASE {group} {whens} ELSE {odds} END"


def _line(points: Scale, weight: str) -> str:
    (first, low), (last, high) = points[0], points[-1]
    # Below the lightest pairs that were looked at, every bit less halves the odds.
    whens = [f"WHEN {weight} <= {first} THEN {low} * power(2, greatest({weight} - {first}, -60))"]
    for (x0, y0), (x1, y1) in pairwise(points):
        whens.append(f"WHEN {weight} <= {x1} THEN {y0} + {(y1 - y0) / (x1 - x0)} * ({weight} - {x0})")
    return f"(CASE {' '.join(whens)} ELSE {high} END)" if last >= first else str(high)


# However much agrees: who is told apart like this is never certain. Twins and brothers, a father and his
# son, two CURPs.
CAPS = (
    (GIVEN, ("one_each", "mixed", "differs"), 0.85),
    (BIRTH, ("two_parts", "near", "same_year", "differs"), 0.7),
    (CURP, ("differs",), 0.3),
)


def capped_sql(scales: Mapping[str, Scale]) -> str:
    """SQL: the probability, no higher than what tells the two apart allows; the same CURP lifts that."""
    caps = [
        f"CASE WHEN {comparison.name} IN ({', '.join(str(comparison.level(name)) for name in names)})"
        f" AND {SURNAMES.name} <> {SURNAMES.level('with_given')}"
        f" AND {CURP.name} <> {CURP.level('same')} THEN {most} ELSE 1 END"
        for comparison, names, most in CAPS
        if scales or comparison is CURP
    ]
    return f"least({probability_sql(scales)}, {', '.join(caps)})"
