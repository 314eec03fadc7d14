"""How birth dates go wrong. Each error also says which dates the one told may stand for, as far as anybody knows."""

import datetime
from random import Random

from bench.rough.told import Told

EARLIEST, EARLIEST_THAT_MAY_BE, LATEST = 1925, 1900, 2025
BARE_YEAR = 0.65  # the others are written as the first of January
ONE_DAY = datetime.timedelta(days=1)


def swapped(told: Told, dice: Random) -> bool:
    """Day and month."""
    born = told.born
    if born.day > 12 or born.day == born.month:
        return False
    told.date, told.may_be = _told(born.replace(month=born.day, day=born.month), born)
    return True


def day_off(told: Told, dice: Random) -> bool:
    day = told.born + dice.choice([-1, 1]) * ONE_DAY
    told.date, told.may_be = _told(day, day + ONE_DAY, day - ONE_DAY)
    return True


def year_off(told: Told, dice: Random) -> bool:
    day = _years_later(told.born, dice.choice([-1, 1]))
    told.date, told.may_be = _told(day, _years_later(day, 1), _years_later(day, -1), told.born)
    return True


def digit_off(told: Told, dice: Random) -> bool:
    """One digit another one, in the day or month rather than in the year."""
    near = [day for day in one_digit_from(told.born) if day.year >= EARLIEST]
    if not near:
        return False
    day = dice.choices(near, [1 if day.year == told.born.year else 0.5 for day in near])[0]
    told.date, told.may_be = _told(day, *one_digit_from(day))
    return True


def year_only(told: Told, dice: Random) -> bool:
    told.date = str(told.born.year) if dice.random() < BARE_YEAR else f"{told.born.year}-01-01"
    told.year_only = True
    return True


def one_digit_from(day: datetime.date) -> list[datetime.date]:
    text, near = day.isoformat(), []
    for at, digit in enumerate(text):
        for other in "0123456789":
            if digit not in ("-", other):
                near += _read(text[:at] + other + text[at + 1 :])
    return near


def _read(text: str) -> list[datetime.date]:
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return []
    return [day] if EARLIEST_THAT_MAY_BE <= day.year <= LATEST else []


def _told(day: datetime.date, *others: datetime.date) -> tuple[str, set[datetime.date]]:
    return day.isoformat(), {day, *others}


def _years_later(day: datetime.date, years: int) -> datetime.date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if leap_day else day.day)
