"""What the shell prints, and how long a thousand rows take."""

import json
from pathlib import Path
from time import perf_counter

from camino.reception.manifest import preview
from camino.reception.tests.manifest.files import Rows, xlsx
from camino.reception.tests.manifest.layouts import TODAY


def test_the_preview_is_plain_data_with_the_fields_of_the_samples(tmp_path: Path) -> None:
    rows: Rows = [
        ["Nombre", "Paterno", "Materno", "Nacimiento", "Sexo"],
        ["ROSA", "PEÑA", "", "04/13/1990", "M"],
    ]
    path = tmp_path / "lista.xlsx"
    path.write_bytes(xlsx(rows))
    shown = json.loads(json.dumps(preview(path, today=TODAY)))
    person = {
        "given_names": "Rosa",
        "paternal_surname": "Peña",
        "maternal_surname": "",
        "birth_date": "1990-04-13",
    }
    assert shown["people"] == [person | {"sex": "F"}]
    assert shown["problem_rows"] == []
    assert (shown["event_date"], shown["event_time"], shown["date_order"]) == (None, None, "mdy")


def test_a_thousand_rows_take_well_under_a_second(tmp_path: Path) -> None:
    header = ["No.", "Paterno", "Materno", "Nombre", "Sexo", "Nacimiento", "Entidad", "CURP"]
    body = [
        [n, "PEÑA", "RUIZ", f"ROSA {'ABCDEFGHIJ'[n % 10]}", "M", f"{n % 28 + 1:02}/05/1990", "OAX", ""]
        for n in range(1000)
    ]
    path = tmp_path / "lista.xlsx"
    path.write_bytes(xlsx([header, *body]))
    start = perf_counter()
    shown = preview(path, today=TODAY)
    assert perf_counter() - start < 2, "twice what is promised, for a slow machine"
    assert len(shown["people"]) == 1000  # type: ignore[arg-type]
