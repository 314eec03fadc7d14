"""Reads an arrival manifest: bytes in, what was understood out. Touches no database."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from django.utils.translation import gettext as _

from camino.people.names import fold
from camino.reception.manifest import remedies, titles
from camino.reception.manifest.delimited import read_delimited
from camino.reception.manifest.fields import BIRTH_FIELDS, PERSON_FIELDS
from camino.reception.manifest.layout import Layout
from camino.reception.manifest.limits import MAX_BYTES
from camino.reception.manifest.lines import Line, kind_of
from camino.reception.manifest.manifest import LeftOut, Manifest, Problem, Question, Row
from camino.reception.manifest.rows import read_row
from camino.reception.manifest.sheets import Cell, Sheet, is_blank
from camino.reception.manifest.tables import Part, parts_of
from camino.reception.manifest.unreadable import Unreadable
from camino.reception.manifest.webpage import looks_like_html, read_html
from camino.reception.manifest.workbook import OLE_MAGIC, ZIP_MAGIC, read_workbook

# A list of which at least this share of rows tells a birth is a list that tells births.
_USUALLY = 0.5


def read_manifest(
    content: bytes, filename: str, *, layout: Layout | Iterable[Layout] | None = None, today: date
) -> Manifest:
    """Read a spreadsheet of arrivals. Raises Unreadable for a file that is none.

    `layout` is what was remembered of files like this one, or what the worker has just corrected; of several,
    each
    table takes the one with its fingerprint.
    """
    layouts = [] if layout is None else [layout] if isinstance(layout, Layout) else list(layout)
    sheets = read_sheets(content, filename)
    manifest = Manifest(hashlib.sha256(content).hexdigest(), filename, tuple(sheet.name for sheet in sheets))
    parts: list[tuple[Sheet, Part]] = []
    for sheet in sheets:
        found = parts_of(sheet, layouts, manifest.tables, today=today)
        parts += [(sheet, part) for part in found]
        manifest.tables += [part.table for part in found]
    if not manifest.tables:
        raise Unreadable(
            _("There is no list of people in this file."),
            _("Drop the spreadsheet with the list: one row for each person, under a row of headers."),
        )
    _drop_unrelated(manifest, parts)
    title_lines = _read_titles(manifest, sheets, today=today)
    totals = titles.announced_totals(title_lines)
    for sheet, part in parts:
        _fill_merged(sheet, part)
        _read_part(manifest, part, totals, today=today)
    manifest.announced_total = titles.announced_total(totals, len(manifest.rows))
    _read_from_rows(manifest)
    _mark_repeats(manifest.rows)
    manifest.questions += [question for table in manifest.tables for question in table.questions]
    _check_total(manifest)
    return manifest


def preview(path: Path, *, today: date) -> dict[str, object]:
    """What `camino manifest FILE --preview --json` prints. Raises Unreadable, whose to_json() is printed
    instead."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        raise Unreadable(_("This file cannot be opened."), str(error.strerror or "")) from error
    _check_size(size)
    return read_manifest(content, path.name, today=today).to_json()


def read_sheets(content: bytes, filename: str) -> list[Sheet]:
    """The sheets of a file, by what it is and not by what its name says."""
    _check_size(len(content))
    if content.startswith((ZIP_MAGIC, OLE_MAGIC, b"PK\x05\x06")):
        return read_workbook(content)
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Unreadable(_("This file is empty."), _("Drop the file with the list here."))
    if content.startswith((b"%PDF", b"{\\rtf")):
        raise Unreadable(
            _("This file is a document, not a spreadsheet."),
            _("Ask for the list as a spreadsheet (XLSX, XLS, ODS or CSV)."),
        )
    if looks_like_html(content):
        return read_html(content, filename)
    return read_delimited(content, filename)


def _check_size(size: int) -> None:
    if size > MAX_BYTES:
        raise Unreadable(
            _("This file is larger than 10 MB, far too large for a list of people."),
            _("Copy only the rows of the list into a new spreadsheet and drop that one here."),
        )


def _drop_unrelated(manifest: Manifest, parts: list[tuple[Sheet, Part]]) -> None:
    """Where some sheet holds people, a sheet whose columns mean nothing (a catalogue, a summary) is left
    out."""
    if not any(table.recognised for table in manifest.tables):
        return
    parts[:] = [(sheet, part) for sheet, part in parts if part.table.recognised]
    manifest.tables = [part.table for _sheet, part in parts]


def _read_titles(manifest: Manifest, sheets: Sequence[Sheet], *, today: date) -> list[str]:
    """The day, hour and crossing from the lines above the lists; else the day in the name of a sheet or the
    file."""
    order = next(
        (table.layout.date_order for table in manifest.tables if table.figures and table.order_settled), None
    )
    lines: list[str] = []
    for sheet in sheets:
        first = min((table.header_row for table in manifest.tables if table.sheet == sheet.name), default=1)
        lines += titles.lines_of(sheet.rows[: max(first - 1, 0)])
    english = not any("fecha" in fold(line) for line in lines) and any(
        "date" in fold(line).split() for line in lines
    )
    names = [sheet.name for sheet in sheets] + [Path(manifest.filename).stem.replace("_", " ")]
    manifest.event_date = titles.event_date(
        lines, order=order, english=english, today=today
    ) or titles.event_date(names, order=None, english=False, today=today)
    manifest.event_time = titles.event_time(lines)
    manifest.crossing_words = titles.crossing_words(lines)
    return lines


def _fill_merged(sheet: Sheet, part: Part) -> None:
    """A cell merged over several rows speaks for each of them, unless it is about one person."""
    shared = {
        column.index
        for column in part.table.columns
        if column.field not in PERSON_FIELDS | {"row_number", "folio"}
    }
    rows = dict(part.rows)
    for top, left, bottom, right in sheet.merged:
        if bottom == top or left != right or left not in shared or top + 1 not in rows:
            continue
        for number in range(top + 2, bottom + 2):
            if (
                number in rows
                and left < len(rows[number])
                and any(not is_blank(cell) for cell in rows[number])
            ):
                rows[number][left] = rows[top + 1][left]


def _read_part(manifest: Manifest, part: Part, totals: list[int], *, today: date) -> None:
    """The people of one table, and the lines under and between them that are nobody's."""
    table = part.table
    if not table.recognised:
        return
    people: list[tuple[int, list[Cell]]] = []
    lines: list[list[Cell]] = []
    closed = False
    for number, row in part.rows:
        kind = kind_of(row, table.columns, part.letters, closed=closed)
        closed = closed or kind is Line.CLOSING
        if kind is Line.PERSON:
            people.append((number, row))
        elif kind is not Line.BLANK:
            lines.append(row)
            manifest.left_out.append(LeftOut(table.sheet, number, "  ".join(titles.lines_of([row]))[:200]))
    births = [column.index for column in table.columns if column.field in BIRTH_FIELDS]
    told = sum(
        any(index < len(row) and not is_blank(row[index]) for index in births) for _number, row in people
    )
    latest = max(today, manifest.event_date or today)
    manifest.rows += [
        read_row(
            table,
            number,
            row,
            part.letters,
            births_told=told >= _USUALLY * len(people) > 0,
            today=today,
            latest=latest,
        )
        for number, row in people
    ]
    spoken = titles.lines_of(lines)
    totals += titles.announced_totals(spoken)
    manifest.crossing_words = manifest.crossing_words or titles.crossing_words(spoken)
    manifest.event_time = manifest.event_time or titles.event_time(spoken)


def _read_from_rows(manifest: Manifest) -> None:
    """The day, hour and crossing said in a column, where every row says the same."""
    days = {row.event_date for row in manifest.rows if row.event_date}
    times = {row.event_time for row in manifest.rows if row.event_time}
    crossings = list(dict.fromkeys(row.crossing for row in manifest.rows if row.crossing))
    if len(days) == 1:
        manifest.event_date = days.pop()
    if len(times) == 1:
        manifest.event_time = times.pop()
    if not manifest.crossing_words and len(crossings) <= 3:
        manifest.crossing_words = ", ".join(crossings)


def _mark_repeats(rows: Sequence[Row]) -> None:
    """Mark each person who is already in the file: the same CURP, or the same name and birth."""
    seen: dict[tuple[object, ...], Row] = {}
    for row in rows:
        if row.problems:
            continue
        birth = row.birth_date or row.birth_year or row.age
        name = fold(f"{row.given_names} {row.paternal_surname} {row.maternal_surname}")
        keys: list[tuple[object, ...]] = [("person", name, birth, row.sex)] if birth is not None else []
        if row.curp:
            keys.append(("curp", row.curp))
        first = next((seen[key] for key in keys if key in seen), None)
        if first is not None:
            row.repeats, row.repeats_sheet = first.number, first.sheet
            note = Problem(row.number, "repeats", remedies.remedy("repeated"), str(first.number), row.sheet)
            row.doubts.append(note)
        for key in keys:
            seen.setdefault(key, row)


def _check_total(manifest: Manifest) -> None:
    """Ask when the list announces another number of people than it holds."""
    announced = manifest.announced_total
    if announced is not None and announced != len(manifest.rows):
        text = _("The list announces %(announced)d people and has %(read)d rows. Is somebody missing?")
        manifest.questions.append(
            Question("total", text % {"announced": announced, "read": len(manifest.rows)})
        )
