"""The weeks to come of an office: how many people, how many kits and winter sets, and the picture of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Avg, Count
from django.db.models.functions import TruncWeek

from camino.reception.models import Visit
from camino.staff.models import Office
from camino.supplies.forecast import forecast
from camino.supplies.models import ColdNight, EntitlementRule, Handout
from camino.supplies.rules import Season

AHEAD = 26
YEARS = 3
LOOKED_BACK_WEEKS = 52
FREEZING = 4.0  # a mean of the lowest temperatures below which everybody takes a winter set that is due
SHOWN = 78


def computed(office: Office) -> dict[str, Any]:
    """The forecast of people, and what of each kind of help they will need. Plain values, to be kept."""
    this_week = office.today() - timedelta(days=office.today().weekday())
    first = this_week - timedelta(weeks=52 * YEARS)
    counts = _people_a_week(office, first, this_week)
    told = forecast(counts, AHEAD)
    starts = [this_week + timedelta(weeks=step) for step in range(AHEAD)]
    shares = _shares(office, this_week)
    cold = _coldness(office, starts)
    return {
        "since": first.isoformat(), "counts": counts, "from": this_week.isoformat(), "by_model": told.by_model,
        "off_model": told.off_model, "off_naive": told.off_naive, "naive": [round(each, 1) for each in told.naive],
        "weeks": [[round(week.expected, 1), round(week.low, 1), round(week.high, 1)] for week in told.weeks],
        "needs": {kind: _need(share, kind, starts, told.weeks, cold) for kind, share in shares.items()},
        "weather": cold is not None,
    }  # fmt: skip


def _people_a_week(office: Office, first: date, until: date) -> list[float]:
    rows = Visit.objects.filter(office=office, came_on__gte=first, came_on__lt=until)
    by_week = dict(rows.annotate(week=TruncWeek("came_on")).values_list("week").annotate(n=Count("pk")))
    weeks = [first + timedelta(weeks=step) for step in range((until - first).days // 7)]
    counts = [float(by_week.get(week, 0)) for week in weeks]
    began = next((place for place, number in enumerate(counts) if number), len(counts))
    return counts[began:]


def _shares(office: Office, until: date) -> dict[str, tuple[float, Season | None]]:
    """Of each kind of help how many things are given to each person who comes, in the weeks when it is given."""
    since = until - timedelta(weeks=LOOKED_BACK_WEEKS)
    found = {}
    for rule in EntitlementRule.objects.valid(office.today()):
        season = rule.plain().season
        given = Handout.objects.kept().filter(
            office=office, kind=rule.kind_id, given_on__range=(since, until)
        )
        things = sum(given.values_list("quantity", flat=True)) if not season else given.count()
        came = _came(office, since, until, season)
        found[rule.kind_id] = (min(things / came, 5.0) if came else 0.0, season)
    return found


def _came(office: Office, since: date, until: date, season: Season | None) -> int:
    rows = Visit.objects.filter(office=office, came_on__range=(since, until))
    by_day = rows.values_list("came_on").annotate(n=Count("pk"))
    return sum(number for day, number in by_day if season is None or season.holds(day))


def _coldness(office: Office, starts: Sequence[date]) -> list[float] | None:
    """The usual lowest temperature of each week to come, from the nights that were read; None without any."""
    nights = ColdNight.objects.filter(office=office)
    rows = nights.values_list("on__week").annotate(usual=Avg("lowest")) if nights.exists() else []
    usual = {int(week): float(mean) for week, mean in rows}
    if not usual:
        return None
    return [
        usual.get(start.isocalendar().week, usual.get(start.isocalendar().week - 1, 99.0)) for start in starts
    ]


def _need(
    share: tuple[float, Season | None],
    kind: str,
    starts: Sequence[date],
    weeks: Sequence[Any],
    cold: list[float] | None,
) -> list[list[float]]:
    """So many things of a kind each week, with its interval. A cold week asks for more of what has a season."""
    each, season = share
    needs = []
    for place, (start, week) in enumerate(zip(starts, weeks, strict=True)):
        part = each * _of_season(season, start)
        if season and cold is not None:
            part *= 1.25 if cold[place] < FREEZING else 1.0
        needs.append([round(part * number, 1) for number in (week.expected, week.low, week.high)])
    return needs


def _of_season(season: Season | None, start: date) -> float:
    """The part of a week that is in the season."""
    if season is None:
        return 1.0
    return sum(season.holds(start + timedelta(days=day)) for day in range(7)) / 7


@dataclass(frozen=True)
class Picture:
    """The lines of the chart as SVG paths, and what its axes say."""

    was: str
    will: str
    naive: str
    band: str
    marks: Sequence[tuple[float, str]]
    levels: Sequence[tuple[float, int]]
    now: float


WIDTH, HEIGHT, LEFT, TOP, FLOOR = 720.0, 220.0, 44.0, 10.0, 24.0


def picture(told: Mapping[str, Any]) -> Picture:
    """People a week, as they came and as they are expected."""
    was = [float(each) for each in told["counts"]][-SHOWN:]
    weeks, plain = told["weeks"], told["naive"]
    top = max([*was, *(week[2] for week in weeks), *plain, 1.0])
    steps = max(len(was) + len(weeks) - 1, 1)

    def x(place: float) -> float:
        return round(LEFT + place * (WIDTH - LEFT) / steps, 1)

    def y(number: float) -> float:
        return float(round(TOP + (1 - number / top) * (HEIGHT - TOP - FLOOR), 1))

    def path(numbers: Sequence[float], start: int) -> str:
        return "M" + " L".join(f"{x(start + place)},{y(number)}" for place, number in enumerate(numbers))

    first = len(was)
    forth = [f"{x(first + place)},{y(week[2])}" for place, week in enumerate(weeks)]
    back = [f"{x(first + place)},{y(week[1])}" for place, week in reversed(list(enumerate(weeks)))]
    began = date.fromisoformat(told["from"]) - timedelta(weeks=len(was))
    marks = [(x(place), f"{(began + timedelta(weeks=place)):%Y-%m}") for place in range(0, steps + 1, 13)]
    levels = [(y(top * part), round(top * part)) for part in (0, 0.5, 1)]
    return Picture(
        path(was, 0) if was else "",
        path([week[0] for week in weeks], first),
        path(plain, first),
        "M" + " L".join(forth + back) + "Z",
        marks,
        levels,
        x(first),
    )
