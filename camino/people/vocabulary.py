"""The register's own vocabulary: how common the words of a search are, asked of the database and kept for a while."""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.db import connection

from camino.people.matching.plan import joined
from camino.people.matching.question import Question
from camino.people.matching.vocabulary import SHORTEST_MISSPELT, Vocabulary, halves, nearest, neighbourhood
from camino.people.matching.words import Word

# Common words are asked for all day, and how common they are hardly changes; rarer ones are asked anew each time.
COMMON = 200
KEPT_FOR = 600.0  # seconds
SHORTEST_BEGINNING = 3  # letters; with fewer, "ma…" would gather a third of the register


@dataclass
class _Kept:
    """What this process remembers of the database's counting. It names nobody: words that hundreds have,
    and those that may have been meant by them."""

    until: float = 0.0
    people: int = 0
    counted: dict[str, int] = field(default_factory=dict)
    near: dict[str, tuple[str, ...]] = field(default_factory=dict)
    beside: dict[str, int] = field(default_factory=dict)


_kept = _Kept()


def vocabulary(questions: Sequence[Question]) -> Vocabulary:
    """How common the words of these questions are, and which were meant by those that nobody has."""
    kept = _remembered()
    unknown = {
        word.heard: word for each in questions for word in each.words if word.heard not in kept.counted
    }
    meant = {heard for each in questions for word in each.words for heard in word.stands_for}
    beginnings = {
        each.loose[-1].heard
        for each in questions
        if each.unfinished and each.loose and len(each.loose[-1].heard) >= SHORTEST_BEGINNING
    }
    if not unknown and not beginnings and kept.people and meant <= kept.counted.keys():
        return Vocabulary(kept.people, kept.counted)
    meant |= _as_one(questions)  # now that it is asked; alone, they are worth asking for in a second look
    found = _ask(unknown, meant - kept.counted.keys(), beginnings)
    kept.people = found.people
    kept.counted |= {
        heard: found.counted[heard] for heard in unknown if found.counted.get(heard, 0) >= COMMON
    }
    # Of a word that nobody has and that looks like no other, whether it is two.
    alone = [
        word for heard, word in unknown.items() if not (found.counted.get(heard) or found.near.get(heard))
    ]
    return replace(found, counted={**kept.counted, **found.counted}, joined=_joined(alone))


def with_slips(vocabulary: Vocabulary, questions: Sequence[Question]) -> Vocabulary:
    """The same, and what else may have been meant by any of the words, although somebody has them: one that is spelt
    alike, or two as one."""
    kept = _remembered()
    known = vocabulary.near.keys() | kept.near.keys()
    unknown = {word.heard: word for each in questions for word in each.words if word.heard not in known}
    as_one = _as_one(questions) - vocabulary.counted.keys()
    found = _ask(unknown, as_one, (), always=True) if unknown or as_one else Vocabulary()
    for heard in unknown:
        if vocabulary.counted.get(heard, 0) >= COMMON:
            kept.near[heard] = near = found.near.get(heard, ())
            kept.beside |= {word: found.beside[word] for word in near}
    return replace(
        vocabulary,
        counted={**vocabulary.counted, **found.counted},
        near={**kept.near, **vocabulary.near, **found.near},
        beside={**kept.beside, **vocabulary.beside, **found.beside},
    )


def _as_one(questions: Iterable[Question]) -> set[str]:
    return {heard for each in questions for heard in joined(each)}


def _remembered() -> _Kept:
    global _kept
    if time.monotonic() > _kept.until:
        _kept = _Kept(until=time.monotonic() + KEPT_FOR)
    return _kept


def _ask(
    words: Mapping[str, Word], others: Iterable[str], beginnings: Iterable[str], *, always: bool = False
) -> Vocabulary:
    """Words with their neighbours (`always`: though somebody has them), others for how common they are alone, and what
    begins like something typed."""
    told = [*words, *others]
    shortest = SHORTEST_MISSPELT if always else SHORTEST_MISSPELT - 1  # of words that nobody has
    hoods = [_array(word, shortest) for word in words.values()] + [None] * (len(told) - len(words))
    counted: dict[str, int] = {}
    near: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    begun: dict[str, list[str]] = defaultdict(list)
    people = 0
    with connection.cursor() as cursor:
        for beginning in [*beginnings] or [""]:
            cursor.execute("SELECT * FROM people_words(%s, %s, %s, %s)", [told, hoods, beginning, always])
            for asked, word, written, has, how in cursor.fetchall():
                if how == "exact":
                    counted[word] = has
                elif how == "near":
                    near[asked].append((word, written, has))
                elif how == "begun":
                    begun[asked].append(word)
                else:
                    people = has
            told, hoods = [], []
    meant = {heard: tuple(nearest(words[heard], found)) for heard, found in near.items()}
    beside = {word: has for found in near.values() for word, _written, has in found}
    return Vocabulary(
        people, counted, meant, {asked: tuple(found) for asked, found in begun.items()}, beside=beside
    )


def _array(word: Word, shortest: int) -> str | None:
    if len(word.text) < shortest:
        return None
    return "{" + ",".join(map(str, neighbourhood(word.text))) + "}"


def _joined(words: Iterable[Word]) -> dict[str, tuple[str, str]]:
    """Of words that nobody has, the pairs of words that somebody has and that may have been written as one."""
    pairs = {word.heard: list(halves(word)) for word in words}
    told = sorted({half for halved in pairs.values() for pair in halved for half in pair})
    if not told:
        return {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT word, has FROM people_words(%s, '{}', '', false) WHERE how = 'exact'", [told])
        has = dict(cursor.fetchall())
    found = {}
    for heard, halved in pairs.items():
        best = max(halved, key=lambda pair: min(has.get(pair[0], -1), has.get(pair[1], -1)), default=None)
        if best and min(has.get(half, -1) for half in best) >= 0:
            found[heard] = best
    return found
