"""From how many people will come to what they will need: so much of each kind of help, week by week."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from statistics import median
from typing import Any

from camino.supplies.forecast.weekly import forecast
from camino.supplies.rules import Season

AHEAD = 26
AT_MOST_EACH = 5.0
LEAST_TO_COMPARE = 8  # weeks with a temperature below which cold and mild weeks are not told apart


def outlook(facts: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept of a forecast, from the office's counts (`camino.supplies.outlook.gathered`)."""
    counts, this_week = facts["counts"], date.fromisoformat(facts["from"])
    told = forecast(counts, AHEAD)
    starts = [this_week + timedelta(weeks=step) for step in range(AHEAD)]
    weeks = [
        [round(week.expected, 1), round(week.low, 1), round(week.high, 1), round(plain, 1)]
        for week, plain in zip(told.weeks, told.naive, strict=True)
    ]
    return {
        "counts": counts, "from": facts["from"], "by_model": told.by_model, "off_model": told.off_model,
        "off_naive": told.off_naive, "inside": told.inside, "weeks": weeks, "mix": facts["mix"],
        "weather": facts["usual"] is not None,
        "needs": {kind: need(share, starts, weeks, facts["usual"]) for kind, share in facts["shares"].items()},
    }  # fmt: skip


def share(weeks: Sequence[tuple[float, float, float | None]]) -> dict[str, float | None]:
    """How many things are given for each person who comes, from weeks of (things, people, lowest temperature).

    Where the temperature of enough weeks is known, also apart for those colder than the middle one and the rest.
    """
    known = [(things, people, cold) for things, people, cold in weeks if cold is not None and people]
    split = median(cold for _things, _people, cold in known) if len(known) >= LEAST_TO_COMPARE else None
    return {
        "each": _each(weeks),
        "split": split,
        "cold": _each([row for row in known if row[2] < split]) if split is not None else None,
        "mild": _each([row for row in known if row[2] >= split]) if split is not None else None,
    }


def _each(weeks: Sequence[tuple[float, float, float | None]]) -> float:
    people = sum(row[1] for row in weeks)
    return min(sum(row[0] for row in weeks) / people, AT_MOST_EACH) if people else 0.0


def need(
    share: Mapping[str, Any], starts: Sequence[date], weeks: Sequence[Sequence[float]], usual: Sequence[float] | None
) -> list[list[float]]:  # fmt: skip
    """So many things of a kind each week: expected, at least, at most, and if the same people came as a year ago."""
    season = Season.read(*share["season"])
    needs = []
    for place, (start, week) in enumerate(zip(starts, weeks, strict=True)):
        part = _of(share, usual[place] if usual else None) * _of_season(season, start)
        needs.append([round(part * number, 1) for number in week])
    return needs


def _of(share: Mapping[str, Any], usual: float | None) -> float:
    """For each person in a week that is usually so cold."""
    if share["split"] is None or usual is None:
        return float(share["each"])
    return float(share["cold"] if usual < share["split"] else share["mild"])


def _of_season(season: Season | None, start: date) -> float:
    """The part of a week that is in the season."""
    if season is None:
        return 1.0
    return sum(season.holds(start + timedelta(days=day)) for day in range(7)) / 7
