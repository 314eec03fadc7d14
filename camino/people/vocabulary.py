"""The register's own vocabulary: how common the words of a search are, asked of the database and kept for a while."""

import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import connection

from camino.people.matching.plan import joined
from camino.people.matching.question import Question
from camino.people.matching.vocabulary import SHORTEST_MISSPELT, Vocabulary, halves, nearest, neighbourhood
from camino.people.matching.words import Word

# Common words are asked for all day, and how common they are hardly changes; rarer ones are asked anew each time.
COMMON = 1000
KEPT_FOR = 600.0  # seconds
SHORTEST_BEGINNING = 3  # letters; with fewer, "ma…" would gather a third of the register


@dataclass
class _Kept:
    """What this process remembers of the database's counting. It names nobody: words that thousands have,
    and those that may have been meant by them."""

    until: float = 0.0
    people: int = 0
    counted: dict[str, int] = field(default_factory=dict)
    near: dict[str, tuple[str, ...]] = field(default_factory=dict)
    beside: dict[str, int] = field(default_factory=dict)


_kept = _Kept()


def vocabulary(questions: Sequence[Question]) -> Vocabulary:
    """How common the words of these questions are, and which words may be meant by them."""
    global _kept
    if time.monotonic() > _kept.until:
        _kept = _Kept(until=time.monotonic() + KEPT_FOR)
    kept = _kept
    unknown = {
        word.heard: word for each in questions for word in each.words if word.heard not in kept.counted
    }
    meant = {heard for each in questions for word in each.words for heard in word.stands_for}
    meant |= {heard for each in questions for heard in joined(each)}
    beginnings = {
        each.loose[-1].heard
        for each in questions
        if each.unfinished and each.loose and len(each.loose[-1].heard) >= SHORTEST_BEGINNING
    }
    if not unknown and not beginnings and kept.people and meant <= kept.counted.keys():
        return Vocabulary(kept.people, kept.counted, kept.near, beside=kept.beside)
    found = _ask(unknown, meant - kept.counted.keys(), beginnings)
    for heard, count in found.counted.items():
        if count >= COMMON and found.people and heard in unknown:
            kept.counted[heard], kept.near[heard] = count, found.near.get(heard, ())
            kept.beside |= {word: found.beside[word] for word in kept.near[heard]}
    kept.people = found.people
    counted, near = {**kept.counted, **found.counted}, {**kept.near, **found.near}
    nobodys = [word for heard, word in unknown.items() if not counted.get(heard)]
    beside = {**kept.beside, **found.beside}
    return Vocabulary(found.people, counted, near, found.begun, _joined(nobodys), beside)


def _ask(words: dict[str, Word], others: Iterable[str], beginnings: Iterable[str]) -> Vocabulary:
    """Words with their neighbours, others for how common they are alone, and what begins like something typed."""
    told = [*words, *others]
    hoods = [_array(word) for word in words.values()] + [None] * (len(told) - len(words))
    counted: dict[str, int] = {}
    near: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    begun: dict[str, list[str]] = defaultdict(list)
    people = 0
    with connection.cursor() as cursor:
        for beginning in [*beginnings] or [""]:
            cursor.execute("SELECT * FROM people_words(%s, %s, %s)", [told, hoods, beginning])
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


def _array(word: Word) -> str | None:
    if len(word.text) < SHORTEST_MISSPELT:
        return None
    return "{" + ",".join(map(str, neighbourhood(word.text))) + "}"


def _joined(words: Iterable[Word]) -> dict[str, tuple[str, str]]:
    """Of words that nobody has, the pairs of words that somebody has and that may have been written as one."""
    pairs = {word.heard: list(halves(word)) for word in words}
    told = sorted({half for halved in pairs.values() for pair in halved for half in pair})
    if not told:
        return {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT word, has FROM people_words(%s, '{}', '') WHERE how = 'exact'", [told])
        has = dict(cursor.fetchall())
    found = {}
    for heard, halved in pairs.items():
        best = max(halved, key=lambda pair: min(has.get(pair[0], -1), has.get(pair[1], -1)), default=None)
        if best and min(has.get(half, -1) for half in best) >= 0:
            found[heard] = best
    return found
