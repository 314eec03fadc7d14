"""The keys by which a person is found again: numbers that two writings of one person share and few others have.

A key is a signed 32-bit number, the CRC of what it says. Each of these is shared by the spellings of one sound,
whatever order the names are in:

    day        the whole birth date
    word+year  a name and the birth year (each possible year of an age; year 0 where nothing is known)
    birthday   the day and month of birth, without the year
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
_DAY, _YEAR, _BIRTHDAY, _PAIR, _SINGLE = (
    crc32(kind) for kind in (b"day", b"year", b"birthday", b"pair", b"single")
)


def _signed(number: int) -> int:
    return number - 0x1_0000_0000 if number & 0x8000_0000 else number


@lru_cache(maxsize=1_000)
def _of_year(year: int) -> int:
    return crc32(b"%d" % year, _YEAR)


@lru_cache(maxsize=400)
def _of_birthday(month: int, day: int) -> int:
    return crc32(b"%d" % (month * 100 + day), _BIRTHDAY)


@lru_cache(maxsize=50_000)
def _of_day(year: int, month: int, day: int) -> int:
    return crc32(b"%d" % (year * 10000 + month * 100 + day), _DAY)


def _of_pair(one: bytes, other: bytes) -> int:
    return crc32(other, crc32(one, _PAIR)) if one <= other else crc32(one, crc32(other, _PAIR))


def day_key(born: date) -> int:
    """The key of a whole birth date."""
    return _signed(_of_day(born.year, born.month, born.day))


def year_key(heard: str, year: int) -> int:
    """The key of a name and a birth year."""
    return _signed(crc32(heard.encode(), _of_year(year)))


def birthday_key(month: int, day: int) -> int:
    """The key of a birthday in whatever year."""
    return _signed(_of_birthday(month, day))


def pair_key(one: str, other: str) -> int:
    """The key of two names, whichever comes first."""
    return _signed(_of_pair(one.encode(), other.encode()))


def single_key(heard: str) -> int:
    """The key of a name alone."""
    return _signed(crc32(heard.encode(), _SINGLE))


def sounds(words: Iterable[Word]) -> list[bytes]:
    """All that these words may be found by, each once, at most ten; initials find nobody."""
    every = dict.fromkeys(sound for word in words if not word.initial for sound in word.sounds)
    return [sound.encode() for sound in every][:MOST_SOUNDS]


def record_keys(
    given: Sequence[bytes], surnames: Sequence[bytes], earliest: date | None, latest: date | None
) -> set[int]:
    """Every key of one name, in `sounds`, of a person born between two days (the same one where the date is known)."""
    return set(map(_signed, record_numbers(given, surnames, earliest, latest)))


def record_numbers(
    given: Sequence[bytes], surnames: Sequence[bytes], earliest: date | None, latest: date | None
) -> set[int]:
    """The same keys without their sign, as they are hashed: a million people have fourteen million of them."""
    every = [*surnames, *given]
    found = [crc32(heard, _SINGLE) for heard in (*surnames, *given[:1])]
    for after, one in enumerate(surnames or given, start=1):
        seed = crc32(one, _PAIR)
        for other in every[after:]:
            if one < other:
                found.append(crc32(other, seed))
            elif one != other:
                found.append(_of_pair(other, one))
    if earliest is None or latest is None or latest.year - earliest.year >= WIDEST_BIRTH:
        years: Iterable[int] = (NO_YEAR,)
    else:
        years = range(earliest.year, latest.year + 1)
        if earliest == latest:
            year, month, day = earliest.year, earliest.month, earliest.day
            found += (_of_day(year, month, day), _of_birthday(month, day))
    for year in years:
        seed = _of_year(year)
        found += [crc32(heard, seed) for heard in every]
    return set(found)
