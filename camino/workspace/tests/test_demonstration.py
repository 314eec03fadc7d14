"""The demonstration city: invented, the same every time, and alive on the day it is made."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from django.db import transaction

from camino.core.access.context import Standing, enter
from camino.core.refusals import Refused
from camino.people import cards, codes
from camino.people.asked import Asked
from camino.people.models import AccessRequest, Consent, KnownAt, Membership, Opening, Person, Protection
from camino.people.search import candidates
from camino.reception.actions.reconciling import tally
from camino.reception.models import Arrival, FirstNeed, Line, ReturnEvent, Visit
from camino.staff.models import Office, Worker
from camino.workspace.demonstration import cast, city, sign_ins
from camino.workspace.demonstration.city import Order, fill, interrupted, somebody_is_there
from camino.workspace.demonstration.clock import DAYS, Clock
from camino.workspace.demonstration.dice import Codes, Ids
from camino.workspace.demonstration.plan import Planner
from tests.characters import by_an_administrator

NOON = datetime(2026, 5, 20, 21, tzinfo=UTC)  # a Wednesday, three in the afternoon in Ciudad Juárez
PEOPLE = 60


def make(people: int = PEOPLE, seed: int = 7, now: datetime = NOON) -> None:
    """A city, from here on seen by somebody whom all its offices employ."""
    list(fill(Order(people, seed, now), aside=False))
    see_all()


def see_all() -> None:
    rosa = Worker.objects.get(username="rosa")
    everywhere = frozenset(Office.objects.values_list("pk", flat=True))
    enter(Standing(worker=rosa.pk, offices=everywhere, protected=everywhere))


@pytest.fixture(autouse=True)
def quick_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashing is slow on purpose; here nobody signs in."""
    monkeypatch.setattr(cast, "make_password", lambda word: word)
    monkeypatch.setattr(cast, "check_password", str.__eq__)


@pytest.fixture
def small_city(db: None) -> None:
    make()


def snapshot() -> dict[str, Any]:
    """What a city is made of, but for the bus that is waiting: its list is read by the desk's own deeds."""
    return {
        "people": sorted(
            Person.objects.values_list("pk", "code", "sort_key", "born_earliest", "registered_at")
        ),
        "returns": sorted(ReturnEvent.objects.values_list("pk", "person", "arrived_on", "crossing")),
        "visits": sorted(Visit.objects.values_list("pk", "person", "came_at", "reason")),
        "needs": sorted(FirstNeed.objects.values_list("pk", "kind", "status")),
        "consents": sorted(Consent.objects.values_list("pk", "purpose", "agreed")),
    }


def test_everybody_asked_for_is_there_with_a_card_that_finds_them(small_city: None) -> None:
    people = list(Person.objects.prefetch_related("other_names", "documents", "contacts"))
    assert len(people) == PEOPLE
    assert all(codes.check(person.code) for person in people)
    for person in people[:10]:
        [found] = candidates([Asked(known=(f"k{person.code}",))])
        assert [each.person_id for each in found] == [person.pk]


def test_the_cards_are_those_that_the_desk_would_write(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[dict[str, Any]] = []
    monkeypatch.setattr(cards, "write", written.extend)
    make()
    people = Person.objects.prefetch_related("other_names", "documents", "contacts")
    assert {card["person_id"]: card for card in written} == {
        str(each.pk): cards.card(each) for each in people
    }


def test_the_same_seed_makes_the_same_city_and_another_makes_another(db: None) -> None:
    seen = []
    for seed in (7, 7, 8):
        before = transaction.savepoint()
        make(seed=seed)
        seen.append(snapshot())
        transaction.savepoint_rollback(before)
    assert seen[0] == seen[1]
    assert seen[0]["people"] != seen[2]["people"]


def test_today_has_its_work(small_city: None) -> None:
    office = Office.objects.get(short_name="Juárez")
    today = NOON.astimezone(office.zone).date()
    arrivals = Counter(
        Arrival.objects.filter(office=office, arrived_on=today).values_list("status", flat=True)
    )
    assert arrivals["open"] == 1
    assert arrivals["registered"] >= 1
    yesterday = Arrival.objects.filter(
        office=office, arrived_on=today - timedelta(days=1), status="reconciled"
    )
    assert yesterday.exists()
    waiting = Arrival.objects.get(office=office, status="open")
    assert waiting.lines.undecided().exists()
    assert waiting.lines.stopped().count() == 2
    visits = Visit.objects.filter(office=office, came_on=today)
    assert visits.filter(reason="returned").exists()
    assert visits.exclude(reason="returned").exists()
    needs = set(FirstNeed.objects.filter(visit__in=visits).values_list("status", flat=True))
    assert {"asked", "given"} <= needs


def test_the_bus_that_waits_brings_somebody_who_was_here_before(db: None) -> None:
    make(people=200)
    waiting = Arrival.objects.get(status="open")
    assert any(line.alike for line in waiting.lines.all())


def test_every_arrival_that_was_closed_adds_up(small_city: None) -> None:
    for arrival in Arrival.objects.filter(status__in=["registered", "reconciled"]):
        counted = tally(arrival)
        assert counted.missing == 0
        assert counted.of(Line.Outcome.REGISTERED) == arrival.events.count()


def test_nothing_happens_after_now_or_before_three_years_ago(small_city: None) -> None:
    moments = {*Visit.objects.values_list("came_at", flat=True)}
    moments |= {*Person.objects.values_list("registered_at", flat=True)}
    moments |= {need.answered_at for need in FirstNeed.objects.all() if need.answered_at}
    moments |= {arrival.arrived_at for arrival in Arrival.objects.all() if arrival.arrived_at}
    assert NOON - timedelta(days=DAYS + 2) < min(moments)
    assert max(moments) <= NOON


def test_a_city_made_just_after_midnight_is_as_alive(db: None) -> None:
    make(now=datetime(2026, 5, 20, 6, 10, tzinfo=UTC))
    assert Visit.objects.filter(office__short_name="Juárez", came_on="2026-05-20").exists()
    assert not Visit.objects.filter(came_at__gt=datetime(2026, 5, 20, 6, 10, tzinfo=UTC)).exists()


def test_people_are_like_those_who_are_returned(db: None) -> None:
    make(people=700)
    events = ReturnEvent.objects.select_related("person")
    sexes = Counter(event.person.sex for event in events)
    assert 0.8 < sexes["M"] / sum(sexes.values()) < 0.92
    minors = [event for event in events if event.person.birth.minor(event.arrived_on)]
    assert 0.07 < len(minors) / len(events) < 0.2
    assert {event.accompanied for event in minors} == {True, False}
    assert all(
        event.accompanied is None for event in events if event.person.birth.minor(event.arrived_on) is False
    )
    times = Counter(events.values_list("person", flat=True))
    assert max(times.values()) >= 3
    assert KnownAt.objects.values("office").distinct().count() == 3
    assert Membership.objects.filter(relation="child").exists()
    assert Person.objects.filter(needs_interpreter=True).exists()
    assert Consent.objects.filter(agreed=False).exists()
    assert Consent.objects.exclude(ended_at=None).exists()
    assert Visit.objects.filter(reason="internal", return_event=None).exists()


def test_what_was_interrupted_is_taken_up_again(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(city, "BATCH", 20)
    filling = fill(Order(PEOPLE, 7, NOON), aside=False)
    assert next(filling) < next(filling) < PEOPLE
    filling.close()
    assert interrupted() == Order(PEOPLE, 7, NOON)
    see_all()
    assert 0 < Person.objects.count() < PEOPLE
    make()
    assert Person.objects.count() == PEOPLE
    assert interrupted() is None


def test_a_database_with_somebody_in_it_is_left_alone(small_city: None) -> None:
    assert somebody_is_there()
    with pytest.raises(Refused):
        make()


def test_an_office_with_workers_of_its_own_is_nobodys_demonstration(db: None) -> None:
    with by_an_administrator():
        Worker.objects.create(username="laura", full_name="Laura Prieto")
    assert somebody_is_there()


def test_today_something_is_locked_and_waits_for_the_officer(small_city: None) -> None:
    levels = Counter(Protection.objects.values_list("level", flat=True))
    assert levels == {"protected": 2, "sealed": 1}
    assert Opening.objects.filter(kind="glass", verdict="").count() == 1
    asked = Counter(AccessRequest.objects.values_list("answer", flat=True))
    assert asked == {"granted": 1, "": 1}


def test_the_start_says_who_can_sign_in(db: None) -> None:
    assert not list(sign_ins())
    cast.hire()
    said = "\n".join(sign_ins())
    assert "rosa" in said
    assert "camino-demo" in said


def test_ids_are_of_their_moment_and_codes_never_meet() -> None:
    dice = Random(1)  # noqa: S311
    made = Ids(dice).new(NOON)
    assert made.version == 7
    assert made.int >> 80 == int(NOON.timestamp() * 1000)
    drawn = Codes(dice)
    issued = [drawn.new() for _code in range(2000)]
    assert len(set(issued)) == 2000


def test_buses_come_on_weekdays_and_less_in_winter() -> None:
    zones = {
        "Juárez": "America/Ciudad_Juarez",
        "Tijuana": "America/Tijuana",
        "Nuevo Laredo": "America/Matamoros",
    }
    clock = Clock(NOON, zones)
    plan = Planner(20_000, Random(1), clock).plan()  # noqa: S311
    days = [clock.date(bus.office, bus.day) for bus in plan.buses]
    assert sum(day.weekday() >= 5 for day in days) / len(days) < 0.06
    months = Counter(day.month for day in days)
    assert months[12] + months[1] < months[5] + months[6]
    full = [bus.aboard for bus in plan.buses if bus.office == "Juárez" and bus.aboard]
    assert 25 < sum(full) / len(full) < 45
    assert sum(party.size for party in plan.parties) == 20_000
