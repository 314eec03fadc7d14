"""Computing what is to come, and reading how cold the nights were."""

import csv
import io
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.staff.models import Worker
from camino.supplies.models import ColdNight, Outlook
from camino.supplies.outlook import computed

MOST_BYTES = 2_000_000
COLDEST, WARMEST = Decimal(-60), Decimal(60)


@transaction.atomic
def forecast_now(*, by: Worker) -> Outlook:
    """The next half year of the worker's office, kept as it was computed."""
    made = Outlook.objects.create(
        office=by.office, made_at=timezone.now(), made_by=by, weeks=computed(by.office)
    )
    book.write("compute forecast", made, by=by)
    return made


@transaction.atomic
def read_weather(*, content: bytes, by: Worker) -> int:
    """A CSV of two columns, date and lowest temperature. All of it or nothing; every bad line is told at once."""
    if len(content) > MOST_BYTES:
        raise Refused(_("The file is too large: a line a day is enough."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(_("This is no CSV file. Save it as CSV (UTF-8).")) from error
    nights: dict[date, Decimal] = {}
    wrong: list[str] = []
    for number, row in enumerate(csv.reader(io.StringIO(text.replace("\0", ""))), start=1):
        read = _night(row)
        if read:
            nights[read[0]] = read[1]
        elif number > 1 and any(cell.strip() for cell in row):
            wrong.append(str(number))
    if wrong:
        lines = ", ".join(wrong[:20])
        raise Refused(
            _("Line %(lines)s: write the date as 2026-01-31 and the lowest temperature as -3.5.")
            % {"lines": lines}
        )
    if not nights:
        raise Refused(_("The file holds no line with a date and a temperature."))
    ColdNight.objects.bulk_create(
        (ColdNight(office=by.office, on=on, lowest=lowest) for on, lowest in nights.items()),
        update_conflicts=True, unique_fields=["office", "on"], update_fields=["lowest"],
    )  # fmt: skip
    book.write("read weather", by.office, by=by, nights=len(nights))
    return len(nights)


def _night(row: list[str]) -> tuple[date, Decimal] | None:
    try:
        on, lowest = date.fromisoformat(row[0].strip()), Decimal(row[1].strip())
    except (ValueError, IndexError, InvalidOperation):
        return None
    fits = lowest.is_finite() and COLDEST < lowest < WARMEST and on < date.max - timedelta(days=1)
    return (on, lowest.quantize(Decimal("0.1"))) if fits else None
