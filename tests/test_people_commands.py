"""`camino people load` and `camino people search`, as an office would use them, on a database of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import openpyxl
import psycopg
import pytest

from camino.people.migrating import cards_anew
from config.home import ROOT
from tests import databases

HEADER = "given_names,paternal_surname,maternal_surname,birth_date,sex,birth_state,curp,external_id\n"
REGISTER = (
    HEADER + "Carlos,Gómez,de la Cruz,1985-03-15,M,DF,GOMC850315HDFRRR07,A1\n"
    "Macrina,Ehécatl,Zubirán,1979-07-02,F,CH,,A2\nJosé Luis,Hernández,García,1990-01-09,M,GR,,A3\n"
    "Otra,Persona,Más,1985-03-15,M,DF,GOMC850315HDFRRR07,A4\n"
)


@pytest.fixture(scope="module")
def register(worker_id: str) -> Iterator[str]:
    """The address of a database where nobody is registered yet."""
    name = databases.clone(f"bringing_{worker_id}")
    yield databases.address_of(name)
    databases.drop(name)


@pytest.fixture(scope="module")
def camino(register: str) -> Callable[..., subprocess.CompletedProcess[str]]:
    """`camino("people", "load", …)`: the command on that database."""
    environment = os.environ | {"CAMINO_DATABASE_URL": register, "PYTHONWARNINGS": "ignore"}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "camino.cli", *words],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
        )

    return run


def test_a_register_is_brought_in_asked_and_not_brought_in_twice(camino, tmp_path):
    old, questions = tmp_path / "old.csv", tmp_path / "questions.csv"
    old.write_text(REGISTER.replace("1990-01-09", "9 de enero"), encoding="utf-8")
    refused = camino("people", "load", str(old))
    assert refused.returncode == 1
    assert "row 3, birth_date" in refused.stderr
    [_heading, told] = openpyxl.load_workbook(tmp_path / "old.problems.xlsx").active.iter_rows(
        values_only=True
    )
    assert told[:3] == (3, "birth_date", "9 de enero")

    old.write_text(REGISTER, encoding="utf-8")
    loaded = camino("people", "load", str(old), "--source", "CAM 2010")
    assert loaded.returncode == 0, loaded.stderr
    assert "4 people" in loaded.stderr

    questions.write_text(
        HEADER + "Karlos,Gomes,,1985-05-03,,,,Q1\nMacrina,Zubirán,Ecatl,,F,,,Q2\n"
        "Pepe Luis,Hernandes,,1990-01,,,,Q3\nNadie,De,Nadie,1950-05-05,,,,Q4\n"
        ",,,,,,GOMC850315HDFRRR07,Q5\n", encoding="utf-8",
    )  # fmt: skip
    asked = camino("people", "search", "--queries", str(questions), "--json", "--top", "2")
    assert asked.returncode == 0, asked.stderr
    answers = {each["external_id"]: each for each in map(json.loads, asked.stdout.splitlines())}
    assert [answers[q]["candidates"][0]["external_id"] for q in ("Q1", "Q2", "Q3", "Q5")] == [
        "A1",
        "A2",
        "A3",
        "A1",
    ]
    assert not answers["Q4"]["candidates"] or answers["Q4"]["candidates"][0]["probability"] < 0.01
    assert all(each["milliseconds"] > 0 and len(each["candidates"]) <= 2 for each in answers.values())

    again = camino("people", "load", str(old), "--source", "CAM 2010")
    assert "4 rows had been loaded before" in again.stderr


def test_cards_made_anew_are_those_that_were_there(camino, register, tmp_path):
    old = tmp_path / "anew.csv"
    old.write_text(
        HEADER + "Christian,Gmz,de la O,,M,DF,GOMC850315HDFRRR15,C1\nAna,,Tun,1990,F,YN,,C2\n",
        encoding="utf-8",
    )
    loaded = camino("people", "load", str(old))
    assert loaded.returncode == 0, loaded.stderr
    with psycopg.connect(register) as owner:
        before = [owner.execute(kept).fetchall() for kept in FOUND_BY]
        cards_anew(None, SimpleNamespace(connection=owner))
        assert [owner.execute(kept).fetchall() for kept in FOUND_BY] == before
        owner.rollback()
    assert len(before[0]) >= 2


def test_asking_before_anything_was_brought_in_is_refused_in_words(camino, tmp_path):
    nowhere = camino("people", "search", "--queries", str(tmp_path / "none.csv"), "--json")
    assert nowhere.returncode == 1
    assert "There is no file" in nowhere.stderr


FOUND_BY = (
    "SELECT person_id, code, given_names, paternal_surname, maternal_surname, other_names, born_earliest, born_latest,"
    " sex, birth_state, curps, last_office_id, last_month, (SELECT array_agg(w ORDER BY w) FROM unnest(words) w),"
    " (SELECT array_agg(k ORDER BY k) FROM unnest(keys) k) FROM people_card ORDER BY person_id",
    "SELECT heard, written, people, near FROM people_nameword ORDER BY heard",
)
BUILT = (
    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint ORDER BY 1, 2",
    "SELECT tgrelid::regclass::text, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2",
    "SELECT indrelid::regclass::text FROM pg_index WHERE indisclustered",
)
WRITTEN = """
    SELECT (SELECT count(*) FROM people_person), (SELECT count(*) FROM people_card),
           (SELECT count(*) FROM people_knownat), (SELECT count(*) FROM people_personchange),
           (SELECT count(*) FROM people_knownatchange),
           (SELECT count(*) FROM core_unsealed WHERE source = 'people_personchange'),
           (SELECT count(DISTINCT code) FROM people_person), (SELECT people FROM people_nameword WHERE heard = 'ANA')
"""


def test_a_large_register_leaves_everything_built_as_it_was(worker_id, tmp_path):
    """What is taken out of its way for the load is put back, and nothing is written that the desk would not write.

    The first is loaded where nobody is registered, the second beside the first.
    """
    name = databases.clone(f"large_{worker_id}")
    large = 20_000
    letters = "abcdefghilmnoprstuvz"
    surnames = [f"{one}a{two}e{three}o" for one in letters for two in letters for three in letters]
    rows = [
        f"Ana,{surnames[n % 8000]},{surnames[n // 8000]},{1950 + n % 50}-03-15,F,DF,,R{n}"
        for n in range(large)
    ]
    environment = os.environ | {"CAMINO_DATABASE_URL": databases.address_of(name), "PYTHONWARNINGS": "ignore"}
    with psycopg.connect(databases.address_of(name), autocommit=True) as connection:
        before = [connection.execute(each).fetchall() for each in BUILT]
        for times in (1, 2):
            file = tmp_path / f"large{times}.csv"
            file.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
            done = subprocess.run(
                [sys.executable, "-m", "camino.cli", "people", "load", str(file)],
                env=environment, cwd=ROOT, capture_output=True, text=True,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            assert [connection.execute(each).fetchall() for each in BUILT] == before
            assert connection.execute(WRITTEN).fetchone() == (large * times,) * 8
    databases.drop(name)
