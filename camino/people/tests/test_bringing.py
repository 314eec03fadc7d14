"""An old register is brought in whole or not at all, and asked as the desk would ask."""

from datetime import date
from pathlib import Path
from uuid import uuid4

import polars as pl
import pytest
from django.db import connection

from camino.people.bringing import asking, binary, reading, rows, writing
from camino.people.cards import found_by
from camino.people.codes import check, new_codes
from camino.people.matching.words import words
from camino.people.models import Card
from camino.people.names import sort_key

TODAY = date(2026, 11, 28)
HEADER = "given_names,paternal_surname,maternal_surname,birth_date,sex,birth_state,curp,external_id\n"
GOOD = (
    "CARLOS,GOMEZ,DE LA CRUZ,1985-03-15,M,DF,GOMC850315HDFRRR07,A1\n"
    "Macrina,Ehécatl,,1979,F,Chihuahua,,A2\n"
    "Lupita,Nevárez,Ortiz,,,08,NOSHAPE,A3\n"
)
# The types of the card index, which the application cannot read.
A_CARD = """
    CREATE TEMPORARY TABLE cards_coming (
        person_id uuid, code varchar, given_names varchar, paternal_surname varchar, maternal_surname varchar,
        born_earliest date, born_latest date, sex varchar, birth_state varchar, other_names text[], curps text[],
        last_office_id uuid, last_month date, words text[], keys int[]) ON COMMIT DROP
"""


@pytest.fixture
def file(tmp_path):
    def written(text, name="old.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return written


def problems(path: Path) -> list[tuple[int, str]]:
    return [(each.row, each.field) for each in reading.read(path, today=TODAY).problems]


def test_a_good_file_is_understood(file):
    people = reading.read(file(HEADER + GOOD), today=TODAY).people
    assert people["of_state"].to_list() == ["09", "08", "08"]
    assert people["stated"].to_list() == ["date", "year", "unknown"]
    assert people["latest"].to_list() == [date(1985, 3, 15), date(1979, 12, 31), None]
    assert people["paper"].to_list() == ["GOMC850315HDFRRR07", "", ""]
    assert people["written_curp"].to_list() == ["", "", "NOSHAPE"]


def test_a_birth_of_which_only_the_month_is_known_is_understood(file):
    [row] = reading.read(file(HEADER + "Ana,López,,1985-02,F,DF,,M1\n"), today=TODAY).people.to_dicts()
    assert (row["earliest"], row["latest"], row["stated"]) == (date(1985, 2, 1), date(1985, 2, 28), "year")


def test_every_problem_of_every_row_is_told_in_one_pass(file):
    bad = (
        ",,,1985-03-15,M,DF,,B1\nAna,López,,31/03/1985,F,DF,,B2\nAna,López,,2999-01-01,Q,Texas,,B2\n"
        f"{'A' * 201},López,,,F,DF,,B4\n"
    )
    assert sorted(problems(file(HEADER + bad))) == [
        (1, "given_names"), (2, "birth_date"), (3, "birth_date"), (3, "birth_state"), (3, "external_id"), (3, "sex"),
        (4, "given_names"),
    ]  # fmt: skip


def test_semicolons_windows_letters_and_a_curps_letters_for_the_sex_are_understood(file):
    text = "Given_Names;paternal_surname;sex\nÑusta;Peña;M\nJosé;Núñez;H\n"
    register = reading.read(file(text, encoding="cp1252"), today=TODAY)
    assert register.people["paternal_surname"].to_list() == ["Peña", "Núñez"]
    assert register.people["of_sex"].to_list() == ["F", "M"]
    assert register.notes


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "\0\1\2"])
def test_a_file_of_something_else_is_refused_in_words(file, text):
    with pytest.raises(reading.Unreadable):
        reading.read(file(text), today=TODAY)


def test_no_file_is_refused_in_words(tmp_path):
    with pytest.raises(reading.Unreadable):
        reading.read(tmp_path / "nowhere.csv", today=TODAY)


def test_parquet_is_read_like_csv(file, tmp_path):
    csv = file(HEADER + GOOD)
    pl.read_csv(csv, infer_schema=False).write_parquet(tmp_path / "old.parquet")
    one, other = (reading.read(path, today=TODAY).people for path in (csv, tmp_path / "old.parquet"))
    assert one.equals(other)


def test_rows_to_be_copied_are_what_the_desk_would_write(file, db):
    people = reading.read(file(HEADER + GOOD), today=TODAY).people
    columns = [
        people[name].cast(pl.String).fill_null("").str.join(rows.BETWEEN).item() for name in writing.CHECKED
    ]
    made = rows.portion(columns, new_codes(3), uuid4(), TODAY)
    with connection.cursor() as cursor:
        cursor.execute(writing.STAGING)
        binary.copy(cursor, "people_coming", rows.STAGED, made.copied)
        cursor.execute(A_CARD)
        binary.copy(cursor, "cards_coming", rows.CARD, made.cards)
        cursor.execute(
            "SELECT p.given_names, p.maternal_surname, p.sort_key, p.born_earliest, c.keys, c.words, c.curps,"
            " c.other_names FROM people_coming p JOIN cards_coming c ON c.person_id = p.id"
            " WHERE p.given_names = 'Carlos'"
        )
        given, maternal, order, born, keys, heard, curps, others = cursor.fetchone()
    assert (given, maternal, others) == ("Carlos", "de la Cruz", [])
    assert order == sort_key("Gómez", "de la Cruz", "Carlos")
    wanted, named = found_by([(given, "Gómez", maternal)], born, born, curps)
    assert (sorted(keys), set(heard)) == (wanted, set(named))
    assert made.written[(words("Lupita")[0].heard, "lupita")] == made.heard[words("Lupita")[0].heard] == 1


def test_codes_made_by_the_thousand_are_like_those_made_one_by_one():
    made = new_codes(5000)
    assert len(set(made)) == 5000
    assert all(map(check, made))


def test_a_file_of_questions_asks_what_can_be_understood(file):
    [(row, number, first), (_row, _number, second)] = asking.read(
        file(HEADER + "Carlos,Gómez,,1985-03-15,M,DF,GOMC850315HDFRRR07,Q1\nAna,,,nonsense,?,?,,Q2\n"),
        today=TODAY,
    )
    assert (row, number, first.known) == (1, "Q1", ("cGOMC850315HDFRRR07",))
    assert second.question.earliest is None
    assert second.question.sex == ""


def test_a_question_with_the_beginning_of_a_curp_asks_for_its_birth(file):
    [(_row, _number, question)] = asking.read(
        file(HEADER + "Carlos,Gómez,,,M,DF,GOMC850315,Q1\n"), today=TODAY
    )
    assert question.question.born == date(1985, 3, 15)
    assert question.question.curps == ()


def test_the_columns_that_are_written_are_those_that_the_tables_have(db):
    with connection.cursor() as cursor:
        for model, select in writing.SELECTS.items():
            cursor.execute(writing.STAGING)
            told = {"office": None, "today": TODAY, "worker": None, "now": None, "source": "x"}
            cursor.execute(f"SELECT * FROM ({select}) told LIMIT 0", told)
            named = {column.name for column in cursor.description}
            cursor.execute("DROP TABLE people_coming")
            assert named == {str(field.column) for field in model._meta.concrete_fields}, model
    assert set(rows.CARD) == {str(field.column) for field in Card._meta.concrete_fields}
