"""Rows of people as PostgreSQL copies them: made by several processes at once, without a database."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import NamedTuple
from uuid import UUID

from uuid_utils import uuid7

from camino.people.bringing.binary import NULL, day, integer, integers, row, text, texts, uuid
from camino.people.matching.curps import birth_of
from camino.people.matching.keys import record_numbers, sounds
from camino.people.matching.vocabulary import neighbourhood
from camino.people.matching.words import words
from camino.people.names import sort_key, tidy

# The columns of the staging table and those of a card, in the order of a row.
STAGED = (
    "id", "code", "given_names", "paternal_surname", "maternal_surname", "born_earliest", "born_latest", "sex",
    "birth_state", "born_stated", "known_id", "document_id", "sort_key", "curp", "written_curp", "external_id",
)  # fmt: skip
CARD = (
    "person_id", "code", "given_names", "paternal_surname", "maternal_surname", "born_earliest", "born_latest", "sex",
    "birth_state", "other_names", "curps", "last_office_id", "last_month", "words", "keys",
)  # fmt: skip
WORD = ("heard", "written", "people", "near")
LONGEST_SORT_KEY = 600
NOBODY_KNOWS = (None, NULL)
BETWEEN = "\x1f"  # the values of a column that is sent to another process as one text: many are slow to wrap
_STAGED, _CARD, _WORD = row(len(STAGED)), row(len(CARD)), row(len(WORD))
_EMPTY, _NO_TEXTS = text(""), texts(())


class Part(NamedTuple):
    """A part of a name: as it is shown, ready to be copied, and how it sorts; what it is found by; its words."""

    shown: bytes
    order: str
    sounds: list[bytes]
    words: tuple[tuple[str, str], ...]  # as heard and as written


@dataclass(frozen=True)
class Portion:
    """Rows ready to be copied, how many, how many people have each word as heard, and how often it is written how."""

    copied: bytes
    cards: bytes
    people: int
    heard: Counter[str]
    written: Counter[tuple[str, str]]


@lru_cache(maxsize=400_000)
def _part(written: str) -> Part:
    shown, told = tidy(written), words(written)
    heard = tuple([(word.heard, word.text) for word in told if not word.initial])
    return Part(text(shown), sort_key(shown), sounds(told), heard)


@lru_cache(maxsize=50_000)
def _birth(written: str) -> tuple[date, bytes]:
    found = date.fromisoformat(written)
    return found, day(found)


_text = lru_cache(maxsize=100_000)(text)  # of what comes again: words, sexes, states


def _plain(written: str) -> bytes:
    return text(" ".join(written.split())) if written else _EMPTY


def portion(columns: Sequence[str], codes: Sequence[str], seen_at: UUID, in_month: date) -> Portion:
    """The rows of these people and of their cards, as they are copied.

    `columns`: each of `writing.CHECKED` as one text, `BETWEEN` its values; births as 1985-03-31. `seen_at` and
    `in_month`: the office that knows them, and since when.
    """
    people: list[bytes] = []
    cards: list[bytes] = []
    every: list[str] = []
    told = [column.split(BETWEEN) for column in columns]
    seen = uuid(seen_at.bytes) + day(in_month)
    for code, values in zip(codes, zip(*told, strict=True), strict=True):
        given, paternal, maternal, earliest, latest, stated, sex, state, paper, written, external = values
        named, first, second = _part(given), _part(paternal), _part(maternal)
        since, born = _birth(earliest) if earliest else NOBODY_KNOWS
        until, born_by = _birth(latest) if latest else NOBODY_KNOWS
        who = uuid(uuid7().bytes) + text(code) + named.shown + first.shown + second.shown
        of_sex, of_state = _text(sex), _text(state)
        order = f"{first.order}\t{second.order}\t{named.order}"[:LONGEST_SORT_KEY]
        people += (
            _STAGED, who, born, born_by, of_sex, of_state, _text(stated), uuid(uuid7().bytes),
            uuid(uuid7().bytes), text(order), text(paper), _plain(written), _plain(external),
        )  # fmt: skip
        number = paper or written
        if since is None and number and (birth := birth_of(number)):
            since = until = birth
            born = born_by = day(birth)
        has = {heard for heard, _written in (*named.words, *first.words, *second.words)}
        every += has
        cards += (
            _CARD, who, born, born_by, of_sex, of_state, _NO_TEXTS, texts((text(number),)) if number else _NO_TEXTS,
            seen, texts([_text(heard) for heard in has]),
            integers(record_numbers(named.sounds, first.sounds + second.sounds, since, until)),
        )  # fmt: skip
    return Portion(b"".join(people), b"".join(cards), len(codes), Counter(every), _writings(chain(*told[:3])))


def _writings(parts: Iterable[str]) -> Counter[tuple[str, str]]:
    """How often each word, as heard, is written how."""
    found: Counter[tuple[str, str]] = Counter()
    for part, many in Counter(parts).items():
        for word in _part(part).words:
            found[word] += many
    return found


def neighbourhoods(counted: Sequence[tuple[str, str, int]]) -> bytes:
    """Rows of words (heard, as written, how many have it), with what they may be mistaken for."""
    return b"".join([
        _WORD + text(heard) + text(written) + integer(people) + integers(neighbourhood(written))
        for heard, written, people in counted
    ])  # fmt: skip
