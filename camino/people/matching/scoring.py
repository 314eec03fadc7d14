"""How likely a registered person is the one looked for, and the reasons, fact by fact."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from camino.people.matching import levels
from camino.people.matching.levels import Agreement, Names
from camino.people.matching.model import Model
from camino.people.matching.question import Question
from camino.people.matching.words import Word, heard_as_surname, words

# What counts as fitting, for a worker who reads it: not certain, but nothing against it.
FITS: Mapping[str, frozenset[str]] = {
    "given_names": frozenset({"same", "heard", "short", "part"}),
    "paternal_surname": frozenset({"same", "heard", "crossed", "part"}),
    "maternal_surname": frozenset({"same", "heard", "crossed", "part"}),
    "birth": frozenset({"same", "swapped", "year_only"}),
}
# Two who are told apart by this are not the same person with certainty, however much else agrees (`ceiling`).
TWINS, FATHER_AND_SON = 0.5, 0.5
UNHEARD = 2.0  # what each given name costs that was told and fits nowhere; with 1.5 or 3, much the same
OF_SEVERAL = 0.02  # about how many have a surname of several words, of which one alone was told
UNTOLD = 1.0  # what it costs that others are registered: as much as `part` is rarer than `same`
MISPLACED = 3.5  # what it costs to believe that names were written in the wrong boxes: one in thirty is
_RANK = {"same": 0, "heard": 1, "short": 2, "close": 3, "differs": 4}


class Written(NamedTuple):
    """A registered name as it is written."""

    given_names: str
    paternal_surname: str
    maternal_surname: str


class Known(NamedTuple):
    """A registered person as the database tells them: names, and how what it keeps to itself agrees."""

    names: Written
    others: tuple[Written, ...] = ()
    birth: str = "missing"
    sex: str = "missing"
    birth_state: str = "missing"
    curp: str = "missing"


@dataclass(frozen=True)
class Score:
    """How likely it is the same person, and the level of each fact that was told."""

    probability: float
    weight: float
    levels: Mapping[str, str]

    @property
    def of_names_and_birth(self) -> Mapping[str, str]:
        """The levels of what everybody is asked first: the names and the birth."""
        return {fact: level for fact, level in self.levels.items() if fact in FITS}

    @property
    def misfits(self) -> int:
        """How many of those do not fit."""
        return sum(level not in FITS[fact] for fact, level in self.of_names_and_birth.items())


def names_of(given_names: str, paternal_surname: str, maternal_surname: str) -> Names:
    """A name in words."""
    return Names(words(given_names), words(paternal_surname), words(maternal_surname))


class Weighed(NamedTuple):
    """How a part of a name agrees, and what that is worth."""

    level: str
    weight: float


class Scorer:
    """Compares registered people with one question, each under whichever of their names fits best.

    Who is met shares names with the question, and so with one another: a name that was compared, or a part of one, is
    not compared twice.
    """

    def __init__(
        self, question: Question, *, model: Model, people: int, frequency: Callable[[str], float]
    ) -> None:
        self.question, self.model, self.people = question, model, people
        self._loosened: Question | None = None
        self.anew(frequency)

    def loosen(self) -> None:
        """From now on hold it possible, too, that names were written in the wrong boxes."""
        self._loosened = self.question.loosened
        self._compared.clear()

    def anew(self, frequency: Callable[[str], float]) -> None:
        """From now on a word's share of the people is told by `frequency`."""
        self.frequency = frequency
        self._compared: dict[Written, tuple[dict[str, str], float]] = {}
        self._given: dict[str, Weighed] = {}
        self._surnames: dict[tuple[str, str], tuple[Weighed, Weighed]] = {}
        self._worth: dict[tuple[str, Agreement], Weighed] = {}

    def __call__(self, known: Known) -> Score:
        """How likely the person is the one of the question."""
        weights = self.model.weights
        rest = {
            "birth": known.birth,
            "sex": known.sex,
            "birth_state": known.birth_state,
            "curp": known.curp,
        }
        weight = sum([weights[fact][level] for fact, level in rest.items()])
        told, best = self._names(known.names)
        for names in known.others:
            told, best = max((told, best), self._names(names), key=lambda pair: pair[1])
        told = told | rest
        probability = min(self.model.probability(weight + best, self.people), ceiling(told))
        return Score(
            probability, weight + best, {fact: level for fact, level in told.items() if level != "missing"}
        )

    def _names(self, written: Written) -> tuple[dict[str, str], float]:
        if (found := self._compared.get(written)) is None:
            found = self._compared[written] = self._compare(written)
        return found

    def _compare(self, written: Written) -> tuple[dict[str, str], float]:
        if self.question.loose:
            return self._compare_loosely(self.question, written)
        told = self._compare_in_place(written)
        if self._loosened:
            levels_told, weight = self._compare_loosely(self._loosened, written)
            told = max(told, (levels_told, weight - MISPLACED), key=lambda pair: pair[1])
        return told

    def _compare_loosely(self, question: Question, written: Written) -> tuple[dict[str, str], float]:
        known = names_of(*written)
        asked = dealt(question, known)
        given = self._given_names(asked.given, known.given)
        return _told(given, *self._both_surnames(asked, known.paternal, known.maternal))

    def _compare_in_place(self, written: Written) -> tuple[dict[str, str], float]:
        asked, first, both = self.question.names, written.given_names, written[1:]
        if first not in self._given:
            self._given[first] = self._given_names(asked.given, words(first))
        if both not in self._surnames:
            self._surnames[both] = self._both_surnames(asked, words(both[0]), words(both[1]))
        return _told(self._given[first], *self._surnames[both])

    def _given_names(self, asked: Sequence[Word], known: Sequence[Word]) -> Weighed:
        given = self._weighed("given_names", levels.given_names(asked, known))
        over = len(asked) - len(known)
        if over > 0 and given.level in ("part", "close"):
            given = given._replace(weight=given.weight - over * UNHEARD)
        elif over < 0 and given.level == "close":
            given = given._replace(weight=given.weight - UNTOLD)
        return given

    def _weighed(self, fact: str, agreement: Agreement) -> Weighed:
        if (worth := self._worth.get((fact, agreement))) is None:
            weight = self.model.weight(fact, agreement, self.frequency)
            worth = self._worth[fact, agreement] = Weighed(agreement.level, weight)
        return worth

    def _both_surnames(
        self, asked: Names, known: Sequence[Word], other: Sequence[Word]
    ) -> tuple[Weighed, Weighed]:
        paternal = levels.surname(asked.paternal, known, other)
        maternal = levels.surname(asked.maternal, other, known)
        if self.question.married and maternal.level == "differs":
            maternal = Agreement("missing")
        if paternal.level == "differs" and not asked.maternal:
            # Whoever tells one surname may tell the second.
            crossed = levels.surname(asked.paternal, other, ())
            if crossed.level in ("same", "heard", "close"):
                paternal = Agreement("crossed", crossed.words)
        first = self._one_surname("paternal_surname", paternal, asked.paternal, known)
        second = self._one_surname("maternal_surname", maternal, asked.maternal, other)
        if first.level == second.level == "crossed":
            # Where one changed places, so did the other.
            second = second._replace(
                weight=second.weight - self.model.agreeing["maternal_surname"]["crossed"]
            )
        return first, second

    def _one_surname(
        self, fact: str, agreement: Agreement, asked: Sequence[Word], known: Sequence[Word]
    ) -> Weighed:
        weighed = self._weighed(fact, agreement)
        if weighed.level == "part" and len(asked) < len(known):
            weighed = weighed._replace(weight=weighed.weight - log(OF_SEVERAL))
        return weighed


def _told(given: Weighed, paternal: Weighed, maternal: Weighed) -> tuple[dict[str, str], float]:
    levels_told = {
        "given_names": given.level,
        "paternal_surname": paternal.level,
        "maternal_surname": maternal.level,
    }
    return levels_told, given.weight + paternal.weight + maternal.weight


def ceiling(told: Mapping[str, str]) -> float:
    """The most that can be believed: twins share all but a given name, a father and his son all but the birth."""
    if told.get("curp") == "same":
        return 1.0
    surnames = all(told.get(fact) in ("same", "heard", "missing") for fact in levels.SURNAMES)
    if surnames and told.get("birth") == "same" and told.get("given_names") in ("differs", "mixed"):
        return TWINS
    if surnames and told.get("birth") == "differs" and told.get("given_names") in ("same", "heard", "part"):
        return FATHER_AND_SON
    return 1.0


def dealt(question: Question, known: Names) -> Names:
    """Loose words, each given to the part of the registered name where it fits best.

    Where several fit as well, it is a surname's; an initial is a given name's. Of words that fit nowhere, one that is
    known as a surname stands against a surname of which nothing was told; the others are given names.
    """
    parts: tuple[list[Word], list[Word], list[Word]] = ([], [], [])
    left = [list(part) for part in known]
    over: list[Word] = []
    for place, word in enumerate(question.loose):
        unfinished = question.unfinished and place == len(question.loose) - 1
        grade, part, match = min(
            (
                (_RANK[_typed(word, each, unfinished=unfinished)], part, each)
                for part in ((0, 1, 2) if word.initial else (1, 2, 0))
                for each in left[part]
            ),
            default=(_RANK["differs"], 0, word),
            key=lambda choice: choice[0],
        )
        if grade == _RANK["differs"]:
            over.append(word)
            continue
        left[part].remove(match)
        parts[part].append(match if unfinished and match.text.startswith(word.text) else word)
    for word in over:
        free = (part for part in (1, 2) if known[part] and not parts[part])
        parts[next(free, 0) if heard_as_surname(word) else 0].append(word)
    return Names(tuple(parts[0]), tuple(parts[1]), tuple(parts[2]))


def _typed(word: Word, known: Word, *, unfinished: bool) -> str:
    if unfinished and known.text.startswith(word.text):
        return "same"
    return levels.alike(word, known)
