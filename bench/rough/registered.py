"""The register: people as offices wrote them down, with gaps, placeholders and capitals. Some are left out of it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from bench.rough import people
from bench.rough.curp import NO_SURNAME, Initials, sixteen, whole
from bench.rough.given_lots import MEXICO, NONE, UNITED_STATES, given_names
from bench.rough.letters import bare
from bench.rough.lots import Dice, Flags, Ints
from bench.rough.people import UNMARRIED, WITH_HUSBAND, People
from bench.rough.places import PLACES, state
from bench.rough.surname_lots import surnames

COLUMNS = [
    "given_names", "paternal_surname", "maternal_surname", "birth_date", "sex", "birth_state", "curp", "external_id",
]  # fmt: skip
NO_DATE, ONLY_YEAR = 0.012, 0.015  # the second stand there as born on the first of January
DATED, UNDATED, NEW_YEAR = range(3)
WITH_CURP = {MEXICO: 0.56, UNITED_STATES: 0.40}
WITH_CURP_ELSEWHERE = 0.08
CURP_WITHOUT_DATE = 0.1  # of those who have one and whose date is not well known
NO_SEX, NO_STATE = 0.02, 0.08
NAMESAKE = 0.06  # CURPs whose namesakes are not in the register
NO_ACCENTS, NO_TILDES, CAPITALS = (
    0.11,
    0.02,
    0.05,
)  # of all records; whoever drops tildes also writes in capitals


@dataclass(frozen=True)
class Register:
    """Everybody, of whom the first so many are in it."""

    people: People
    rows: list[tuple[str, ...]]  # everybody's, as they would be written
    known: int
    dated: Ints
    no_sex: Flags
    no_state: Flags

    @property
    def written(self) -> pl.DataFrame:
        return pl.DataFrame(self.rows[: self.known], schema=dict.fromkeys(COLUMNS, pl.String), orient="row")


def make(count: int, *, seed: int, strangers: int = 0) -> Register:
    """So many people, and so many more of the same kind who are not in it. The same seed makes the same people."""
    dice, everybody = np.random.default_rng(seed), count + strangers
    made = people.make(everybody, dice)
    drawn = dice.random(everybody)
    dated = np.where(drawn < NO_DATE, UNDATED, np.where(drawn < NO_DATE + ONLY_YEAR, NEW_YEAR, DATED))
    shares = np.array([WITH_CURP.get(kind, WITH_CURP_ELSEWHERE) for kind in range(4)])[made.kinds]
    with_curp = dice.random(everybody) < shares
    with_curp &= (dated == DATED) | (dice.random(everybody) < CURP_WITHOUT_DATE)
    no_sex, no_state = dice.random(everybody) < NO_SEX, dice.random(everybody) < NO_STATE
    curps = _curps(made, with_curp, dice)
    rows = [
        (*names, date, "" if sexless else "M" if man else "F", "" if stateless else state(PLACES[place]), curp, number)
        for names, date, sexless, man, stateless, place, curp, number in zip(
            _names(made, dice), _dates(made, dated), no_sex.tolist(), made.man.tolist(), no_state.tolist(),
            made.place.tolist(), curps, (f"R{at:07}" for at in range(1, everybody + 1)), strict=True,
        )
    ]  # fmt: skip
    return Register(made, rows, count, dated, no_sex, no_state)


def given(made: People, at: int) -> list[str]:
    """Somebody's given names."""
    words = given_names().words
    return [words[number] for number in made.given[at].tolist() if number != NONE]


def second_surname(made: People, at: int) -> str:
    """As it is registered, with a husband's where it is so."""
    words, own = surnames().words, made.maternal[at]
    mother = words[own] if own != NONE else ""
    if made.married[at] == UNMARRIED:
        return mother
    husband = f"de {words[made.husband[at]]}"
    return f"{mother} {husband}" if made.married[at] == WITH_HUSBAND else husband


def _names(made: People, dice: Dice) -> Iterator[tuple[str, ...]]:
    """Some records without accents, half of these in capitals."""
    words = surnames().words
    for at, how in enumerate(dice.random(len(made)).tolist()):
        names = [" ".join(given(made, at)), words[made.paternal[at]], second_surname(made, at)]
        if how < NO_ACCENTS:
            names = [bare(name, tildes=how > NO_TILDES) for name in names]
        yield tuple(name.upper() for name in names) if how < CAPITALS else tuple(names)


def _dates(made: People, dated: Ints) -> Iterator[str]:
    for day, how in zip(made.dates.astype(str).tolist(), dated.tolist(), strict=True):
        yield day if how == DATED else "" if how == UNDATED else f"{day[:4]}-01-01"


def _curps(made: People, has: Flags, dice: Dice) -> list[str]:
    """Each once: whoever would have another's gets the next sign that tells namesakes apart."""
    of_surnames = [*map(Initials.of, surnames().words), NO_SURNAME]  # the last for −1
    of_given = list(map(Initials.of, given_names().words))
    devout = {*given_names().devout.values(), *given_names().short.values()}
    skipped = dice.random(len(made)).tolist()
    days = made.dates.astype(str).tolist()
    namesakes: dict[tuple[str, str], int] = {}
    curps = [""] * len(made)
    for at in np.flatnonzero(has).tolist():
        first, second, _third = made.given[at].tolist()
        called = second if first in devout and second != NONE else first
        start = sixteen(
            of_surnames[made.paternal[at]], of_surnames[made.maternal[at]], of_given[called],
            born=days[at], man=bool(made.man[at]), state=state(PLACES[made.place[at]]),
        )  # fmt: skip
        before = namesakes.get((start, days[at][:2]), -1) + 1
        if before == 0 and skipped[at] < NAMESAKE:
            before = 1 + int(skipped[at] * 50)
        namesakes[start, days[at][:2]] = before
        curps[at] = whole(start, days[at], before)
    return curps
