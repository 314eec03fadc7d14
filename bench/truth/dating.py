"""How birth dates go wrong. Dates are written YYYY-MM-DD, a year alone YYYY, nothing as nothing."""

import datetime
from random import Random

THIS_YEAR = 2026


def read(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if len(text) == 10 else None


def age(text: str) -> int:
    return THIS_YEAR - int(text[:4]) if text else 0


def nothing(day: datetime.date, dice: Random) -> str:
    return ""


def year_only(day: datetime.date, dice: Random) -> str:
    return f"{day.year:04}"


def new_year(day: datetime.date, dice: Random) -> str:
    """Only the year was known, and the form wanted a day."""
    return f"{day.year:04}-01-01"


def swapped(day: datetime.date, dice: Random) -> str:
    """Day and month, where that is a date too."""
    return day.isoformat() if day.day > 12 else f"{day.year:04}-{day.day:02}-{day.month:02}"


def off_by_one(day: datetime.date, dice: Random) -> str:
    """A day, a month or a year earlier or later."""
    part, step = dice.choice(("day", "month", "year")), dice.choice((-1, 1))
    if part == "day":
        return (day + datetime.timedelta(days=step)).isoformat()
    if part == "month":
        return _valid(day.year, (day.month - 1 + step) % 12 + 1, day.day) or day.isoformat()
    return _valid(day.year + step, day.month, day.day) or day.isoformat()


def mistyped(day: datetime.date, dice: Random) -> str:
    """One digit another one, where that is a date too."""
    text = day.isoformat()
    for _ in range(20):
        at = dice.choice((2, 3, 5, 6, 8, 9))
        changed = text[:at] + dice.choice("0123456789") + text[at + 1 :]
        if changed != text and _valid(*(int(part) for part in changed.split("-"))):
            return changed
    return text


def decade(day: datetime.date, dice: Random) -> str:
    """1978 for 1987."""
    year = day.year // 100 * 100 + day.year % 10 * 10 + day.year // 10 % 10
    if year > THIS_YEAR or year < 1920:
        return day.isoformat()
    return _valid(year, day.month, day.day) or day.isoformat()


def _valid(year: int, month: int, day: int) -> str:
    if not 1900 < year <= THIS_YEAR:
        return ""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""
