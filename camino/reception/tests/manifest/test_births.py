"""Births as people write them."""

from datetime import date, datetime
from typing import Any

import pytest

from camino.reception.manifest.dates import read_birth, read_time
from camino.reception.tests.manifest.conftest import Read
from camino.reception.tests.manifest.layouts import TODAY

DAY = date(1981, 9, 24)
WRITTEN: list[Any] = [
    DAY, datetime(1981, 9, 24, 12, 30), "24-sep-1981", "24 de septiembre de 1981", "Sep 24, 1981",
    "24SEP1981",
    "septiembre 24 1981", "24/09/1981", "24.9.81", "1981-09-24", "1981-09-24T00:00:00", "24/09/1981 12:00",
    "lunes 24 de sept. de 1981", "19810924", "24091981", 29853.0, "29853", "24/SEP/81", "24 - 09 - 1981",
    "1981/9/24",
]  # fmt: skip
ROUGH: dict[str | float, tuple[int | None, int | None]] = {
    "1981": (1981, None), 1981.0: (1981, None), "09/1981": (1981, None), "aprox. 1981": (1981, None),
    "35": (None, 35), "35 años": (None, 35), "8 meses": (None, 0), "45 dias": (None, 0), "13 meses": (None,
    1),
}  # fmt: skip
FAULTS = {
    "31/02/1990": "impossible", "1990-13-01": "impossible", "2031-01-01": "future", "1700-05-05": "ancient",
    "ayer": "unreadable", "=TODAY()": "unreadable", "24//1981": "unreadable",
}  # fmt: skip


@pytest.mark.parametrize("cell", WRITTEN, ids=str)
def test_a_date_is_read(cell: Any) -> None:
    assert read_birth(cell, "dmy", today=TODAY, latest=TODAY).on == DAY


@pytest.mark.parametrize("cell", ROUGH, ids=str)
def test_a_year_or_an_age_will_do(cell: str | float) -> None:
    born = read_birth(cell, "dmy", today=TODAY, latest=TODAY)
    assert (born.year, born.age) == ROUGH[cell]


@pytest.mark.parametrize("cell", FAULTS)
def test_what_is_no_birth_is_said_why(cell: str) -> None:
    assert read_birth(cell, "dmy", today=TODAY, latest=TODAY).problem == FAULTS[cell]


def test_two_figures_of_a_year_are_the_last_hundred_years() -> None:
    years = [
        read_birth(f"01/02/{year}", "dmy", today=TODAY, latest=TODAY).on for year in ("26", "27", "99", "00")
    ]
    assert [day.year for day in years if day] == [2026, 1927, 1999, 2000]


def _orders(read: Read, header: str, days: list[str], **more: list[Any]) -> tuple[str | None, list[str]]:
    rows: list[list[Any]] = [["Nombre", "Apellidos", header, *more]]
    rows += [
        ["Rosa", "Peña Ruiz", day, *(values[place] for values in more.values())]
        for place, day in enumerate(days)
    ]
    manifest = read(rows)
    return manifest.date_order, [question.kind for question in manifest.questions]


def test_one_day_over_twelve_settles_the_order_of_a_column(read: Read) -> None:
    assert _orders(read, "Fecha de nacimiento", ["03/04/1990", "05/13/1991"]) == ("mdy", [])
    assert _orders(read, "DOB", ["03/04/1990", "13/05/1991"]) == ("dmy", [])


def test_an_age_beside_an_ambiguous_date_settles_it_and_so_does_a_curp(read: Read) -> None:
    assert _orders(read, "DOB", ["01/12/1990"], Edad=[35]) == ("dmy", [])
    assert _orders(read, "Nacimiento", ["03/04/1990"], CURP=["PERX900304HOCXXX09"]) == ("mdy", [])


def test_a_pattern_in_the_header_settles_it(read: Read) -> None:
    assert _orders(read, "Fecha de nacimiento (mm/dd/aaaa)", ["03/04/1990"]) == ("mdy", [])


def test_otherwise_the_language_is_taken_and_the_worker_asked(read: Read) -> None:
    assert _orders(read, "Fecha de nacimiento", ["03/04/1990", "05/06/1991"]) == ("dmy", ["date_order"])


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("Hora: 10:40", "10:40"),
        ("1040 hrs", "10:40"),
        ("2:15 p. m.", "14:15"),
        ("12:05 AM", "00:05"),
        ("sin hora", ""),
    ],
)
def test_an_hour_is_read(text: str, clock: str) -> None:
    assert read_time(text) == clock
