"""What somebody tells of a person they look for, and what of the truth is still in it."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

PARTICLES = {"de", "del", "la", "las", "los", "el"}
SURNAMES = ("paternal", "maternal")


@dataclass
class Given:
    """One given name as it is said, and which of the person's given names it tells (several if it is one for two)."""

    text: str
    tells: frozenset[int]


@dataclass
class Told:
    given: list[Given]
    paternal: str
    maternal: str
    born: datetime.date
    wife: bool  # a grown woman
    husband: str  # a surname she may be known by
    tells: set[str]  # which of the true surnames are still in it
    date: str = ""
    may_be: set[datetime.date] | None = None  # the dates that the one told may stand for; None: only itself
    year_only: bool = False
    box: str = ""  # which wrong box the names stand in
    form: str = ""  # which form of the United States
    parts: dict[str, str] = field(default_factory=dict)  # the part that is left of a surname of several words
    respelt: set[str] = field(default_factory=set)  # what has been respelt or mistyped once

    def surnames(self, such: Callable[[str], bool]) -> list[str]:
        """Which of the two are there and such as is asked."""
        return [name for name in SURNAMES if getattr(self, name) and such(getattr(self, name))]

    def whole_given(self) -> str:
        return " ".join(name.text for name in self.given)


Error = Callable[[Told, Random], bool]


def without_particle(name: str) -> str:
    """Cruz for de la Cruz."""
    words = name.split(" ")
    while len(words) > 1 and words[0] in PARTICLES:
        words = words[1:]
    return " ".join(words)


def led_by_particle(name: str) -> bool:
    return " " in name and name.split(" ")[0] in PARTICLES


def first_name(names: Sequence[Given]) -> list[Given]:
    """The names, the first of which cannot begin with a particle."""
    return [Given(without_particle(names[0].text), names[0].tells), *names[1:]]
