"""Questions about people in a register, with one to five things wrong in each; one in so many is about a stranger.

Whoever could not be found by anybody is not asked about (`rivals.py`); a stranger has no namesake in the register.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import numpy as np
import polars as pl

from bench.rough.errors.forms import boxes
from bench.rough.errors.style import misread, restyled
from bench.rough.errors.table import AGAIN, AMERICAN, HOW_MANY, KINDS, WRONG_BOX, choose
from bench.rough.given_lots import NONE
from bench.rough.lots import Ints
from bench.rough.people import HUSBAND_ALONE, UNMARRIED
from bench.rough.places import FOREIGN, PLACES, STATES, state
from bench.rough.registered import COLUMNS, NEW_YEAR, UNDATED, Register, given, second_surname
from bench.rough.rivals import EPOCH, Rivals
from bench.rough.surname_lots import surnames
from bench.rough.told import Given, Told

STRANGER = "stranger"
DATED = 0.85
TRIES = 25  # for one person; then another is asked about
SPELT_OUT = 0.6  # María for a registered Ma.
AS_A_WIFE = 0.5  # of women registered so
WIVES_BORN_BEFORE = 2006
NEW_YEAR_AGAIN = 0.4  # the office never knew more than the year
SEX, WRONG_SEX, STATE, OTHER_STATE = 0.80, 0.02, 0.20, 0.22
SOME_STATE = ["BC"] * 8 + list(STATES) + [FOREIGN] * 4
CURP, CURP_RIGHT, CURP_MISREAD = 0.14, 0.28, 0.40  # the others: its first ten signs
SMALL_CURP = 0.5  # where all is in small letters
LONG = {"Ma.": "María", "J.": "José"}


@dataclass(frozen=True)
class Questions:
    asked: pl.DataFrame  # the columns of a register; external_id is the question's own number
    answers: pl.DataFrame  # query, external_id of the person meant (empty: nobody), kinds joined by |


@dataclass
class Question:
    """One row but for its number, and what is wrong or peculiar about it."""

    row: tuple[str, ...]
    kinds: list[str]


def make(register: Register, *, count: int, strangers: int = 0, seed: int) -> Questions:
    """So many questions about people of the register, and so many more about others."""
    rivals = Rivals(register)
    known, others = range(register.known), range(register.known, len(register.people))
    made = [
        (question, register.rows[at][-1])
        for at, question in _ask(rivals, known, count, Random(seed * 7919 + 13))
    ]
    dice = Random(f"strangers {seed}")
    for _at, question in _ask(rivals, others, strangers, dice):
        question.kinds.append(STRANGER)
        made.insert(dice.randrange(len(made) + 1), (question, ""))
    numbers = [f"Q{number:06}" for number in range(1, len(made) + 1)]
    asked = [(*question.row, number) for number, (question, _meant) in zip(numbers, made, strict=True)]
    answers = [
        (number, meant, "|".join(question.kinds))
        for number, (question, meant) in zip(numbers, made, strict=True)
    ]
    return Questions(
        pl.DataFrame(asked, schema=dict.fromkeys(COLUMNS, pl.String), orient="row"),
        pl.DataFrame(
            answers, schema=dict.fromkeys(("query", "external_id", "kinds"), pl.String), orient="row"
        ),
    )


def _ask(rivals: Rivals, among: range, count: int, dice: Random) -> Iterator[tuple[int, Question]]:
    """So many questions, each about another person while there are enough."""
    asked: set[int] = set()
    writer = Writer(rivals, dice)
    for _ in range(count):
        many = dice.choices(list(HOW_MANY), list(HOW_MANY.values()))[0]
        dated = dice.random() < DATED
        question = None
        while question is None:
            if 2 * len(asked) >= len(among):
                asked.clear()
            at = dice.choice(among)
            if at not in asked:
                tried = (writer.write(at, many, dated=dated) for _ in range(TRIES))
                question = next((each for each in tried if each), None)
        asked.add(at)
        yield at, question


class Writer:
    """Writes one question about one person; a try may fail."""

    def __init__(self, rivals: Rivals, dice: Random) -> None:
        self.rivals, self.register, self.dice = rivals, rivals.register, dice
        self.people = self.register.people
        self.years: Ints = self.people.years

    def write(self, at: int, many: int, *, dated: bool) -> Question | None:
        told, kinds = self._true(at)
        wrong = choose(many, self.dice, dated=dated)
        if len(wrong) < many:
            return None
        if dated:
            told.date = told.born.isoformat()
        if not all(KINDS[kind][1](told, self.dice) for kind in wrong) or not (told.paternal or told.maternal):
            return None
        kinds += self._date(at, told)
        sex, sex_kinds = self._sex(at)
        born_in, state_kinds = self._state(at)
        curp, curp_kinds = self._curp(at)
        kinds += sex_kinds + state_kinds + curp_kinds
        by_curp = curp_kinds in (["CURP shown"], ["CURP misread"])
        if not by_curp and self.rivals.any(
            at, told,
            sex=bool(sex) and not sex_kinds, state=bool(born_in) and not state_kinds, birth_in_curp=bool(curp),
        ):  # fmt: skip
            return None
        names, style = restyled(list(boxes(told)), self.dice, american=bool(told.form))
        if "small letters" in style and self.dice.random() < SMALL_CURP:
            curp = curp.lower()
        return Question((*names, told.date, sex, born_in, curp), [*_named(wrong, told), *kinds, *style])

    def _true(self, at: int) -> tuple[Told, list[str]]:
        """All that is known of somebody, as they would say it; some of it is peculiar."""
        dice, people, words = self.dice, self.people, surnames()
        kinds = []
        names = given(people, at)
        if names[0] in LONG and dice.random() < SPELT_OUT:
            names[0] = LONG[names[0]]
            kinds.append("María spelt out")
        husband = int(np.searchsorted(words.country.up_to, dice.random()))
        own = words.words[people.maternal[at]] if people.maternal[at] != NONE else ""
        told = Told(
            [Given(name, frozenset({place})) for place, name in enumerate(names)],
            words.words[people.paternal[at]], own,
            born=EPOCH + datetime.timedelta(days=int(people.born[at])),
            wife=not people.man[at] and self.years[at] < WIVES_BORN_BEFORE,
            husband=words.words[min(husband, len(words.words) - 1)],
            tells={"paternal", "maternal"} if own else {"paternal"},
        )  # fmt: skip
        registered = people.married[at]
        if registered == HUSBAND_ALONE:
            told.tells.discard("maternal")
        if registered != UNMARRIED and dice.random() < AS_A_WIFE:
            told.maternal = second_surname(people, at)
        elif registered == HUSBAND_ALONE:
            kinds.append("second surname not in register")
        return told, kinds

    def _date(self, at: int, told: Told) -> list[str]:
        if not told.date:
            return ["no date"]
        if self.register.dated[at] == UNDATED:
            return ["date not in register"]
        if self.register.dated[at] != NEW_YEAR:
            return []
        if not told.year_only and self.dice.random() < NEW_YEAR_AGAIN and not told.may_be:
            told.date = f"{told.born.year}-01-01"
        return ["1 January in register"]

    def _sex(self, at: int) -> tuple[str, list[str]]:
        if self.dice.random() >= SEX:
            return "", []
        wrong = self.dice.random() < WRONG_SEX
        return "M" if bool(self.people.man[at]) != wrong else "F", ["wrong sex"] if wrong else []

    def _state(self, at: int) -> tuple[str, list[str]]:
        if self.dice.random() >= STATE:
            return "", []
        true = told = state(PLACES[self.people.place[at]])
        if self.dice.random() < OTHER_STATE:
            told = self.dice.choice(SOME_STATE)
        return told, ["wrong state"] if told != true else []

    def _curp(self, at: int) -> tuple[str, list[str]]:
        curp = self.register.rows[at][COLUMNS.index("curp")]
        if not curp or self.dice.random() >= CURP:
            return "", []
        how = self.dice.random()
        if how < CURP_RIGHT:
            return curp, ["CURP shown"]
        if how < CURP_RIGHT + CURP_MISREAD:
            return misread(curp, self.dice), ["CURP misread"]
        return curp[:10], ["CURP's first ten"]


def _named(wrong: list[str], told: Told) -> Iterator[str]:
    """What went wrong; of wrong boxes and forms also which."""
    for kind in dict.fromkeys("by ear" if kind == AGAIN else kind for kind in wrong):
        yield kind
        if kind in (WRONG_BOX, AMERICAN):
            yield f"{kind}: {told.box or told.form}"
