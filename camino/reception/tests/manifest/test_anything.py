"""Whatever is dropped, the answer is a manifest or a clear no; never a crash."""

import json
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from camino.reception.manifest import Unreadable, read_manifest
from camino.reception.tests.manifest.files import delimited, ods, xlsx
from camino.reception.tests.manifest.layouts import TODAY

HEADER = [
    "Nombre completo",
    "Sexo",
    "Fecha de nacimiento",
    "Edad",
    "CURP",
    "Fecha",
    "Hora",
    "Apellido materno",
]
CELLS = st.one_of(
    st.text(max_size=60),
    st.from_regex(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}", fullmatch=True),
    st.from_regex(r"[0-9]{1,9}(años|meses|hrs| de enero de )?[0-9]{0,4}", fullmatch=True),
    st.sampled_from(
        ["", "H", "M", "F", "TOTAL", "=1+1", "#N/A", "____", "Fecha: 99/99/9999", "Hora: 99:99", "31 de 13"]
    ),
)
ROWS = st.lists(st.lists(CELLS, max_size=9), max_size=8)


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_any_bytes(content: bytes) -> None:
    with suppress(Unreadable):
        json.dumps(read_manifest(content, "lista.xlsx", today=TODAY).to_json())


@given(ROWS, ROWS)
@settings(deadline=None)
def test_any_text_around_and_under_a_header(above: list[list[str]], below: list[list[str]]) -> None:
    content = delimited([*above, HEADER, *below], encoding="utf-8")
    with suppress(Unreadable):
        json.dumps(read_manifest(content, "lista.csv", today=TODAY).to_json())


@given(ROWS)
@settings(deadline=None)
def test_any_text_without_a_header(rows: list[list[str]]) -> None:
    with suppress(Unreadable):
        json.dumps(read_manifest(delimited(rows), "lista.csv", today=TODAY).to_json())


WORKBOOKS: list[Any] = [
    xlsx([HEADER, ["Ana Paz", "M", date(1990, 1, 2)]]),
    ods([HEADER, ["Ana Paz", "M", 3]]),
]


@pytest.mark.parametrize("whole", WORKBOOKS, ids=["xlsx", "ods"])
@pytest.mark.parametrize("place", range(0, 100, 10))
def test_a_workbook_with_bytes_gone_wrong(whole: bytes, place: int) -> None:
    start = len(whole) * place // 100
    with suppress(Unreadable):
        read_manifest(whole[:start] + b"\xff\x00\x41" + whole[start + 3 :], "lista.xlsx", today=TODAY)
