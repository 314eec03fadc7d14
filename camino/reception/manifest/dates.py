"""Reads dates of birth and of return as people write them: real dates, serials, words, either order, a year
or an age only."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from camino.people.names import fold
from camino.reception.manifest.layout import DateOrder
from camino.reception.manifest.sheets import Cell, text_of

OLDEST_YEARS = 120
# Day 60 of a spreadsheet's calendar is a 29 February 1900 that never was; counting from here is right from
# day 61.
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(366, 73_000)

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("ene enero jan january", "feb febrero february", "mar marzo march", "abr abril apr april",
         "may mayo", "jun junio june", "jul julio july", "ago agosto aug august agto",
         "sep sept set septiembre setiembre september", "oct octubre october", "nov noviembre november",
         "dic diciembre dec december"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_NUMBERS = re.compile(r"^(\d{1,4}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{1,4})$")
_CLOCK = re.compile(r"[ tT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.? ?m\.?)?Z?$")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_FILLER = frozenset(
    """
    de del d th st nd rd of o ro er lunes martes miercoles jueves viernes sabado domingo monday tuesday
    wednesday
    thursday friday saturday sunday lun mie jue vie sab dom mon tue wed thu fri sat sun
    """.split()  # noqa: SIM905
)
_AGE = re.compile(r"^(\d{1,3}) ?(?:anos?|anios?|a|years?(?: old)?|yrs?|y ?o|yo)?(?: (?:cumplidos|de edad))?$")
_MONTHS_OLD = re.compile(
    r"^(\d{1,3}) ?(?:m|mes|meses|months?|mos?|dias?|days?|semanas?|weeks?)(?: de edad)?$"
)
_ABOUT = re.compile(r"^(?:aprox\w*|circa|c|ca|about|hacia|ano|anio)? ?((?:19|20)\d\d)(?: ?aprox\w*)?$")
_MONTH_YEAR = re.compile(r"^\d{1,2} ?[/.-] ?((?:19|20)\d\d)$")
_TIME = re.compile(r"(?<!\d)([01]?\d|2[0-3]) ?[:.hH] ?([0-5]\d)(?::\d\d)?(?: ?([aApP])\.? ?[mM]\b)?")
_TIME_PLAIN = re.compile(r"(?<!\d)([01]\d|2[0-3])([0-5]\d) ?(?:h|hrs?|horas|hours)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Born:
    """What a cell says about a birth: a date, or a year, or an age; or the reason why it says nothing."""

    on: date | None = None
    year: int | None = None
    age: int | None = None
    problem: str = ""
    # Another date the same figures could mean: 03/04/1990.
    otherwise: date | None = None


def read_birth(cell: Cell, order: DateOrder, *, today: date, latest: date) -> Born:
    """Read one cell of a birth date column. `latest` is the last possible day: today, or the day of the
    return."""
    if isinstance(cell, datetime):
        return _within(Born(on=cell.date()), latest)
    if isinstance(cell, date):
        return _within(Born(on=cell), latest)
    text = text_of(cell)
    words = fold(text)
    year = _ABOUT.match(words)
    if year and int(year.group(1)) <= latest.year:
        return Born(year=int(year.group(1)))
    serial = re.fullmatch(r"(\d{3,5})(?:\.\d+)?", text)
    if serial and int(serial.group(1)) in _SERIALS:
        return _within(Born(on=_SERIAL_ZERO + timedelta(days=int(serial.group(1)))), latest)
    if _AGE.match(words) or _MONTHS_OLD.match(words):
        return Born(age=read_age(cell))
    only_year = _MONTH_YEAR.match(text)
    if only_year:
        return Born(year=int(only_year.group(1)))
    return _within(_written(text, order, today), latest)


def _within(born: Born, latest: date) -> Born:
    """Refuse a birth after the last possible day or longer ago than anyone lives."""
    if born.on is None:
        return born
    if born.on > latest:
        return Born(problem="future")
    if born.on.year < latest.year - OLDEST_YEARS:
        return Born(problem="ancient")
    return born


def _written(text: str, order: DateOrder, today: date) -> Born:
    """A date written with figures, in the column's order, or with the month in letters."""
    parts = numbers_of(text)
    if parts is None:
        day = _with_month_name(text, today)
        return Born(on=day) if day else Born(problem="unreadable")
    day = dated(parts, order, today)
    if day is None:
        return Born(problem="impossible")
    if order == "ymd" or len(parts[0]) == 4:
        return Born(on=day)
    other = dated(parts, "mdy" if order == "dmy" else "dmy", today)
    return Born(on=day, otherwise=other if other != day else None)


def numbers_of(text: str) -> tuple[str, str, str] | None:
    """The three figures of a date written in figures, in the order they stand in."""
    text = _CLOCK.sub("", text.strip().strip("'´`.,;"))
    compact = re.fullmatch(r"(\d{8})(?:\.0)?", text)
    if compact:
        digits = compact.group(1)
        if digits[:2] in ("19", "20") and "01" <= digits[4:6] <= "12" and "01" <= digits[6:] <= "31":
            return digits[:4], digits[4:6], digits[6:]
        return digits[:2], digits[2:4], digits[4:]
    found = _NUMBERS.match(text.replace("\\", "/").replace(",", "/"))
    return (found.group(1), found.group(2), found.group(3)) if found else None


def dated(parts: tuple[str, str, str], order: DateOrder, today: date) -> date | None:
    """The day three figures mean in one order; a four-figure year in front is ISO whatever the order."""
    if len(parts[0]) == 4 or order == "ymd":
        year, month, day = parts
    elif order == "mdy":
        month, day, year = parts
    else:
        day, month, year = parts
    return _real(_full_year(year, today), int(month), int(day))


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full_year(written: str, today: date) -> int:
    """Two figures mean the last hundred years: 26 is 2026 in 2026, 27 is 1927."""
    year = int(written)
    if len(written) > 2:
        return year
    century = today.year - today.year % 100
    return century + year if year <= today.year % 100 else century - 100 + year


def _with_month_name(text: str, today: date) -> date | None:
    """24-sep-1981, 24 de septiembre de 1981, Sep 24 1981, 1981-SEP-24."""
    words = [word for word in _WORDS.findall(fold(_CLOCK.sub("", text))) if word not in _FILLER]
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    figures = [word for word in words if word.isdecimal()]
    if len(months) != 1 or len(figures) != 2 or len(words) != 3:
        return None
    first, second = figures
    if len(first) == 4 or (int(first) > 31 and int(second) <= 31):
        first, second = second, first
    return _real(_full_year(second, today), months[0], int(first)) if len(first) <= 2 else None


def read_day(cell: Cell, order: DateOrder, *, today: date) -> date | None:
    """Read a day that is nobody's birth."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float) and int(cell) in _SERIALS:
        return _SERIAL_ZERO + timedelta(days=int(cell))
    return _written(text_of(cell), order, today).on


def read_age(cell: Cell) -> int | None:
    """A plausible age in years; babies counted in months, weeks or days are 0 or the years those months
    make."""
    words = fold(text_of(cell))
    if words.endswith(" 0") and isinstance(cell, str):
        words = words.removesuffix(" 0")
    months = _MONTHS_OLD.match(words)
    if months:
        return int(months.group(1)) // 12 if " m" in f" {words.lstrip('0123456789 ')}" else 0
    found = _AGE.match(words)
    return int(found.group(1)) if found and int(found.group(1)) <= OLDEST_YEARS else None


def read_time(text: str) -> str:
    """The first clock time in a text as HH:MM, or nothing."""
    found = _TIME.search(text)
    if found is None:
        plain = _TIME_PLAIN.search(text)
        return f"{plain.group(1)}:{plain.group(2)}" if plain else ""
    hour, half = int(found.group(1)), (found.group(3) or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{found.group(2)}"


def time_of(cell: Cell) -> str:
    """A cell of a column of times as HH:MM."""
    if isinstance(cell, datetime | time):
        return cell.strftime("%H:%M")
    if isinstance(cell, float) and 0 < cell < 1:
        return f"{int(cell * 24):02}:{round(cell * 1440) % 60:02}"
    return read_time(text_of(cell))


def votes(texts: Iterable[str]) -> dict[DateOrder, int]:
    """How many cells of a column can only be read in one order."""
    count: dict[DateOrder, int] = {"dmy": 0, "mdy": 0, "ymd": 0}
    for text in texts:
        parts = numbers_of(text)
        if parts is None:
            continue
        first, second, third = (int(part) for part in parts)
        if len(parts[0]) == 4 or (first > 31 >= third and second <= 12):
            count["ymd"] += 1
        elif 12 < first <= 31 and second <= 12:
            count["dmy"] += 1
        elif 12 < second <= 31 and first <= 12:
            count["mdy"] += 1
    return count
