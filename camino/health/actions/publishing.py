"""Telling counts: a period that is over, once, through disclosure control. What was withheld is kept nowhere."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.health.actions.attending import require_health
from camino.health.models import DisclosureRule, FollowUp, Publication, Test
from camino.health.models.protocols import KINDS
from camino.health.rules import Finding, Kind, disclosure
from camino.staff.models import Office, Worker

BANDS = ((0, 11), (12, 17), (18, 29), (30, 44), (45, 59), (60, 130))
UNKNOWN, OTHER, WOMEN = "?", "other", "F"
IN_CARE, NOT_IN_CARE = "reactive_in_care", "reactive_not_in_care"


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
    """Each table of one kind with all cells that it may have: a cell that appeared with the first of its people would
    tell that there is one."""
    tests = list(
        Test.objects.filter(
            office=office, kind=kind, attention__on__range=(since, until), found_at__isnull=False
        )
        .select_related("person", "attention")
        .prefetch_related("follow_ups")
    )
    counted: dict[str, Mapping[str, int]] = {
        "month": _by(_months(since, until), (f"{test.attention.on:%Y-%m}" for test in tests)),
        "age": _by([*(f"{first}-{last}" for first, last in BANDS), UNKNOWN], map(_band, tests)),
        "finding": disclosure.finest(
            [_by(cells, map(tell, tests)) for cells, tell in PARTITIONS[Kind(kind)]], least=least
        ),
    }
    if kind != Kind.PREGNANCY:
        counted["sex"] = _by([WOMEN, OTHER], (WOMEN if test.person.sex == WOMEN else OTHER for test in tests))
    told = disclosure.together(counted, least=least)
    return {name: {"total": table.total, "cells": table.cells} for name, table in told.items()}


def _by(cells: Iterable[str], found: Iterable[str]) -> Counter[str]:
    counts = Counter(dict.fromkeys(cells, 0))
    counts.update(found)
    return counts


def _either(finding: Finding) -> tuple[Sequence[str], Callable[[Test], str]]:
    return [finding.value, OTHER], lambda test: finding.value if test.finding == finding.value else OTHER


def _in_care(test: Test) -> str:
    """Whether a reactive test has led to care."""
    if test.finding != Finding.REACTIVE.value:
        return OTHER
    began = any(row.what == FollowUp.What.HIV_CARE and row.status == "done" for row in test.follow_ups.all())
    return IN_CARE if began else NOT_IN_CARE


PARTITIONS: dict[Kind, list[tuple[Sequence[str], Callable[[Test], str]]]] = {
    Kind.HIV: [([IN_CARE, NOT_IN_CARE, OTHER], _in_care), _either(Finding.REACTIVE)],
    Kind.PREGNANCY: [_either(Finding.POSITIVE)],
    Kind.GLUCOSE: [_either(Finding.NORMAL)],
}
"""By what was found: from fine to coarse, each a division of the same people."""


def _months(since: date, until: date) -> list[str]:
    return [f"{since.year}-{month:02}" for month in range(since.month, until.month + 1)]


def _band(test: Test) -> str:
    age = test.person.birth.age(test.attention.on)
    if age is None:
        return UNKNOWN
    return next(f"{first}-{last}" for first, last in BANDS if first <= age[0] <= last)
