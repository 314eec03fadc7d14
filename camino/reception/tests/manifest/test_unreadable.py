"""A file that is no list gets a clear answer, and nothing falls over."""

import io
import random
import zipfile
from pathlib import Path

import openpyxl
import pytest

from camino.reception.manifest import MAX_BYTES, Unreadable, preview, read_manifest
from camino.reception.tests.manifest.files import ods, saved, xlsx
from camino.reception.tests.manifest.layouts import TODAY
from camino.reception.tests.manifest.oldxls import compound, xls

LIST: list[list[str | int | float]] = [
    ["Nombre", "Apellidos", "Edad"],
    ["Rosa", "Pérez Ruiz", 30],
    ["Hugo", "Peña Ríos", 31],
]


def _bomb() -> bytes:
    """A workbook whose one sheet unpacks to 200 MB."""
    buffer = io.BytesIO(xlsx(LIST))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", b" " * (200 << 20))
    return buffer.getvalue()


def _far_cell() -> bytes:
    """One cell in the last column of the last row: half a terabyte to a reader that believes it."""
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.cell(1, 1, "Nombre")
    sheet.cell(1_048_576, 16_384, "x")
    return saved(workbook)


def _other_archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    return buffer.getvalue()


UNREADABLE = {
    "empty": b"",
    "blank": b"\xef\xbb\xbf \r\n \r\n",
    "cut workbook": xlsx(LIST)[:900],
    "cut old workbook": xls(LIST)[:700],
    "cut ods": ods(LIST)[:400],
    "noise": bytes(random.Random(1).randbytes(4000)),  # noqa: S311
    "zip magic and noise": b"PK\x03\x04" + random.Random(2).randbytes(4000),  # noqa: S311
    "ole magic and noise": bytes.fromhex("d0cf11e0a1b11ae1") + random.Random(3).randbytes(4000),  # noqa: S311
    "pdf": b"%PDF-1.7\n1 0 obj\n",
    "a sentence": b"Good morning",
    "another archive": _other_archive(),
    "too many bytes": b"Nombre,Edad\n" + b"x" * MAX_BYTES,
    "too many rows": b"Nombre,Edad\n" + b"Rosa,30\n" * 25_000,
    "too many cells": b"Nombre,Edad\n" + b",".join([b"x"] * 500),
    "far cell": _far_cell(),
    "empty workbook": xlsx({"Hoja1": [], "Hoja2": []}),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_it_says_what_is_wrong_and_what_to_do(name: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_manifest(UNREADABLE[name], f"{name}.xlsx", today=TODAY)
    assert set(caught.value.to_json()) == {"error", "remedy"}
    assert all(caught.value.to_json().values())


@pytest.mark.parametrize("content", [compound({"EncryptedPackage": b"x" * 5000}), xls(LIST, password=True)])
def test_a_password_is_named_as_the_reason(content: bytes) -> None:
    with pytest.raises(Unreadable, match="password"):
        read_manifest(content, "lista.xlsx", today=TODAY)


def test_a_bomb_is_refused_without_being_unpacked() -> None:
    with pytest.raises(Unreadable, match="large"):
        read_manifest(_bomb(), "lista.xlsx", today=TODAY)


def test_a_file_of_twenty_megabytes_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    path.write_bytes(b"\0" * (20 << 20))
    with pytest.raises(Unreadable, match="10 MB"):
        preview(path, today=TODAY)


def test_a_file_that_is_not_there_is_unreadable_too(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        preview(tmp_path / "nada.xlsx", today=TODAY)
