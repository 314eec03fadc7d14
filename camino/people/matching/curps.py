"""What a CURP says of its bearer's birth, for those whose birth nobody wrote down beside it."""

import re
from datetime import date
from functools import lru_cache

LENGTH = 18
SHORTEST_COMPARED = 17  # signs: a whole one, or one with a sign left out
# What stands at the beginning of a CURP, and of the tax office's number, which many know by heart: letters of the
# names, the birth.
_BEGINNING = re.compile(r"[A-Z]{4}[0-9]{6}(?:[A-Z0-9]{3}$|(?![0-9]))")


@lru_cache(maxsize=50_000)
def birth_of(curp: str) -> date | None:
    """The birth date in a CURP; None where there is none. The last sign but one tells the century.

    >>> birth_of("GOMC850315HDFRRR07")
    datetime.date(1985, 3, 15)
    """
    figures = curp[4:10]
    if len(curp) != LENGTH or not (figures.isascii() and figures.isdigit()):
        return None
    return _date(1900 if curp[16].isdigit() else 2000, figures)


def birth_at_the_beginning(number: str, *, today: date) -> date | None:
    """The birth date in a CURP of which perhaps only ten signs are there: then the latest that is not to come.

    >>> birth_at_the_beginning("GOMC850315", today=date(2026, 1, 1))
    datetime.date(1985, 3, 15)
    """
    if whole := birth_of(number):
        return whole
    if not _BEGINNING.match(number):
        return None
    figures = number[4:10]
    latest = _date(2000, figures)
    return latest if latest and latest <= today else _date(1900, figures)


def _date(century: int, figures: str) -> date | None:
    try:
        return date(century + int(figures[:2]), int(figures[2:4]), int(figures[4:]))
    except ValueError:
        return None
