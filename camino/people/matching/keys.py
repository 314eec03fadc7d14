"""The keys by which a person is found again: numbers that two writings of one person share and few others have.

A key is a signed 32-bit number, the CRC of what it says. Each of these is shared by the spellings of one sound,
whatever order the names are in:

    day        the whole birth date
    word+year  a name and the birth year (each possible year of an age; year 0 where nothing is known)
    word+md    a name and the day and month of birth
    pair       two names, of which one is a surname
    single     a surname, or the first given name, for who is looked for by one word alone

A search combines them (`plan`): no single key has to be rare, their meeting is. Two different things that fall on one
number cost a comparison, never a wrong answer: what is found is compared in full.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from zlib import crc32

from camino.people.matching.words import Word

WIDEST_BIRTH = 3  # years; a vaguer statement is not worth a key
NO_YEAR = 0  # in place of the year of those whose birth nobody knows
MOST_SOUNDS = 10  # of one person: who has more has a list of names, and is found by the first of them
_DAY, _YEAR, _MONTH_DAY, _PAIR, _SINGLE = (
    crc32(kind) for kind in (b"day", b"year", b"month and day", b"pair", b"single")
)


def _signed(number: int) -> int:
    return number - 0x1_0000_0000 if number & 0x8000_0000 else number


@lru_cache(maxsize=100_000)
def day_key(born: date) -> int:
    """The key of a whole birth date."""
    return _signed(crc32(b"%d" % (born.year * 10000 + born.month * 100 + born.day), _DAY))


@lru_cache(maxsize=1_000)
def _of_year(year: int) -> int:
    return crc32(b"%d" % year, _YEAR)


@lru_cache(maxsize=400)
def _of_birthday(month: int, day: int) -> int:
    return crc32(b"%d" % (month * 100 + day), _MONTH_DAY)


@lru_cache(maxsize=500_000)
def _in_bytes(heard: str) -> bytes:
    return heard.encode()


def year_key(heard: str, year: int) -> int:
    """The key of a name and a birth year."""
    return _signed(crc32(_in_bytes(heard), _of_year(year)))


def month_day_key(heard: str, month: int, day: int) -> int:
    """The key of a name and a birthday."""
    return _signed(crc32(_in_bytes(heard), _of_birthday(month, day)))


@lru_cache(maxsize=500_000)
def pair_key(one: str, other: str) -> int:
    """The key of two names, whichever comes first."""
    first, second = (one, other) if one <= other else (other, one)
    return _signed(crc32(f"{first} {second}".encode(), _PAIR))


@lru_cache(maxsize=200_000)
def single_key(heard: str) -> int:
    """The key of a name alone."""
    return _signed(crc32(heard.encode(), _SINGLE))


def sounds(words: Iterable[Word]) -> list[str]:
    """All that these words may be found by, each once; initials find nobody."""
    return list(dict.fromkeys(sound for word in words if not word.initial for sound in word.sounds))


def record_keys(
    given: Sequence[Word], surnames: Sequence[Word], earliest: date | None, latest: date | None
) -> list[int]:
    """Every key of one name of a person who was born between two days (the same one where the date is known)."""
    every, found = _of_names(tuple(given), tuple(surnames))
    keys = list(found)
    if earliest is None or latest is None or latest.year - earliest.year >= WIDEST_BIRTH:
        return keys + [_signed(crc32(heard, _of_year(NO_YEAR))) for heard in every]
    if earliest == latest:
        keys.append(day_key(earliest))
        seed = _of_birthday(earliest.month, earliest.day)
        keys += [_signed(crc32(heard, seed)) for heard in every]
    for year in range(earliest.year, latest.year + 1):
        seed = _of_year(year)
        keys += [_signed(crc32(heard, seed)) for heard in every]
    return keys


@lru_cache(maxsize=200_000)
def _of_names(given: tuple[Word, ...], surnames: tuple[Word, ...]) -> tuple[list[bytes], list[int]]:
    """How every name is heard; the keys of its pairs (a surname with every other name) and of the first names alone."""
    first, last = sounds(given)[:MOST_SOUNDS], sounds(surnames)[:MOST_SOUNDS]
    from_each = last or first
    pairs = {
        pair_key(one, other)
        for place, one in enumerate(from_each)
        for other in [*from_each[place + 1 :], *(first if last else ())]
        if one != other
    }
    singles = {single_key(heard) for heard in (*last, *first[:1])}
    return [_in_bytes(heard) for heard in dict.fromkeys([*last, *first])], sorted(pairs | singles)
