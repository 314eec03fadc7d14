"""Reads a row's birth: one cell with a date, three cells with its parts, a year, or an age."""

from datetime import date
from typing import TYPE_CHECKING

from camino.reception.manifest import cells
from camino.reception.manifest.dates import Born, read_age, read_birth
from camino.reception.manifest.fields import BIRTH_FIELDS

if TYPE_CHECKING:
    from camino.reception.manifest.rows import Reading

# An age said in round figures, or before this year's birthday, differs by one without being wrong.
_AGE_TOLERANCE = 1


def read_row_birth(reading: "Reading", *, told: bool) -> None:
    """Fill in the birth date, or a year, or an age. `told` says that this list usually tells one."""
    row = reading.row
    born = _born(reading)
    row.birth_date, row.birth_year, row.age = born.on, born.year, born.age
    row.birth_certain = born.otherwise is None or reading.table.order_settled
    age = read_age(reading.cells["age"]) if reading.text("age") else None
    if row.age is None:
        row.age = age
    if born.problem:
        reading.problem(_field(reading), born.problem)
    elif reading.text("age") and age is None and not (row.birth_date or row.birth_year):
        reading.problem("age", "bad_age")
    elif told and row.birth_date is None and row.birth_year is None and row.age is None:
        reading.problem(_field(reading), "no_birth")
    if row.birth_date is not None:
        _compare(reading, row.birth_date, age)


def _born(reading: "Reading") -> Born:
    """What the columns of birth say, without the age column."""
    order = reading.table.layout.date_order or "dmy"
    if reading.text("birth_date"):
        return read_birth(reading.cells["birth_date"], order, today=reading.today, latest=reading.latest)
    parts = [reading.text(field) for field in ("birth_day", "birth_month", "birth_year")]
    if all(parts):
        return read_birth(" ".join(parts), "dmy", today=reading.today, latest=reading.latest)
    if parts[2]:
        year = read_birth(parts[2], order, today=reading.today, latest=reading.latest)
        return year if year.year else Born(problem="unreadable")
    return Born()


def _field(reading: "Reading") -> str:
    """The field a problem of birth belongs to: the most exact one the list has."""
    fields = {column.field for column in reading.table.columns} & BIRTH_FIELDS
    return next(
        (field for field in ("birth_date", "birth_day", "birth_year", "age") if field in fields), "birth_date"
    )


def _compare(reading: "Reading", born: date, age: int | None) -> None:
    """Doubt a birth date with which the row's own age or CURP disagrees."""
    day = reading.latest
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    if age is not None and abs(years - age) > _AGE_TOLERANCE:
        reading.doubt("age", "age_differs")
    told = cells.curp_birth(reading.row.curp)
    if told is not None and told != born:
        reading.doubt("curp", "curp_birth")
