"""Working days as the law counts them: decisions on plain values, no database in sight.

A term of so many working days begins on the working day after the one it counts from. Saturdays, Sundays, the rest days
of the federal working-day law (library `holidays`) and the office's own days do not count.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import holidays

WEEKEND = (5, 6)


@dataclass(frozen=True)
class Stretch:
    """Days that the office itself declared free, or working after all. A later declaration outweighs an earlier one."""

    first: date
    last: date
    working: bool = False


def calendar(own: Iterable[Stretch] = ()) -> Callable[[date], bool]:
    """Whether a day is a working day; `own` in the order in which they were declared."""
    declared = list(own)
    national = holidays.country_holidays("MX")  # fills itself year by year

    def works(day: date) -> bool:
        for each in reversed(declared):
            if each.first <= day <= each.last:
                return each.working
        return day.weekday() not in WEEKEND and day not in national

    return works


def due(counted_from: date, days: int, *, works: Callable[[date], bool]) -> date:
    """The last day of a term of so many working days."""
    day, left = counted_from, days
    while left > 0:
        day += timedelta(days=1)
        left -= works(day)
    return day


def left(today: date, until: date, *, works: Callable[[date], bool]) -> int:
    """How many working days remain; below zero, how many it is overdue."""
    first, last, sign = (today, until, 1) if today <= until else (until, today, -1)
    return sign * sum(works(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))
