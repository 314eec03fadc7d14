"""Commands on a database that was never migrated, or long ago: the demonstration makes its tables, all others say what
to do."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
import typer

from camino.commands import database, demo, environment
from camino.people.bringing.reading import COLUMNS
from config.home import ROOT
from tests import databases

HEAD = ",".join(COLUMNS)


@pytest.fixture
def empty(worker_id: str) -> Iterator[str]:
    """The address of a database without tables."""
    name = databases.empty(f"untouched_{worker_id}")
    yield databases.address_of(name)
    databases.drop(name)


@pytest.mark.parametrize("words", [("people", "search", "--queries", "list.csv"), ("matching", "run")])
def test_a_command_says_what_to_do_first(empty: str, words: tuple[str, ...]) -> None:
    said = subprocess.run(
        [sys.executable, "-m", "camino.cli", *words], env=os.environ | {"CAMINO_DATABASE_URL": empty},
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (said.returncode, said.stderr.strip()) == (
        1, "There are no tables in this database yet. Run `camino migrate` first."
    )  # fmt: skip


@pytest.fixture
def older(worker_id: str) -> Iterator[str]:
    """The address of a database in which the search was another."""
    name = databases.clone(f"older_{worker_id}")
    with environment.connect(name) as connection:
        connection.execute("DROP FUNCTION people_words(text[], text[], text, boolean)")
    yield databases.address_of(name)
    databases.drop(name)


def test_a_command_says_that_the_tables_are_another_versions(older: str, tmp_path: Path) -> None:
    (tmp_path / "register.csv").write_text(f"{HEAD}\nWistremunda,Zapotitlán,,,,,,1\n", encoding="utf-8")
    for words in (("load", "register.csv"), ("search", "--queries", "register.csv")):
        said = subprocess.run(
            [sys.executable, "-m", "camino.cli", "people", *words], cwd=tmp_path,
            env=os.environ | {"CAMINO_DATABASE_URL": older}, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert said.returncode == 1
    assert "of another version (function people_words" in said.stderr
    assert said.stderr.strip().endswith("Run `camino migrate` first.")
    assert "Traceback" not in said.stderr


def test_whether_there_are_tables_is_asked_of_the_database(empty: str, monkeypatch: Any, db: None) -> None:
    monkeypatch.setenv("CAMINO_DATABASE_URL", databases.address_of(os.environ[databases.TEMPLATE]))
    assert environment.has_tables()
    monkeypatch.setenv("CAMINO_APP_ROLE", "nobody_made_this_role")  # migrated, but not to the end
    assert not environment.has_tables()
    monkeypatch.setenv("CAMINO_DATABASE_URL", empty)
    assert not environment.has_tables()


@pytest.mark.parametrize("there", [True, False])
def test_what_comes_first_makes_its_tables_where_there_are_none(there: bool, monkeypatch: Any) -> None:
    done: list[str] = []
    monkeypatch.setattr(database, "database", lambda **_settings: nullcontext())
    monkeypatch.setattr(database, "has_tables", lambda: there)
    monkeypatch.setattr(database, "bring_up_to_date", lambda: done.append("tables"))
    monkeypatch.setattr(demo, "start_django", lambda: done.append("django"))
    monkeypatch.setattr(demo, "_fill", lambda *_told, **_more: done.append("people"))
    app = typer.Typer()
    app.command()(demo.demo)
    app([], standalone_mode=False)
    assert done == ["tables"] * (not there) + ["django", "people"]
