"""Reads XLSX, XLS and ODS workbooks into sheets, refusing what is encrypted, damaged, or too large to be a
list of people."""

import json
import struct
import subprocess
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn, cast

from django.utils.translation import gettext as _

from camino.reception.manifest.limits import (
    LONGEST_CELL,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_SHEETS,
    too_large,
)
from camino.reception.manifest.sheets import Cell, Sheet
from camino.reception.manifest.unreadable import Unreadable

MAX_UNPACKED = 80 << 20
MAX_RATIO = 400
PATIENCE_SECONDS = 45

ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The record that opens the globals of a BIFF8 workbook, up to its kind; the reading library calls a file with
# a
# password one of an unknown format, so the record that says so is looked for here.
_BIFF_BEGINNING = bytes.fromhex("0908100000060500")
_FILEPASS = 0x2F
_OPENER = Path(__file__).with_name("opener.py")


def read_workbook(content: bytes) -> list[Sheet]:
    """The visible worksheets of a workbook."""
    if content.startswith(ZIP_MAGIC):
        _check_archive(content)
    elif "EncryptedPackage".encode("utf-16-le") in content or _has_filepass(content):
        _refuse("password")
    found = _opened_apart(content)
    if "error" in found:
        _refuse(str(found["error"]))
    return [_sheet(sheet) for sheet in cast(list[dict[str, Any]], found["sheets"])]


def _check_archive(content: bytes) -> None:
    """Refuse archives that unpack to something huge, are encrypted, or hold no workbook that is read here."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        _refuse("damaged")
    names = {entry.filename.lower() for entry in entries}
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED or unpacked > MAX_RATIO * len(content) + (1 << 20) or len(entries) > 5_000:
        _refuse("large")
    if any(entry.flag_bits & 1 for entry in entries):
        _refuse("password")
    if "xl/workbook.bin" in names:
        _refuse("binary")
    if "content.xml" not in names and not any(name.startswith("xl/") for name in names):
        _refuse("other")


def _has_filepass(content: bytes) -> bool:
    """Whether an old XLS says it is encrypted: a FILEPASS record among the first after the workbook's
    beginning."""
    place = content.find(_BIFF_BEGINNING)
    for _record in range(10):
        if place < 0 or place + 4 > len(content):
            return False
        kind, length = struct.unpack_from("<HH", content, place)
        if kind == _FILEPASS:
            return True
        place += 4 + length
    return False


def _opened_apart(content: bytes) -> dict[str, object]:
    """Run the opener on the content, in a process that may die without taking this one with it."""
    limits = [str(MAX_ROWS), str(MAX_COLUMNS), str(MAX_CELLS), str(MAX_SHEETS)]
    try:
        # Nothing of the file is in the command: it goes in by standard input.
        done = subprocess.run(
            [sys.executable, "-I", str(_OPENER), *limits],
            input=content,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        _refuse("large")
    if done.returncode != 0 or not done.stdout:
        # A negative code is a signal: the opener ran out of memory or time. A positive one is a file that
        # broke it.
        _refuse("large" if done.returncode < 0 else "damaged")
    return cast(dict[str, object], json.loads(done.stdout))


def _sheet(found: dict[str, Any]) -> Sheet:
    return Sheet(
        name=_text(found["name"]),
        rows=[[_cell(cell) for cell in row] for row in found["rows"]],
        merged=[(top, left, bottom, right) for (top, left), (bottom, right) in found["merged"]],
    )


def _cell(cell: Any) -> Cell:
    """The cell back from JSON."""
    if isinstance(cell, list):
        kind, value = cell
        if kind == "datetime":
            return datetime.fromisoformat(value)
        if kind == "date":
            return date.fromisoformat(value)
        if kind == "time":
            return time.fromisoformat(value)
        return (datetime.min + timedelta(seconds=float(value) % 86_400)).time()
    return _text(cell)[:LONGEST_CELL] if isinstance(cell, str) else cast(Cell, cell)


def _text(words: str) -> str:
    """Without the sign that no database keeps: XLSX can spell it (`_x0000_`)."""
    return words.replace("\0", "")


def _refuse(why: str) -> NoReturn:
    """Say why the file cannot be read, and what to do."""
    if why == "large":
        raise too_large()
    said = {
        "password": (
            _("This file is protected with a password."),
            _("Open it in your spreadsheet program, remove the password, save it and drop it here again."),
        ),
        "damaged": (
            _("This file is damaged or is not really a spreadsheet."),
            _("Open it in your spreadsheet program and save it as XLSX, or ask for it to be sent again."),
        ),
        "sheets": (
            _("This workbook has too many sheets."),
            _("Copy only the sheets with the list into a new workbook and drop that one here."),
        ),
        "binary": (
            _("This is a binary workbook (XLSB), which cannot be read."),
            _("Open it in your spreadsheet program and save it as XLSX."),
        ),
        "other": (
            _("This file is not a spreadsheet."),
            _("Drop an XLSX, XLS, ODS or CSV file here."),
        ),
    }
    raise Unreadable(*said[why])
