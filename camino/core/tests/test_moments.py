"""How pages and paper say dates and times."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from django.utils.translation import override

from camino.core.moments import told


@pytest.mark.parametrize(
    ("value", "form", "spanish", "english"),
    [
        (date(2026, 12, 3), "", "3 dic 2026", "3 Dec 2026"),
        (time(8, 5), "", "08:05", "08:05"),
        (datetime(2026, 3, 12, 2, 5, tzinfo=UTC), "", "11 mar 2026, 20:05", "11 Mar 2026, 20:05"),
        (datetime(2026, 3, 12, 2, 5, tzinfo=UTC), "TIME_FORMAT", "20:05", "20:05"),
        (date(2026, 3, 12), "YEAR_MONTH_FORMAT", "marzo de 2026", "March 2026"),
        (date(2026, 3, 12), "Y", "2026", "2026"),
    ],
)
def test_a_moment_is_told_on_the_offices_clock_in_the_readers_language(value, form, spanish, english):
    with timezone.override(ZoneInfo("America/Ciudad_Juarez")):
        with override("es-mx"):
            assert told(value, form) == spanish
        with override("en"):
            assert told(value, form) == english
