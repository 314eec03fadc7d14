"""Rows of people as PostgreSQL copies them: made by several processes at once, without a database."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from uuid_utils import uuid7

from camino.people.matching.curps import birth_of
from camino.people.matching.keys import record_keys
from camino.people.matching.scoring import names_of
from camino.people.matching.vocabulary import neighbourhood
from camino.people.matching.words import words
from camino.people.names import sort_key, tidy

# The columns of the staging table, in the order of a row.
STAGED = (
    "id", "known_id", "document_id", "code", "given_names", "paternal_surname", "maternal_surname", "sort_key",
    "born_earliest", "born_latest", "born_stated", "sex", "birth_state", "curp", "written_curp", "external_id", "keys",
)  # fmt: skip
LONGEST_SORT_KEY = 600


@dataclass(frozen=True)
class Portion:
    """Rows ready to be copied, how many, and how many people have each word."""

    copied: bytes
    people: int
    words: Counter[tuple[str, str]]  # as heard and as written


@lru_cache(maxsize=300_000)
def _written(text: str) -> tuple[str, str]:
    """A name as it is shown, escaped for COPY, and how it sorts."""
    shown = tidy(text)
    return shown.replace("\\", "\\\\"), sort_key(shown).replace("\\", "\\\\")


@lru_cache(maxsize=300_000)
def _words(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((word.heard, word.text) for word in words(text) if not word.initial)


def _day(day: date | None) -> str:
    return day.isoformat() if day else "\\N"


def neighbourhoods(words: Sequence[tuple[str, str, int]]) -> bytes:
    """COPY's text of words (heard, as written, how many have it), with what they may be mistaken for."""
    return "".join(
        f"{heard}\t{written}\t{people}\t{{{','.join(map(str, neighbourhood(written)))}}}\n"
        for heard, written, people in words
    ).encode()


def _plain(text: str) -> str:
    return " ".join(text.split()).replace("\\", "\\\\")


def portion(columns: Sequence[Sequence[Any]], codes: Sequence[str]) -> Portion:
    """COPY's text of these people. The columns are those of `reading` after checking (see `writing.CHECKED`)."""
    lines: list[str] = []
    counted: Counter[tuple[str, str]] = Counter()
    for (
        given,
        paternal,
        maternal,
        earliest,
        latest,
        stated,
        sex,
        state,
        paper,
        written,
        external,
        code,
    ) in zip(*columns, codes, strict=True):
        (shown, by_given), (first, by_first), (second, by_second) = map(_written, (given, paternal, maternal))
        names = names_of(given, paternal, maternal)
        born = birth_of(paper or written) if earliest is None else None
        first_day, last_day = born or earliest, born or latest
        keys = record_keys(names.given, names.paternal + names.maternal, first_day, last_day)
        counted.update({*_words(given), *_words(paternal), *_words(maternal)})
        order = f"{by_first}\\t{by_second}\\t{by_given}"[:LONGEST_SORT_KEY]
        lines.append(
            f"{uuid7()}\t{uuid7()}\t{uuid7()}\t{code}\t{shown}\t{first}\t{second}\t{order}\t{_day(earliest)}\t"
            f"{_day(latest)}\t{stated}\t{sex}\t{state}\t{paper}\t{_plain(written)}\t{_plain(external)}\t"
            f"{{{','.join(map(str, keys))}}}\n"
        )
    return Portion("".join(lines).encode(), len(lines), counted)
