"""How often two records of one person agree, learnt without labels from all pairs that may be one person's.

The pairs that the rules find are a mixture of two kinds, one person's and two people's; expectation–maximisation
(Winkler 1988, for the model of Fellegi and Sunter 1969) says how likely each pair is of either and learns from that how
often each level is met among the first kind. Splink does the same among pairs that share chosen facts exactly. Where
hardly any two writings do, as in a register without plain copies, that teaches nonsense; so these pairs share no fact
that all of them must, and each is weighed with how common its names are. Three things keep it honest:

- doubtful pairs teach nothing (`DOUBTFUL`; the classification EM of Celeux and Govaert 1992). Facts are not
  independent: names go with generations, surnames with birthplaces. Many faint resemblances would otherwise drag the
  model after them, a little more at every step;
- pairs taken at random are of one person too, now and then. In a small register that is most of those that share a
  birth date; so their part is taken out of what is expected by chance (`u`);
- the prior, how many other records of one person there are, is the sum of what was believed of the pairs.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from camino.people.matching.linking.levels import COMPARISONS, CURP, Comparison
from camino.people.matching.linking.model import LEAST, Model

Floats = npt.NDArray[np.float64]
DOUBTFUL = 0.3
STEPS, STILL = 200, 1e-5  # until nothing changes more than this
BELIEVED = 10.0  # pairs' worth of the first guess: a level nobody met is not impossible
BY_CHANCE = 0.1  # of the random agreements, so many at least are by chance
M, U = 0, 1  # the places of a level's two figures
LEARNT = tuple(each for each in COMPARISONS if each is not CURP)


def guess(comparison: Comparison) -> Floats:
    """Before anything is known: each level half as frequent as the one before, whatever the register."""
    halves = np.array([0.0, *(0.5**place for place in range(1, len(comparison.levels)))])
    return np.asarray(halves / halves.sum())


def learn(
    start: Model, pairs: Mapping[str, npt.NDArray[np.generic]], *, records: int, one_in: int = 1
) -> Model:
    """The model that the pairs teach. They were weighed by `start`, and are one in so many of all."""
    levels = {each.name: pairs[each.name].astype(np.int64) for each in LEARNT}
    m = {each.name: (_figures(start, each, M) + guess(each)) / 2 for each in LEARNT}
    met = {each.name: _figures(start, each, U) for each in LEARNT}
    u, others = dict(met), start.others
    # What term frequencies and the CURP say stays as it is.
    fixed = pairs["weight"].astype(float) - start.prior(records)
    for each in LEARNT:
        fixed -= _bits(each, _figures(start, each, M), met[each.name])[levels[each.name]]
    for _step in range(STEPS):
        weight = fixed + replace(start, others=others).prior(records)
        for each in LEARNT:
            weight += _bits(each, m[each.name], u[each.name])[levels[each.name]]
        believed = 1 / (1 + 2.0 ** -np.clip(weight, -60, 60))
        before, others = others, max(LEAST, 2 * one_in * float(believed.sum()) / records)
        believed[believed < DOUBTFUL] = 0
        for each in LEARNT:
            m[each.name] = _taught(each, levels[each.name], believed)
            u[each.name] = _by_chance(met[each.name], m[each.name], min(0.5, others / max(records - 1, 1)))
        if abs(others - before) < STILL * others:
            break
    learnt = {each.name: _chances(each, m[each.name], u[each.name]) for each in LEARNT}
    return replace(start, chances={**start.chances, **learnt}, others=others)


def _taught(comparison: Comparison, levels: npt.NDArray[np.int64], believed: Floats) -> Floats:
    """How often each level is met among pairs of one person, by what is believed of each."""
    counts = np.bincount(levels, weights=believed, minlength=len(comparison.levels))
    counts[0] = 0
    return np.asarray((counts + BELIEVED * guess(comparison)) / (counts.sum() + BELIEVED))


def _by_chance(met: Floats, m: Floats, chance: float) -> Floats:
    """What random pairs show, without those of one person among them."""
    return np.maximum((met - chance * m) / (1 - chance), BY_CHANCE * met)


def _figures(model: Model, comparison: Comparison, which: int) -> Floats:
    """`m` or `u` of every level; nothing for what is missing."""
    told = model.chances[comparison.name]
    return np.array([0.0, *(told[level.name][which] for level in comparison.levels[1:])])


def _bits(comparison: Comparison, m: Floats, u: Floats) -> Floats:
    """What each level weighs, but for the term frequency, which takes the place of `u` to its degree."""
    degree = np.array([level.weight if level.share else 0.0 for level in comparison.levels[1:]])
    return np.array([0.0, *(np.log2(np.maximum(m[1:], LEAST)) - (1 - degree) * np.log2(u[1:]))])


def _chances(comparison: Comparison, m: Floats, u: Floats) -> dict[str, tuple[float, float]]:
    """Both figures of every level, by its name."""
    return {
        level.name: (max(LEAST, float(one)), max(LEAST, float(two)))
        for level, one, two in list(zip(comparison.levels, m, u, strict=True))[1:]
    }
