"""The line of time, the first page's panel, the slip."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from camino.core.ids import new_id
from camino.people.birth import Birth
from camino.reception.actions.receiving import receive_return, receive_visit, record_returns
from camino.reception.facts import ReturnFacts
from camino.reception.journey import stops
from camino.reception.models import Arrival
from camino.reception.paper import slip_of, slip_pdf

HTMX = {"HTTP_HX_REQUEST": "true"}


def return_on(person: Any, day: date, by: Any) -> Any:
    return receive_return(
        person=person.pk, facts=ReturnFacts(day), key=new_id(), by=by, here_today=False
    ).event


def test_the_third_return_in_twelve_months_is_counted(rosa: Any, acting: Any, person: Any) -> None:
    today = rosa.office.today()
    with acting(rosa):
        for days in (400, 200, 90, 0):
            return_on(person, today - timedelta(days=days), rosa)
        assert [stop.within_a_year for stop in stops(person)] == [3, 3, 2, 1]


def test_a_return_and_its_visit_are_one_stop(rosa: Any, acting: Any, person: Any) -> None:
    with acting(rosa):
        receive_return(person=person.pk, facts=ReturnFacts(rosa.office.today()), key=new_id(), by=rosa)
        [stop] = stops(person)
        assert stop.visit is not None
        assert stop.event is not None


def test_the_line_costs_the_same_however_long_it_is(
    rosa: Any,
    acting: Any,
    person: Any,
    desk: Any,
    django_assert_num_queries: Any,
    django_assert_max_num_queries: Any,
) -> None:
    today, page, browser = (
        rosa.office.today(),
        reverse("reception:timeline-panel", args=[person.pk]),
        desk(rosa),
    )
    with acting(rosa):
        receive_visit(person=person.pk, reason="walk_in", key=new_id(), by=rosa, needs=["food"])
        return_on(person, today - timedelta(days=5), rosa)
    browser.get(page, **HTMX)
    with django_assert_max_num_queries(20) as first:
        browser.get(page, **HTMX)
    with acting(rosa):
        for days in range(20, 400, 20):
            return_on(person, today - timedelta(days=days), rosa)
    with django_assert_num_queries(len(first)):
        browser.get(page, **HTMX)


def test_a_panel_is_a_part_for_the_page_and_a_page_for_who_opens_it(
    rosa: Any, person: Any, desk: Any
) -> None:
    for page in (reverse("reception:timeline-panel", args=[person.pk]), reverse("reception:today-panel")):
        assert "<html" not in desk(rosa).get(page, **HTMX).content.decode()
        assert "<html" in desk(rosa).get(page).content.decode()


def test_olga_sees_no_line_and_no_slip_of_somebody_she_has_not_met(olga: Any, person: Any, desk: Any) -> None:
    for name in ("timeline-panel", "slip", "slip-pdf"):
        assert desk(olga).get(reverse(f"reception:{name}", args=[person.pk])).status_code == 404


def test_the_first_page_tells_who_is_alone_and_what_is_open(
    rosa: Any, acting: Any, make_person: Any, desk: Any, django_assert_max_num_queries: Any
) -> None:
    child = make_person(by=rosa, given_names="Celia", birth=Birth.aged(9, on=rosa.office.today()))
    with acting(rosa):
        receive_visit(person=child.pk, reason="walk_in", key=new_id(), by=rosa, needs=["shelter"])
        Arrival.objects.create(
            office=rosa.office, title="De El Paso", arrived_on=rosa.office.today(), opened_by=rosa
        )
    browser = desk(rosa)
    with django_assert_max_num_queries(20):
        shown = browser.get(reverse("reception:today-panel"), **HTMX)
    text = shown.content.decode()
    assert text.count("Celia") == 2  # among those who are alone, and among those who wait for something
    assert "De El Paso" in text


def test_a_slip_names_nobody_unless_the_worker_asks(rosa: Any, person: Any, desk: Any) -> None:
    page, browser = reverse("reception:slip", args=[person.pk]), desk(rosa)
    shown = browser.get(page).content.decode()
    assert person.printed_code in shown
    assert "Nevárez" not in shown
    assert "Nevárez" in browser.get(page, {"name": "yes"}).content.decode()


def test_the_qr_says_the_plain_code(rosa: Any, acting: Any, person: Any) -> None:
    with acting(rosa):
        slip = slip_of(person, office=rosa.office, on=date(2026, 1, 2))
    assert (slip.code, slip.printed, slip.name) == (person.code, person.printed_code, "")
    assert b"<svg" in slip.qr()


@pytest.mark.parametrize("size", ["", "80mm", "a6", "../../etc"])
def test_the_slip_is_a_pdf_in_each_size(rosa: Any, person: Any, desk: Any, size: str) -> None:
    answer = desk(rosa).get(reverse("reception:slip-pdf", args=[person.pk]), {"size": size, "name": "yes"})
    assert answer.content.startswith(b"%PDF")
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_arrival_has_a_slip_for_each_who_came(
    rosa: Any, olga: Any, acting: Any, person: Any, desk: Any
) -> None:
    with acting(rosa):
        bus = Arrival.objects.create(
            office=rosa.office, title="Bus", arrived_on=rosa.office.today(), opened_by=rosa
        )
    page = reverse("reception:arrival-slips", args=[bus.pk])
    assert desk(rosa).get(page).headers["Content-Type"].startswith("text/html")
    with acting(rosa):
        record_returns(arrival=bus, people=[(person, "")], by=rosa)
    assert desk(rosa).get(page).content.startswith(b"%PDF")
    assert desk(olga).get(page).status_code == 404


def test_forty_slips_are_quick_enough_to_wait_for(rosa: Any, acting: Any, person: Any) -> None:
    with acting(rosa):
        slips = [slip_of(person, office=rosa.office, on=date(2026, 1, 2), named=True)] * 40
    assert slip_pdf(slips).startswith(b"%PDF")
