"""Dates and times as pages and paper say them: short, in 24 hours, and the same day in every country.

Django's own formats write 03/12 for two different days in two languages; a month in letters cannot be misread.
"""

from datetime import date, datetime, time
from functools import lru_cache

from babel.dates import format_datetime, format_skeleton
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, to_locale

DAY, CLOCK = "d MMM y", "HH:mm"
# Named as Django's formats, so that page builders need no second vocabulary.
PATTERNS = {
    "DATE_FORMAT": DAY,
    "SHORT_DATE_FORMAT": DAY,
    "TIME_FORMAT": CLOCK,
    "DATETIME_FORMAT": f"{DAY}, {CLOCK}",
    "SHORT_DATETIME_FORMAT": f"{DAY}, {CLOCK}",
    "MONTH_DAY_FORMAT": "d MMM",
}


def told(value: date | datetime | time, form: str = "") -> str:
    """The moment on the office's clock; without a form as much of it as there is. Other forms are Django's."""
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    locale = to_locale(get_language() or "es-mx")
    if form == "YEAR_MONTH_FORMAT":
        return format_skeleton("yMMMM", _at_full(value), locale=locale)
    pattern = PATTERNS.get(form or _form_of(value))
    if pattern is None:
        return date_format(value, form)  # type: ignore[arg-type]  # it takes a time too, its types do not say so
    return _written(_at_full(value), pattern, locale)


@lru_cache(maxsize=5_000)  # the same few days stand on every page
def _written(value: datetime, pattern: str, locale: str) -> str:
    return format_datetime(value, pattern, locale=locale)


def _form_of(value: date | datetime | time) -> str:
    if isinstance(value, datetime):
        return "DATETIME_FORMAT"
    return "TIME_FORMAT" if isinstance(value, time) else "DATE_FORMAT"


def _at_full(value: date | datetime | time) -> datetime:
    """A date or a time alone filled up, as Babel wants both; what was filled up is not in the pattern."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, time):
        return datetime.combine(date(2000, 1, 1), value.replace(tzinfo=None))
    return datetime.combine(value, time())
