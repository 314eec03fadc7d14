"""The arrivals of three years: announced, received and reconciled, and those on their lists who never came."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from camino.reception.models import Arrival, Line
from camino.workspace.demonstration.dice import pick
from camino.workspace.demonstration.ledger import Clerk
from camino.workspace.demonstration.plan import Bus
from camino.workspace.demonstration.stories import Narrator, authority, crossing, told

FROM: dict[str, dict[str, tuple[str, ...]]] = {
    "Juárez": {"cbp": ("El Paso", "Santa Teresa", "Clint"), "ice": ("El Paso", "Otero", "Chaparral")},
    "Tijuana": {"cbp": ("San Ysidro", "Otay Mesa"), "ice": ("Otay Mesa", "Adelanto")},
    "Nuevo Laredo": {"cbp": ("Laredo", "Zapata"), "ice": ("Laredo", "Pearsall")},
}
NOBODY_ABOARD = 30  # announced on a bus that was called off


def write_arrivals(story: Narrator, buses: Sequence[Bus]) -> None:
    """Every bus as an arrival, so that the returns of its people can name it."""
    for bus in buses:
        by = pick(story.dice, story.desk[bus.office])
        at = story.clock.at(bus.office, bus.day, bus.minute)
        story.arrivals[bus.number] = story.ids.new(at - timedelta(minutes=30))
        stayed_away = _stayed_away(story) if bus.aboard else 0
        besides = 1 if bus.aboard > 5 and story.dice.random() < 0.08 else 0
        story.ledger.add(
            Arrival, by, id=story.arrivals[bus.number], office_id=by.office, title=title(bus),
            arrived_on=story.clock.date(bus.office, bus.day), arrived_at=at, crossing_id=crossing(bus),
            handed_over_by=authority(bus), route="bus", announced=bus.aboard - besides + stayed_away or NOBODY_ABOARD,
            unannounced=besides, status=_status(bus), opened_by_id=by.pk, opened_at=at - timedelta(minutes=30),
            understood="{}",
        )  # fmt: skip
        story.book(
            "open arrival", "reception.arrival", story.arrivals[bus.number], at - timedelta(minutes=30), by
        )
        for place in range(stayed_away):
            _absent(story, bus, place, at, by)


def title(bus: Bus) -> str:
    """What the desk calls it."""
    handed = authority(bus)
    places = FROM[bus.office][handed]
    return f"Autobús de {handed.upper()} {places[bus.number % len(places)]}, {bus.minute // 60}:{bus.minute % 60:02}"


def _status(bus: Bus) -> str:
    if not bus.aboard:
        return Arrival.Status.CANCELLED
    return Arrival.Status.REGISTERED if bus.day == 0 else Arrival.Status.RECONCILED


def _stayed_away(story: Narrator) -> int:
    return int(3.4 * story.dice.random() ** 3)


def _absent(story: Narrator, bus: Bus, place: int, at: datetime, by: Clerk) -> None:
    """Somebody of the list who did not arrive, or wanted no help: a line, and nobody's file."""
    [somebody] = story.inventor.party("returned", "alone", 1, 1, story.clock.date(bus.office, bus.day))
    outcome = Line.Outcome.DECLINED if story.dice.random() < 0.6 else Line.Outcome.ABSENT
    story.ledger.add(
        Line, by, id=story.ids.new(at), arrival_id=story.arrivals[bus.number], number=bus.aboard + 1 + place, sheet="1",
        facts=json.dumps(told(somebody, "")), problems="[]", outcome=outcome,
    )  # fmt: skip
