"""Who is much alike without being the same person: twins, a father and a son of one name, brothers and sisters.

No program tells them apart from one person written down twice, so none of them is ever offered as certain: somebody
who joins them says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from camino.people import names

# How probable a pair of possible relatives may be called at the most.
NEVER_MORE_THAN = 0.5
YOUNGEST_PARENT, OLDEST_PARENT = 13, 60  # years between a parent and a child
SIBLINGS_APART = 25  # years
ALIKE = 0.9  # two words that an error of the hand or the ear makes of one


@dataclass(frozen=True)
class Known:
    """What is compared of a record. Births are an earliest and a latest day; both None where nothing is known.

    `others`: other given names that the person went by. `reached`: telephones and families, in any form.
    """

    given_names: str
    paternal_surname: str = ""
    maternal_surname: str = ""
    earliest: date | None = None
    latest: date | None = None
    others: Sequence[str] = ()
    reached: frozenset[str] = frozenset()


# What the matcher says of given names that are one person's, however they are written.
SAME_GIVEN = frozenset({"same", "heard", "short", "part", "close"})


def kinship(one: Known, other: Known, *, given: str = "") -> str:
    """“twins”, “parent”, “siblings”, or nothing. `given`: the matcher's word for how the given names agree."""
    if not _alike(one.paternal_surname, other.paternal_surname):
        return ""
    same_name = given in SAME_GIVEN or _same_given(one, other)
    years = _years_between(one, other)
    both = _alike(one.maternal_surname, other.maternal_surname)
    fits = both or not (one.maternal_surname and other.maternal_surname)
    if same_name:
        apart = years is not None and YOUNGEST_PARENT <= years <= OLDEST_PARENT
        return "parent" if apart else ""
    if fits and _same_day(one, other):
        return "twins"
    if both and years is not None and years < SIBLINGS_APART:
        return "siblings"
    return "siblings" if one.reached & other.reached else ""


def capped(probability: float, kin: str) -> float:
    """The probability as it may be told: never certain of possible relatives."""
    return min(probability, NEVER_MORE_THAN) if kin else probability


def _same_given(one: Known, other: Known) -> bool:
    """Whether one set of given names is within the other, as written or as heard; another name they went by counts."""
    mine, theirs = ([each.given_names, *each.others] for each in (one, other))
    return any(_within(a, b) for a in mine for b in theirs)


def _within(one: str, other: str) -> bool:
    words, those = names.fold(one).split(), names.fold(other).split()
    if not words or not those:
        return True  # of whom no name is known it is not known to differ
    few, many = sorted((words, those), key=len)
    return all(any(_alike(word, each) or _begins(word, each) for each in many) for word in few)


def _begins(word: str, other: str) -> bool:
    """“M.” of María."""
    few, many = sorted((word, other), key=len)
    return len(few) <= 2 and many.startswith(few)


@lru_cache(maxsize=100_000)
def _alike(one: str, other: str) -> bool:
    plain, that = names.fold(one), names.fold(other)
    if not plain or not that:
        return False
    heard = plain == that or names.sounds_like(plain) == names.sounds_like(that)
    return heard or JaroWinkler.similarity(plain, that) >= ALIKE


def _same_day(one: Known, other: Known) -> bool:
    stated = one.earliest is not None and one.earliest == one.latest
    return stated and (one.earliest, one.latest) == (other.earliest, other.latest)


def _years_between(one: Known, other: Known) -> int | None:
    """The least number of whole years between two births."""
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return None
    days = max((one.earliest - other.latest).days, (other.earliest - one.latest).days)
    return max(0, int(days / 365.25))
