"""How likely a registered person is the one looked for, and the reasons, fact by fact."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from camino.people.matching import levels
from camino.people.matching.levels import Agreement, Names
from camino.people.matching.model import Model
from camino.people.matching.question import Question
from camino.people.matching.words import Word, words

# What counts as fitting, for a worker who reads it: not certain, but nothing against it.
FITS: Mapping[str, frozenset[str]] = {
    "given_names": frozenset({"same", "heard", "short", "part"}),
    "paternal_surname": frozenset({"same", "heard", "crossed", "part"}),
    "maternal_surname": frozenset({"same", "heard", "crossed", "part"}),
    "birth": frozenset({"same", "swapped", "year_only"}),
}
# Two who are told apart by this are not the same person with certainty, however much else agrees (`ceiling`).
TWINS, FATHER_AND_SON = 0.5, 0.5
_RANK = {"same": 0, "heard": 1, "short": 2, "close": 3, "differs": 4}


@dataclass(frozen=True)
class Known:
    """A registered person as the database tells them: names, and how what it keeps to itself agrees."""

    names: Names
    others: tuple[Names, ...] = ()
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


@lru_cache(maxsize=50_000)
def names_of(given_names: str, paternal_surname: str, maternal_surname: str) -> Names:
    """A registered name in words."""
    return Names(words(given_names), words(paternal_surname), words(maternal_surname))


def score(
    question: Question, known: Known, *, model: Model, people: int, frequency: Callable[[str], float]
) -> Score:
    """Compare, under whichever of the person's names fits best."""
    rest = {
        "birth": known.birth,
        "sex": known.sex,
        "birth_state": known.birth_state,
        "curp": known.curp,
    }
    weight = sum(model.weights[fact][level] for fact, level in rest.items())
    compared, best = max(
        (_names(question, names, model, frequency) for names in (known.names, *known.others)),
        key=lambda pair: pair[1],
    )
    told = {fact: agreement.level for fact, agreement in compared.items()} | rest
    probability = model.probability(weight + best, people)
    return Score(
        min(probability, ceiling(told)),
        weight + best,
        {fact: level for fact, level in told.items() if level != "missing"},
    )


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


def _names(
    question: Question, known: Names, model: Model, frequency: Callable[[str], float]
) -> tuple[dict[str, Agreement], float]:
    asked = dealt(question, known) if question.loose else question.names
    compared = {
        "given_names": levels.given_names(asked.given, known.given),
        "paternal_surname": levels.surname(asked.paternal, known.paternal, known.maternal),
        "maternal_surname": levels.surname(asked.maternal, known.maternal, known.paternal),
    }
    if question.married and compared["maternal_surname"].level == "differs":
        compared["maternal_surname"] = Agreement("missing")
    if compared["paternal_surname"].level == "differs" and not asked.maternal:
        # Whoever tells one surname may tell the second.
        crossed = levels.surname(asked.paternal, known.maternal, ())
        if crossed.level in ("same", "heard", "close"):
            compared["paternal_surname"] = Agreement("crossed", crossed.words)
    weight = sum(model.weight(fact, agreement, frequency) for fact, agreement in compared.items())
    if all(compared[fact].level == "crossed" for fact in levels.SURNAMES):
        weight -= model.agreeing["maternal_surname"]["crossed"]  # where one changed places, so did the other
    return compared, weight


def dealt(question: Question, known: Names) -> Names:
    """Loose words, each given to the part of the registered name where it fits best; the others are given names."""
    parts: tuple[list[Word], list[Word], list[Word]] = ([], [], [])
    left = [list(part) for part in known]
    for place, word in enumerate(question.loose):
        unfinished = question.unfinished and place == len(question.loose) - 1
        grade, part, match = min(
            (
                (_RANK[_typed(word, each, unfinished=unfinished)], part, each)
                for part in (1, 2, 0)
                for each in left[part]
            ),
            default=(_RANK["differs"], 0, word),
            key=lambda choice: choice[0],
        )
        if grade == _RANK["differs"]:
            parts[0].append(word)
            continue
        left[part].remove(match)
        parts[part].append(match if unfinished else word)
    return Names(tuple(parts[0]), tuple(parts[1]), tuple(parts[2]))


def _typed(word: Word, known: Word, *, unfinished: bool) -> str:
    if unfinished and known.text.startswith(word.text):
        return "same"
    return levels.alike(word, known)
