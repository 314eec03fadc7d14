"""People whom a desk wrote down a second time, in haste, and families whose children are much alike: likely pairs."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from random import Random
from typing import TYPE_CHECKING

from camino.people.actions import likely
from camino.people.birth import Birth
from camino.workspace.demonstration.invention import Somebody
from camino.workspace.demonstration.plan import Party

if TYPE_CHECKING:
    from camino.workspace.demonstration.stories import Known

SHARE = 0.05  # of those who come alone, how many are somebody who is registered already
REMEMBERED = 60  # an office's last ones, of whom somebody may be written down again
MOST_RELATIVES = 12
SHORT = {
    "Guadalupe": "Lupita", "José": "Pepe", "Francisco": "Paco", "Jesús": "Chuy", "María": "Ma.", "Antonio": "Toño",
    "Ignacio": "Nacho", "Rosario": "Chayo", "Manuel": "Manolo",
}  # fmt: skip


class Doubles:
    """Remembers who came, writes some of them down again, and knows which pairs there are."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice
        self.known: dict[str, list[Known]] = defaultdict(list)
        self.again: dict[int, Known] = {}
        self.pairs: list[likely.Pair] = []
        self.relatives = 0

    def perhaps(self, members: list[Somebody], party: Party, office: str) -> list[Somebody]:
        """The party as it is; or, for somebody alone, one who came before, written otherwise."""
        before = self.known[office]
        if party.make_up != "alone" or len(before) < 5 or self.dice.random() > SHARE:
            return members
        known = self.dice.choice(before)
        written = self._otherwise(known.somebody)
        self.again[id(written)] = known
        return [written]

    def remember(self, people: Sequence["Known"], office: str) -> None:
        """Note the pairs that these people make, and those of them who may be written down again."""
        for known in people:
            first = self.again.pop(id(known.somebody), None)
            if first:
                levels = _levels(first.somebody, known.somebody)
                self.pairs.append((first.pk, known.pk, round(0.86 + 0.13 * self.dice.random(), 3), levels))
        brothers = _much_alike([each for each in people if each.somebody.relation == "child"])
        if brothers and self.relatives < MOST_RELATIVES:
            self.relatives += 1
            alike = {"given_names": "differs", "surnames": "same", "birth": "differs"}
            self.pairs.append((brothers[0].pk, brothers[1].pk, 0.35, alike))
        if (
            len(people) == 1
            and people[0].somebody.birth.stated == "date"
            and people[0].somebody.nationality == "MX"
        ):
            self.known[office] = [*self.known[office][-REMEMBERED:], people[0]]

    def offer(self) -> None:
        """Put the pairs into the queue, as the nightly comparison does."""
        likely.offer(self.pairs, model="demonstration")

    def _otherwise(self, one: Somebody) -> Somebody:
        """As another desk hears it: a short form, one surname, day and month in the other order, no papers."""
        first, *others = one.given_names.split() or [""]
        given = " ".join([SHORT.get(first, first), *(others if self.dice.random() < 0.4 else [])])
        born, birth = one.born, one.birth
        if born.day <= 12 and self.dice.random() < 0.6:
            birth = Birth.on(date(born.year, born.day, born.month))
        elif self.dice.random() < 0.3:
            birth = Birth.in_year(born.year)
        return replace(
            one, given_names=given, birth=birth, papers=[], phones=[], other_name=None, preferred_name="",
            maternal_surname=one.maternal_surname if self.dice.random() < 0.5 else "",
        )  # fmt: skip


def _much_alike(children: Sequence["Known"]) -> tuple["Known", "Known"] | None:
    """Two brothers or two sisters with the same surnames."""
    for one, other in combinations(children, 2):
        a, b = one.somebody, other.somebody
        surnames = (a.paternal_surname, a.maternal_surname) == (b.paternal_surname, b.maternal_surname)
        if surnames and a.sex == b.sex:
            return one, other
    return None


def _levels(first: Somebody, again: Somebody) -> dict[str, str]:
    """How far what was written again agrees with what was written first, in the matcher's words."""
    words = set(first.given_names.split()), set(again.given_names.split())
    given = "same" if words[0] == words[1] else "part" if words[1] < words[0] else "short"
    surnames = "same" if again.maternal_surname == first.maternal_surname else "part"
    guess = "swapped" if again.birth.stated == "date" else "year_only"
    birth = "same" if again.birth == first.birth else guess
    return {"given_names": given, "surnames": surnames, "birth": birth}
