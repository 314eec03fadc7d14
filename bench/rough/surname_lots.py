"""Which surname is how frequent where."""

from dataclasses import dataclass
from functools import cache
from random import Random

import numpy as np

from bench.rough.heard import IN_REGISTERS, by_ear
from bench.rough.lots import Floats, Lots, Words, falling, listed
from bench.rough.places import OF_REGIONS, PLACES
from bench.rough.rare import RARE
from bench.rough.regions import REGIONS
from bench.rough.surnames import COMMON, LESS_COMMON

# What all the less common, the rare and the respelt ones weigh together; the common ones bring their own weights.
LESS_COMMON_WEIGHT, RARE_WEIGHT, RESPELT_WEIGHT = 2500, 820, 140
RESPELT = 900  # of the commonest: they also stand in registers as somebody heard them


@dataclass(frozen=True)
class Surnames:
    words: list[str]
    country: Lots
    of: dict[str, Lots]  # by place


@cache
def surnames() -> Surnames:
    words, weights = Words(), dict[int, float]()

    def put(name: str, weight: float) -> None:
        number = words.add(name)
        weights[number] = weights.get(number, 0) + weight

    common = listed(COMMON)
    for name, weight in zip(common[::2], common[1::2], strict=True):
        put(name, float(weight))
    less = listed(LESS_COMMON)
    for name, weight in zip(less, falling(len(less), power=0.62, start=25), strict=True):
        put(name, LESS_COMMON_WEIGHT * weight)
    dice = Random(20240607)
    rare = listed(RARE)
    dice.shuffle(rare)
    for name, weight in zip(rare, falling(len(rare), power=0.95, start=12), strict=True):
        put(name, RARE_WEIGHT * weight)
    respelt = [(name, weights[words.numbers[of]] ** 0.7) for name, of in _respelt(words, dice)]
    whole = sum(weight for _name, weight in respelt)
    for name, weight in respelt:
        put(name, RESPELT_WEIGHT * weight / whole)
    own = {region: words.add_all(listed(text)) for region, text in REGIONS.items()}
    country = np.array([weights.get(number, 0) for number in range(len(words.names))])
    ids = np.arange(len(country))
    of = {}
    for place in PLACES:
        mixed = country / country.sum() * (1 - sum(OF_REGIONS.get(place, {}).values()))
        for region, share in OF_REGIONS.get(place, {}).items():
            mixed[own[region]] += share * _regional(len(own[region]))
        of[place] = Lots.of(ids, mixed)
    return Surnames(words.names, Lots.of(ids, country), of)


def _regional(count: int) -> Floats:
    return falling(count, power=0.75, start=3)


def _respelt(words: Words, dice: Random) -> list[tuple[str, str]]:
    """Hernandes, Arrellano, Bargas: what registers have beside the commoner ones, and of which each is a spelling."""
    found = []
    for rank, name in enumerate(words.names[:RESPELT]):
        for _ in range(3 if rank < 150 else 2 if rank < 500 else 1):
            heard = by_ear(name, dice, rules=IN_REGISTERS)
            if heard and heard not in words.numbers:
                found.append((heard, name))
    return found
