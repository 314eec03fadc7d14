"""What a CURP says of its bearer's birth, for those whose birth nobody wrote down beside it."""

from datetime import date
from functools import lru_cache

LENGTH = 18


@lru_cache(maxsize=50_000)
def birth_of(curp: str) -> date | None:
    """The birth date in a CURP; None where there is none. The last sign but one tells the century.

    >>> birth_of("GOMC850315HDFRRR07")
    datetime.date(1985, 3, 15)
    """
    figures = curp[4:10]
    if len(curp) != LENGTH or not (figures.isascii() and figures.isdigit()):
        return None
    century = 1900 if curp[16].isdigit() else 2000
    try:
        return date(century + int(figures[:2]), int(figures[2:4]), int(figures[4:]))
    except ValueError:
        return None
