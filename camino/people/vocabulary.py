"""The register's own vocabulary: how common the words of a search are, asked of the database and kept for a while."""

import time
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db import connection

from camino.people.matching.question import Question
from camino.people.matching.vocabulary import SHORTEST_MISSPELT, Vocabulary, nearest, neighbourhood

# Common words are asked for all day, and how common they are hardly changes; rarer ones are asked anew each time.
COMMON = 1000
KEPT_FOR = 600.0  # seconds
SHORTEST_BEGINNING = 3  # letters; with fewer, "ma…" would gather a third of the register


class _Kept:
    """What this process remembers of the database's counting. It names nobody: a word that thousands have."""

    def __init__(self) -> None:
        self.until = 0.0
        self.people = 0
        self.counted: dict[str, int] = {}
        self.near: dict[str, tuple[str, ...]] = {}


_kept = _Kept()


def vocabulary(questions: Sequence[Question]) -> Vocabulary:
    """How common the words of these questions are, and which words may be meant by them."""
    global _kept
    if time.monotonic() > _kept.until:
        _kept = _Kept()
        _kept.until = time.monotonic() + KEPT_FOR
    kept = _kept
    wanted = dict.fromkeys(heard for each in questions for word in each.words for heard in word.sounds)
    unknown = [heard for heard in wanted if heard not in kept.counted]
    beginnings = {
        each.loose[-1].heard
        for each in questions
        if each.unfinished and each.loose and len(each.loose[-1].heard) >= SHORTEST_BEGINNING
    }
    if not unknown and not beginnings and kept.people:
        return Vocabulary(kept.people, kept.counted, kept.near)
    found = _ask(unknown, beginnings)
    for heard, count in found.counted.items():
        if count >= COMMON and found.people:
            kept.counted[heard], kept.near[heard] = count, found.near.get(heard, ())
    kept.people = found.people
    return Vocabulary(
        found.people, {**kept.counted, **found.counted}, {**kept.near, **found.near}, found.begun
    )


def _ask(unknown: Sequence[str], beginnings: Iterable[str]) -> Vocabulary:
    counted: dict[str, int] = {}
    near: dict[str, list[tuple[str, int]]] = defaultdict(list)
    begun: dict[str, list[str]] = defaultdict(list)
    people = 0
    hoods = [
        "{" + ",".join(map(str, neighbourhood(heard))) + "}" if len(heard) >= SHORTEST_MISSPELT else None
        for heard in unknown
    ]
    with connection.cursor() as cursor:
        for beginning in [*beginnings] or [""]:
            cursor.execute("SELECT * FROM people_words(%s, %s, %s)", [list(unknown), hoods, beginning])
            for told, word, has, how in cursor.fetchall():
                if how == "exact":
                    counted[word] = has
                elif how == "near":
                    near[told].append((word, has))
                elif how == "begun":
                    begun[told].append(word)
                else:
                    people = has
            unknown, hoods = [], []
    meant = {told: tuple(nearest(told, found)) for told, found in near.items()}
    return Vocabulary(people, counted, meant, {told: tuple(words) for told, words in begun.items()})
