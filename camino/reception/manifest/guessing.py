"""Guesses what a column without a known header holds from its cells. A guess is never sure: the worker is
shown it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from camino.people.names import fold
from camino.people.names.lexicon import GIVEN_NAMES, SURNAMES
from camino.reception.manifest.cells import clean_curp, curp_has_shape
from camino.reception.manifest.dates import read_birth
from camino.reception.manifest.fields import BIRTH_FIELDS, NAME_FIELDS
from camino.reception.manifest.headers import Column
from camino.reception.manifest.sexes import SexLetters
from camino.reception.manifest.sheets import Cell, is_blank, text_of

ENOUGH = 0.6
_SAMPLE = 200
_A_NUMBER = re.compile(r"[aA][- ]?\d{7,9}|\d{3}[- ]\d{3}[- ]\d{3}")


def guess_columns(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, today: date
) -> tuple[Column, ...]:
    """Fill in what is missing: only columns nobody understood, only fields no other column holds."""
    taken = {column.field for column in columns}
    guessed = list(columns)
    names: list[int] = []
    for place, column in enumerate(columns):
        if column.field != "other" or column.sure:
            continue
        cells = [
            row[column.index]
            for row in rows[:_SAMPLE]
            if column.index < len(row) and not is_blank(row[column.index])
        ]
        field = _field_of_cells(cells, today) if len(cells) >= 2 else ""
        if field == "name":
            names.append(place)
        elif field and field not in taken and not (field in BIRTH_FIELDS and taken & BIRTH_FIELDS):
            guessed[place] = replace(column, field=field, sure=False)
            taken.add(field)
    if not taken & NAME_FIELDS and names:
        for place, field in zip(
            names, _name_fields([_words(guessed[place], rows) for place in names]), strict=False
        ):
            guessed[place] = replace(guessed[place], field=field, sure=False)
    return tuple(guessed)


def _words(column: Column, rows: Sequence[Sequence[Cell]]) -> list[str]:
    return [
        text_of(row[column.index])
        for row in rows[:_SAMPLE]
        if column.index < len(row) and not is_blank(row[column.index])
    ]


def _field_of_cells(cells: Sequence[Cell], today: date) -> str:
    """What most of a column's cells are; "name" for words known from names; nothing when they agree on
    nothing."""
    texts = [text_of(cell) for cell in cells]
    if _share(curp_has_shape(clean_curp(text)) for text in texts) >= ENOUGH:
        return "curp"
    if _share(_A_NUMBER.fullmatch(text) is not None for text in texts) >= ENOUGH:
        return "a_number"
    letters = SexLetters({"m": "M"})
    if _share(letters.read(text) is not None for text in texts) >= 0.8:
        return "sex"
    births = [read_birth(cell, "dmy", today=today, latest=today) for cell in cells]
    dates = [born.on for born in births if born.on is not None]
    impossible = sum(born.problem == "impossible" for born in births)
    if len(dates) + impossible >= ENOUGH * len(cells) and len({day.year for day in dates}) >= min(
        3, len(dates)
    ):
        return "birth_date"
    return "name" if _share(_is_known(text) for text in texts) >= 0.5 else ""


def _share(hits: object) -> float:
    found = list(hits)  # type: ignore[call-overload]
    return sum(found) / len(found) if found else 0.0


def _is_known(text: str) -> bool:
    words = fold(text).split()
    return (
        0 < len(words) <= 8
        and not any(char.isdecimal() for char in text)
        and any(w in GIVEN_NAMES or w in SURNAMES for w in words)
    )


def _name_fields(columns: Sequence[Sequence[str]]) -> list[str]:
    """Which part of a name each of one, two or three columns of names holds."""
    if len(columns) == 1:
        return ["full_name"]
    leanings = [_givenness(texts) for texts in columns]
    given = max(range(len(columns)), key=leanings.__getitem__)
    rest = ["surnames"] if len(columns) == 2 else ["paternal_surname", "maternal_surname"]
    if leanings[given] <= 0 or any(value > 0.4 for place, value in enumerate(leanings) if place != given):
        return []
    left = iter([*rest, *["other"] * len(columns)])
    return ["given_names" if place == given else next(left) for place in range(len(columns))]


def _givenness(texts: Sequence[str]) -> float:
    """From -1 (all surnames) to 1 (all given names)."""
    words = [word for text in texts for word in fold(text).split()]
    return sum((word in GIVEN_NAMES) - (word in SURNAMES) for word in words) / len(words) if words else 0.0
