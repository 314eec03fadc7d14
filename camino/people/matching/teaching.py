"""What an agreement is worth to the search, counted on the register itself.

Linking says of two records how likely they are one person's (`linking`, with Splink). Each such pair is a question and
its answer: compared as the search compares, it counts for `m` with its probability, while pairs taken at random count
for `u`. That is one step of expectation and maximisation, of which linking is the expectation (A. P. Dempster,
N. M. Laird and D. B. Rubin, *Maximum Likelihood from Incomplete Data via the EM Algorithm*, JRSS B 39, 1977).

What the shipped model says counts as much as some hundred pairs more, so that a register with few doubles changes
little. A register keeps each CURP once: what CURPs are worth, it cannot teach.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from camino.people.matching import levels
from camino.people.matching.levels import LEVELS
from camino.people.matching.model import SHIPPED, Model, shipped
from camino.people.matching.question import asked
from camino.people.matching.scoring import Known, Scorer, Written

SHIPPED_COUNTS = {"m": 300.0, "u": 20_000.0}  # pairs
FEWEST = 100.0  # pairs of one person, below which there is nothing to be learnt
# Where less of what is believed lies in pairs as good as certain, the register holds few doubles, and the others are
# brothers, sisters and namesakes: learnt from them, the search found 98.3 % first of all instead of 99.5.
CERTAIN, LEAST_OF_CERTAIN = 0.9, 0.5
TAUGHT = ("given_names", "paternal_surname", "maternal_surname", "birth", "sex", "birth_state")


class TooFew(Exception):
    """The register has too few doubles to learn from."""


class Record(NamedTuple):
    """A person as a register tells them; `birth` is a date, a year, or nothing."""

    given_names: str
    paternal_surname: str
    maternal_surname: str
    birth: str
    sex: str
    birth_state: str


def taught(
    pairs: Iterable[tuple[Record, Record, float]],
    strangers: Iterable[tuple[Record, Record]],
    *,
    name: str,
    about: Mapping[str, Any],
) -> str:
    """The text of a model's file, from pairs that are one person with a probability and from pairs taken at random.

    Raises TooFew.
    """
    by = shipped()
    pairs = list(pairs)
    together, one_person = _counted(pairs, by)
    if one_person < FEWEST:
        raise TooFew(f"Of the register's pairs {one_person:.0f} are one person's; {FEWEST:.0f} are needed.")
    certain = sum(probability for _one, _other, probability in pairs if probability >= CERTAIN) / one_person
    if certain < LEAST_OF_CERTAIN:
        raise TooFew(
            f"Of the pairs that may be one person's only {certain:.0%} are as good as certain: the register holds few"
            " doubles to learn from."
        )
    apart, random_pairs = _counted(((one, other, 1.0) for one, other in strangers), by)
    told: dict[str, Any] = json.loads(SHIPPED.read_text(encoding="utf-8"))
    for fact in TAUGHT:
        figures = told["comparisons"][fact]
        for chance, counted in (("m", together[fact]), ("u", apart[fact])):
            worth = SHIPPED_COUNTS[chance]
            seen = sum(counted.values())
            for level in LEVELS[fact]:
                if level != "missing":
                    believed = float(figures[level][chance])
                    figures[level][chance] = (counted[level] + believed * worth) / (seen + worth)
    counts = {"pairs_of_one_person": round(one_person, 1), "random_pairs": round(random_pairs)}
    told |= {"name": name, "about": {**about, **counts, "beside": told["name"]}}
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def _counted(
    pairs: Iterable[tuple[Record, Record, float]], by: Model
) -> tuple[dict[str, Counter[str]], float]:
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    whole = 0.0
    for one, other, probability in pairs:
        whole += probability
        for fact, level in agreement(one, other, by).items():
            counted[fact][level] += probability  # type: ignore[assignment]  # a part of a pair
    return counted, whole


def agreement(one: Record, other: Record, by: Model) -> Mapping[str, str]:
    """The level of each fact that both records tell, as if one were asked for and the other registered."""
    (earliest, latest), registered = _interval(one.birth), _interval(other.birth)
    names = (one.given_names, one.paternal_surname, one.maternal_surname)
    question = asked(*names, sex=one.sex, earliest=earliest, latest=latest)
    known = Known(
        Written(other.given_names, other.paternal_surname, other.maternal_surname),
        birth=levels.birth(earliest, latest, *registered),
        sex=levels.plain(one.sex, other.sex),
        birth_state=levels.plain(one.birth_state, other.birth_state),
    )
    return Scorer(question, model=by, people=1, frequency=lambda _heard: 1.0)(known).levels


def _interval(birth: str) -> tuple[date | None, date | None]:
    try:
        if len(birth) == 4:
            return date(int(birth), 1, 1), date(int(birth), 12, 31)
        day = date.fromisoformat(birth)
    except ValueError:
        return None, None
    return day, day
