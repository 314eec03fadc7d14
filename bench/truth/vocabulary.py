"""Every name once, with how often it is drawn: people are then made of numbers, and become words at the very end."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from bench.truth import given, surnames, tail
from bench.truth.places import STATES

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Dice = np.random.Generator
TAIL_OF_GIVEN_NAMES = 30_000  # of each sex
TAIL_OF_SURNAMES = 60_000
UNLISTED_GIVEN = (0.04, 0.05, 0.08, 0.13)  # of each era: how many names are in no list
UNLISTED_SURNAMES = 0.08


@dataclass(frozen=True)
class Lots:
    """Words to be drawn from, each as likely as its weight."""

    ids: Ints
    up_to: Floats

    @classmethod
    def of(cls, ids: Ints, weights: Floats) -> "Lots":
        up_to = np.cumsum(weights)
        return cls(ids, up_to / up_to[-1])

    def draw(self, dice: Dice, count: int) -> Ints:
        drawn = np.searchsorted(self.up_to, dice.random(count), side="right")
        return self.ids[np.minimum(drawn, len(self.ids) - 1)]


@dataclass(frozen=True)
class GivenNames:
    words: list[str]
    first: dict[tuple[str, int], Lots]  # by sex and era
    second: dict[str, Lots]  # by sex
    jose: int
    maria: int


@dataclass(frozen=True)
class Surnames:
    words: list[str]
    country: Lots
    regional: dict[str, Lots]  # by state


def zipf(count: int, *, start: float, power: float) -> Floats:
    """Weights that fall with the place in the list."""
    return np.asarray((np.arange(count) + start) ** -power, dtype=np.float64)


@cache
def given_names() -> GivenNames:
    lists = {("M", era): words.split() for era, words in enumerate(given.MEN)}
    lists |= {("F", era): words.split() for era, words in enumerate(given.WOMEN)}
    seconds = {"M": _words(given.SECOND_MEN), "F": _words(given.SECOND_WOMEN)}
    listed = dict.fromkeys(word for words in (*lists.values(), *seconds.values()) for word in words)
    tails = {sex: tail.unlisted(tail.given_names(sex, TAIL_OF_GIVEN_NAMES), listed) for sex in "MF"}
    words = list(dict.fromkeys([*listed, *tails["M"], *tails["F"]]))
    number = {word: place for place, word in enumerate(words)}

    def lots(names: list[str], unlisted: list[str], share: float, start: float) -> Lots:
        head, rest = zipf(len(names), start=start, power=1.0), zipf(len(unlisted), start=30, power=0.75)
        weights = np.concatenate([head / head.sum() * (1 - share), rest / rest.sum() * share])
        return Lots.of(np.array([number[name] for name in (*names, *unlisted)]), weights)

    return GivenNames(
        words,
        {(sex, era): lots(names, tails[sex], UNLISTED_GIVEN[era], 3) for (sex, era), names in lists.items()},
        {sex: lots(names, tails[sex], 0.03, 4) for sex, names in seconds.items()},
        number["José"],
        number["María"],
    )


@cache
def surname_lots() -> Surnames:
    common, less = list(surnames.COMMON), list(dict.fromkeys(_words(surnames.LESS_COMMON)))
    less = tail.unlisted(less, common)
    regional = {state: list(dict.fromkeys(_words(words))) for state, words in surnames.REGIONAL.items()}
    listed = dict.fromkeys([*common, *less, *(name for names in regional.values() for name in names)])
    rest = tail.unlisted(tail.surnames(TAIL_OF_SURNAMES), listed)
    words = [*listed, *rest]
    number = {word: place for place, word in enumerate(words)}
    head = np.array(list(surnames.COMMON.values()))
    middle, end = zipf(len(less), start=35, power=1.1), zipf(len(rest), start=40, power=0.8)
    middle *= (100 - 100 * UNLISTED_SURNAMES - head.sum()) / middle.sum()
    end *= 100 * UNLISTED_SURNAMES / end.sum()
    ids = np.array([number[word] for word in (*common, *less, *rest)])
    country = Lots.of(ids, np.concatenate([head, middle, end]))
    return Surnames(words, country, _regions(number, regional, rest))


def _regions(number: dict[str, int], known: dict[str, list[str]], rest: list[str]) -> dict[str, Lots]:
    """Each state's own: the names known to be frequent there, then its share of the unlisted ones."""
    dice = np.random.default_rng(7)
    shuffled = np.array([number[word] for word in rest])
    dice.shuffle(shuffled)
    shares = np.array_split(shuffled, len(STATES))
    regions = {}
    for state, share in zip(STATES, shares, strict=True):
        names = np.array([number[word] for word in known.get(state, [])], dtype=np.int64)
        weights = np.concatenate(
            [zipf(len(names), start=4, power=0.8), zipf(len(share), start=25, power=0.8) * 1.5]
        )
        regions[state] = Lots.of(np.concatenate([names, share]), weights)
    return regions


def _words(text: str) -> list[str]:
    return [word.replace("-", " ") for word in text.split()]
