"""Telling counts: a period that is over, once, through disclosure control. What was withheld is kept nowhere."""

from collections import Counter
from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.health.actions.attending import require_health
from camino.health.models import DisclosureRule, Publication, Test
from camino.health.models.protocols import KINDS
from camino.health.rules import disclosure
from camino.staff.models import Office, Worker

BANDS = ((0, 11), (12, 17), (18, 29), (30, 44), (45, 59), (60, 130))
UNKNOWN = "?"


def period_of(day: date, months: int) -> tuple[date, date]:
    """The period of so many months that a day lies in, first and last day. Periods divide the year, none overlaps."""
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    past = first.month - 1 + months
    return first, date(first.year + past // 12, past % 12 + 1, 1) - timedelta(days=1)


def to_publish(office: Office, *, on: date) -> tuple[date, date]:
    """The last period that is over."""
    months = DisclosureRule.on(on).months
    first, _last = period_of(on, months)
    return period_of(first - timedelta(days=1), months)


@transaction.atomic
def publish(*, by: Worker) -> Publication:
    """Publish the last period that is over. Refused where it is published already."""
    require_health(by)
    today = by.office.today()
    rule, (since, until) = DisclosureRule.on(today), to_publish(by.office, on=today)
    tables = {kind: _tables(kind, by.office, since, until, rule.least) for kind, _name in KINDS}
    try:
        with transaction.atomic():
            made = Publication.objects.create(
                office=by.office, since=since, until=until, rule=rule, tables=tables, worker=by
            )
    except IntegrityError as error:
        raise Refused(
            _("These days have been published already. A publication is never made again.")
        ) from error
    book.write("publish health counts", made, by=by)
    return made


def _tables(kind: str, office: Office, since: date, until: date, least: int) -> dict[str, object]:
    tests = Test.objects.filter(
        office=office, kind=kind, attention__on__range=(since, until), found_at__isnull=False
    ).select_related("person", "attention")
    counted: dict[str, Counter[str]] = {
        "month": Counter(dict.fromkeys(_months(since, until), 0)), "sex": Counter({"F": 0, "M": 0}),
        "age": Counter({f"{first}-{last}": 0 for first, last in BANDS}), "finding": Counter(),
    }  # fmt: skip
    for test in tests:
        counted["month"][f"{test.attention.on:%Y-%m}"] += 1
        counted["sex"][test.person.sex or UNKNOWN] += 1
        counted["age"][_band(test)] += 1
        counted["finding"][test.finding or UNKNOWN] += 1
    told = disclosure.together(counted, least=least)
    return {name: {"total": table.total, "cells": table.cells} for name, table in told.items()}


def _months(since: date, until: date) -> list[str]:
    return [f"{since.year}-{month:02}" for month in range(since.month, until.month + 1)]


def _band(test: Test) -> str:
    age = test.person.birth.age(test.attention.on)
    if age is None:
        return UNKNOWN
    return next(f"{first}-{last}" for first, last in BANDS if first <= age[0] <= last)
