"""Opening an arrival, changing it, giving it up, finding it in the list."""

from datetime import datetime, timedelta
from typing import Any, cast

import pytest
from django.urls import reverse

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.reception.actions.arriving import Shared, cancel, change_arrival, open_arrival
from camino.reception.actions.reading import read_file
from camino.reception.actions.registering import register_all
from camino.reception.board import A_PAGE, board
from camino.reception.models import Arrival, Crossing, CrossingStatus
from camino.reception.tests.lists import comma_separated, many, opened, workbook


def sent(rosa: Any, **changed: str) -> dict[str, str]:
    facts = {
        "key": str(new_id()), "title": "Bus from El Paso", "arrived_on": rosa.office.today().isoformat(),
        "clock": "14:30", "crossing": "juarez-lerdo-stanton", "handed_over_by": "cbp", "route": "bus",
        "announced": "40",
    }  # fmt: skip
    return facts | changed


def test_rosa_opens_a_bus_and_goes_on_to_its_list(rosa, desk, acting):
    client = desk(rosa)
    page = client.get(reverse("reception:arrival-open")).content.decode()
    assert page.index("juarez-lerdo-stanton") < page.index("tijuana-el-chaparral"), (
        "the city's own crossings first"
    )
    answer = client.post(reverse("reception:arrival-open"), sent(rosa))
    with acting(rosa):
        arrival = Arrival.objects.get()
        assert answer.url == reverse("reception:arrival", args=[arrival.pk])
        assert (arrival.crossing_id, arrival.announced, arrival.status) == (
            "juarez-lerdo-stanton",
            40,
            "open",
        )
        assert f"{cast(datetime, arrival.arrived_at).astimezone(rosa.office.zone):%H:%M}" == "14:30"


def test_a_double_click_opens_one_arrival(rosa, desk, acting):
    client, facts = desk(rosa), sent(rosa)
    for _click in range(2):
        client.post(reverse("reception:arrival-open"), facts)
    with acting(rosa):
        assert Arrival.objects.count() == 1


@pytest.mark.parametrize(
    "wrong", [{"title": ""}, {"arrived_on": "2999-01-01"}, {"announced": "-1"}, {"clock": "25:00"}]
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(wrong, rosa, desk):
    answer = desk(rosa).post(reverse("reception:arrival-open"), sent(rosa, **wrong))
    assert answer.status_code == 422
    assert 'value="14:30"' in answer.content.decode() or "clock" in wrong


def test_a_crossing_that_was_closed_on_the_day_is_refused(rosa, acting):
    with acting(rosa):
        closed = CrossingStatus.objects.filter(status="suspended").first()
        crossing = (
            closed.crossing
            if closed
            else Crossing.objects.exclude(pk__in=Crossing.objects.open_on(rosa.office.today())).first()
        )
        assert crossing is not None
        with pytest.raises(Refused):
            open_arrival(shared=Shared("Bus", rosa.office.today(), crossing=crossing), key=new_id(), by=rosa)


def test_shared_facts_can_be_changed_until_somebody_is_registered(rosa, acting):
    with acting(rosa):
        arrival = opened(rosa)
        changed = Shared("Bus from El Paso", rosa.office.today() - timedelta(days=1), announced=3)
        assert change_arrival(arrival=arrival, shared=changed, by=rosa).announced == 3
        read_file(arrival=arrival, content=workbook(), file_name="a.xlsx", by=rosa)
        register_all(arrival=arrival, key=new_id(), by=rosa)
        with pytest.raises(Refused):
            change_arrival(arrival=arrival, shared=changed, by=rosa)
        with pytest.raises(Refused):
            cancel(arrival=arrival, by=rosa)


def test_the_list_of_arrivals_is_turned_page_by_page_without_losing_any(rosa, acting):
    with acting(rosa):
        day = rosa.office.today()
        made = {
            opened(rosa, title=f"Bus {n}", arrived_on=day - timedelta(days=n // 3)).pk
            for n in range(A_PAGE + 5)
        }
        first = board(rosa.office)
        assert (len(first.arrivals), first.newer) == (A_PAGE, "")
        second = board(rosa.office, older=first.older)
        assert (len(second.arrivals), second.older) == (5, "")
        assert {each.pk for each in (*first.arrivals, *second.arrivals)} == made
        back = board(rosa.office, newer=second.newer)
        assert [each.pk for each in back.arrivals] == [each.pk for each in first.arrivals]
        assert board(rosa.office, older="nonsense").arrivals


def test_an_empty_list_says_what_to_do(rosa, desk):
    page = desk(rosa).get(reverse("reception:arrivals")).content.decode()
    assert "c-empty" in page
    assert reverse("reception:arrival-open") in page


def test_the_list_of_arrivals_costs_the_same_whether_it_holds_one_or_twenty(
    rosa, desk, acting, django_assert_num_queries
):
    client, url = desk(rosa), reverse("reception:arrivals")
    with acting(rosa):
        opened(rosa)
    cost = _queries(client, url)
    with acting(rosa):
        for n in range(20):
            opened(rosa, title=f"Bus {n}")
    assert _queries(client, url) == cost <= 12


def test_an_arrival_costs_the_same_whether_it_has_one_line_or_fifty(rosa, desk, acting, make_person):
    client = desk(rosa)
    with acting(rosa):
        one, fifty = opened(rosa), opened(rosa, title="Second")
        read_file(arrival=one, content=comma_separated(many(1)), file_name="a.csv", by=rosa)
        register_all(arrival=one, key=new_id(), by=rosa)
        again, all_again = opened(rosa, title="Third"), many(50)
        read_file(arrival=again, content=workbook(many(1)), file_name="b.xlsx", by=rosa)
        read_file(arrival=fifty, content=comma_separated(all_again), file_name="c.csv", by=rosa)
    small = _queries(client, reverse("reception:arrival", args=[again.pk]) + "?lines=all")
    assert _queries(client, reverse("reception:arrival", args=[fifty.pk]) + "?lines=all") == small <= 25


def _queries(client: Any, url: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as counted:
        assert client.get(url).status_code == 200
    return len(counted)
