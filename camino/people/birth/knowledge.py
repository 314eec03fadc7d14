"""What is known of a person's birth: a day, a year, an age on some day, or nothing.

People returned after decades abroad, children and people without papers often know only a year or an age.
What they said is kept as an interval of possible days, and every question (how old, minor or not) is
answered from the interval: with a certain answer, or with "not known" where the interval leaves it open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple, Self

from django.utils.formats import date_format
from django.utils.translation import gettext

ADULT = 18
"""Mexican majority: Constitution art. 34; LGDNNA art. 5 (adolescents are under 18)."""

Stated = Literal["date", "year", "age", "unknown"]


class Band(NamedTuple):
    """An age group: from ``since`` to ``until`` years, both included; no ``until`` means no upper limit."""

    key: str
    since: int
    until: int | None


RETURN_BANDS = (Band("0-11", 0, 11), Band("12-17", 12, 17), Band("18+", 18, None))
"""The groups in which the migration authority publishes returns from the United States."""


@dataclass(frozen=True, slots=True)
class Birth:
    """The days on which a person may have been born, and what they said: ``Birth.in_year(1990)``."""

    earliest: date | None
    latest: date | None
    stated: Stated

    def __post_init__(self) -> None:
        if self.stated == "unknown":
            fits = self.earliest is None and self.latest is None
        elif self.earliest is None or self.latest is None:
            fits = False
        elif self.stated == "date":
            fits = self.earliest == self.latest
        else:
            fits = self.earliest <= self.latest
        if not fits:
            raise ValueError(
                f"a birth stated as {self.stated} cannot lie between {self.earliest} and {self.latest}"
            )

    @classmethod
    def on(cls, day: date) -> Self:
        return cls(day, day, "date")

    @classmethod
    def in_year(cls, year: int, *, margin: int = 0) -> Self:
        """Born in that year, or up to ``margin`` years before or after it."""
        return cls(date(year - margin, 1, 1), date(year + margin, 12, 31), "year")

    @classmethod
    def in_month(cls, year: int, month: int) -> Self:
        """Kept as a year known more closely: the interval says the month."""
        return cls(
            date(year, month, 1),
            _months_before(date(year, month, 1), -1) - timedelta(days=1),
            "year",
        )

    @classmethod
    def aged(cls, years: int, *, on: date, margin: int = 0) -> Self:
        """All births that make a person ``years`` old on that day, give or take ``margin`` years."""
        young, old = max(years - margin, 0), years + margin
        return cls(
            _months_before(on, 12 * (old + 1)) + timedelta(days=1),
            _months_before(on, 12 * young),
            "age",
        )

    @classmethod
    def aged_months(cls, months: int, *, on: date) -> Self:
        """As infants are aged."""
        return cls(
            _months_before(on, months + 1) + timedelta(days=1),
            _months_before(on, months),
            "age",
        )

    @classmethod
    def aged_days(cls, days: int, *, on: date, unit: int = 1) -> Self:
        """As the newly born are aged; ``unit=7`` when it was said in weeks."""
        return cls(on - timedelta(days=days + unit - 1), on - timedelta(days=days), "age")

    @classmethod
    def unknown(cls) -> Self:
        return cls(None, None, "unknown")

    def age(self, on: date) -> tuple[int, int] | None:
        """The least and the greatest age, in completed years, possible on that day. None when unknown."""
        if self.earliest is None or self.latest is None:
            return None
        return _years_between(self.latest, on), _years_between(self.earliest, on)

    def age_group(self, on: date, bands: Sequence[Band]) -> str | None:
        """The key of the band the person is certainly in on that day, or None."""
        ages = self.age(on)
        if ages is None:
            return None
        least, greatest = ages
        for band in bands:
            if least >= band.since and (band.until is None or greatest <= band.until):
                return band.key
        return None

    def minor(self, on: date) -> bool | None:
        """True or False when certain, None when not: the desk asks, and meanwhile protects as a minor."""
        ages = self.age(on)
        if ages is None:
            return None
        least, greatest = ages
        if greatest < ADULT:
            return True
        return False if least >= ADULT else None

    def allows(self, day: date) -> bool:
        """Whether the person may have been born on that day, as far as is known."""
        if self.earliest is None or self.latest is None:
            return True
        return self.earliest <= day <= self.latest


def display(birth: Birth) -> str:
    """The birth in words, in the language in use."""
    if birth.earliest is None or birth.latest is None:
        return gettext("Not known")
    if birth.stated == "date":
        return shown(birth.earliest)
    first, last = birth.earliest.year, birth.latest.year
    if birth.stated == "age":
        years = str(first) if first == last else f"{first}–{last}"
        return gettext("%(years)s (from the age given)") % {"years": years}
    if (first, birth.earliest.month) == (
        last,
        birth.latest.month,
    ) and birth.earliest.day == 1:
        # A whole month; a year cut short because it is the current one is told apart by its first month.
        whole = birth.latest == Birth.in_month(first, birth.earliest.month).latest
        return date_format(birth.earliest, "F Y") if whole else str(first)
    if first == last:
        return str(first)
    return gettext("About %(year)s") % {"year": (first + last) // 2}


def shown(day: date) -> str:
    """A day as Mexican papers write it, in both languages: paper and screen compare at a glance."""
    return f"{day:%d/%m}/{day.year:04}"


def _years_between(born: date, on: date) -> int:
    """Completed years. Who was born on 29 February completes them on 1 March of common years."""
    return max(0, on.year - born.year - ((on.month, on.day) < (born.month, born.day)))


def _months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last one of a shorter month."""
    index = day.year * 12 + day.month - 1 - months
    first = date(index // 12, index % 12 + 1, 1)
    following = date((index + 1) // 12, (index + 1) % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))
