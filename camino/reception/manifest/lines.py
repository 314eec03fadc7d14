"""Tells the rows that are people from the lines that are not: totals, signatures, section titles, numbered
blanks."""

from collections.abc import Sequence
from enum import Enum

from camino.people.names import fold
from camino.people.names.lexicon import GIVEN_NAMES, SURNAMES
from camino.reception.manifest.cells import clean_curp, means_nothing
from camino.reception.manifest.fields import BIRTH_FIELDS, NAME_FIELDS, PERSON_FIELDS
from camino.reception.manifest.headers import Column
from camino.reception.manifest.lexicon import CLOSING, SECTION
from camino.reception.manifest.sexes import SexLetters
from camino.reception.manifest.sheets import Cell, is_blank, text_of


class Line(Enum):
    """What a row of a sheet is."""

    BLANK = "blank"
    PERSON = "person"
    CLOSING = "closing"
    OTHER = "other"


def kind_of(row: Sequence[Cell], columns: Sequence[Column], letters: SexLetters, *, closed: bool) -> Line:
    """What this row is. After a closing line (`closed`) only a row with a name and a second fact is a
    person."""
    filled = [text_of(cell) for cell in row if not is_blank(cell)]
    if not filled:
        return Line.BLANK
    told = facts(row, columns, letters)
    if len(told) <= 2 and _is_closing(filled):
        return Line.CLOSING
    if len(told) <= 1 and _is_section(filled):
        return Line.OTHER
    if len(told) >= 2:
        return Line.PERSON
    if _only_numbered(row, columns):
        return Line.BLANK
    return Line.PERSON if not closed and _is_lone_person(row, columns, told) else Line.OTHER


def facts(row: Sequence[Cell], columns: Sequence[Column], letters: SexLetters) -> set[str]:
    """Which kinds of fact about a person the row plausibly tells: name, birth, sex, number."""
    told: set[str] = set()
    for column in columns:
        if column.field not in PERSON_FIELDS or column.index >= len(row) or is_blank(row[column.index]):
            continue
        cell = row[column.index]
        text = text_of(cell)
        if column.field in NAME_FIELDS:
            if any(char.isalpha() for char in text):
                told.add("name")
        elif column.field in BIRTH_FIELDS:
            if not isinstance(cell, str) or any(char.isdecimal() for char in text):
                told.add("birth")
        elif column.field == "sex":
            if letters.read(text) is not None:
                told.add("sex")
        elif column.field in ("male_mark", "female_mark"):
            if len(text) <= 2:
                told.add("sex")
        elif len(clean_curp(text)) >= 7:
            told.add("number")
    return told


def _is_closing(filled: Sequence[str]) -> bool:
    """A total, a signature or a note: its first words say so, or a line is ruled for a signature."""
    return CLOSING.search(fold(filled[0])) is not None or any(
        "____" in text or "....." in text for text in filled
    )


def _is_section(filled: Sequence[str]) -> bool:
    """A title between the people ("MENORES", "Hombres 12 Mujeres 3")."""
    words = [fold(text) for text in filled]
    sections = [SECTION.match(text) is not None for text in words]
    return sections[0] and all(
        is_section or not any(map(str.isalpha, text))
        for is_section, text in zip(sections, words, strict=True)
    )


def _only_numbered(row: Sequence[Cell], columns: Sequence[Column]) -> bool:
    """A row prepared with a number or a folio, and never filled in."""
    used = {column.field for column in columns if column.index < len(row) and not is_blank(row[column.index])}
    beyond = len(columns) < len(row) and any(not is_blank(cell) for cell in row[len(columns) :])
    return not beyond and used <= {"row_number", "folio"}


def _is_lone_person(row: Sequence[Cell], columns: Sequence[Column], told: set[str]) -> bool:
    """A name with nothing else about the person: one only when the list has nothing else, or more of the row
    is filled in."""
    if "name" not in told:
        return False
    if not any(column.field in PERSON_FIELDS - NAME_FIELDS for column in columns):
        return True
    names = [column for column in columns if column.field in NAME_FIELDS and column.index < len(row)]
    said = [text_of(row[column.index]) for column in names if not is_blank(row[column.index])]
    others = [
        column
        for column in columns
        if column.field not in NAME_FIELDS and column.index < len(row) and not is_blank(row[column.index])
    ]
    words = [word for text in said if not means_nothing(text) for word in fold(text).split()]
    known = any(word in GIVEN_NAMES or word in SURNAMES for word in words)
    return len(said) >= 2 or bool(others) or (known and 2 <= len(words) <= 7)
