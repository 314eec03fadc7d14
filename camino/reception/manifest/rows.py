"""Reads one row as one person, with everything that is wrong with it in one pass.

A row is a problem, and nobody yet, when it has no given name or no first surname (a list's second surname may
be blank),
when a name holds a formula, markup, a spreadsheet error, digits or no letters, when its birth date cannot be
read, never
was, lies in the future or more than 120 years back (an age beside it does not excuse it), when the list tells
births and
this row does not, when its sex is a word nobody knows, or when its CURP has not the shape of one. All else is
a doubt.
"""

from collections.abc import Sequence
from datetime import date

from camino.people.names import split_full_name, split_surnames, tidy
from camino.people.names.splitting import Name
from camino.reception.manifest import cells, remedies
from camino.reception.manifest.births import read_row_birth
from camino.reception.manifest.dates import read_day, time_of
from camino.reception.manifest.fields import NAME_FIELDS
from camino.reception.manifest.manifest import Problem, Row, Table
from camino.reception.manifest.sexes import FEMALE, MALE, SexLetters
from camino.reception.manifest.sheets import Cell, is_blank, text_of

_PLAIN_FIELDS = (
    "folio", "a_number", "nationality", "origin_state", "origin_municipality", "phone", "language", "crossing"
)  # fmt: skip

_SURNAMES = ("paternal_surname", "maternal_surname")


class Reading:
    """One row being read: its cells by field, and the row it becomes."""

    def __init__(self, table: Table, number: int, row: Sequence[Cell], *, today: date, latest: date) -> None:
        self.table = table
        self.today = today
        self.latest = latest
        self.row = Row(sheet=table.sheet, number=number)
        self.cells: dict[str, Cell] = {}
        for column in table.columns:
            cell = row[column.index] if column.index < len(row) else ""
            if is_blank(cell):
                continue
            text = text_of(cell)[: cells.LONGEST_TEXT]
            self.row.raw[column.header or column.letter] = text
            if column.field == "notes":
                self.row.notes = f"{self.row.notes}; {text}" if self.row.notes else text
            elif column.field == "other":
                self.row.other[column.header or column.letter] = text
            elif column.field in NAME_FIELDS or not cells.means_nothing(text):
                self.cells[column.field] = cell

    def text(self, field: str) -> str:
        """A field's cell as words; nothing for a cell that says there is nothing."""
        # A leading apostrophe is a spreadsheet's sign for "this is text".
        text = text_of(self.cells.get(field, "")).removeprefix("'")
        # A CURP writes X for a surname that is missing, and so do some lists.
        nothing = cells.means_nothing(text) or (field in _SURNAMES and text in ("x", "X"))
        return "" if nothing else text

    def problem(self, field: str, why: str) -> None:
        """Note that the row cannot be a person as it stands."""
        self.row.problems.append(self._note(field, why))

    def doubt(self, field: str, why: str) -> None:
        """Note something worth a look."""
        self.row.doubts.append(self._note(field, why))

    def _note(self, field: str, why: str) -> Problem:
        value = text_of(self.cells.get(field, ""))[:80]
        return Problem(self.row.number, field, remedies.remedy(why), value, self.row.sheet)


def read_row(
    table: Table,
    number: int,
    row: Sequence[Cell],
    letters: SexLetters,
    *,
    births_told: bool,
    today: date,
    latest: date,
) -> Row:
    """The person of one row."""
    reading = Reading(table, number, row, today=today, latest=latest)
    for field in _PLAIN_FIELDS:
        setattr(
            reading.row,
            field,
            tidy(reading.text(field)) if field.startswith("origin") else reading.text(field),
        )
    _read_names(reading)
    _read_curp(reading)
    read_row_birth(reading, told=births_told)
    _read_sex(reading, letters)
    _read_event(reading)
    return reading.row


def _read_names(reading: Reading) -> None:
    """The three parts of the name, from as many columns as the list has."""
    faults = [(field, fault) for field in NAME_FIELDS for fault in [_fault(reading, field)] if fault]
    for field, fault in sorted(faults):
        reading.problem(field, fault)
    name = _name(reading)
    row = reading.row
    row.given_names, row.paternal_surname, row.maternal_surname = (
        name.given_names,
        name.paternal_surname,
        name.maternal_surname,
    )
    row.name_certain = name.certain
    if faults:
        return
    whole = "full_name" in reading.cells
    if not row.given_names:
        reading.problem("full_name" if whole else "given_names", "no_given_name")
    elif not row.paternal_surname:
        one_word = whole and not row.maternal_surname
        reading.problem(
            "full_name" if whole else "paternal_surname", "one_word" if one_word else "no_surname"
        )
    elif not name.certain:
        reading.doubt("full_name" if whole else "surnames", "uncertain_split")
    if any(cells.has_symbols(part) for part in (row.given_names, row.paternal_surname, row.maternal_surname)):
        reading.doubt("given_names", "symbols")


def _fault(reading: Reading, field: str) -> str:
    """What keeps a name's cell from being a name; a stroke in the place of a second surname is no fault."""
    text = reading.text(field)
    if not text:
        return ""
    fault = cells.name_fault(text)
    return "" if fault == "letterless" and field in ("maternal_surname", "second_given_name") else fault


def _name(reading: Reading) -> Name:
    """The name, split where the list has it in fewer than three columns."""
    full = reading.text("full_name")
    if len(full) > 4 * cells.LONGEST_NAME:
        return Name(full[: cells.LONGEST_NAME], "", "", certain=False)
    if full and not (reading.text("given_names") and reading.text("paternal_surname")):
        return split_full_name(full, reading.table.layout.name_order or "given_first")
    given = tidy(f"{reading.text('given_names')} {reading.text('second_given_name')}")
    surnames = reading.text("surnames")[: cells.LONGEST_NAME]
    if surnames and not reading.text("paternal_surname"):
        paternal, maternal = split_surnames(surnames)
        whole = split_full_name(f"{surnames.replace(',', ' ')}, {given or 'x'}", "surnames_first")
        return Name(given, paternal, maternal or tidy(reading.text("maternal_surname")), whole.certain)
    maternal = reading.text("maternal_surname")
    return Name(
        given,
        tidy(reading.text("paternal_surname")),
        tidy(maternal) if any(map(str.isalpha, maternal)) else "",
    )


def _read_curp(reading: Reading) -> None:
    """The CURP as text; whether its check character is right is for the register to say."""
    curp = cells.clean_curp(reading.text("curp"))
    reading.row.curp = curp[:18]
    if curp and not cells.curp_has_shape(curp):
        reading.problem("curp", "curp_shape")


def _read_sex(reading: Reading, letters: SexLetters) -> None:
    """The sex the column says, else the crosses, else the CURP."""
    row = reading.row
    text = reading.text("sex")
    crosses = [
        sex for field, sex in (("male_mark", MALE), ("female_mark", FEMALE)) if _crossed(reading.text(field))
    ]
    if text:
        read = letters.read(text)
        row.sex = read or ""
        row.sex_certain = letters.sure
        if read is None:
            reading.problem("sex", "unknown_sex")
    elif len(crosses) == 1:
        row.sex = crosses[0]
    elif len(crosses) == 2:
        reading.problem("male_mark", "both_sexes")
    told = cells.curp_sex(row.curp)
    if not row.sex and not text:
        row.sex = told
    elif told and row.sex and told != row.sex:
        reading.doubt("sex", "curp_sex")


def _crossed(text: str) -> bool:
    return bool(text) and text not in ("0", "FALSE", "-", "no", "NO", "No")


def _read_event(reading: Reading) -> None:
    """The day and hour of the return, where the list says them row by row."""
    if "event_date" in reading.cells:
        order = reading.table.layout.date_order or "dmy"
        reading.row.event_date = read_day(reading.cells["event_date"], order, today=reading.today)
    if "event_time" in reading.cells:
        reading.row.event_time = time_of(reading.cells["event_time"])
