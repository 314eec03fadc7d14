"""Lists and arrivals for the tests of the reception desk, made in code."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook

from camino.core.ids import new_id
from camino.reception.actions.arriving import Shared, open_arrival
from camino.reception.models import Arrival

HEADER = (
    "No.",
    "Nombre(s)",
    "Apellido paterno",
    "Apellido materno",
    "Fecha de nacimiento",
    "Sexo",
    "CURP",
    "Folio",
)
ROWS = (
    (1, "Juan Carlos", "Pérez", "López", "16/07/1990", "H", "", "F-001"),
    (2, "María", "Hernández", "Ruiz", "02/11/1985", "M", "", "F-002"),
    (3, "Ana Sofía", "Domínguez", "Mora", "25/12/2001", "M", "", "F-003"),
)


def workbook(rows: Iterable[Sequence[Any]] = ROWS, header: Sequence[str] = HEADER, title: str = "") -> bytes:
    """An XLSX file with one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    if title:
        sheet.append([title])
    sheet.append(list(header))
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    book.close()
    return out.getvalue()


def comma_separated(rows: Iterable[Sequence[Any]] = ROWS, header: Sequence[str] = HEADER) -> bytes:
    """A CSV file."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode()


def many(count: int) -> list[tuple[Any, ...]]:
    """So many people, none of whom is like another."""
    given = ("Abel", "Beatriz", "Ciro", "Delia", "Efrén", "Fátima", "Gonzalo", "Hilda", "Iván", "Julia")
    surnames = (
        "Aguirre",
        "Bolaños",
        "Cisneros",
        "Duarte",
        "Esquivel",
        "Figueroa",
        "Galindo",
        "Huerta",
        "Ibáñez",
        "Jurado",
    )
    made = []
    for n in range(count):
        name, one, two = given[n % 10], surnames[n // 10 % 10], surnames[n // 100 % 10]
        born = f"{1 + n % 28:02}/{1 + n // 28 % 12:02}/{1950 + n % 50}"
        made.append((n + 1, name, one, two, born, "M" if n % 2 else "H", "", f"C{n:05}"))
    return made


def opened(by: Any, **facts: Any) -> Arrival:
    """An arrival at the worker's office today. Call it while acting as the worker."""
    shared = Shared(
        title=facts.pop("title", "Bus from El Paso"),
        arrived_on=facts.pop("arrived_on", by.office.today()),
        **facts,
    )
    return open_arrival(shared=shared, key=new_id(), by=by)
