"""New figures from a day on. From the shell, as the tables' owner: no page of the office changes what is urgent."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import InvalidOperation
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused, checked
from camino.health.models import Protocol


@transaction.atomic
def write_protocol(*, about: str, figures: Mapping[str, Any], since: date, source: str) -> Protocol:
    """The figures of a kind of test, or of vital signs, from a day on; those that held until then end the day before.

    Refused for days past, without a source, and where a figure lacks, is misspelt or is none: tests that were done keep
    the row they were done by.
    """
    if since < timezone.localdate():
        raise Refused(_("Figures begin today or later: a test keeps those by which it was done."))
    if not source.strip():
        raise Refused(_("Name the source."))
    row = Protocol(about=about, figures=dict(figures), since=since, source=source.strip())
    _require_readable(row)
    standing = Protocol.objects.select_for_update(of=("self",)).filter(about=about)
    if standing.filter(since__gte=since).exists():
        raise Refused(_("There are already figures from this day, or a later one, on."))
    for earlier in standing.filter(until=None):
        earlier.until = since - timedelta(days=1)
        earlier.save(update_fields=["until"])
    checked(row)
    row.save(force_insert=True)
    book.write("write figures of health", row, by=None, about=about, since=since.isoformat())
    return row


def _require_readable(row: Protocol) -> None:
    try:
        if row.about == Protocol.About.VITALS:
            if not row.signs():
                raise ValueError("no vital sign is among them")
            row.adults_from()
        else:
            row.ages()
    except (ValueError, KeyError, TypeError, InvalidOperation) as error:
        raise Refused(_("These figures cannot be read: %(why)s.") % {"why": error}) from error
