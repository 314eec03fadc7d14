"""Where the header is, and what its words mean."""

# A field and its headers stay on one line.
# ruff: noqa: E501

from typing import Any

import pytest

from camino.reception.manifest import read_manifest
from camino.reception.manifest.headers import field_of, header_words
from camino.reception.tests.manifest.conftest import Read
from camino.reception.tests.manifest.files import delimited, xlsx
from camino.reception.tests.manifest.layouts import TODAY

HEADERS = {
    "given_names": ("Nombre(s)", "NOMBRES", "First Name", "Given name(s)", "Primer nombre", "Nombre de pila"),
    "paternal_surname": ("Apellido Paterno", "AP. PATERNO", "1er. Apellido", "Primer apellido", "PATERNO", "ApellidoPaterno"),
    "maternal_surname": ("Apellido materno", "2do. apellido", "Segundo Apellido", "Mother's last name", "Ap. Mat.", "Apellido2"),
    "surnames": ("Apellidos", "Last Name", "Family name", "SURNAME"),
    "full_name": ("Nombre completo", "Apellidos y nombre(s)", "Name (Last, First)", "Full name"),
    "birth_date": ("Fecha de nacimiento", "F. NAC.", "DOB", "Date of Birth", "Fecha Nac (DD/MM/AAAA)", "FechaNac", "Nacimiento"),
    "birth_year": ("Año de nacimiento", "YOB", "AÑO NAC."),
    "age": ("Edad", "Edad (años)", "AGE"),
    "sex": ("Sexo", "Género", "Gender (M/F)", "SEX", "Sexo (H/M)"),
    "a_number": ("A-Number", "A#", "Alien Number", "A Number", "ALIEN #"),
    "folio": ("Folio", "No. de folio", "Constancia", "ID"),
    "row_number": ("No.", "#", "Núm.", "N°", "Consecutivo"),
    "origin_state": ("Entidad", "Estado de origen", "Entidad de nacimiento", "State", "Lugar de nacimiento"),
    "origin_municipality": ("Municipio", "Municipio de origen", "City"),
    "nationality": ("Nacionalidad", "COB", "País de nacimiento", "Country of Birth"),
    "phone": ("Teléfono", "Cel.", "Teléfono de contacto"),
    "event_date": ("Fecha de repatriación", "Fecha", "Removal date"),
    "event_time": ("Hora", "Hora de llegada"),
    "crossing": ("Port", "Punto de repatriación", "Puente"),
    "notes": ("Observaciones", "Remarks", "OBS."),
    "other": ("Nombre de la madre", "Condición de viaje", "Fecha de detención", "Nombre del oficial", "Estado civil"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "header"), [(field, header) for field, all_ in HEADERS.items() for header in all_]
)
def test_a_header_is_known(field: str, header: str) -> None:
    assert field_of(header_words(header)) == (field, True)


def test_a_mistyped_header_is_recognised_and_not_sure() -> None:
    assert field_of(header_words("Apelido Patrno")) == ("paternal_surname", False)
    assert field_of(header_words("Fecha de nacimento")) == ("birth_date", True)


def test_a_header_of_two_rows_with_merged_groups() -> None:
    rows: list[list[Any]] = [
        ["INSTITUTO NACIONAL DE MIGRACIÓN"],
        ["No.", "NOMBRE DEL REPATRIADO", "", "", "SEXO", "FECHA DE NACIMIENTO", "", ""],
        ["", "PATERNO", "MATERNO", "NOMBRE(S)", "", "DÍA", "MES", "AÑO"],
        [1, "PEÑA", "RUIZ", "HUGO", "M", 3, 4, 1990],
        [2, "RÍOS", "", "ROSA", "F", 13, "MAYO", 1985],
    ]
    content = xlsx(rows, merged=["A1:H1", "A2:A3", "B2:D2", "E2:E3", "F2:H2"])
    manifest = read_manifest(content, "lista.xlsx", today=TODAY)
    assert [
        (row.number, row.given_names, row.paternal_surname, str(row.birth_date)) for row in manifest.people
    ] == [
        (4, "Hugo", "Peña", "1990-04-03"),
        (5, "Rosa", "Ríos", "1985-05-13"),
    ]


def test_a_header_of_two_rows_where_merging_is_not_told() -> None:
    rows: list[list[Any]] = [
        ["", "NOMBRE", "", "", "FECHA DE", ""],
        ["No.", "PATERNO", "MATERNO", "NOMBRES", "NACIMIENTO", "SEXO"],
    ]
    rows += [["1", "PEÑA", "RUIZ", "HUGO", "13/04/1990", "H"], ["2", "RÍOS", "", "ROSA", "05/05/1985", "M"]]
    manifest = read_manifest(delimited(rows), "lista.csv", today=TODAY)
    assert [(row.given_names, row.maternal_surname, row.sex) for row in manifest.people] == [
        ("Hugo", "Ruiz", "M"),
        ("Rosa", "", "F"),
    ]


def test_the_header_printed_again_is_no_person(read: Read) -> None:
    header = ["Nombre", "Apellidos", "Edad"]
    manifest = read([header, ["Rosa", "Peña Ruiz", 30], header, ["Hugo", "Ríos Luz", 31]])
    assert [row.number for row in manifest.people] == [2, 4]
    assert not manifest.problems


def test_a_second_table_below_with_other_columns(read: Read) -> None:
    manifest = read(
        [
            ["Nombre", "Apellidos", "Edad"], ["Rosa", "Peña Ruiz", 30], ["TOTAL", 1], [], ["MENORES"],
            ["Apellidos", "Nombre", "Sexo", "Edad"], ["Peña Luz", "Hugo", "H", 3], ["TOTAL", 1],
        ]
    )  # fmt: skip
    assert [(row.number, row.given_names, row.age) for row in manifest.people] == [
        (2, "Rosa", 30),
        (7, "Hugo", 3),
    ]
    assert manifest.announced_total == 2


def test_two_columns_of_crosses_say_the_sex(read: Read) -> None:
    manifest = read(
        [
            ["Nombre completo", "H", "M", "Edad"],
            ["Hugo Ríos Luz", "X", "", 30],
            ["Rosa Peña Luz", "", "X", 28],
        ]
    )
    assert [row.sex for row in manifest.people] == ["M", "F"]


def test_a_sheet_without_header_goes_on_as_the_one_before() -> None:
    header = ["Nombre", "Paterno", "Materno", "Edad", "Sexo"]
    sheets: dict[str, list[list[Any]]] = {
        "Uno": [header, ["Hugo", "Ríos", "Luz", 30, "H"]],
        "Dos": [["Rosa", "Peña", "Luz", 28, "M"], ["Iván", "Soto", "Paz", 9, "H"]],
        "Resumen": [["Concepto", "Hombres", "Mujeres"], ["Adultos", 1, 1]],
    }
    manifest = read_manifest(xlsx(sheets), "lista.xlsx", today=TODAY)
    assert [(row.sheet, row.number, row.given_names) for row in manifest.people] == [
        ("Uno", 2, "Hugo"),
        ("Dos", 1, "Rosa"),
        ("Dos", 2, "Iván"),
    ]


def test_a_hidden_sheet_is_not_read() -> None:
    rows: list[list[Any]] = [["Nombre", "Apellidos", "Edad"], ["Rosa", "Peña Ruiz", 30]]
    content = xlsx({"Lista": rows, "Vieja": rows}, hidden=["Vieja"])
    assert read_manifest(content, "lista.xlsx", today=TODAY).sheets == ("Lista",)


def test_without_a_header_the_columns_are_guessed_and_asked() -> None:
    rows: list[list[Any]] = [
        ["Juan", "Pérez", "López", "1990-03-04", "H"],
        ["María", "García", "Ruiz", "1985-05-06", "M"],
    ]
    rows += [["Pedro", "Hernández", "Cruz", "1977-08-09", "H"]]
    manifest = read_manifest(delimited(rows), "lista.csv", today=TODAY)
    assert [(row.number, row.paternal_surname) for row in manifest.people] == [
        (1, "Pérez"),
        (2, "García"),
        (3, "Hernández"),
    ]
    assert {question.kind for question in manifest.questions} == {"column"}


def test_a_row_of_unknown_words_above_guessed_columns_is_their_header() -> None:
    rows = [
        ["姓名", "性别", "出生日期"],
        ["Juan Pérez López", "H", "1990-01-02"],
        ["Ana Ruiz Peña", "M", "1991-02-03"],
    ]
    rows += [["Pedro García Soto", "H", "1985-02-03"]]
    manifest = read_manifest(delimited(rows), "lista.csv", today=TODAY)
    assert [(row.number, row.given_names) for row in manifest.people] == [
        (2, "Juan"),
        (3, "Ana"),
        (4, "Pedro"),
    ]
    assert not manifest.problems


def test_section_titles_are_no_evidence_of_which_name_comes_first(read: Read) -> None:
    rows: list[list[Any]] = [
        ["Nombre completo", "Edad", "Sexo"],
        ["FAMILIA 1"],
        ["Ana Ruiz Peña", 30, "M"],
        ["HOMBRES SOLOS"],
    ]
    manifest = read([*rows, ["Hugo Paz Soto", 40, "H"], ["TOTAL GENERAL: 2 PERSONAS"]])
    assert [(row.given_names, row.paternal_surname) for row in manifest.people] == [
        ("Ana", "Ruiz"),
        ("Hugo", "Paz"),
    ]
    assert [line.row for line in manifest.left_out] == [2, 4, 6]
    assert manifest.announced_total == 2
