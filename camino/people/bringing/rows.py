"""Rows of people as PostgreSQL copies them: made by several processes at once, without a database."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from uuid_utils import uuid7

from camino.people.matching.curps import birth_of
from camino.people.matching.keys import record_keys, sounds
from camino.people.matching.vocabulary import neighbourhood
from camino.people.matching.words import words
from camino.people.names import sort_key, tidy

# The columns of the staging table, in the order of a row.
STAGED = (
    "id", "known_id", "document_id", "code", "given_names", "paternal_surname", "maternal_surname", "sort_key",
    "born_earliest", "born_latest", "born_stated", "sex", "birth_state", "curp", "written_curp", "external_id", "words",
    "keys",
)  # fmt: skip
LONGEST_SORT_KEY = 600
NOTHING = "\\N"  # COPY's null


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


def portion(columns: Sequence[Sequence[Any]], codes: Sequence[str]) -> Portion:
    """COPY's text of these people. The columns are those of `reading` after checking (see `writing.CHECKED`)."""
    lines: list[str] = []
    counted: Counter[tuple[str, str]] = Counter()
    for given, paternal, maternal, earliest, latest, *rest, paper, written, external, code in zip(
        *columns, codes, strict=True
    ):
        named, first, second = _part(given), _part(paternal), _part(maternal)
        born = None if earliest else birth_of(paper or written)
        keys = record_keys(named.sounds, first.sounds + second.sounds, born or earliest, born or latest)
        every = {*named.words, *first.words, *second.words}
        counted.update(every)
        order = f"{first.order}\\t{second.order}\\t{named.order}"[:LONGEST_SORT_KEY]
        lines.append(
            f"{uuid7()}\t{uuid7()}\t{uuid7()}\t{code}\t{named.shown}\t{first.shown}\t{second.shown}\t{order}\t"
            f"{earliest or NOTHING}\t{latest or NOTHING}\t{rest[0]}\t{rest[1]}\t{rest[2]}\t{paper}\t{_plain(written)}\t"
            f"{_plain(external)}\t{{{','.join({heard for heard, _text in every})}}}\t{{{','.join(map(str, keys))}}}\n"
        )
    return Portion("".join(lines).encode(), len(lines), counted)


def neighbourhoods(words: Sequence[tuple[str, str, int]]) -> bytes:
    """COPY's text of words (heard, as written, how many have it), with what they may be mistaken for."""
    return "".join(
        f"{heard}\t{written}\t{people}\t{{{','.join(map(str, neighbourhood(written)))}}}\n"
        for heard, written, people in words
    ).encode()
