"""What goes wrong between a person and what is written of them. One function a kind, each as likely as `KINDS` says.

A function changes the record and says whether it could: nobody has a day and month to be swapped on the 25th.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from bench.truth import dating, heard
from bench.truth.nicknames import AT_HOME, IN_ENGLISH
from bench.truth.places import STATES
from bench.truth.surnames import COMMON

SURNAMES, SHARES = list(COMMON), list(COMMON.values())
NAMES = ("given", "paternal", "maternal")
PARTICLES = {"de", "del", "la", "las", "los", "y"}
MARRIED_FROM = 18


@dataclass
class Written:
    """One row as somebody wrote it."""

    given: str
    paternal: str
    maternal: str
    birth: str
    sex: str
    state: str
    curp: str

    def row(self) -> tuple[str, ...]:
        return (self.given, self.paternal, self.maternal, self.birth, self.sex, self.state, self.curp)


Error = Callable[[Written, Random], bool]


# The given names


def shortened(row: Written, dice: Random) -> bool:
    """José Luis says Luis, or José."""
    first, rest = _two(row.given)
    if rest:
        devout = first in ("María", "José")
        row.given = dice.choices((first, rest), (1, 3) if devout else (3, 1))[0]
    return bool(rest)


def reordered(row: Written, dice: Random) -> bool:
    """Luis José for José Luis."""
    first, rest = _two(row.given)
    if rest and "de" not in rest.split():
        row.given = f"{rest} {first}"
        return True
    return False


def abbreviated(row: Written, dice: Random) -> bool:
    """Ma. Guadalupe, J. Jesús, Fco. Javier."""
    first, rest = _two(row.given)
    short = {"María": ("Ma.", "Ma", "M."), "José": ("J.", "J"), "Francisco": ("Fco.",)}.get(first)
    if short and (rest or first == "Francisco"):
        row.given = f"{dice.choice(short)} {rest}".strip()
        return True
    return False


def initial_only(row: Written, dice: Random) -> bool:
    """J for José Luis."""
    row.given = row.given[:1]
    return True


def nickname(row: Written, dice: Random) -> bool:
    """Pepe, Lupita, Chuy: mostly alone, sometimes in the place of one of two names."""
    return _other_name(row, dice, AT_HOME, alone=0.7)


def english(row: Written, dice: Random) -> bool:
    """What an employer in Texas made of it."""
    return _other_name(row, dice, IN_ENGLISH, alone=0.5)


def _other_name(row: Written, dice: Random, names: dict[str, str], *, alone: float) -> bool:
    parts = row.given.split()
    places = [place for place, part in enumerate(parts) if part in names]
    if not places:
        return False
    place = dice.choice(places)
    other = dice.choice(names[parts[place]].split())
    parts[place] = other
    row.given = other if dice.random() < alone else " ".join(parts)
    return True


# The surnames


def swapped(row: Written, dice: Random) -> bool:
    row.paternal, row.maternal = row.maternal, row.paternal
    return bool(row.paternal) and bool(row.maternal)


def no_second(row: Written, dice: Random) -> bool:
    had, row.maternal = row.maternal, ""
    return bool(had)


def only_second(row: Written, dice: Random) -> bool:
    """The mother's surname stands alone, in the father's place."""
    if row.maternal:
        row.paternal, row.maternal = row.maternal, ""
        return True
    return False


def married(row: Written, dice: Random) -> bool:
    """A husband's surname in the second place, with or without its *de*; seldom alone."""
    if row.sex != "F" or dating.age(row.birth) < MARRIED_FROM:
        return False
    husband = dice.choices(SURNAMES, SHARES)[0]
    if dice.random() < 0.06:
        row.paternal, row.maternal = husband, ""
    else:
        row.maternal = (
            husband if husband.startswith(("de ", "del ")) or dice.random() < 0.4 else f"de {husband}"
        )
    return True


def no_particles(row: Written, dice: Random) -> bool:
    """Cruz for de la Cruz."""
    return _surnames(row, lambda name: " ".join(part for part in name.split() if part not in PARTICLES))


def joined(row: Written, dice: Random) -> bool:
    """Delacruz, Joseluis."""
    choices = [name for name in NAMES if " " in getattr(row, name)]
    if choices:
        name = dice.choice(choices)
        setattr(row, name, getattr(row, name).replace(" ", "").capitalize())
    return bool(choices)


def half_surname(row: Written, dice: Random) -> bool:
    """Ponce for Ponce de León."""
    return _surnames(row, lambda name: name.split()[0] if name[:1].isupper() and " " in name else name)


def shifted(row: Written, dice: Random) -> bool:
    """As a form with one surname takes them: the first surname ends up among the given names."""
    if row.maternal:
        row.given, row.paternal, row.maternal = f"{row.given} {row.paternal}", row.maternal, ""
        return True
    return False


def _surnames(row: Written, change: Callable[[str], str]) -> bool:
    before = (row.paternal, row.maternal)
    row.paternal, row.maternal = change(row.paternal) or row.paternal, change(row.maternal)
    return before != (row.paternal, row.maternal)


# The letters


def misheard(row: Written, dice: Random) -> bool:
    """One to three sounds written otherwise, in any of the names."""
    return _words(row, dice, heard.misheard, dice.choices((1, 2, 3), (6, 3, 1))[0])


def typo(row: Written, dice: Random) -> bool:
    """A slip of the finger; seldom two."""
    return _words(row, dice, heard.mistyped, dice.choices((1, 2), (9, 1))[0])


def _words(row: Written, dice: Random, change: Callable[[str, Random], str], times: int) -> bool:
    before = row.row()
    for _ in range(times):
        words = [
            (name, at)
            for name in NAMES
            for at, word in enumerate(getattr(row, name).split())
            if len(word) > 2
        ]
        if not words:
            return False
        name, at = dice.choice(words)
        parts = getattr(row, name).split()
        parts[at] = change(parts[at], dice)
        setattr(row, name, " ".join(parts))
    return before != row.row()


def accents(row: Written, dice: Random) -> bool:
    """Typed without accents; half the time without the tilde of ñ."""
    before, tildes = row.row(), dice.random() < 0.5
    for name in NAMES:
        setattr(row, name, heard.without_accents(getattr(row, name), tildes=tildes))
    return before != row.row()


def capitals(row: Written, dice: Random) -> bool:
    for name in NAMES:
        setattr(row, name, getattr(row, name).upper())
    return True


# The date, the sex, the place and the number


def no_sex(row: Written, dice: Random) -> bool:
    had, row.sex = row.sex, ""
    return bool(had)


def wrong_sex(row: Written, dice: Random) -> bool:
    row.sex = {"F": "M", "M": "F"}.get(row.sex, "M")
    return True


def no_state(row: Written, dice: Random) -> bool:
    had, row.state = row.state, ""
    return bool(had)


def wrong_state(row: Written, dice: Random) -> bool:
    had, row.state = row.state, dice.choice(list(STATES))
    return had != row.state


def wrong_curp(row: Written, dice: Random) -> bool:
    """One character misread."""
    if not row.curp:
        return False
    at, before = dice.randrange(len(row.curp)), row.curp
    signs = "0123456789" if row.curp[at].isdigit() else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    row.curp = before[:at] + dice.choice(signs) + before[at + 1 :]
    return before != row.curp


def _two(given: str) -> tuple[str, str]:
    """The first name and the rest."""
    first, _space, rest = given.partition(" ")
    return first, rest


def _dated(change: Callable[[datetime.date, Random], str]) -> Error:
    def error(row: Written, dice: Random) -> bool:
        day = dating.read(row.birth)
        if day is None:
            return False
        before, row.birth = row.birth, change(day, dice)
        return before != row.birth

    return error


# Each kind, how many of a hundred times it is tried, and what it does; one of a group at most. The hundred are people:
# those with whom nothing went wrong that matters are asked again, so of the questions a third more have each kind.
GROUPS: list[list[tuple[str, float, Error]]] = [
    [("nickname", 4, nickname), ("english name", 0.8, english), ("initial only", 0.5, initial_only),
     ("abbreviated", 12, abbreviated), ("shortened", 22, shortened), ("reordered", 2, reordered)],
    [("no particles", 35, no_particles), ("half surname", 35, half_surname)],
    [("no second surname", 9, no_second), ("married name", 12, married), ("surnames swapped", 2.5, swapped),
     ("only second surname", 0.7, only_second), ("shifted", 0.8, shifted)],
    [("joined", 1.2, joined)],
    [("misheard", 24, misheard)],
    [("typo", 13, typo)],
    [("no date", 2.5, _dated(dating.nothing)), ("off by one", 4, _dated(dating.off_by_one)),
     ("day and month swapped", 4, _dated(dating.swapped)), ("date typo", 2, _dated(dating.mistyped)),
     ("year only", 1.5, _dated(dating.year_only)), ("first of January", 1.5, _dated(dating.new_year)),
     ("decade swapped", 0.7, _dated(dating.decade))],
    [("no sex", 4, no_sex), ("wrong sex", 0.4, wrong_sex)],
    [("no state", 20, no_state), ("wrong state", 3, wrong_state)],
    [("wrong CURP", 15, wrong_curp)],
    [("accents", 65, accents)],
    [("capitals", 20, capitals)],
]  # fmt: skip
HARMLESS = {"no sex", "no state", "accents", "capitals"}  # alone they would make nobody hard to find
KINDS = tuple(kind for group in GROUPS for kind, _rate, _error in group)


def spoil(row: Written, dice: Random, *, often: float = 1.0) -> list[str]:
    """Let happen what happens; the kinds that did. `often` multiplies the rates."""
    happened = []
    for group in GROUPS:
        at = dice.random() * 100
        for kind, rate, error in group:
            at -= rate * often
            if at < 0:
                if error(row, dice):
                    happened.append(kind)
                break
    return happened
