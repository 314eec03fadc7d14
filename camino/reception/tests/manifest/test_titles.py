"""The day, the hour and the crossing that the titles name."""

from datetime import date, datetime
from typing import Any

import pytest

from camino.reception.manifest import read_manifest
from camino.reception.tests.manifest.files import xlsx
from camino.reception.tests.manifest.layouts import TODAY

LIST: list[list[Any]] = [["Nombre", "Apellidos", "Edad"], ["Rosa", "Peña", 30]]
TITLES: dict[str, tuple[list[list[Any]], tuple[Any, ...]]] = {
    "one cell": (
        [["Punto: Puente Paso del Norte (Santa Fe)   Fecha: 14/11/2026   Hora: 10:40"]],
        (date(2026, 11, 14), "10:40", "Puente Paso del Norte (Santa Fe)"),
    ),
    "beside": (
        [["FECHA:", datetime(2026, 11, 3), "", "HORA:", "9:15 hrs"], ["PUENTE:", "Lerdo"]],
        (date(2026, 11, 3), "09:15", "Lerdo"),
    ),
    "words": ([["Ciudad Juárez, Chih., a 5 de noviembre de 2026"]], (date(2026, 11, 5), "", "")),
    "english": (
        [["REMOVAL MANIFEST"], ["Date: 11/05/2026  Time: 2:30 PM  Port of Entry: Paso del Norte"]],
        (date(2026, 11, 5), "14:30", "Paso del Norte"),
    ),
    "printed later": (
        [["Fecha de impresión: 20/11/2026"], ["Fecha: 14/11/2026"]],
        (date(2026, 11, 14), "", ""),
    ),
    "two figures of the year": (
        [["FECHA:", "14-nov-26", "HORA:", "1040 hrs"]],
        (date(2026, 11, 14), "10:40", ""),
    ),
    "nothing": ([["LISTA DE PERSONAS"]], (None, "", "")),
}


@pytest.mark.parametrize("kind", TITLES)
def test_the_titles_are_read(kind: str) -> None:
    rows, expected = TITLES[kind]
    manifest = read_manifest(xlsx([*rows, [], *LIST]), "lista.xlsx", today=TODAY)
    assert (manifest.event_date, manifest.event_time, manifest.crossing_words) == expected


def test_a_column_that_says_the_same_in_every_row_says_it_for_the_list() -> None:
    rows: list[list[Any]] = [
        ["Nombre", "Apellidos", "Edad", "Fecha de repatriación", "Port"],
        ["Rosa", "Peña", 3, "14/11/2026", "El Paso"],
    ]
    manifest = read_manifest(xlsx(rows), "lista.xlsx", today=TODAY)
    assert (manifest.event_date, manifest.crossing_words) == (date(2026, 11, 14), "El Paso")


def test_the_name_of_the_file_may_carry_the_day() -> None:
    manifest = read_manifest(xlsx(LIST), "repatriados_2026-11-14.xlsx", today=TODAY)
    assert manifest.event_date == date(2026, 11, 14)
