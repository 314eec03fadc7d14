"""`camino keys`, as an office runs it."""

import os
import subprocess
import sys

import pytest

from camino.core.encryption import keyring
from config.home import ROOT
from tests.databases import address_of


@pytest.fixture
def command(own_database):
    """`command("list")`: run against this database and these keys."""

    def run(*words: str) -> str:
        environment = os.environ | {"CAMINO_DATABASE_URL": address_of(own_database), "COLUMNS": "100"}
        done = subprocess.run(
            [sys.executable, "-m", "camino.cli", "keys", *words],
            cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout

    return run


def test_a_rotation_makes_a_key_retires_the_one_before_and_the_list_says_so(command):
    before = keyring.current()
    told = command("rotate")
    now = keyring.current()
    assert now != before
    assert now in told
    assert f"Retired {before}" in told
    listed = command("list")
    assert [word in listed for word in (now, "current", before, "retired")] == [True] * 4


def test_an_unfinished_rotation_is_gone_on_with(command):
    before, now = keyring.current(), keyring.make()
    assert f"Going on with the rotation to {now}" in command("rotate")
    assert keyring.current() == now
    assert keyring.retired() == [before]
