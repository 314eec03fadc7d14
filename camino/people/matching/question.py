"""Whom a worker looks for: everything that was told, in words, before anything is compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from camino.people.matching.curps import SHORTEST_COMPARED, birth_of
from camino.people.matching.levels import Names
from camino.people.matching.words import (
    Word,
    as_told,
    heard_as_given,
    heard_as_surname,
    heard_only_as_given,
    words,
)
from camino.people.names import fold

NOBODY_NAMED = Names((), (), ())


@dataclass(frozen=True)
class Question:
    """Names in their parts, or `loose` words of which nobody said what they are; a birth as an interval of days.

    `unfinished`: the last loose word is still being typed.
    """

    names: Names = NOBODY_NAMED
    loose: tuple[Word, ...] = ()
    unfinished: bool = False
    earliest: date | None = None
    latest: date | None = None
    sex: str = ""
    birth_state: str = ""
    curps: tuple[str, ...] = ()
    married: bool = False  # what stands for the second surname may be a husband's: Gómez de Ortega

    @property
    def words(self) -> tuple[Word, ...]:
        """Every word of a name that was told."""
        return (*self.names.paternal, *self.names.maternal, *self.names.given, *self.loose)

    @property
    def surnames(self) -> tuple[Word, ...]:
        """The words that are, or may be, of a surname."""
        return (*self.names.paternal, *self.names.maternal, *self.loose)

    @property
    def born(self) -> date | None:
        """The birth date, where a whole one was told."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def misplaced(self) -> bool:
        """Whether words may stand in the wrong boxes: a surname among given names, two surnames in one box."""
        given, *surnames = self.names.given, self.names.paternal, self.names.maternal
        return (
            any(len(box) > 1 for box in surnames)
            or (len(given) > 1 and not all(map(heard_as_given, given)))
            or (len(given) > 2 and not all(surnames))
            or any(heard_only_as_given(word) for box in surnames for word in box)
            or any(map(heard_as_surname, given))
        )

    @property
    def loosened(self) -> "Question":
        """The same, as if nobody had said which word is a surname."""
        return replace(
            self, names=NOBODY_NAMED, loose=(*self.names.given, *self.names.paternal, *self.names.maternal)
        )

    def years(self) -> Iterator[int]:
        """The years in which the person may have been born."""
        if self.earliest and self.latest:
            yield from range(self.earliest.year, self.latest.year + 1)


def asked(
    given_names: str = "", paternal_surname: str = "", maternal_surname: str = "", *, earliest: date | None = None,
    latest: date | None = None, sex: str = "", birth_state: str = "", curps: Sequence[str] = (),
) -> Question:  # fmt: skip
    """A question from facts that are told apart: a form, a line of a list."""
    names = Names(as_told(words(given_names)), words(paternal_surname), words(maternal_surname))
    if earliest is None and curps:
        earliest = latest = birth_of(curps[0])
    whole = tuple([number for number in curps if len(number) >= SHORTEST_COMPARED])
    married = fold(maternal_surname).startswith("de ") and sex != "M"
    return Question(names, (), False, earliest, latest, sex, birth_state, whole, married)
