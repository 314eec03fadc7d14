"""The picture of the weeks to come: SVG paths, drawn on the server, for a page that runs no code of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

SHOWN = 78


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
    weeks, plain = told["weeks"], [week[3] for week in told["weeks"]]
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
