"""What somebody is entitled to now, by a rule, and the words why."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar

from camino.people.birth import Birth


class Variant(StrEnum):
    """For whom a kit is made up."""

    MAN = "man"
    WOMAN = "woman"
    BOY = "boy"
    GIRL = "girl"
    CHILD = "child"
    BABY = "baby"


BABY_UNTIL, CHILD_UNTIL, ADOLESCENT_UNTIL = 2, 11, 17


class Why(StrEnum):
    """Why something is due, or is not."""

    FIRST = "first"
    NEW_RETURN = "new_return"
    DAYS_PASSED = "days_passed"
    SEASON = "season"
    ASK_AGE = "ask_age"
    GIVEN = "given"
    TOO_SOON = "too_soon"
    THIS_SEASON = "this_season"
    OUT_OF_SEASON = "out_of_season"
    NOT_OF_AGE = "not_of_age"


@dataclass(frozen=True)
class Season:
    """From a day of the year until another, over New Year where the second comes before the first."""

    first: tuple[int, int]
    last: tuple[int, int]

    @classmethod
    def read(cls, first: str, last: str) -> "Season | None":
        """From "11-01" and "03-31"; None where there is no season."""
        if not first or not last:
            return None
        return cls(_month_and_day(first), _month_and_day(last))

    def holds(self, day: date) -> bool:
        """Whether a day is in the season."""
        now = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= now <= self.last
        return now >= self.first or now <= self.last

    def began(self, day: date) -> date:
        """The first day of the season that a day is in; of the one before, for a day in none."""
        start = _in_year(day.year, self.first)
        return start if start <= day else _in_year(day.year - 1, self.first)

    def next_start(self, day: date) -> date:
        """The first day of the next season."""
        start = _in_year(day.year, self.first)
        return start if start > day else _in_year(day.year + 1, self.first)


def _month_and_day(text: str) -> tuple[int, int]:
    month, _dash, day = text.partition("-")
    return int(month), int(day)


def _in_year(year: int, month_and_day: tuple[int, int]) -> date:
    """The day in a year; the last day of February for one that the year does not have."""
    month, day = month_and_day
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month + 1, 1) - timedelta(days=1)


@dataclass(frozen=True)
class Rule:
    """How often one kind of help is given. The ways to be entitled again are joined by "or"."""

    kind: str
    quantity: int = 1
    each_return: bool = False
    every_days: int | None = None
    season: Season | None = None
    age_from: int | None = None
    age_until: int | None = None


@dataclass(frozen=True)
class Recipient:
    """What a rule asks about a person."""

    birth: Birth
    sex: str = ""
    returned_on: date | None = None


@dataclass(frozen=True)
class Entitlement:
    """Whether a kind of help is due, so many of it, why, and when it will be if it is not."""

    kind: str
    due: bool
    why: Why
    quantity: int = 1
    last: date | None = None
    next_on: date | None = None


def entitlement(rule: Rule, recipient: Recipient, last: date | None, *, on: date) -> Entitlement:
    """By one rule. `last`: the day on which the person was last given this kind of help, at whichever office."""

    def answer(why: Why, *, due: bool, next_on: date | None = None) -> Entitlement:
        return Entitlement(rule.kind, due, why, rule.quantity, last, next_on)

    of_age = _of_age(rule, recipient.birth, on)
    if of_age is False:
        return answer(Why.NOT_OF_AGE, due=False)
    if rule.season and not rule.season.holds(on):
        return answer(Why.OUT_OF_SEASON, due=False, next_on=rule.season.next_start(on))
    if last is None:
        return answer(Why.FIRST if of_age else Why.ASK_AGE, due=True)
    if rule.each_return and recipient.returned_on and recipient.returned_on > last:
        return answer(Why.NEW_RETURN, due=True)
    if rule.season:
        again = last < rule.season.began(on)
        return answer(Why.SEASON, due=True) if again else answer(
            Why.THIS_SEASON, due=False, next_on=rule.season.next_start(on)
        )  # fmt: skip
    if rule.every_days is not None:
        ready = last + timedelta(days=rule.every_days)
        return answer(Why.DAYS_PASSED, due=True) if on >= ready else answer(
            Why.TOO_SOON, due=False, next_on=ready
        )  # fmt: skip
    return answer(Why.GIVEN, due=False)


def _of_age(rule: Rule, birth: Birth, on: date) -> bool | None:
    """Whether the age is between the rule's; None when it may be."""
    if rule.age_from is None and rule.age_until is None:
        return True
    ages = birth.age(on)
    if ages is None:
        return None
    least, greatest = ages
    low, high = rule.age_from or 0, rule.age_until if rule.age_until is not None else 200
    if greatest < low or least > high:
        return False
    return True if low <= least and greatest <= high else None


def variant_of(recipient: Recipient, *, on: date) -> Variant | None:
    """The kit made for somebody of this age and sex. None where the worker has to choose."""
    ages = recipient.birth.age(on)
    age = ages[0] if ages and ages[0] == ages[1] else None
    if ages and ages[1] <= BABY_UNTIL:
        return Variant.BABY
    if ages and ages[0] > BABY_UNTIL and ages[1] <= CHILD_UNTIL:
        return Variant.CHILD
    young = bool(ages) and (ages or (0, 0))[0] > CHILD_UNTIL and (ages or (0, 0))[1] <= ADOLESCENT_UNTIL
    if age is None and ages and not young and ages[0] <= ADOLESCENT_UNTIL:
        return None
    by_sex = {"F": (Variant.WOMAN, Variant.GIRL), "M": (Variant.MAN, Variant.BOY)}.get(recipient.sex)
    return by_sex[young] if by_sex else None


class Sized(Protocol):
    """An item of the catalogue, as far as choosing goes."""

    @property
    def fits(self) -> Collection[str]: ...
    @property
    def size(self) -> str: ...


Choice = TypeVar("Choice", bound=Sized)


def fitting(choices: Sequence[Choice], recipient: Recipient, *, on: date) -> list[Choice]:
    """The items that fit somebody, the likeliest size first; all of them where the variant is not known."""
    variant = variant_of(recipient, on=on)
    suited = [each for each in choices if not each.fits or variant is None or variant in each.fits]
    ages = recipient.birth.age(on)
    return sorted(suited, key=lambda each: _unlikely(each.size, ages[0] if ages else None))


MIDDLING = {"M": 0, "G": 1, "CH": 2, "XG": 3}


def _unlikely(size: str, age: int | None) -> float:
    """How unlikely a size is: children's are by age, adults' spread around the middle."""
    if size.isdigit():
        return abs(int(size) - age) if age is not None else int(size)
    return MIDDLING.get(size, 0) / 10
