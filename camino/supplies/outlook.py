"""What an office's past says about its weeks to come: counts, gathered for the job that computes."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import Avg, Count, Sum
from django.db.models.functions import TruncWeek

from camino.reception.models import Visit
from camino.staff.models import Office
from camino.supplies.forecast.needs import AHEAD, share
from camino.supplies.models import ColdNight, EntitlementRule, Handout
from camino.supplies.rules import Season

YEARS = 3
LOOKED_BACK_WEEKS = 52


def gathered(office: Office) -> dict[str, Any]:
    """How many people came each week, how much of each kind they were given, how cold it usually is. Names nobody."""
    this_week = office.today() - timedelta(days=office.today().weekday())
    first = this_week - timedelta(weeks=52 * YEARS)
    came = _came_a_day(office, first, this_week)
    by_week = _by_week(came, None)
    weeks = [first + timedelta(weeks=step) for step in range((this_week - first).days // 7)]
    began = next((week for week in weeks if by_week.get(week)), this_week)
    return {
        "from": this_week.isoformat(), "counts": [float(by_week.get(week, 0)) for week in weeks if week >= began],
        "shares": _shares(office, this_week, came), "usual": _usual(office, this_week),
        "mix": _mix(office, this_week),
    }  # fmt: skip


def _came_a_day(office: Office, first: date, until: date) -> dict[date, int]:
    rows = Visit.objects.filter(office=office, came_on__gte=first, came_on__lt=until)
    return dict(rows.values_list("came_on").annotate(n=Count("pk")))


def _by_week(came: Mapping[date, int], season: Season | None) -> dict[date, int]:
    """The people of each week, on the days of a season."""
    weeks: dict[date, int] = defaultdict(int)
    for day, number in came.items():
        if season is None or season.holds(day):
            weeks[day - timedelta(days=day.weekday())] += number
    return weeks


def _shares(office: Office, until: date, came: Mapping[date, int]) -> dict[str, dict[str, Any]]:
    """Of each kind of help that has a rule: how much of it is given to each person who comes, when it is given."""
    since = until - timedelta(weeks=LOOKED_BACK_WEEKS)
    lately = {day: number for day, number in came.items() if day >= since}
    nights = _cold_weeks(office, since, until)
    given: dict[tuple[str, date], int] = {}
    rows = Handout.objects.kept().filter(office=office, given_on__gte=since, given_on__lt=until)
    for kind, week, things in (
        rows.annotate(week=TruncWeek("given_on")).values_list("kind", "week").annotate(n=Sum("quantity"))
    ):
        given[kind, week] = things
    found = {}
    for rule in EntitlementRule.objects.valid(office.today()):
        season = rule.plain().season
        people = _by_week(lately, season)
        weeks = [
            (float(given.get((rule.kind_id, week), 0)), float(number), nights.get(week))
            for week, number in people.items()
        ]
        found[rule.kind_id] = share(weeks) | {"season": [rule.season_from, rule.season_until]}
    return found


def _mix(office: Office, until: date) -> dict[str, float]:
    """Which part of its kind of help each item was: sizes and variants, over a year."""
    since = until - timedelta(weeks=LOOKED_BACK_WEEKS)
    rows = Handout.objects.kept().filter(office=office, given_on__gte=since, given_on__lt=until)
    things = {
        (kind, item): n for kind, item, n in rows.values_list("kind", "item").annotate(n=Sum("quantity"))
    }
    totals: dict[str, int] = defaultdict(int)
    for (kind, _item), number in things.items():
        totals[kind] += number
    return {str(item): round(number / totals[kind], 4) for (kind, item), number in things.items()}


def _cold_weeks(office: Office, since: date, until: date) -> dict[date, float]:
    nights = ColdNight.objects.filter(office=office, on__gte=since, on__lt=until)
    rows = nights.annotate(week=TruncWeek("on")).values_list("week").annotate(mean=Avg("lowest"))
    return {week: float(mean) for week, mean in rows}


def _usual(office: Office, this_week: date) -> list[float] | None:
    """The usual lowest temperature of each week to come, from the nights that were read; None without any."""
    rows = ColdNight.objects.filter(office=office).values_list("on__week").annotate(mean=Avg("lowest"))
    usual = {int(week): float(mean) for week, mean in rows}
    coming = [(this_week + timedelta(weeks=step)).isocalendar().week for step in range(AHEAD)]
    if not usual:
        return None
    warm = max(usual.values())
    return [usual.get(week, usual.get(week - 1, warm)) for week in coming]
