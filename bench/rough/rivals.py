"""The guard: no question is asked that others in the register answer as well as the person who is meant.

What is left of the truth in a question (surnames and given names as they sound, dates that the one told may stand for)
is counted among everybody, whatever became of its letters. Nobody could answer a question that has such a rival.
"""

import datetime
import re

import numpy as np

from bench.rough.curp import PARTICLES
from bench.rough.given_lots import NONE, given_names
from bench.rough.letters import bare
from bench.rough.lots import Flags, Ints
from bench.rough.places import PLACES, state
from bench.rough.registered import NEW_YEAR, UNDATED, Register
from bench.rough.surname_lots import surnames
from bench.rough.told import Told

UNKNOWN = -2  # a sound that nobody's name has
NO_YEAR, NO_DAY = 0, -(10**7)
EPOCH = datetime.date(1970, 1, 1)
SHORT = {"MA": "MARIA", "M": "MARIA", "J": "JOSE"}
SOUNDS = [
    (re.compile(where), instead)
    for where, instead in (
        ("PH", "F"), ("CH", "1"), ("SH", "1"), ("(?:GUE|GÜE|HUE|WE)", "WE"), ("(?:GUA|HUA|WA|GÜA)", "WA"),
        ("QU(?=[EI])", "K"), ("GU(?=[EI])", "2"), ("G(?=[EI])", "J"), ("2", "G"), ("C(?=[EI])", "S"), ("Z", "S"),
        ("C", "K"), ("Q", "K"), ("LL", "Y"), ("H", ""), ("V", "B"), ("X", "J"), ("^Y(?=[^AEIOU])", "I"),
        ("Y(?![AEIOU])", "I"), (r"(.)\1", r"\1"),
    )
]  # fmt: skip


def sound(name: str) -> str:
    """Coarsely how a name sounds: only to count rivals by."""
    text = bare(name, tildes=False).upper().replace(".", "").replace("'", "")
    text = SHORT.get(text, text)
    words = [word for word in re.split("[ -]", text) if word not in PARTICLES] or [text]
    text = "".join(words)
    for where, instead in SOUNDS:
        text = where.sub(instead, text)
    return text


class Rivals:
    """Everybody in columns of numbers: sounds, dates as registered, sexes, states."""

    def __init__(self, register: Register) -> None:
        self.register, people = register, register.people
        self.sounds: dict[str, int] = {}
        of_surname, of_given = self._heard(surnames().words), self._heard(given_names().words)
        self.surnames = {"paternal": of_surname[people.paternal], "maternal": of_surname[people.maternal]}
        self.given = of_given[people.given]
        self.sorted = {name: np.argsort(heard, kind="stable") for name, heard in self.surnames.items()}
        self.in_order = {name: self.surnames[name][rows] for name, rows in self.sorted.items()}
        undated, year = register.dated == UNDATED, people.years
        new_year = people.dates.astype("datetime64[Y]").astype("datetime64[D]").astype(np.int64)
        self.day = np.where(register.dated == NEW_YEAR, new_year, np.where(undated, NO_DAY, people.born))
        self.year = np.where(undated, NO_YEAR, year)
        self.true_year = year
        states = [state(place) for place in PLACES]
        self.state = np.array([states.index(each) for each in states])[people.place]

    def any(self, at: int, told: Told, *, sex: bool, state: bool, birth_in_curp: bool) -> bool:
        """Whether somebody else fits too. The flags: whether each was told, and rightly."""
        people = self.register.people
        rows = self._of_surnames(at, told)
        if rows is None:
            return True
        for which in frozenset[int]().union(*(name.tells for name in told.given)):
            rows = rows[(self.given[rows] == self.given[at, which]).any(axis=1)]
        rows = rows[self._dated(at, told, rows)]
        if birth_in_curp:
            rows = rows[people.born[rows] == people.born[at]]
        if sex:
            rows = rows[(people.man[rows] == people.man[at]) | self.register.no_sex[rows]]
        if state:
            rows = rows[(self.state[rows] == self.state[at]) | self.register.no_state[rows]]
        return bool((rows != at).any())

    def _of_surnames(self, at: int, told: Told) -> Ints | None:
        """Who has the surnames that are still told, in either place; nothing where none is."""
        heard = [self._told(at, told, name) for name in ("paternal", "maternal") if name in told.tells]
        heard = [each for each in heard if each != NONE]
        if not heard:
            return None
        rows = self._who(heard[0])
        if len(set(heard)) == 2:
            return np.intersect1d(rows, self._who(heard[1]), assume_unique=True)
        if len(heard) == 2:
            both = self.surnames["paternal"][rows] == self.surnames["maternal"][rows]
            return np.asarray(rows[both])
        return rows

    def _told(self, at: int, told: Told, name: str) -> int:
        if name in told.parts:
            return self.sounds.get(sound(told.parts[name]), UNKNOWN)
        return int(self.surnames[name][at])

    def _who(self, heard: int) -> Ints:
        found = []
        for name, rows in self.sorted.items():
            first, last = np.searchsorted(self.in_order[name], [heard, heard + 1])
            found.append(rows[first:last])
        return np.unique(np.concatenate(found))

    def _dated(self, at: int, told: Told, rows: Ints) -> Flags:
        dated = self.register.dated[at]
        if not told.date or dated == UNDATED:
            return np.ones(len(rows), dtype=bool)
        if told.year_only or dated == NEW_YEAR:
            return np.asarray(self.year[rows] == self.true_year[at])
        may_be = told.may_be or {told.born}
        return np.isin(self.day[rows], [(day - EPOCH).days for day in may_be])

    def _heard(self, names: list[str]) -> Ints:
        """The number of each name's sound; the last is for none."""
        return np.array([*(self.sounds.setdefault(sound(name), len(self.sounds)) for name in names), NONE])
