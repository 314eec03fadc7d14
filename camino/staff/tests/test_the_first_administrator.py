"""An empty installation gets its first administrator from the shell."""

import os
import subprocess
import sys

import pytest

from camino.core.refusals import Refused
from camino.staff.actions.first import first_administrator
from tests import databases


def test_from_the_shell_as_the_owner_once(worker_id):
    name = databases.clone(f"first_{worker_id}")
    environment = os.environ | {"CAMINO_DATABASE_URL": databases.address_of(name), "COLUMNS": "200"}
    words = [
        sys.executable,
        "-m",
        "camino.cli",
        "administrator",
        "ana",
        "--name",
        "Ana Ruiz",
        "--office",
        "Juárez",
    ]
    try:
        made = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
        assert made.returncode == 0, made.stderr
        assert "first password" in made.stdout
        again = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
        assert again.returncode == 1
    finally:
        databases.drop(name)


def test_where_there_is_one_it_is_refused(adela):
    with pytest.raises(Refused):
        first_administrator(username="otra", full_name="Otra", office="Juárez", city="Ciudad Juárez")
