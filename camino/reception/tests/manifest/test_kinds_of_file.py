"""The same list is read from every kind of file, whatever its name says."""

import csv
import io

import pytest

from camino.reception.manifest import read_manifest
from camino.reception.tests.manifest.files import delimited, ods, xlsx
from camino.reception.tests.manifest.layouts import TODAY
from camino.reception.tests.manifest.oldxls import xls

LIST = [
    ["Nombre", "Paterno", "Materno", "Nacimiento", "Sexo"],
    ["José Ángel", "Núñez", "Muñoz", "27/07/1995", "H"],
    ["Íñigo", "Güemes", "", "05/03/1988", "H"],
    ["María", "Peña", "Ríos", "13/12/1979", "M"],
]
WEB = (
    "<html><meta charset=utf-8><table>"
    + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in LIST)
    + "</table></html>"
)
ENCODINGS = "utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 cp1252 latin-1 mac-roman cp850"
SIGNS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"}
FILES = {
    "xlsx": xlsx(LIST),
    "ods": ods(LIST),
    "xls": xls(LIST),
    "web page": WEB.encode(),
    "sep line": b"sep=;\r\n" + delimited(LIST, delimiter=";"),
} | {
    f"{encoding} {name}": delimited(LIST, delimiter=sign, encoding=encoding)
    for encoding in ENCODINGS.split()
    for sign, name in SIGNS.items()
}


@pytest.mark.parametrize("kind", FILES)
def test_the_list_is_read(kind: str) -> None:
    manifest = read_manifest(FILES[kind], "lista.txt", today=TODAY)
    assert [
        (row.number, row.given_names, row.paternal_surname, row.maternal_surname) for row in manifest.people
    ] == [
        (2, "José Ángel", "Núñez", "Muñoz"),
        (3, "Íñigo", "Güemes", ""),
        (4, "María", "Peña", "Ríos"),
    ]
    assert [str(row.birth_date) for row in manifest.people] == ["1995-07-27", "1988-03-05", "1979-12-13"]
    assert [row.sex for row in manifest.people] == ["M", "M", "F"]


def test_text_saved_twice_in_utf8_is_put_right() -> None:
    plain = "Nombre,Apellidos,Edad\nMaría,Peña Ruiz,30\nHugo,Ríos Luz,31\n"
    manifest = read_manifest(plain.encode().decode("cp1252").encode(), "lista.csv", today=TODAY)
    assert [row.given_names for row in manifest.people] == ["María", "Hugo"]


def test_a_quote_never_closed_does_not_swallow_the_list() -> None:
    lines = [
        "Nombre;Apellidos;Edad",
        '"Rosa;Peña Ruiz;30',
        *[f"Hugo;Ríos Luz;{age}" for age in range(20, 40)],
    ]
    manifest = read_manifest("\n".join(lines).encode(), "lista.csv", today=TODAY)
    assert len(manifest.people) == 21


def test_a_line_break_in_a_cell_counts_as_one_row() -> None:
    buffer = io.StringIO()
    csv.writer(buffer).writerows(
        [["Fecha de\nnacimiento", "Nombre\ncompleto"], ["", ""], ["5/3/1990", "Ruiz Luz,\nAna"]]
    )
    manifest = read_manifest(buffer.getvalue().encode(), "lista.csv", today=TODAY)
    assert [(row.number, row.given_names) for row in manifest.people] == [(3, "Ana")]


def test_an_old_workbook_may_hold_serial_numbers_for_dates() -> None:
    rows: list[list[str | int | float]] = [
        ["Nombre", "Paterno", "Nacimiento"],
        ["Rosa", "Peña", 34907],
        ["Hugo", "Ruiz", 30000],
    ]
    manifest = read_manifest(xls(rows), "lista.xls", today=TODAY)
    assert [str(row.birth_date) for row in manifest.people] == ["1995-07-27", "1982-02-18"]
