"""M is mujer in some lists and male in others."""

import pytest

from camino.reception.tests.manifest.conftest import Read

COLUMNS = {
    "H M": (["H", "M"], ["M", "F"]),
    "F M": (["F", "M"], ["F", "M"]),
    "words": (["HOMBRE", "Mujer"], ["M", "F"]),
    "short": (["Masc.", "FEM"], ["M", "F"]),
    "english": (["Female", "male"], ["F", "M"]),
    "neither": (["H", "X"], ["M", "X"]),
    "varón, hembra": (["V", "H"], ["M", "F"]),
    "blank": (["H", "", "M"], ["M", "", "F"]),
}


@pytest.mark.parametrize("kind", COLUMNS)
def test_a_column_explains_its_letters(read: Read, kind: str) -> None:
    cells, sexes = COLUMNS[kind]
    manifest = read(
        [["Nombre", "Apellidos", "Edad", "Sexo"], *[["Ale", "Paz Luz", 30, cell] for cell in cells]]
    )
    assert [row.sex for row in manifest.people] == sexes
    assert not manifest.questions


@pytest.mark.parametrize(("names", "sex"), [("Rosa Silvia Brenda", "F"), ("Pedro Hugo Fernando", "M")])
def test_a_column_of_m_alone_is_read_by_the_names(read: Read, names: str, sex: str) -> None:
    rows = [[name, "Paz Luz", 30, "M"] for name in names.split()]
    manifest = read([["Nombre", "Apellidos", "Edad", "Sexo"], *rows])
    assert {row.sex for row in manifest.people} == {sex}
    assert not manifest.questions


def test_where_nothing_tells_the_worker_is_asked(read: Read) -> None:
    manifest = read([["Nombre", "Apellidos", "Edad", "Sexo"], ["Ale", "Paz Luz", 30, "M"]])
    assert [question.kind for question in manifest.questions] == ["sex_letters"]
    assert not manifest.people[0].sex_certain


def test_a_word_nobody_knows_is_a_problem(read: Read) -> None:
    manifest = read(
        [["Nombre", "Apellidos", "Edad", "Sexo"], ["Ale", "Paz Luz", 30, "Z"], ["Eva", "Paz", 30, "H"]]
    )
    assert [(problem.row, problem.field, problem.value) for problem in manifest.problems] == [(2, "sex", "Z")]
