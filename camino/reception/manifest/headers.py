"""Finds the header rows of a sheet and says what each column holds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from camino.people.names import fold
from camino.reception.manifest.fields import NAME_FIELDS, SHARED_FIELDS
from camino.reception.manifest.lexicon import ENGLISH, KEYWORDS, PATTERNS, SPELT
from camino.reception.manifest.sheets import Cell, Sheet, is_blank, letter, text_of

_LONGEST_HEADER = 70
_LIKENESS = 0.82


@dataclass(frozen=True)
class Column:
    """One column as it was understood. `sure` is false when the worker should look at it."""

    index: int
    header: str
    field: str
    sure: bool = True
    samples: tuple[str, ...] = ()

    @property
    def letter(self) -> str:
        """The letter the spreadsheet shows above the column."""
        return letter(self.index)


@dataclass(frozen=True)
class Header:
    """A header of one or two rows: `first` and `last` as the spreadsheet numbers them."""

    first: int
    last: int
    columns: tuple[Column, ...]

    @property
    def fields(self) -> set[str]:
        """What the columns hold."""
        return {column.field for column in self.columns}

    @property
    def fingerprint(self) -> str:
        """The header as it is recognised next time: its folded words, in order."""
        return "|".join(header_words(column.header) for column in self.columns)

    @property
    def english(self) -> bool:
        """Whether more of its words are English than not."""
        words = [word for column in self.columns for word in header_words(column.header).split()]
        return 2 * sum(word in ENGLISH for word in words) > len(words) + 1


def header_words(text: str) -> str:
    """A header cell in the form the lexicon knows; "#" is a word, and "ApellidoPaterno" two."""
    spaced = "".join(
        f" {char}"
        if place
        and ((char.isupper() and text[place - 1].islower()) or (char.isdigit() and text[place - 1].isalpha()))
        else char
        for place, char in enumerate(text)
    )
    return fold(spaced.replace("#", " num ").replace("_", " "))


@lru_cache(maxsize=4096)
def field_of(words: str) -> tuple[str, bool]:
    """The field a header's words name, and whether that is sure; an empty field when nothing is known."""
    if not words or len(words) > _LONGEST_HEADER:
        return "", False
    for field, pattern in PATTERNS:
        if pattern.search(words):
            return field, True
    if len(words) >= 4:
        near = process.extractOne(
            words, SPELT.keys(), scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=_LIKENESS
        )
        if near is not None:
            return SPELT[near[0]], False
    return "", False


def find_headers(sheet: Sheet) -> list[Header]:
    """Every header of the sheet, from top to bottom; none when no row names people and something about
    them."""
    headers: list[Header] = []
    taken = 0
    for number, row in sheet.numbered():
        if number <= taken or not _may_be_header(row):
            continue
        header = _header_at(sheet, number)
        if header is not None:
            headers.append(header)
            taken = header.last
    return headers


def header_at(sheet: Sheet, number: int) -> Header:
    """The row with that number taken as the header, whatever it says: the worker said so, or nothing better
    was found."""
    row = sheet.rows[number - 1] if 0 < number <= len(sheet.rows) else []
    return Header(number, number, _columns([text_of(cell) for cell in row]))


def _may_be_header(row: Sequence[Cell]) -> bool:
    """A cheap look: words and hardly a number, one of them a word that heads columns."""
    filled = [cell for cell in row if not is_blank(cell)]
    words = [cell for cell in filled if isinstance(cell, str) and len(cell) <= 2 * _LONGEST_HEADER]
    return (
        bool(words) and len(words) >= 0.8 * len(filled) and KEYWORDS.search(fold(" ".join(words))) is not None
    )


def _header_at(sheet: Sheet, number: int) -> Header | None:
    """The header beginning at this row, one row high or two, whichever says more."""
    row = [text_of(cell) for cell in sheet.rows[number - 1]]
    single = Header(number, number, _columns(row))
    best = single if _is_header(single) else None
    if number < len(sheet.rows) and _may_be_header(sheet.rows[number]):
        below = [text_of(cell) for cell in sheet.rows[number]]
        if not _continues(below):
            return best
        both = Header(number, number + 1, _columns(_stacked(sheet, number, row, below), below=below))
        if _is_header(both) and (best is None or _weight(both) > _weight(best)):
            alone = Header(number + 1, number + 1, _columns(below))
            # A title above a complete header is not part of it.
            if best is None and _weight(alone) >= _weight(both):
                return None
            best = both
    return best


def _continues(below: list[str]) -> bool:
    """Whether the row under a header can be its second half: short words without digits, most of them
    known."""
    filled = [text for text in below if text]
    known = sum(bool(field_of(header_words(text))[0]) or fold(text) in _PARTS for text in filled)
    return (
        bool(filled)
        and known * 2 >= len(filled)
        and not any(char.isdigit() for text in filled for char in text)
    )


_PARTS = frozenset(
    ["dia", "mes", "ano", "day", "month", "year", "dd", "mm", "aaaa", "yyyy", "aa", "completo", "h", "m", "f"]
)


def _stacked(sheet: Sheet, number: int, top: list[str], below: list[str]) -> list[str]:
    """Two header rows as one: a group's title is said over each of its columns."""
    width = max(len(top), len(below))
    top = [*top, *[""] * (width - len(top))]
    below = [*below, *[""] * (width - len(below))]
    spread = list(top)
    for _top, left, _bottom, right in (merged for merged in sheet.merged if merged[0] == number - 1):
        for column in range(left + 1, min(right + 1, width)):
            spread[column] = spread[column] or top[left]
    if not sheet.merged:
        # Where merging is not told (ODS, CSV) a title reaches over the blank cells to its right that have a
        # subtitle.
        for column in range(1, width):
            if not spread[column] and below[column] and below[column - 1]:
                spread[column] = spread[column - 1]
    return [f"{over} {under}".strip() for over, under in zip(spread, below, strict=True)]


def _columns(texts: list[str], below: list[str] | None = None) -> tuple[Column, ...]:
    """What each column holds. Under a group title the lower word speaks first, unless the title makes it
    somebody else's."""
    columns: list[Column] = []
    for index, text in enumerate(texts):
        field, sure = ("", False) if _is_label(text) else field_of(header_words(text))
        lower = below[index] if below and index < len(below) else ""
        if lower and lower != text and field != "other":
            lower_field, lower_sure = field_of(header_words(lower))
            if lower_field and not (lower_field.endswith("_mark") and field == "sex"):
                field, sure = lower_field, lower_sure
            elif lower_field:
                field, sure = lower_field, True
        columns.append(Column(index, text, field or "other", sure if field else False))
    return _settled(columns)


def _is_label(text: str) -> bool:
    """ "Fecha: 14/11/2026" is a label with its value, not a header."""
    before, colon, after = text.partition(":")
    return bool(colon and before and after.strip())


def _settled(columns: list[Column]) -> tuple[Column, ...]:
    """Settle what depends on the other columns: a bare "Nombre", a lone "Apellido", and columns said
    twice."""
    fields = {column.field for column in columns}
    surnames = fields & {"paternal_surname", "maternal_surname", "surnames"}
    swaps = {"name": "given_names" if surnames and "given_names" not in fields else "full_name"}
    if "full_name" in fields or ("given_names" in fields and surnames):
        swaps["name"] = "other"
    if not surnames and "given_names" in fields:
        # "Nombre(s)" with no surname beside it holds the whole name.
        swaps["given_names"] = "full_name"
    if "maternal_surname" in fields and "paternal_surname" not in fields:
        swaps["surnames"] = "paternal_surname"
    columns, marked = _marks(columns)
    if "sex" in fields or not marked:
        swaps["male_mark"] = swaps["female_mark"] = "other"
    if {"birth_day", "birth_month", "birth_year"} <= fields:
        swaps["birth_date"] = "other"
    taken: set[str] = set()
    settled: list[Column] = []
    for column in columns:
        field = swaps.get(column.field, column.field)
        if field in taken and field not in SHARED_FIELDS:
            settled.append(replace(column, field="other", sure=False))
            continue
        taken.add(field)
        settled.append(replace(column, field=field))
    return tuple(settled)


def _marks(columns: list[Column]) -> tuple[list[Column], bool]:
    """Two columns of crosses, H and M or M and F: M is the other of the two. False when there is no such
    pair."""
    words = [header_words(column.header).split()[-1:] for column in columns]
    if ["m"] in words and ["f"] in words:
        columns = [
            replace(column, field="male_mark") if word == ["m"] and column.field == "female_mark" else column
            for column, word in zip(columns, words, strict=True)
        ]
    return columns, {"male_mark", "female_mark"} <= {column.field for column in columns}


def _weight(header: Header) -> int:
    """How many different things the columns say."""
    return len(header.fields - {"other"})


def _is_header(header: Header) -> bool:
    """A header names people and at least one more thing, in cells of their own."""
    return bool(header.fields & NAME_FIELDS) and _weight(header) >= 2
