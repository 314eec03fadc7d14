"""Makes spreadsheets for the tests: XLSX, ODS and delimited text, from rows of plain values."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

import openpyxl

Value = str | int | float | date | None
Rows = Sequence[Sequence[Any]]

_NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def xlsx(
    sheets: Mapping[str, Rows] | Rows, *, merged: Sequence[str] = (), hidden: Sequence[str] = ()
) -> bytes:
    """A workbook; text that looks like a formula stays text, as a hostile file would have it."""
    named: Mapping[str, Rows] = sheets if isinstance(sheets, Mapping) else {"Lista": sheets}
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in named.items():
        sheet = workbook.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                if value not in (None, ""):
                    cell = sheet.cell(number, column, value)
                    if isinstance(value, str):
                        cell.data_type = "s"
        for area in merged:
            sheet.merge_cells(area)
        if name in hidden:
            sheet.sheet_state = "hidden"
    return saved(workbook)


def saved(workbook: openpyxl.Workbook) -> bytes:
    """The workbook as a file."""
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def ods(sheets: Mapping[str, Rows] | Rows) -> bytes:
    """An OpenDocument spreadsheet, with the million blank rows at the end that office programs write."""
    named: Mapping[str, Rows] = sheets if isinstance(sheets, Mapping) else {"Lista": sheets}
    tables = "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
        + '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
        for name, rows in named.items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMESPACES}><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<m:file-entry m:full-path="/" m:media-type="{_ODS_TYPE}"/></m:manifest>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _ODS_TYPE)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return buffer.getvalue()


def _ods_cell(value: Value) -> str:
    if value in (None, ""):
        return "<table:table-cell/>"
    if isinstance(value, date):
        day = value.isoformat()
        return f'<table:table-cell office:value-type="date" office:date-value="{day}"/>'
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    text = f"<text:p>{escape(str(value))}</text:p>"
    return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'


def delimited(rows: Rows, *, delimiter: str = ",", encoding: str = "utf-8", ending: str = "\r\n") -> bytes:
    """Delimited text in an encoding; a real date is written in ISO form."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=ending)
    writer.writerows([["" if value is None else value for value in row] for row in rows])
    return buffer.getvalue().encode(encoding)
