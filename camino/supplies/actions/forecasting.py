"""Computing what is to come, and reading how cold the nights were."""

import csv
import io
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.staff.models import Worker
from camino.supplies.forecast.needs import outlook
from camino.supplies.models import ColdNight, Outlook
from camino.supplies.outlook import gathered

MOST_BYTES = 2_000_000
COLDEST, WARMEST = Decimal(-60), Decimal(60)


@transaction.atomic
def ask_forecast(*, by: Worker) -> Outlook:
    """Have the next half year of the worker's office computed. Asked for again while it waits, it is the same one."""
    from camino.supplies.jobs import compute_forecast

    facts, now = gathered(by.office), timezone.now()
    waiting, new = Outlook.objects.select_for_update().get_or_create(
        office=by.office, made_at=None, defaults={"asked_at": now, "asked_by": by, "facts": facts}
    )
    if not new:
        waiting.asked_at, waiting.asked_by, waiting.facts = now, by, facts
        waiting.save(update_fields=["asked_at", "asked_by", "facts"])
    book.write("ask forecast", waiting, by=by)
    compute_forecast.later(outlook=waiting.pk)
    return waiting


@transaction.atomic
def compute(*, waiting: UUID) -> None:
    """The job's part: from the counts that were gathered to the weeks to come. Nothing where it was done before."""
    found = Outlook.objects.select_for_update().filter(pk=waiting, made_at=None).first()
    if found is None:
        return
    found.weeks, found.made_at = outlook(found.facts), timezone.now()
    found.save(update_fields=["weeks", "made_at"])
    book.write("compute forecast", found, by=None)


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
