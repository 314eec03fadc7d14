"""Which rows are people, which are problems, and which are nobody's."""

from typing import Any

import pytest

from camino.reception.manifest import read_manifest
from camino.reception.tests.manifest.conftest import Read
from camino.reception.tests.manifest.files import xlsx
from camino.reception.tests.manifest.layouts import TODAY

HEADER = [
    "Nombre",
    "Apellido paterno",
    "Apellido materno",
    "Fecha de nacimiento",
    "Sexo",
    "CURP",
    "Observaciones",
]
GOOD: list[Any] = ["Rosa", "Peña", "Ruiz", "1990-03-04", "M", "", ""]
SPOILT: dict[str, tuple[list[Any], str]] = {
    "formula": (['=HYPERLINK("http://127.0.0.1","x")', *GOOD[1:]], "given_names"),
    "script": (["<script>alert(1)</script>", *GOOD[1:]], "given_names"),
    "error": (["Rosa", "#REF!", *GOOD[2:]], "paternal_surname"),
    "digits": (["R2D2", *GOOD[1:]], "given_names"),
    "strokes": (["---", *GOOD[1:]], "given_names"),
    "huge": (["A" * 30_000, *GOOD[1:]], "given_names"),
    "no given name": (["", *GOOD[1:]], "given_names"),
    "no surname": (["Rosa", "", "", *GOOD[3:]], "paternal_surname"),
    "only a second surname": (["Rosa", "", *GOOD[2:]], "paternal_surname"),
    "impossible day": ([*GOOD[:3], "31/02/1990", *GOOD[4:]], "birth_date"),
    "future": ([*GOOD[:3], "2031-01-01", *GOOD[4:]], "birth_date"),
    "no birth": ([*GOOD[:3], "", *GOOD[4:]], "birth_date"),
    "curp": ([*GOOD[:5], "XXXX000000HDFRRR00", ""], "curp"),
    "short curp": ([*GOOD[:5], "PERX900304", ""], "curp"),
}
WELCOME: dict[str, list[Any]] = {
    "one surname": ["Rosa", "Peña", "", *GOOD[3:]],
    "dash for a second surname": ["Rosa", "Peña", "-", *GOOD[3:]],
    "han": ["小龙", "李", "", *GOOD[3:]],
    "arabic": ["محمد", "علي", "", *GOOD[3:]],
    "apostrophe": ["D'Angelo", "O’Brien-Peña", "", *GOOD[3:]],
    "emoji": ["Rosa 😀", *GOOD[1:]],
    "bidi": ["Ro\u202esa", *GOOD[1:]],
    "200 letters": ["A" * 200, *GOOD[1:]],
    "curp in small letters": [*GOOD[:5], "perx 900304 moc xxx 09", ""],
    "no CURP yet": [*GOOD[:5], "En trámite", ""],
    "apostrophe of a spreadsheet": ["'Rosa", "Peña", "X", *GOOD[3:]],
    "formula in a remark": [*GOOD[:6], "=cmd|' /C calc'!A0"],
}


@pytest.mark.parametrize("kind", SPOILT)
def test_a_spoilt_row_is_a_problem_with_its_field_and_a_remedy(read: Read, kind: str) -> None:
    row, field = SPOILT[kind]
    manifest = read([HEADER, GOOD, row, GOOD])
    assert [(problem.row, problem.field) for problem in manifest.problems] == [(3, field)]
    assert manifest.problems[0].remedy
    assert len(manifest.problems[0].value) <= 80
    assert [person.number for person in manifest.people] == [2, 4]


@pytest.mark.parametrize("kind", WELCOME)
def test_an_unusual_person_is_a_person(read: Read, kind: str) -> None:
    manifest = read([HEADER, GOOD, WELCOME[kind]])
    assert [person.number for person in manifest.people] == [2, 3]


def test_all_problems_of_a_row_are_said_in_one_pass(read: Read) -> None:
    manifest = read([HEADER, GOOD, ["", "Paz", "", "ayer", "Z", "ABC", ""]])
    assert {problem.field for problem in manifest.problems} == {"given_names", "birth_date", "sex", "curp"}
    shown: Any = manifest.to_json()
    assert len(shown["problem_rows"]) == 1
    assert len(shown["problems"]) == 4


def test_lines_that_are_nobody_are_left_out_and_listed(read: Read) -> None:
    manifest = read(
        [
            ["INSTITUTO NACIONAL DE MIGRACIÓN"], HEADER, GOOD, [], ["MENORES"],
            ["Hugo", *GOOD[1:]], ["TOTAL", 2], [], ["Entregó: ________  Recibió: ________"],
            ["Lic. Ana Paz", "", "", "", "", "", "Vo. Bo."],
        ]
    )  # fmt: skip
    assert [person.number for person in manifest.people] == [3, 6]
    assert [line.row for line in manifest.left_out] == [5, 7, 9, 10]
    assert manifest.announced_total == 2
    assert not manifest.problems


def test_a_total_that_disagrees_is_asked(read: Read) -> None:
    manifest = read([HEADER, GOOD, ["Hugo", *GOOD[1:4], "H"], ["TOTAL", 3]])
    assert [question.kind for question in manifest.questions] == ["total"]


def test_numbered_rows_never_filled_in_are_blank(read: Read) -> None:
    manifest = read(
        [["No.", "Nombre", "Apellidos", "Edad"], [1, "Rosa", "Peña", 30], [2, "", "", ""], [3, "", "", ""]]
    )
    assert [row.number for row in manifest.rows] == [2]
    assert not manifest.left_out


def test_the_same_person_twice_is_marked_and_both_are_kept(read: Read) -> None:
    manifest = read([HEADER, GOOD, ["ROSA", "PENA", "RUÍZ", "04/03/1990", "M", "", ""], list(GOOD)])
    assert [row.repeats for row in manifest.people] == [None, 2, 2]
    assert manifest.to_json()["repeated_within_file"] == 2


def test_an_age_that_does_not_go_with_the_birth_is_a_doubt(read: Read) -> None:
    rows: list[list[Any]] = [
        ["Nombre", "Apellidos", "Nacimiento", "Edad"],
        ["Rosa", "Peña Luz", "1990-03-04", 20],
    ]
    manifest = read(rows)
    assert [doubt.field for doubt in manifest.people[0].doubts] == ["age"]


def test_a_merged_origin_speaks_for_every_row_it_covers() -> None:
    rows: list[list[Any]] = [
        ["Nombre", "Apellidos", "Edad", "Estado"],
        ["Rosa", "Peña", 30, "Oaxaca"],
        ["Hugo", "Peña", 3, ""],
    ]
    manifest = read_manifest(xlsx(rows, merged=["D2:D3"]), "lista.xlsx", today=TODAY)
    assert [row.origin_state for row in manifest.people] == ["Oaxaca", "Oaxaca"]
