"""PostgreSQL's binary COPY format: the rows of a large load, in half the time that their text would take to be read.

Of its manual ("COPY", "Binary Format"): every field is its length in four bytes and what it holds, in the order of the
network; -1 in place of the length is null. psycopg writes it, too, but value by value and in the process that waits for
the database; here the fields that come again and again (names, days) are made once, and by other processes.
"""

from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from struct import Struct, pack
from typing import Any, LiteralString

from psycopg import sql

BEGINNING = b"PGCOPY\n\xff\r\n\0" + bytes(8)
END = b"\xff\xff"
NULL = b"\xff\xff\xff\xff"
_TEXTS, _INTEGERS = 25, 23  # PostgreSQL's numbers of the types `text` and `int4`
_FIRST_DAY = date(2000, 1, 1).toordinal()
_SIXTEEN = pack(">i", 16)
_OF_FOUR_BYTES, _UNSIGNED = 4 << 32, 0xFFFFFFFF


def row(fields: int) -> bytes:
    """What stands before a row of so many fields."""
    return pack(">h", fields)


def text(value: str) -> bytes:
    """A text of whatever kind."""
    told = value.encode()
    return pack(">i", len(told)) + told


def integer(value: int) -> bytes:
    """A whole number of four bytes."""
    return pack(">ii", 4, value)


def day(value: date) -> bytes:
    """A date."""
    return integer(value.toordinal() - _FIRST_DAY)


def uuid(value: bytes) -> bytes:
    """An id, by its sixteen bytes."""
    return _SIXTEEN + value


def texts(values: Sequence[bytes]) -> bytes:
    """An array of texts, each made by `text`."""
    told = b"".join(values)
    if not values:
        return pack(">iiii", 12, 0, 0, _TEXTS)
    return pack(">iiiiii", 20 + len(told), 1, 0, _TEXTS, len(values), 1) + told


def integers(values: Collection[int]) -> bytes:
    """An array of whole numbers of 32 bits, with a sign or without: only the bits count."""
    many = len(values)
    if not many:
        return pack(">iiii", 12, 0, 0, _INTEGERS)
    told = [
        _OF_FOUR_BYTES | value & _UNSIGNED for value in values
    ]  # its length and the number, as one of 64 bits
    return _array_of(many).pack(20 + 8 * many, 1, 0, _INTEGERS, many, 1, *told)


@lru_cache(maxsize=500)
def _array_of(many: int) -> Struct:
    return Struct(f">iiiiii{many}Q")


def copy(cursor: Any, table: str, columns: Sequence[str], rows: bytes, how: LiteralString = "") -> None:
    """Write rows, made of the fields above, into a table. `how`: other options of COPY."""
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    statement = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT binary" + how + ")")
    with cursor.copy(statement.format(sql.Identifier(table), names)) as copying:
        copying.write(BEGINNING)
        copying.write(rows)
        copying.write(END)
