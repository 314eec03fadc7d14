"""Made-up people: returned Mexicans mostly, and one in ten from elsewhere. Everybody is a row of numbers."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bench.rough import given_lots
from bench.rough.given_lots import CENTRAL_AMERICA, HAITI, MEXICO, NONE, UNITED_STATES
from bench.rough.lots import Dice, Flags, Ints, Lots, alike
from bench.rough.places import ABROAD, BORN_ABROAD, PLACES, STATES
from bench.rough.surname_lots import surnames

TODAY, EARLIEST, LATEST = "2025-01-01", "1940-01-01", "2024-12-31"
CHILDREN, OLD = 0.13, 0.08
MEN_UP_TO = {18: 0.54, 50: 0.75, 200: 0.68}
FROM_ELSEWHERE = 0.12  # mothers
ONE_SURNAME = {"Haiti": 0.97, "United States": 0.35, "Honduras": 0.10, "Guatemala": 0.08, "El Salvador": 0.07}
ONE_SURNAME_IN_MEXICO = 0.025
MARRIED, MARRIED_IN_CENTRAL_AMERICA, MARRIED_FROM = 0.006, 0.035, 20
UNMARRIED, WITH_HUSBAND, HUSBAND_ALONE = range(3)  # "Ruiz de López", "de López" as a second surname
KINDS = [
    {"Haiti": HAITI, "United States": UNITED_STATES}.get(
        place, CENTRAL_AMERICA if place in ABROAD else MEXICO
    )
    for place in PLACES
]


@dataclass
class People:
    given: npt.NDArray[np.int64]  # up to three names each; −1: none
    paternal: Ints
    maternal: Ints  # −1: none
    born: Ints  # days since 1970
    man: Flags
    place: Ints
    married: Ints  # how a woman is registered
    husband: Ints  # his surname, of whoever had one

    def __len__(self) -> int:
        return len(self.born)

    @property
    def dates(self) -> npt.NDArray[np.datetime64]:
        return self.born.astype("datetime64[D]")

    @property
    def years(self) -> Ints:
        return years(self.born)

    @property
    def kinds(self) -> Ints:
        return np.array(KINDS)[self.place]


def make(count: int, dice: Dice) -> People:
    """So many people, in no order."""
    place = _places(count, dice)
    age = _ages(place, dice)
    born = _births(age, dice)
    expected = np.select([age < limit for limit in MEN_UP_TO], list(MEN_UP_TO.values()))
    man = dice.random(count) < expected
    given = _given(np.array(KINDS)[place], man, given_lots.era(years(born)), dice)
    paternal, maternal = _surnames(place, dice)
    married, husband = _marriages(place, man, age, maternal, dice)
    return People(given, paternal, maternal, born, man, place, married, husband)


def years(days: Ints) -> Ints:
    return days.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970


def _places(count: int, dice: Dice) -> Ints:
    states, abroad = np.array(list(STATES.values())), np.array(list(ABROAD.values()))
    shares = [states / states.sum() * (1 - BORN_ABROAD), abroad / abroad.sum() * BORN_ABROAD]
    return Lots.of(np.arange(len(PLACES)), np.concatenate(shares)).draw(dice, count)


def _ages(place: Ints, dice: Dice) -> npt.NDArray[np.float64]:
    """Mostly of working age; some children, some old; children of emigrants are young."""
    count = len(place)
    which = dice.random(count)
    age = 18 + dice.gamma(2.5, 6.4, count)
    for rows, youngest, span in ((which < CHILDREN, 0, 18), (which > 1 - OLD, 42, 43)):
        age[rows] = youngest + dice.random(int(rows.sum())) * span
    american = place == PLACES.index("United States")
    age[american] = dice.gamma(2.0, 4.0, int(american.sum()))
    return age


def _births(age: npt.NDArray[np.float64], dice: Dice) -> Ints:
    today, first, last = (int(np.datetime64(day, "D").astype(np.int64)) for day in (TODAY, EARLIEST, LATEST))
    born = today - 1 - (age * 365.2425).astype(np.int64)
    before = born < first
    born[before] = dice.integers(first, first + 3650, int(before.sum()))
    return np.clip(born, first, last)


def _given(kind: Ints, man: Flags, era: Ints, dice: Dice) -> npt.NDArray[np.int64]:
    given = np.full((len(kind), 3), NONE)
    for code, rows in alike((kind * 2 + man) * given_lots.ERAS + era):
        which, when = divmod(code, given_lots.ERAS)
        given[rows] = given_lots.draw(which // 2, man=which % 2 == 1, era=when, count=len(rows), dice=dice)
    return given


def _surnames(place: Ints, dice: Dice) -> tuple[Ints, Ints]:
    """As they are borne where somebody was born; some mothers come from elsewhere, some people have one surname."""
    lots, count = surnames(), len(place)
    paternal, maternal = np.zeros((2, count), dtype=np.int64)
    for code, rows in alike(place):
        local = lots.of[PLACES[code]]
        paternal[rows], mother = local.draw(dice, len(rows)), local.draw(dice, len(rows))
        other = dice.random(len(rows)) < FROM_ELSEWHERE
        mother[other] = lots.country.draw(dice, int(other.sum()))
        maternal[rows] = mother
    alone = np.array([ONE_SURNAME.get(each, ONE_SURNAME_IN_MEXICO) for each in PLACES])[place]
    maternal[dice.random(count) < alone] = NONE
    return paternal, maternal


def _marriages(
    place: Ints, man: Flags, age: npt.NDArray[np.float64], maternal: Ints, dice: Dice
) -> tuple[Ints, Ints]:
    """Women who stand in the register with a husband's surname, and his."""
    share = np.where(np.array(KINDS)[place] == CENTRAL_AMERICA, MARRIED_IN_CENTRAL_AMERICA, MARRIED)
    adult = ~man & (age >= MARRIED_FROM)
    wives = (dice.random(len(place)) < np.where(adult, share, 0)) & (maternal != NONE)
    married = np.full(len(place), UNMARRIED)
    married[wives] = dice.integers(WITH_HUSBAND, HUSBAND_ALONE + 1, int(wives.sum()))
    return married, surnames().country.draw(dice, len(place))
