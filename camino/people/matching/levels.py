"""How two facts agree, in a handful of words each: what the model weighs, and what a worker reads.

Every function compares what is asked with what is registered and gives the name of a level. The levels of each fact,
most alike first, are in `LEVELS`; `missing` says nothing either way.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from camino.people.matching.words import Word

LEVELS: dict[str, tuple[str, ...]] = {
    # same: word for word. heard: spelt another way. short: a short form, an abbreviation or an initial.
    # part: some of the names, the others not told. close: a slip of the pen. mixed: one agrees, another does not.
    "given_names": ("same", "heard", "short", "part", "close", "mixed", "differs", "missing"),
    # crossed: it is the other surname of the other record. part: one word of a surname of several.
    "paternal_surname": ("same", "heard", "close", "crossed", "part", "differs", "missing"),
    "maternal_surname": ("same", "heard", "close", "crossed", "part", "differs", "missing"),
    # swapped: day and month. slip: one figure or one step off. year_only: all that one of them knows agrees.
    # two_parts: two of day, month and year. near: two years apart at most, or the age.
    "birth": ("same", "swapped", "slip", "two_parts", "year_only", "near", "differs", "missing"),
    "sex": ("same", "differs", "missing"),
    "birth_state": ("same", "differs", "missing"),
    # facts: all but its last two signs, which tell namesakes apart. slip: one sign.
    "curp": ("same", "slip", "facts", "differs", "missing"),
}
SURNAMES = ("paternal_surname", "maternal_surname")
CLOSE = 0.88  # Jaro-Winkler, of words with five letters or more
SHORTEST_CLOSE = 4
NEAR_YEARS = 2


class Names(NamedTuple):
    """A name in its three parts, in words."""

    given: tuple[Word, ...]
    paternal: tuple[Word, ...]
    maternal: tuple[Word, ...]


class Agreement(NamedTuple):
    """A level, and the words of the registered name that agree: how rare they are decides what it is worth."""

    level: str
    words: tuple[str, ...] = ()


@lru_cache(maxsize=50_000)
def alike(one: Word, other: Word) -> str:
    """How two words agree: same, heard, short, close, or differs."""
    if one.text == other.text:
        return "same"
    if one.heard == other.heard:
        return "heard"
    if one.heard in other.stands_for or other.heard in one.stands_for:
        return "short"
    if one.initial or other.initial:
        return "short" if one.text[0] == other.text[0] else "differs"
    shorter = min(len(one.text), len(other.text))
    if shorter >= SHORTEST_CLOSE:
        if JaroWinkler.similarity(one.text, other.text, score_cutoff=CLOSE) >= CLOSE:
            return "close"
        if DamerauLevenshtein.distance(one.heard, other.heard, score_cutoff=1) <= 1:
            return "close"
        less, more = sorted((one.heard, other.heard), key=len)
        if len(less) >= SHORTEST_CLOSE and more.startswith(less):
            return "close"
        if shorter >= 7 and DamerauLevenshtein.distance(one.text, other.text, score_cutoff=2) <= 2:
            return "close"
    elif shorter == 3 and DamerauLevenshtein.distance(one.text, other.text, score_cutoff=1) <= 1:
        return "close"
    return "differs"


_RANK = {"same": 0, "heard": 1, "short": 2, "close": 3, "differs": 4}


def given_names(asked: Sequence[Word], known: Sequence[Word]) -> Agreement:
    """Given names, in any order. Each word asked takes the best of those that are left."""
    if not asked or not known:
        return Agreement("missing")
    if len(asked) != len(known) and (joined := _as_one(asked, known)):
        return joined
    left = list(known)
    grades, agreed = [], []
    for word in sorted(asked, key=lambda each: each.initial):
        if not left:
            grades.append("left over")
            continue
        grade, best = min(((alike(word, each), each) for each in left), key=lambda pair: _RANK[pair[0]])
        grades.append(grade)
        if grade != "differs":
            left.remove(best)
            agreed.append(_agreed(word, best))
    fitting = [grade for grade in grades if grade not in ("differs", "left over")]
    if not fitting:
        return Agreement("differs")
    if "differs" in grades and left:
        return Agreement("mixed", tuple(agreed))
    worst = max(fitting, key=_RANK.__getitem__)
    if len(asked) != len(known) or len(fitting) < len(grades):
        return Agreement("close" if worst == "close" else "part", tuple(agreed))
    return Agreement(worst, tuple(agreed))


def _agreed(asked: Word, known: Word) -> str:
    """What it is that agrees: the registered word, or of an initial the letter alone."""
    return asked.text if asked.initial else known.text if known.initial else known.heard


def _as_one(asked: Sequence[Word], known: Sequence[Word]) -> Agreement | None:
    """Luis Enrique, written as Luisenrique or the other way round."""
    heard = tuple([word.heard for word in known])
    if "".join([word.text for word in asked]) == "".join([word.text for word in known]):
        return Agreement("same", heard)
    return Agreement("heard", heard) if "".join([word.heard for word in asked]) == "".join(heard) else None


def surname(asked: Sequence[Word], known: Sequence[Word], other: Sequence[Word]) -> Agreement:
    """One surname, beside the same one registered and, for surnames that changed places, the other one."""
    if not asked:
        return Agreement("missing")
    if not known and not other:
        return Agreement("missing")
    straight = _surnames(asked, known) if known else Agreement("missing")
    if straight.level in ("same", "heard", "close"):
        return straight
    if other and (crossed := _surnames(asked, other)).level in ("same", "heard", "close"):
        return Agreement("crossed", crossed.words)
    return straight


def _surnames(asked: Sequence[Word], known: Sequence[Word]) -> Agreement:
    if len(asked) == len(known) == 1:
        grade = alike(asked[0], known[0])
        if grade == "short":
            grade = "close" if asked[0].initial or known[0].initial else "heard"
        return Agreement(grade, () if grade == "differs" else (_agreed(asked[0], known[0]),))
    written, registered = "".join(word.text for word in asked), "".join(word.text for word in known)
    if written == registered:
        return Agreement("same", tuple(word.heard for word in known))
    heard = [word.heard for word in known]
    if [word.heard for word in asked] == heard:
        return Agreement("heard", tuple(heard))
    shared = [each for word in asked for each in known if alike(word, each) in ("same", "heard", "close")]
    if shared:
        level = "close" if len(shared) >= max(len(asked), len(known)) else "part"
        return Agreement(level, tuple(word.heard for word in shared))
    if JaroWinkler.similarity(written, registered, score_cutoff=0.92) >= 0.92:
        return Agreement("close", tuple(heard))
    return Agreement("differs")


def birth(
    earliest: date | None, latest: date | None, known_earliest: date | None, known_latest: date | None
) -> str:
    """Two births, each an interval of days (the same day twice where the date is known)."""
    if earliest is None or latest is None or known_earliest is None or known_latest is None:
        return "missing"
    if earliest == latest and known_earliest == known_latest:
        return dates(earliest, known_earliest)
    if earliest <= known_latest and known_earliest <= latest:
        return "year_only"
    apart = max(earliest.year - known_latest.year, known_earliest.year - latest.year)
    return "near" if apart <= NEAR_YEARS else "differs"


def dates(one: date, other: date) -> str:
    """Two whole dates."""
    if one == other:
        return "same"
    same = (one.year == other.year, one.month == other.month, one.day == other.day)
    if same[0] and one.month == other.day and one.day == other.month:
        return "swapped"
    if same[0] and ((one.month, one.day) == (1, 1) or (other.month, other.day) == (1, 1)):
        return "year_only"  # the first of January is what is written where only the year is known
    if (sum(same) == 2 and _slip(one, other)) or abs((one - other).days) == 1:
        return "slip"
    if sum(same) == 2:
        return "two_parts"
    return "near" if abs(one.year - other.year) <= NEAR_YEARS and sum(same) else "differs"


def _slip(one: date, other: date) -> bool:
    """The part that differs is one step or one figure off, or has its two figures turned."""
    for a, b in ((one.year, other.year), (one.month, other.month), (one.day, other.day)):
        if a != b:
            written, registered = f"{a:02}"[-2:], f"{b:02}"[-2:]
            figures = sum(x != y for x, y in zip(written, registered, strict=True))
            return abs(a - b) == 1 or (figures == 1 and a // 100 == b // 100) or written == registered[::-1]
    return False


def plain(asked: str, known: str) -> str:
    """Sex and state of birth."""
    if not asked or not known:
        return "missing"
    return "same" if asked == known else "differs"


def curp(asked: Sequence[str], known: Sequence[str]) -> str:
    """CURPs, of which a person may hold two: the best of the pairs."""
    if not asked or not known:
        return "missing"
    order = LEVELS["curp"]
    return min((_curps(one, other) for one in asked for other in known), key=order.index)


def _curps(one: str, other: str) -> str:
    if one == other:
        return "same"
    if DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1:
        return "slip"
    return "facts" if one[:16] == other[:16] and len(one) == len(other) == 18 else "differs"
