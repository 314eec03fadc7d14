"""What is recorded about a person, in the words of the page: age, origin, languages, nationality."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import get_language, gettext, ngettext

from camino.people import countries, languages, places
from camino.people.birth import Birth, display

INFANT_MONTHS = 24
"""Until two years of age people count in months."""


def birth_as_stated(birth: Birth) -> str:
    """The birth as it was told: a day, a year, an age."""
    return display(birth)


def age(birth: Birth, on: date) -> str:
    """The age on a day, as closely as it is known; nothing when it is not."""
    ages = birth.age(on)
    if ages is None or birth.earliest is None or birth.latest is None:
        return ""
    least, greatest = ages
    if birth.stated == "date" and (months := _months(birth.earliest, on)) < INFANT_MONTHS:
        return ngettext("%(n)s month", "%(n)s months", months) % {"n": months}
    if least == greatest:
        return ngettext("%(n)s year", "%(n)s years", least) % {"n": least}
    return gettext("%(least)s–%(greatest)s years") % {"least": least, "greatest": greatest}


def _months(born: date, on: date) -> int:
    return max(0, (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day))


def origin(state: str, municipality: str, in_words: str = "") -> str:
    """The place of origin: from the catalogue where it is in it, else as it was told."""
    town = places.municipality(municipality) if municipality else None
    if town:
        return str(town)
    within = places.state(state) if state else None
    if within and in_words:
        return f"{in_words} ({within.short})"
    return in_words or (within.short if within else "")


def born_in(state: str) -> str:
    """The state of birth."""
    if state == places.BORN_ABROAD:
        return gettext("Outside Mexico")
    found = places.state(state) if state else None
    return found.short if found else ""


def spoken(codes: Iterable[str]) -> str:
    """The languages somebody speaks, in words."""
    locale = get_language() or "es"
    return ", ".join(languages.language_name(code, locale) for code in codes)


def national_of(codes: Iterable[str]) -> str:
    """The nationalities, as the names of their countries."""
    locale = get_language() or "es"
    return ", ".join(countries.country_name(code, locale) for code in codes)
