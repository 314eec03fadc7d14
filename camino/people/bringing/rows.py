"""Rows of people as PostgreSQL copies them: made by several processes at once, without a database."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from uuid_utils import uuid7

from camino.people.matching.curps import birth_of
from camino.people.matching.keys import record_keys, sounds
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
LONGEST_SORT_KEY = 600
NOTHING = "\\N"  # COPY's null
ESCAPED_QUOTE = '\\"'  # in an array


class Part(NamedTuple):
    """A part of a name: as it is shown and how it sorts, escaped for COPY; what it is found by; its words."""

    shown: str
    order: str
    sounds: list[bytes]
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Portion:
    """Rows ready to be copied, how many, and how many people have each word (as heard and as written)."""

    copied: bytes
    cards: bytes
    people: int
    words: Counter[tuple[str, str]]


@lru_cache(maxsize=400_000)
def _part(text: str) -> Part:
    shown, told = tidy(text), words(text)
    heard = tuple((word.heard, word.text) for word in told if not word.initial)
    return Part(_escaped(shown), _escaped(sort_key(shown)), sounds(told), heard)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\") if "\\" in text else text


def _plain(text: str) -> str:
    return _escaped(" ".join(text.split())) if text else text


@lru_cache(maxsize=50_000)
def _day(text: str) -> date:
    return date.fromisoformat(text)


def portion(
    columns: Sequence[Sequence[str | None]], codes: Sequence[str], seen_at: str, in_month: date
) -> Portion:
    """COPY's text of these people and of their cards. The columns are `writing.CHECKED`, births as 1985-03-31.

    `seen_at` and `in_month`: the office that knows them, and since when.
    """
    lines: list[str] = []
    cards: list[str] = []
    counted: Counter[tuple[str, str]] = Counter()
    for (*names, earliest, latest, stated, sex, state, paper, written, external), code in zip(
        zip(*columns, strict=True), codes, strict=True
    ):
        named, first, second = map(_part, names)
        since, until = (_day(earliest), _day(latest)) if earliest else (None, None)
        pk = uuid7()
        who = f"{pk}\t{code}\t{named.shown}\t{first.shown}\t{second.shown}\t"
        order = f"{first.order}\\t{second.order}\\t{named.order}"[:LONGEST_SORT_KEY]
        lines.append(
            f"{who}{earliest or NOTHING}\t{latest or NOTHING}\t{sex}\t{state}\t{stated}\t{uuid7()}\t{uuid7()}\t"
            f"{order}\t{paper}\t{_plain(written)}\t{_plain(external)}\n"
        )
        if not since and (curp := paper or written):
            since = until = birth_of(curp)
        every = {*named.words, *first.words, *second.words}
        counted.update(every)
        # A set of numbers is printed as PostgreSQL writes an array; one of nothing is not.
        keys = record_keys(named.sounds, first.sounds + second.sounds, since, until) or "{}"
        cards.append(
            f"{who}{since or NOTHING}\t{until or NOTHING}\t{sex}\t{state}\t{{}}\t{_array(paper or written)}\t"
            f"{seen_at}\t{in_month}\t{{{','.join({heard for heard, _text in every})}}}\t{keys}\n"
        )
    return Portion("".join(lines).encode(), "".join(cards).encode(), len(lines), counted)


def _array(one: str) -> str:
    """An array of one text, or of none."""
    return f'{{"{_escaped(_escaped(one).replace(chr(34), ESCAPED_QUOTE))}"}}' if one else "{}"


def neighbourhoods(words: Sequence[tuple[str, str, int]]) -> bytes:
    """COPY's text of words (heard, as written, how many have it), with what they may be mistaken for."""
    return "".join(
        f"{heard}\t{written}\t{people}\t{{{','.join(map(str, neighbourhood(written)))}}}\n"
        for heard, written, people in words
    ).encode()
