"""Reading a birth from one box, as a tired worker types it: "16 07 90", "jul 1990", "36 años", "?"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from camino.people.birth.knowledge import Birth, shown
from camino.people.birth.words import ABOUT, DAYS, FILLERS, MONTHS, MONTHS_OLD, UNKNOWN, WEEKS, YEARS
from camino.people.misread import Misread
from camino.people.names import fold

OLDEST = 120
"""No older person is registered: the oldest human being on record reached 122."""

_ABOUT_YEARS = 2
"""How far "about 1985" reaches to either side: honest, and still telling most children from adults."""

_LONGEST = 60
_AGE = re.compile(r"(\d{1,3}) (\w+)(?: (?:y )?(\d{1,2}) (\w+))?")


class BirthError(Misread):
    """What was typed cannot be a birth."""


@dataclass(frozen=True, slots=True)
class _Typed:
    """The box taken apart: numbers and words in the order typed, and whether they were called approximate."""

    tokens: tuple[str, ...]
    about: bool

    @property
    def numbers(self) -> list[str]:
        return [token for token in self.tokens if token.isdecimal()]

    @property
    def words(self) -> list[str]:
        return [token for token in self.tokens if not token.isdecimal()]


def parse(text: str, *, today: date) -> Birth:
    """The birth typed: day, month, year, unless the year comes first. Raises BirthError with a remedy."""
    plain = fold(text)
    if plain in UNKNOWN:
        return Birth.unknown()
    if len(plain) > _LONGEST:
        _not_understood()
    typed = _taken_apart(text, plain)
    birth = _age(typed, today) or _with_month_name(typed, today) or _numbers(typed, today)
    return _possible(birth, today)


def _taken_apart(text: str, plain: str) -> _Typed:
    tokens = re.findall(r"\d+|[^\W\d]+", plain.replace("mas o menos", "aprox"))
    about = any(token in ABOUT for token in tokens) or "~" in text or "?" in text
    return _Typed(tuple(token for token in tokens if token not in ABOUT), about)


def _age(typed: _Typed, today: date) -> Birth | None:
    """ "36 años", "36a", "1 año y 3 meses", "8 meses", "10 days"; a bare number that can only be an age."""
    said = " ".join(token for token in typed.tokens if token not in FILLERS)
    if said.isdecimal() and len(said) < 4:
        return _years_old(int(said), typed.about, today, bare=len(typed.tokens) == 1)
    found = _AGE.fullmatch(said)
    if found is None:
        return None
    amount, unit, more, smaller = found.groups()
    if more is None:
        return _one_age(int(amount), unit, typed.about, today)
    if unit in YEARS and smaller in MONTHS_OLD:
        return _months_old(12 * int(amount) + int(more), today)
    return None


def _one_age(amount: int, unit: str, about: bool, today: date) -> Birth | None:
    if unit in YEARS:
        return _years_old(amount, about, today)
    if unit in MONTHS_OLD:
        return _months_old(amount, today)
    if unit in WEEKS:
        return Birth.aged_days(7 * amount, on=today, unit=7)
    return Birth.aged_days(amount, on=today) if unit in DAYS else None


def _years_old(years: int, about: bool, today: date, *, bare: bool = False) -> Birth:
    if years > OLDEST:
        _too_old()
    if bare and 80 <= years <= 99:
        # 90 alone is as often a year as an age, and the two lie half a century apart.
        raise BirthError(
            format_lazy(_("{number} alone can be a year or an age."), number=years),
            format_lazy(_("Type 19{number} or {number} years."), number=years),
        )
    return Birth.aged(years, on=today, margin=_ABOUT_YEARS if about else 0)


def _months_old(months: int, today: date) -> Birth:
    if months > 12 * OLDEST:
        _too_old()
    return Birth.aged_months(months, on=today)


def _with_month_name(typed: _Typed, today: date) -> Birth | None:
    """ "16 jul 1990", "16 de julio de 1990", "July 16, 1990", "julio 1990", "1990 jul 16"."""
    words = [word for word in typed.words if word not in FILLERS]
    if not words:
        return None
    month = _month(words[0])
    if month is None or len(words) > 1 or typed.about:
        _not_understood()
    numbers = typed.numbers
    if len(numbers) == 1 and len(numbers[0]) != 4:
        _no_year()
    if len(numbers) == 1:
        return Birth.in_month(_year(numbers[0], today), month)
    if len(numbers) != 2:
        _not_understood()
    day, year = numbers if len(numbers[0]) < 3 else reversed(numbers)
    return _on(day, str(month), year, today)


def _month(word: str) -> int | None:
    """The month whose Spanish or English name begins so; three letters are enough."""
    if len(word) < 3:
        return None
    for number, names in enumerate(MONTHS, start=1):
        if any(name.startswith(word) for name in names) or (word == "sept" and number == 9):
            return number
    return None


def _numbers(typed: _Typed, today: date) -> Birth:
    numbers = typed.numbers
    sizes = [len(number) for number in numbers]
    if sizes == [4]:
        return Birth.in_year(_year(numbers[0], today), margin=_ABOUT_YEARS if typed.about else 0)
    if typed.about:
        _not_understood()
    if sizes == [8] or sizes == [6]:
        numbers = _run_together(numbers[0])
        sizes = [len(number) for number in numbers]
    if len(sizes) == 2 and max(sizes) == 4 and min(sizes) <= 2:
        return _in_numbered_month(sorted(numbers, key=len), today)
    if len(sizes) == 2:
        _no_year()
    if len(sizes) != 3:
        _not_understood()
    day, month, year = numbers if sizes[0] <= 2 else reversed(numbers)
    return _on(day, month, year, today)


def _run_together(digits: str) -> list[str]:
    """160790 and 16071990 begin with the day; 19900716 with the year, for nobody was born in 0716."""
    if len(digits) == 6 or digits[4:6] in ("19", "20"):
        return [digits[:2], digits[2:4], digits[4:]]
    return [digits[:4], digits[4:6], digits[6:]]


def _in_numbered_month(numbers: Sequence[str], today: date) -> Birth:
    month, year = int(numbers[0]), _year(numbers[1], today)
    if not 1 <= month <= 12:
        raise BirthError(format_lazy(_("There is no month {month}."), month=month), _EXAMPLES)
    return Birth.in_month(year, month)


def _on(day: str, month: str, year: str, today: date) -> Birth:
    if len(day) > 2 or len(month) > 2 or len(year) not in (2, 4):
        _not_understood()
    numbers = int(day), int(month)
    try:
        # 2000 was a leap year: what fails in it fails in every year.
        date(2000, numbers[1], numbers[0])
        if len(year) == 4:
            return Birth.on(date(_year(year, today), numbers[1], numbers[0]))
        return Birth.on(_latest_past(numbers[0], numbers[1], int(year), today))
    except BirthError:
        raise
    except ValueError as error:
        shown_day = f"{day}/{month}/{year}"
        raise BirthError(
            format_lazy(_("There is no day {day}."), day=shown_day),
            _("Type the day, the month and the year in this order; if the day is not sure, only the year."),
        ) from error


def _latest_past(day: int, month: int, short_year: int, today: date) -> date:
    """The century of a year of two figures: the latest one that is not in the future."""
    century = today.year // 100 * 100
    if short_year > today.year % 100 or (
        short_year == today.year % 100 and (month, day) > (today.month, today.day)
    ):
        century -= 100
    return date(century + short_year, month, day)


def _year(digits: str, today: date) -> int:
    year = int(digits)
    if year > today.year:
        _future(digits)
    if year < today.year - OLDEST - 1:
        _too_old()
    return year


def _possible(birth: Birth, today: date) -> Birth:
    """Neither in the future nor more than OLDEST years ago; an interval reaching past today ends today."""
    if birth.earliest is None or birth.latest is None:
        return birth
    if birth.earliest > today:
        _future(shown(birth.earliest))
    last = min(birth.latest, today)
    if today.year - last.year - ((today.month, today.day) < (last.month, last.day)) > OLDEST:
        _too_old()
    return Birth(birth.earliest, last, birth.stated)


_EXAMPLES = _("Type 16/07/1990, 1990, jul 1990, 36 years, or ? when it is not known.")


def _not_understood() -> NoReturn:
    raise BirthError(_("This is not understood as a birth."), _EXAMPLES)


def _no_year() -> NoReturn:
    raise BirthError(_("The year is missing."), _("Type day, month and year, or only the year."))


def _future(typed: str) -> NoReturn:
    raise BirthError(
        format_lazy(_("{day} has not come yet."), day=typed),
        _("Look at the year again, or type the age."),
    )


def _too_old() -> NoReturn:
    raise BirthError(
        format_lazy(_("That would make the person more than {years} years old."), years=OLDEST),
        _("Look at the year again, or type the age."),
    )
