"""`camino matching run` and `increment` on Camino's own register, as an office would use them."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from bench.truth import duplicates
from config.home import ROOT
from tests import databases

HEADER = "given_names,paternal_surname,maternal_surname,birth_date,sex,birth_state,curp,external_id\n"
DOUBLES = (
    "José Luis,Hernández,Zubirán,1990-01-09,M,GR,,A1\n"
    "Jose Luis,Hernandes,Zubiran,1990-01-09,M,GR,,A2\n"
    "Macrina,Ehécatl,Tzompantzi,1979-07-02,F,CH,,B1\n"
    "Macrina,Ehecatl,Tzompantzi,1979-07-02,F,CH,,B2\n"
    "Nadie,Comotú,Igual,1955-05-05,F,OC,,C1\n"
)
# Offering dies at the first batch, when the pairs have been found already.
DIES = (
    "import os, signal, sys\n"
    "sys.argv[1:] = ['matching', *sys.argv[1:]]\n"
    "from camino.commands import environment, matching\n"
    "began = environment.start_django\n"
    "def begin(**words):\n"
    "    began(**words)\n"
    "    from camino.people.actions import likely\n"
    "    likely.offer = lambda *_a, **_w: os.kill(os.getpid(), signal.SIGKILL)\n"
    "environment.start_django = begin\n"
    "from camino.cli import app\n"
    "app()\n"
)
Said = subprocess.CompletedProcess[str]


class Office:
    """A database of its own, its commands, and what its owner reads in it."""

    def __init__(self, name: str, home: Any) -> None:
        self.url, self.home = databases.address_of(name), home
        self.environment = os.environ | {"CAMINO_DATABASE_URL": self.url, "PYTHONWARNINGS": "ignore"}

    def run(self, *words: str, program: tuple[str, ...] = ("-m", "camino.cli")) -> Said:
        return subprocess.run(
            [sys.executable, *program, *words],
            env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def camino(self, *words: str) -> Said:
        """A command that is to succeed."""
        said = self.run(*words)
        assert said.returncode == 0, said.stderr
        return said

    def matching(self, what: str, *words: str) -> dict[str, int]:
        """What a run or an increment tells another program."""
        told: dict[str, int] = json.loads(
            self.camino("matching", what, "--out", str(self.home / "run"), "--json", *words).stdout
        )
        return told

    def load(self, rows: str, name: str = "old") -> None:
        """People of an old register."""
        file = self.home / f"{name}.csv"
        file.write_text(HEADER + rows, encoding="utf-8")
        self.camino("people", "load", str(file), "--source", "CAM 2010")

    def ask(self, sql: str, *told: Any) -> list[tuple[Any, ...]]:
        """As the owner of the tables."""
        with psycopg.connect(self.url) as connection:
            cursor = connection.execute(sql, told)
            return cursor.fetchall() if cursor.description else []

    def queue(self) -> dict[tuple[str, str], str]:
        """How each pair stands, by the numbers of the old register."""
        rows = self.ask(
            "SELECT least(a.external_id, b.external_id), greatest(a.external_id, b.external_id), p.status"
            " FROM people_likelypair p"
            " JOIN people_legacy a ON a.person_id = p.one JOIN people_legacy b ON b.person_id = p.other"
        )
        return {(one, other): status for one, other, status in rows}

    def person(self, number: str) -> Any:
        """Whose number it is in the old register."""
        [[found]] = self.ask("SELECT person_id FROM people_legacy WHERE external_id = %s", number)
        return found


@pytest.fixture
def office(worker_id: str, tmp_path: Any) -> Iterator[Office]:
    name = databases.clone(f"matching_{worker_id}")
    yield Office(name, tmp_path)
    databases.drop(name)


@pytest.fixture
def started(office: Office) -> Office:
    """An office with an old register of two doubles, looked through once."""
    office.load(DOUBLES)
    outcome = office.matching("run")
    assert outcome["records"] == 5
    return office


def test_doubles_are_offered_once_and_what_was_decided_is_not_offered_again(started):
    assert started.queue() == {("A1", "A2"): "waiting", ("B1", "B2"): "waiting"}
    ids = started.ask("SELECT id FROM people_likelypair ORDER BY id")
    [[clerk]] = started.ask("SELECT id FROM staff_worker")
    started.ask(
        "UPDATE people_likelypair SET status = 'different', decided_at = now(), decided_by_id = %s WHERE one IN"
        " (SELECT person_id FROM people_legacy WHERE external_id LIKE 'B%%')", clerk,
    )  # fmt: skip
    again = started.camino("matching", "run", "--out", str(started.home / "run"))
    assert "1 pairs wait to be decided; 1 were decided" in again.stderr
    assert started.queue() == {("A1", "A2"): "waiting", ("B1", "B2"): "different"}
    assert started.ask("SELECT id FROM people_likelypair ORDER BY id") == ids


def test_an_increment_sees_only_who_is_new(started):
    assert started.matching("increment") == {"new": 0, "pairs": 0}
    started.load("Nadie,Comotu,Igual,1955-05-05,F,OC,,C2\nOtra,Persona,Más,1961-02-03,F,DF,,D1\n", "new")
    assert started.matching("increment") == {"new": 2, "pairs": 1}
    assert started.queue() == {
        ("A1", "A2"): "waiting", ("B1", "B2"): "waiting", ("C1", "C2"): "waiting"
    }  # fmt: skip
    assert started.matching("increment") == {"new": 0, "pairs": 0}


def test_whoever_is_blocked_is_left_out_and_whoever_is_sealed_is_not(office):
    office.load(DOUBLES)
    office.ask("UPDATE people_person SET blocked_at = now() WHERE id = %s", office.person("A2"))
    office.ask("UPDATE people_person SET sealed = true WHERE id = %s", office.person("B2"))
    assert office.matching("run")["records"] == 4
    assert office.queue() == {("B1", "B2"): "waiting"}
    office.ask("UPDATE people_person SET blocked_at = now() WHERE id = %s", office.person("B1"))
    office.matching("run")
    assert office.queue() == {}


@pytest.mark.parametrize("then", ["run", "increment"])
def test_killed_before_it_had_offered_the_pairs_are_offered_next_time(office, then):
    office.load(DOUBLES)
    died = office.run("run", "--out", str(office.home / "run"), program=("-c", DIES))
    assert died.returncode == -signal.SIGKILL
    assert (office.home / "run" / "pairs.parquet").is_file()
    assert office.queue() == {}
    office.matching(then)
    assert len(office.queue()) == 2


def test_an_increment_killed_before_it_had_offered_is_not_forgotten(started):
    started.load("Nadie,Comotu,Igual,1955-05-05,F,OC,,C2\n", "new")
    died = started.run("increment", "--out", str(started.home / "run"), program=("-c", DIES))
    assert died.returncode == -signal.SIGKILL
    assert started.matching("increment")["new"] == 0
    assert started.queue()["C1", "C2"] == "waiting"


def test_a_register_of_nobody_and_of_one_has_no_doubles(office):
    assert office.matching("run")["records"] == 0
    office.load("Nadie,Comotú,Igual,1955-05-05,F,OC,,C1\n")
    assert office.matching("run")["records"] == 1
    assert office.queue() == {}


def test_a_trained_model_is_put_in_force_by_name_and_taken_back(office, tmp_path):
    """It is trained on a register of a few hundred made-up people; what it learns, other tests say."""
    records = tmp_path / "records.parquet"
    duplicates.make(1_000, seed=3).records.write_parquet(records)
    office.environment |= {"CAMINO_HOME": str(tmp_path)}
    made = office.camino("matching", "train", "--register", str(records), "--name", "ours").stdout.strip()
    assert made.endswith("matching/models/ours/model.json")
    assert office.camino("matching", "use").stdout.split() == ["*", "shipped", "ours"]
    office.camino("matching", "use", "ours")
    assert office.camino("matching", "use").stdout.split() == ["shipped", "*", "ours"]
    out = ("--out", str(tmp_path / "run"), "--register", str(records), "--json")
    assert json.loads(office.camino("matching", "run", *out).stdout)["pairs"] > 50
    office.camino("matching", "use", "shipped")
    refused = office.run("matching", "use", "nobody’s")
    assert (refused.returncode, "holds no model" in " ".join(refused.stderr.split())) == (1, True)
    assert office.camino("matching", "use").stdout.split() == ["*", "shipped", "ours"]


def test_what_cannot_be_done_is_told_in_a_sentence(office, tmp_path):
    def refused(*words: str) -> str:
        said = office.run("matching", *words)
        assert said.returncode in (1, 2), said
        assert "Traceback" not in said.stderr
        return " ".join(said.stderr.replace("│", " ").split())

    broken, nameless, people = (tmp_path / name for name in ("broken.parquet", "nameless.csv", "people.csv"))
    broken.write_bytes(b"half a file")
    nameless.write_text("given_names\nLuz\n")
    people.write_text(HEADER + DOUBLES)
    model = tmp_path / "model.json"
    model.write_text('{"name": "of another version"}')
    out = ("--out", str(tmp_path / "run"))
    assert "Find all duplicates first" in refused("increment", *out)
    assert "neither Parquet nor CSV" in refused("run", *out, "--register", str(broken))
    assert "no column external_id" in refused("run", *out, "--register", str(nameless))
    assert "like 4GB" in refused("run", *out, "--memory", "much")
    assert "is no model" in refused("run", *out, "--model", str(model))
    assert "letters, figures" in refused("train", "--register", str(people), "--name", "..")
    assert "needs --register" in refused("increment", *out, "--new", str(people))
    assert "does not exist" in refused("run", *out, "--register", str(tmp_path / "nothing.csv"))
    office.camino("matching", "run", *out, "--register", str(people))
    assert "last run there was of a file" in refused("increment", *out)


def test_spark_that_is_not_there_is_told_in_a_sentence(office):
    office.environment |= {"JAVA_HOME": "/nowhere"}
    refused = office.run("matching", "run", "--engine", "spark")
    assert (refused.returncode, "Traceback" in refused.stderr) == (1, False)
    assert "Java 17" in refused.stderr
