"""`camino manifest`: a list looked at from the shell, with no database anywhere."""

import json
import os
import subprocess
import sys
from pathlib import Path

from camino.reception.tests.lists import workbook

NOWHERE = "postgresql://nobody@127.0.0.1:1/none"


def look(file: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the command where no database can be reached."""
    words = [sys.executable, "-m", "camino.cli", "manifest", str(file), *options]
    environment = os.environ | {"CAMINO_DATABASE_URL": NOWHERE}
    return subprocess.run(words, capture_output=True, text=True, check=False, env=environment)


def test_a_list_is_shown_as_json_without_a_database(tmp_path):
    file = tmp_path / "lista.xlsx"
    file.write_bytes(
        workbook(
            [
                (1, "Juan", "Pérez", "López", "16/07/1990", "H", "", ""),
                (2, "=1+1", "Ruiz", "", "1990", "M", "", ""),
            ]
        )
    )
    done = look(file, "--preview", "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["people"][0]["birth_date"] == "1990-07-16"
    assert {"row", "field", "remedy"} <= set(found["problem_rows"][0])


def test_a_file_that_is_no_list_is_told_with_its_remedy(tmp_path):
    file = tmp_path / "lista.xlsx"
    file.write_bytes(b"PK\x03\x04 this is no workbook")
    done = look(file, "--preview", "--json")
    assert done.returncode == 1
    assert set(json.loads(done.stdout)) == {"error", "remedy"}
