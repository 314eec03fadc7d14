"""Made-up Mexicans with families, so that those who are not the same person look alike as often as in life.

Brothers share surnames and state, twins a day, a father and his son a whole name. Everybody is a row of numbers
(places in the vocabulary) until the end, so that a million take seconds.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import polars as pl

from bench.truth import births, curp
from bench.truth.births import Births
from bench.truth.curp import Initials
from bench.truth.given import ERAS
from bench.truth.places import STATES
from bench.truth.vocabulary import Dice, Ints, given_names, surname_lots

COLUMNS = [
    "given_names",
    "paternal_surname",
    "maternal_surname",
    "birth_date",
    "sex",
    "birth_state",
    "curp",
    "external_id",
]
FAMILY_SIZES = np.array([0.72, 0.15, 0.07, 0.035, 0.015, 0.01])
WITH_CURP = 0.6
WOMEN, NEITHER = 0.148, 0.0005
COMPOUND = np.array([0.36, 0.46, 0.52, 0.56])  # of each era: how many have two given names
THREE_NAMES = 0.015
ONE_SURNAME = 0.025
FROM_THE_REGION = 0.1  # surnames drawn among the state's own
PARENT, SAME_NAME, TWIN, HALF, MOVED = 0.14, 0.35, 0.014, 0.1, 0.08
NONE = -1
Flags = npt.NDArray[np.bool_]


@dataclass
class People:
    """Columns of numbers: words of the vocabulary (−1: none), a date, sex (0 F, 1 M, 2 X), place of the state."""

    first: Ints
    second: Ints
    third: Ints
    paternal: Ints
    maternal: Ints
    births: Births
    sex: Ints
    state: Ints

    def __len__(self) -> int:
        return len(self.sex)

    def take(self, rows: Ints) -> "People":
        return People(
            self.first[rows], self.second[rows], self.third[rows], self.paternal[rows], self.maternal[rows],
            self.births.take(rows), self.sex[rows], self.state[rows],
        )  # fmt: skip


def make(count: int, dice: Dice) -> People:
    """So many people, in no order."""
    sizes = dice.choice(np.arange(1, len(FAMILY_SIZES) + 1), count, p=FAMILY_SIZES)
    families = int(np.searchsorted(np.cumsum(sizes), count)) + 1
    family = np.repeat(np.arange(families), sizes[:families])[:count]
    place = np.arange(count) - np.searchsorted(family, np.arange(families))[family]
    home = births.states(dice, families)
    state = np.where(dice.random(count) < MOVED, births.states(dice, count), home[family])
    paternal, maternal = (_surnames(home, dice)[family] for _parent in "fm")
    half = (place > 0) & (dice.random(count) < HALF)
    maternal = np.where(half, _surnames(state, dice), maternal)
    later = dice.integers(1, 14, count) * (place > 0)
    year = np.clip(births.years(dice, families)[family] + later, births.FIRST_YEAR, births.LAST_YEAR)
    sex = _sexes(dice, count)
    people = People(*_given(sex, year, dice), paternal, maternal, births.births(dice, year), sex, state)
    _twins(people, place, dice)
    _parents(people, place, np.diff(family, append=families) == 0, dice)
    alone = dice.random(count) < ONE_SURNAME
    people.maternal[alone] = NONE
    return people.take(dice.permutation(count))


def _sexes(dice: Dice, count: int) -> Ints:
    drawn = dice.random(count)
    return np.where(drawn < WOMEN, 0, np.where(drawn < WOMEN + NEITHER, 2, 1))


def _surnames(state: Ints, dice: Dice) -> Ints:
    lots = surname_lots()
    drawn = lots.country.draw(dice, len(state))
    local = dice.random(len(state)) < FROM_THE_REGION
    for place, code in enumerate(STATES):
        rows = np.flatnonzero(local & (state == place))
        drawn[rows] = lots.regional[code].draw(dice, len(rows))
    return drawn


def _given(sex: Ints, year: Ints, dice: Dice) -> tuple[Ints, Ints, Ints]:
    """First, second and third names in the fashion of the year."""
    lots, count = given_names(), len(sex)
    era = np.searchsorted(ERAS, year, side="right")
    named_as = np.where(sex == 2, dice.integers(0, 2, count), sex)
    first, other = np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.int64)
    third = np.zeros(count, dtype=np.int64)
    for (letter, when), drawn in lots.first.items():
        rows = np.flatnonzero((named_as == "FM".index(letter)) & (era == when))
        first[rows], other[rows] = drawn.draw(dice, len(rows)), drawn.draw(dice, len(rows))
        third[rows] = lots.second[letter].draw(dice, len(rows))
    follows = dice.random(count)
    devout = (first == lots.maria) | (first == lots.jose)
    compound = follows < np.where(devout, 0.88, COMPOUND[era])
    second = np.where(dice.random(count) < 0.7, third, other)
    second = np.where(compound & (second != first), second, NONE)
    third = np.roll(third, 1)
    keep = (
        (second != NONE)
        & (dice.random(count) < THREE_NAMES)
        & (third != second)
        & (named_as == np.roll(named_as, 1))
    )
    return first, second, np.where(keep, third, NONE)


def _twins(people: People, place: Ints, dice: Dice) -> None:
    """Some are born on the day of the one before them in the family; parents like to call them alike."""
    rows = np.flatnonzero((place > 0) & (dice.random(len(place)) < TWIN / (1 - FAMILY_SIZES[0])))
    born = people.births
    for column in (born.year, born.month, born.day, people.state, people.paternal, people.maternal):
        column[rows] = column[rows - 1]
    alike = rows[(dice.random(len(rows)) < 0.35) & (people.sex[rows] == people.sex[rows - 1])]
    alike = alike[people.second[alike] != NONE]
    people.first[alike] = people.first[alike - 1]


def _parents(people: People, place: Ints, followed: Flags, dice: Dice) -> None:
    """Some families begin with a father or a mother; a third of them share the first child's given names."""
    rows = np.flatnonzero(
        (place == 0) & followed & (dice.random(len(place)) < PARENT / (1 - FAMILY_SIZES[0]))
    )
    people.births.year[rows] = np.maximum(
        births.FIRST_YEAR, people.births.year[rows + 1] - dice.integers(18, 39, len(rows))
    )
    leap = people.births.day[rows] > 28
    people.births.day[rows[leap]] = 28
    mothers = rows[people.sex[rows] == 0]
    people.paternal[mothers] = people.maternal[mothers]
    people.maternal[rows] = _surnames(people.state[rows], dice)
    same = rows[(people.sex[rows] == people.sex[rows + 1]) & (dice.random(len(rows)) < SAME_NAME)]
    for column in (people.first, people.second, people.third):
        column[same] = column[same + 1]


def frame(people: People, dice: Dice, *, prefix: str) -> pl.DataFrame:
    """The people in words, with a CURP for some and a number for each."""
    names, lots = given_names().words, surname_lots().words
    whole = pl.DataFrame({
        "given_names": words(names, people.first, people.second, people.third),
        "paternal_surname": words(lots, people.paternal),
        "maternal_surname": words(lots, people.maternal),
        "birth_date": dates(people.births),
        "sex": pl.Series(list("FMX")).gather(people.sex),
        "birth_state": pl.Series(list(STATES)).gather(people.state),
        "curp": _curps(people, dice),
        "external_id": numbers(len(people), prefix),
    })  # fmt: skip
    return whole.select(COLUMNS)


def words(vocabulary: list[str], *places: Ints) -> pl.Series:
    """Words with a space between them; no word where there is none."""
    known = pl.Series([*vocabulary, None], dtype=pl.String)
    columns = {
        str(at): known.gather(np.where(each < 0, len(vocabulary), each)) for at, each in enumerate(places)
    }
    return pl.DataFrame(columns).select(pl.concat_str(pl.all(), separator=" ", ignore_nulls=True)).to_series()


def dates(born: Births) -> pl.Series:
    parts = pl.DataFrame({"year": born.year, "month": born.month, "day": born.day})
    return parts.select(pl.date("year", "month", "day").dt.to_string("%Y-%m-%d")).to_series()


def numbers(count: int, prefix: str) -> pl.Series:
    return pl.select(
        pl.format(prefix + "{}", pl.int_range(1, count + 1).cast(pl.String).str.zfill(7))
    ).to_series()


def _curps(people: People, dice: Dice) -> pl.Series:
    surnames, given = _initials()
    lots = given_names()
    devout = ((people.first == lots.maria) | (people.first == lots.jose)) & (people.second != NONE)
    called = np.where(devout, people.second, people.first)
    built = curp.curps(
        surnames.of_each(people.paternal), surnames.of_each(people.maternal), given.of_each(called),
        people.births, people.sex, people.state,
    )  # fmt: skip
    has = pl.Series(dice.random(len(people)) < WITH_CURP)
    return pl.select(pl.when(has).then(built).fill_null("")).to_series()


@cache
def _initials() -> tuple[Initials, Initials]:
    return Initials.of(surname_lots().words), Initials.of(given_names().words)
