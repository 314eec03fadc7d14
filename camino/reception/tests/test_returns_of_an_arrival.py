"""Writing down the returns of everybody who came with one arrival."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from camino.people.actions import make_group
from camino.people.birth import Birth
from camino.people.models import Document
from camino.people.search import look
from camino.reception.actions.receiving import record_returns
from camino.reception.folios import FolioTaken
from camino.reception.models import Arrival, Crossing, ReturnEvent, Visit

JUAREZ = ZoneInfo("America/Ciudad_Juarez")


@pytest.fixture
def bus(rosa: Any, acting: Any) -> Arrival:
    day = rosa.office.today()
    with acting(rosa):
        return Arrival.objects.create(
            office=rosa.office, title="Autobús de las nueve", arrived_on=day, opened_by=rosa, handed_over_by="ice",
            arrived_at=datetime(day.year, day.month, day.day, 9, 30, tzinfo=JUAREZ), route="bus",
            crossing=Crossing.objects.get(pk="juarez-paso-del-norte"),
        )  # fmt: skip


@pytest.fixture
def somebody(rosa: Any, make_person: Callable[..., Any]) -> Callable[..., Any]:
    def make(given_names: str, **facts: Any) -> Any:
        return make_person(by=rosa, given_names=given_names, paternal_surname="Sandoval", **facts)

    return make


def test_each_gets_the_facts_of_the_arrival_a_folio_and_a_visit(
    rosa: Any, acting: Any, bus: Any, somebody: Any
) -> None:
    one, two = somebody("Anselmo"), somebody("Brígida")
    with acting(rosa):
        visits = record_returns(arrival=bus, people=[(two, ""), (one, "JUA-0001")], by=rosa)
        assert [visit.person_id for visit in visits] == [two.pk, one.pk]
        event = ReturnEvent.objects.get(person=one)
        assert (event.crossing_id, event.handed_over_by, event.route) == (
            "juarez-paso-del-norte",
            "ice",
            "bus",
        )
        assert event.constancia is not None
        assert event.constancia.number == "JUA-0001"
        assert visits[1].reason == Visit.Reason.RETURNED
        assert visits[1].came_at == bus.arrived_at
        assert [each.person_id for each in look("JUA-0001", by=rosa)] == [one.pk]


def test_recording_an_arrival_twice_changes_nothing(rosa: Any, acting: Any, bus: Any, somebody: Any) -> None:
    people = [(somebody("Anselmo"), "JUA-0001"), (somebody("Brígida"), "")]
    with acting(rosa):
        first = record_returns(arrival=bus, people=people, by=rosa)
        second = record_returns(arrival=bus, people=people, by=rosa)
        assert first == second
        assert ReturnEvent.objects.count() == Visit.objects.count() == 2
        assert Document.objects.filter(kind="constancia").count() == 1


def test_who_walked_in_before_the_list_came_keeps_that_visit(
    rosa: Any, acting: Any, bus: Any, somebody: Any
) -> None:
    early = somebody("Anselmo")
    with acting(rosa):
        walked_in = Visit.objects.create(
            person=early, office=rosa.office, came_on=bus.arrived_on, came_at=bus.arrived_at - timedelta(hours=1),
            reason="walk_in", received_by=rosa,
        )  # fmt: skip
        [visit] = record_returns(arrival=bus, people=[(early, "")], by=rosa)
        assert visit == walked_in
        visit.refresh_from_db()
        assert visit.reason == Visit.Reason.RETURNED
        assert visit.return_event is not None
        assert visit.return_event.arrival == bus


def test_a_folio_of_somebody_else_stops_the_whole_list(
    rosa: Any, acting: Any, bus: Any, somebody: Any
) -> None:
    one, two = somebody("Anselmo"), somebody("Brígida")
    with acting(rosa):
        record_returns(arrival=bus, people=[(one, "JUA-0001")], by=rosa)
    with acting(rosa), pytest.raises(FolioTaken, match="Anselmo Sandoval"):
        record_returns(arrival=bus, people=[(two, "JUA-0001")], by=rosa)
    with acting(rosa):
        assert not Visit.objects.filter(person=two).exists()


def test_a_child_with_their_mother_is_accompanied_and_one_alone_is_not(
    rosa: Any, acting: Any, bus: Any, somebody: Any
) -> None:
    mother = somebody("Brígida", birth=Birth.on(date(1990, 1, 1)))
    child = somebody("Celia", birth=Birth.aged(8, on=bus.arrived_on))
    alone = somebody("Darío", birth=Birth.aged(15, on=bus.arrived_on))
    with acting(rosa):
        make_group(kind="family", members=[(mother, "head"), (child, "child")], by=rosa)
        record_returns(arrival=bus, people=[(mother, ""), (child, ""), (alone, "")], by=rosa)
        noted = dict(ReturnEvent.objects.values_list("person", "accompanied"))
    assert noted == {mother.pk: None, child.pk: True, alone.pk: False}


def test_a_bus_of_forty_costs_what_a_bus_of_two_costs(
    rosa: Any, acting: Any, bus: Any, somebody: Any, django_assert_max_num_queries: Any
) -> None:
    people = [(somebody(f"Persona {n} Única"), f"F-{n:03}") for n in range(40)]
    with acting(rosa), django_assert_max_num_queries(30):
        record_returns(arrival=bus, people=people, by=rosa)
