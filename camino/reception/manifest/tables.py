"""Cuts a sheet into tables (a header and the rows under it) and settles how each table is read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from camino.reception.manifest.cells import means_nothing
from camino.reception.manifest.evidence import infer_date_order, infer_name_order, infer_sex_letters
from camino.reception.manifest.fields import BIRTH_FIELDS
from camino.reception.manifest.guessing import guess_columns
from camino.reception.manifest.headers import Column, Header, find_headers, header_at
from camino.reception.manifest.layout import Layout
from camino.reception.manifest.lines import facts
from camino.reception.manifest.manifest import Table
from camino.reception.manifest.questions import (
    date_question,
    mapping_questions,
    order_question,
    sex_question,
)
from camino.reception.manifest.sexes import SexLetters
from camino.reception.manifest.sheets import Cell, Sheet, is_blank, text_of

_SAMPLES = 3
# Before a column's letters are known, each is at least a letter of sex.
ANY_LETTERS = SexLetters({"m": "M"})
NumberedRow = tuple[int, list[Cell]]


@dataclass
class Part:
    """A table with its rows, as they are handed to the reading of rows."""

    table: Table
    rows: list[NumberedRow]
    letters: SexLetters


def parts_of(sheet: Sheet, layouts: Sequence[Layout], known: Sequence[Table], *, today: date) -> list[Part]:
    """The tables of one sheet. A sheet without a header goes on as the sheet before it, or is guessed."""
    headers = _headers(sheet, layouts)
    if not headers:
        return _headerless(sheet, layouts, known, today=today)
    parts: list[Part] = []
    for header, following in zip(headers, [*headers[1:], None], strict=True):
        end = following.first - 1 if following else len(sheet.rows)
        rows = [(number, sheet.rows[number - 1]) for number in range(header.last + 1, end + 1)]
        same = next((part for part in parts if part.table.layout.fingerprint == header.fingerprint), None)
        if same is not None:
            # The header printed again on a new page: the same table goes on.
            same.rows.extend(rows)
        else:
            parts.append(_settled(sheet, header, rows, layouts, today=today))
    return parts


def _headers(sheet: Sheet, layouts: Sequence[Layout]) -> list[Header]:
    """The headers found, and those a remembered layout knows although their words say nothing."""
    found = find_headers(sheet)
    if found or not layouts:
        return found
    prints = {layout.fingerprint for layout in layouts if layout.columns and layout.header_row != 0}
    for number in range(1, min(len(sheet.rows), 100) + 1):
        header = header_at(sheet, number)
        if header.fingerprint in prints:
            return [header]
    return []


def _headerless(
    sheet: Sheet, layouts: Sequence[Layout], known: Sequence[Table], *, today: date
) -> list[Part]:
    """A sheet without a header that is understood: the columns of the sheet before, or those the cells
    suggest."""
    filled = [(number, row) for number, row in sheet.numbered() if any(not is_blank(cell) for cell in row)]
    if len(filled) < 2:
        return []
    width = _usual_width(row for _number, row in filled)
    blank = Header(0, 0, tuple(Column(index, "", "other", sure=False) for index in range(width)))
    told = next((layout for layout in layouts if layout.header_row == 0 and layout.columns), None)
    if told is not None:
        layouts = [replace(told, fingerprint=blank.fingerprint)]
    else:
        for table in known:
            if table.recognised and len(table.columns) == width:
                blank = replace(blank, columns=table.columns)
                layouts = [table.layout]
    part = _settled(sheet, blank, filled, layouts, today=today)
    if not part.table.recognised:
        return [_unmapped(sheet, filled, layouts, today=today)]
    return [part if told is not None else _under_words(sheet, part, filled, layouts, today=today)]


def _under_words(
    sheet: Sheet, part: Part, filled: list[NumberedRow], layouts: Sequence[Layout], *, today: date
) -> Part:
    """The table again, with the full row of unknown words above its first person as its header."""
    columns = part.table.columns
    first = next(
        (place for place, (_n, row) in enumerate(filled) if len(facts(row, columns, part.letters)) > 1), 0
    )
    if not first:
        return part
    number, words = filled[first - 1]
    if sum(not is_blank(cell) for cell in words) < max(2, len(columns) / 2):
        return part
    again = _settled(sheet, header_at(sheet, number), filled[first:], layouts, today=today)
    return again if again.table.recognised else part


def _usual_width(rows: Iterable[Sequence[Cell]]) -> int:
    """The width most rows have once their empty ends are cut."""
    widths = [max(place for place, cell in enumerate(row) if not is_blank(cell)) + 1 for row in rows]
    return max(set(widths), key=lambda width: (widths.count(width), width))


def _unmapped(sheet: Sheet, filled: list[NumberedRow], layouts: Sequence[Layout], *, today: date) -> Part:
    """Nothing says where the names are: the first full row of words is shown as the header, for the worker to
    map."""
    width = _usual_width(row for _number, row in filled)
    number = next(
        (number for number, row in filled if sum(not is_blank(cell) for cell in row) >= max(2, width - 1)),
        filled[0][0],
    )
    rows = [(row_number, row) for row_number, row in filled if row_number > number]
    return _settled(sheet, header_at(sheet, number), rows, layouts, today=today)


def _settled(
    sheet: Sheet, header: Header, rows: list[NumberedRow], layouts: Sequence[Layout], *, today: date
) -> Part:
    """Decide how the table is read: what the worker said before, else what the cells tell, else the usual,
    and ask."""
    said = next((layout for layout in layouts if layout.fingerprint == header.fingerprint), None)
    cells = [row for _number, row in rows]
    columns = header.columns
    if said is not None and said.columns:
        columns = tuple(
            replace(column, field=said.columns.get(column.letter, "other"), sure=True) for column in columns
        )
    else:
        columns = guess_columns(columns, cells, today=today)
        columns = _birth_among_dates(columns, cells, today=today)
    columns = tuple(replace(column, samples=_samples(column, cells)) for column in columns)
    table = Table(sheet.name, header.first, columns, said or Layout(header.fingerprint))
    return _with_evidence(table, rows, said, english=header.english, today=today)


def _birth_among_dates(
    columns: tuple[Column, ...], rows: Sequence[Sequence[Cell]], *, today: date
) -> tuple[Column, ...]:
    """A bare "Fecha" (or "Nac.") whose dates are decades apart is the date of birth, where nothing else
    is."""
    if {column.field for column in columns} & BIRTH_FIELDS:
        return columns
    doubtful = [column for column in columns if column.field in ("event_date", "nationality")]
    for column in doubtful:
        blank = replace(column, field="other", sure=False)
        guess = guess_columns([blank], rows, today=today)[0]
        if guess.field == "birth_date":
            return tuple(guess if each is column else each for each in columns)
    return columns


def _samples(column: Column, rows: Sequence[Sequence[Cell]]) -> tuple[str, ...]:
    found: list[str] = []
    for row in rows:
        if column.index < len(row) and not is_blank(row[column.index]):
            found.append(text_of(row[column.index])[:80])
            if len(found) == _SAMPLES:
                break
    return tuple(found)


def _texts(table: Table, field: str, rows: Sequence[NumberedRow], *, typed: bool = False) -> list[str]:
    """A field's cells, one for each row, empty where the row says nothing; only those typed as text, if
    asked."""
    column = table.column_of(field)
    if column is None:
        return [""] * len(rows)
    found = [row[column.index] if column.index < len(row) else "" for _number, row in rows]
    texts = [text_of(cell)[:200] if isinstance(cell, str) or not typed else "" for cell in found]
    return ["" if means_nothing(text) else text for text in texts]


def _with_evidence(
    table: Table, all_rows: list[NumberedRow], said: Layout | None, *, english: bool, today: date
) -> Part:
    """The table's layout completed from its cells, with a question for each thing they do not settle."""
    # Section titles and signatures are no evidence.
    rows = [(n, row) for n, row in all_rows if len(facts(row, table.columns, ANY_LETTERS)) > 1] or all_rows
    headers = {column.field: column.header for column in table.columns}
    births = _texts(table, "birth_date", rows, typed=True)
    curps, ages = _texts(table, "curp", rows), _texts(table, "age", rows)
    dates = infer_date_order(
        headers.get("birth_date", ""), births, curps=curps, ages=ages, english=english, today=today
    )
    sexes = _texts(table, "sex", rows)
    names = _texts(table, "full_name", rows)
    given = _texts(table, "given_names", rows) if "given_names" in headers else []
    letters = infer_sex_letters(headers.get("sex", ""), sexes, curps, given or names, english=english)
    order, order_sure = infer_name_order(headers.get("full_name", ""), [name for name in names if name])
    table.figures = dates.figures
    table.layout = Layout(
        fingerprint=table.layout.fingerprint,
        columns={column.letter: column.field for column in table.columns},
        date_order=(said.date_order if said else None) or dates.order,
        name_order=(said.name_order if said else None) or order,
        sex_letters=(said.sex_letters if said else None) or dict(letters.meaning),
        header_row=table.header_row,
    )
    table.questions = [*mapping_questions(table)]
    if not dates.sure and not (said and said.date_order):
        table.questions.append(date_question(table))
    if any(sexes) and not letters.sure and not (said and said.sex_letters):
        table.questions.append(sex_question(table, letters))
    if any(names) and not order_sure and not (said and said.name_order):
        table.questions.append(order_question(table))
    return Part(
        table, all_rows, SexLetters(table.layout.sex_letters, letters.sure or bool(said and said.sex_letters))
    )
