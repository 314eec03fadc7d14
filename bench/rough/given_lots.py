"""Which given names were liked when, and how they are put together."""

from dataclasses import dataclass
from functools import cache
from random import Random

import numpy as np
import numpy.typing as npt

from bench.rough import seconds
from bench.rough.given import MEN, WOMEN, Fashion
from bench.rough.heard import IN_REGISTERS, by_ear
from bench.rough.lots import Dice, Flags, Floats, Ints, Lots, Words, falling, listed

FIRST_YEAR, YEARS, ERAS = 1940, 5, 17  # an era has five years
ALWAYS = 0.01  # of a fashion's height: a name of any fashion is given in any year
RESPELT_SINCE, RESPELT = 1970, 0.035  # later fashions are also spelt as parents please
MEXICO, CENTRAL_AMERICA, HAITI, UNITED_STATES = range(4)
NONE = -1
TWO_HAITIAN, THREE = 0.35, 0.05
Columns = npt.NDArray[np.int64]  # a row a person: up to three names


@dataclass(frozen=True)
class GivenNames:
    words: list[str]
    eras: dict[tuple[bool, int], Lots]  # by sex (a man?) and era
    second: dict[bool, Lots]
    after: dict[bool, Lots]  # José, María
    pairs: dict[bool, tuple[Lots, Ints]]  # lots of the pairs, and the two names of each
    abroad: dict[int, dict[bool, Lots]]
    devout: dict[bool, int]  # José, María
    short: dict[bool, int]  # J., Ma.


@cache
def given_names() -> GivenNames:
    words = Words()
    maria, jose, ma, j = words.add_all(["María", "José", "Ma.", "J."]).tolist()
    eras = _eras(words, Random(99))

    def lots(text: str, power: float = 0.8, start: float = 3) -> Lots:
        ids = words.add_all(listed(text))
        return Lots.of(ids, falling(len(ids), power=power, start=start))

    def pairs(text: str) -> tuple[Lots, Ints]:
        both = np.array([words.add_all(listed(pair.replace("_", " ", 1))) for pair in text.split()])
        return Lots.of(np.arange(len(both)), falling(len(both), power=0.8, start=3)), both

    return GivenNames(
        words.names, eras,
        second={True: lots(seconds.SECOND_MEN), False: lots(seconds.SECOND_WOMEN)},
        after={True: lots(seconds.AFTER_JOSE), False: lots(seconds.AFTER_MARIA)},
        pairs={True: pairs(seconds.PAIRS_MEN), False: pairs(seconds.PAIRS_WOMEN)},
        abroad={
            CENTRAL_AMERICA: {
                True: lots(seconds.CENTRAL_AMERICAN_MEN, 0.6, 5), False: lots(seconds.CENTRAL_AMERICAN_WOMEN, 0.6, 5),
            },
            HAITI: {True: lots(seconds.HAITIAN_MEN, 0.6), False: lots(seconds.HAITIAN_WOMEN, 0.6)},
            UNITED_STATES: {
                True: lots(seconds.AMERICAN_MEN, 0.5, 5), False: lots(seconds.AMERICAN_WOMEN, 0.5, 5),
            },
        },
        devout={True: jose, False: maria}, short={True: j, False: ma},
    )  # fmt: skip


def era(year: Ints) -> Ints:
    return np.clip((year - FIRST_YEAR) // YEARS, 0, ERAS - 1)


def _middle(era: int) -> float:
    return FIRST_YEAR + YEARS * (era + 0.5)


def _eras(words: Words, dice: Random) -> dict[tuple[bool, int], Lots]:
    """In each era every fashion's names, the more the nearer its peak is."""
    eras = {}
    for man, fashions in ((True, MEN), (False, WOMEN)):
        names = [_names(words, fashion, dice) for fashion in fashions]
        ids = np.concatenate([numbers for numbers, _weights in names])
        for era in range(ERAS):
            liked = [
                fashion.share * _liked(fashion, era) * weights
                for fashion, (_ids, weights) in zip(fashions, names, strict=True)
            ]
            eras[man, era] = Lots.of(ids, np.concatenate(liked))
    return eras


def _liked(fashion: Fashion, era: int) -> float:
    return float(np.exp(-(((_middle(era) - fashion.peak) / fashion.spread) ** 2))) + ALWAYS


def _names(words: Words, fashion: Fashion, dice: Random) -> tuple[Ints, Floats]:
    """The numbers of a fashion's names and what each weighs."""
    names = listed(fashion.names)
    rest = names[fashion.ranked :]
    dice.shuffle(rest)
    names[fashion.ranked :] = rest
    ids, weights = words.add_all(names), falling(len(names), power=fashion.power, start=3)
    if fashion.peak < RESPELT_SINCE:
        return ids, weights
    respelt = []
    for name in names:
        heard = by_ear(name, dice, rules=IN_REGISTERS)
        if heard and heard not in words.numbers:
            respelt.append(words.add(heard))
    more = np.full(len(respelt), RESPELT / len(respelt))
    return np.concatenate([ids, respelt]), np.concatenate([weights * (1 - RESPELT), more])


def draw(kind: int, *, man: bool, era: int, count: int, dice: Dice) -> Columns:
    """So many people's given names: up to three numbers each, −1 where there is none."""
    lots, none = given_names(), np.full((count, 3), NONE)
    if kind == HAITI:
        none[:, 0] = lots.abroad[HAITI][man].draw(dice, count)
        two = dice.random(count) < TWO_HAITIAN
        none[two, 1] = lots.abroad[HAITI][man].draw(dice, int(two.sum()))
        names = none
    else:
        names = _put_together(none, kind, man, era, dice)
    first, second, third = names.T
    second[second == first] = NONE
    third[(second == NONE) | (third == first) | (third == second)] = NONE
    return names


def _put_together(names: Columns, kind: int, man: bool, era: int, dice: Dice) -> Columns:
    """José or María and another, a pair that goes together, any two, or one alone; seldom a third."""
    lots, count = given_names(), len(names)
    late = float(np.clip((_middle(era) - 1945) / 70, 0, 1))  # 0 for the old, 1 for the young
    devout, paired, two = _shares(kind, man, late)
    how = dice.random(count)
    rows = np.flatnonzero(how < devout)
    names[rows, 0] = lots.devout[man]
    names[rows, 1] = _mixed(lots.after[man], lots.second[man], 0.18, len(rows), dice)
    rows = np.flatnonzero((how >= devout) & (how < devout + paired))
    if len(rows):
        pairs, both = lots.pairs[man]
        names[rows, :2] = both[pairs.draw(dice, len(rows))]
    rows = np.flatnonzero((how >= devout + paired) & (how < devout + paired + two))
    names[rows, 0] = _first(kind, man, era, len(rows), dice)
    names[rows, 1] = _second(kind, man, era, len(rows), dice)
    rows = np.flatnonzero(how >= devout + paired + two)
    names[rows, 0] = _first(kind, man, era, len(rows), dice)
    rows = np.flatnonzero((names[:, 1] != NONE) & (dice.random(count) < THREE))
    names[rows, 2] = lots.second[man].draw(dice, len(rows))
    _shorten(names, False, 0.13 - 0.11 * late, dice)
    _shorten(names, True, 0.07 - 0.06 * late, dice)
    return names


def _shares(kind: int, man: bool, late: float) -> tuple[float, float, float]:
    """How many are called José or María and more, how many by a pair, how many by any two."""
    devout = 0.21 - 0.13 * late if man else 0.34 - 0.22 * late
    paired = 0.13 if man else 0.09
    if kind == CENTRAL_AMERICA:
        return devout * 0.6, paired * 0.6, 0.68
    if kind == UNITED_STATES:
        return devout * 0.3, paired * 0.3, 0.45
    return devout, paired, 0.20 + 0.20 * late


def _first(kind: int, man: bool, era: int, count: int, dice: Dice) -> Ints:
    lots = given_names()
    drawn = lots.eras[man, era].draw(dice, count)
    if kind == MEXICO:
        return drawn
    own = dice.random(count) < (0.6 if kind == CENTRAL_AMERICA else 0.7)
    drawn[own] = lots.abroad[kind][man].draw(dice, int(own.sum()))
    return drawn


def _second(kind: int, man: bool, era: int, count: int, dice: Dice) -> Ints:
    drawn = given_names().second[man].draw(dice, count)
    any_name: Flags = dice.random(count) < 0.25
    drawn[any_name] = _first(kind, man, era, int(any_name.sum()), dice)
    return drawn


def _mixed(mostly: Lots, else_: Lots, share: float, count: int, dice: Dice) -> Ints:
    drawn = mostly.draw(dice, count)
    other = dice.random(count) < share
    drawn[other] = else_.draw(dice, int(other.sum()))
    return drawn


def _shorten(names: Columns, man: bool, share: float, dice: Dice) -> None:
    """Ma. Guadalupe and J. Jesús, as they are registered."""
    lots = given_names()
    short = (names[:, 0] == lots.devout[man]) & (names[:, 1] != NONE) & (dice.random(len(names)) < share)
    names[short, 0] = lots.short[man]
