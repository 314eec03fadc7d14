"""Receiving somebody at the desk: returns, visits, what is refused and what is said."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import translation

from camino.core.ids import new_id
from camino.core.models import Entry
from camino.core.refusals import Refused
from camino.people.birth import Birth
from camino.people.models import Document, KnownAt, Person
from camino.people.search import look, search
from camino.reception.actions.receiving import complete_return, receive_return, receive_visit
from camino.reception.facts import ReturnFacts
from camino.reception.folios import FolioTaken
from camino.reception.models import Crossing, ReturnEvent, Visit


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


def returned(person: Person, by: Any, **facts: Any) -> Any:
    how = {name: facts.pop(name) for name in ("here_today", "needs", "same_folio") if name in facts}
    facts.setdefault("arrived_on", by.office.today())
    return receive_return(person=person.pk, facts=ReturnFacts(**facts), key=new_id(), by=by, **how)


def form(**said: Any) -> dict[str, Any]:
    return {
        "key": str(uuid4()),
        "how": "returned",
        "clock": "09:30",
        "crossing": "juarez-lerdo-stanton",
        **said,
    }


def test_a_return_today_is_a_return_a_visit_and_the_needs(rosa: Any, acting: Any, person: Any) -> None:
    with acting(rosa):
        received = returned(person, rosa, folio="JUA-77", needs=["food", "call"])
        assert received.event.constancia.number == "JUA-77"
        assert received.visit.return_event == received.event
        assert sorted(received.visit.needs.values_list("kind", flat=True)) == ["call", "food"]
        assert [found.person_id for found in look("JUA-77", by=rosa)] == [person.pk]
        assert Entry.objects.filter(subject_id=received.event.pk, deed="record return").count() == 1


def test_an_earlier_return_is_written_down_without_a_visit(rosa: Any, acting: Any, person: Any) -> None:
    with acting(rosa):
        earlier = rosa.office.today() - timedelta(days=30)
        received = returned(person, rosa, arrived_on=earlier, here_today=False)
        assert received.visit is None
        assert not Visit.objects.exists()


def test_two_returns_on_one_day_are_refused_in_words(rosa: Any, acting: Any, person: Any) -> None:
    with acting(rosa):
        returned(person, rosa)
        with pytest.raises(Refused, match="already written down"):
            returned(person, rosa)


def test_the_same_form_sent_twice_is_one_return(rosa: Any, acting: Any, person: Any) -> None:
    facts, key = ReturnFacts(rosa.office.today()), new_id()
    with acting(rosa):
        first = receive_return(person=person.pk, facts=facts, key=key, by=rosa)
        second = receive_return(person=person.pk, facts=facts, key=key, by=rosa)
        assert first.event == second.event
        assert first.visit == second.visit
        assert ReturnEvent.objects.count() == 1


def test_who_was_received_already_keeps_that_visit_and_gets_more_needs(
    rosa: Any, acting: Any, person: Any
) -> None:
    with acting(rosa):
        first = receive_visit(person=person.pk, reason="walk_in", key=new_id(), by=rosa, needs=["food"])
        second = receive_visit(
            person=person.pk, reason="follow_up", key=new_id(), by=rosa, needs=["food", "papers"]
        )
        assert second.again
        assert second.visit == first.visit
        assert first.visit is not None
        assert first.visit.needs.count() == 2


def test_a_return_told_after_the_visit_becomes_its_reason(rosa: Any, acting: Any, person: Any) -> None:
    with acting(rosa):
        receive_visit(person=person.pk, reason="walk_in", key=new_id(), by=rosa)
        returned(person, rosa)
        visit = Visit.objects.get(person=person)
        assert (visit.reason, visit.return_event is None) == ("returned", False)


def test_a_folio_of_somebody_else_is_asked_about(
    rosa: Any, acting: Any, person: Any, make_person: Any
) -> None:
    other = make_person(by=rosa, given_names="Eusebio", paternal_surname="Carrasco")
    with acting(rosa):
        returned(other, rosa, folio="JUA-1")
        with pytest.raises(FolioTaken, match="Eusebio Carrasco"):
            returned(person, rosa, folio="JUA-1")
        assert returned(person, rosa, folio="JUA-1", same_folio=True).event.constancia.number == "JUA-1"


def test_a_folio_known_at_another_office_is_noticed_too(
    rosa: Any, olga: Any, acting: Any, person: Any, make_person: Any
) -> None:
    other = make_person(by=olga, given_names="Eusebio", paternal_surname="Carrasco")
    with acting(olga):
        returned(other, olga, folio="TIJ-1")
    with acting(rosa), pytest.raises(FolioTaken):
        returned(person, rosa, folio="TIJ-1")


def test_a_return_to_come_or_before_birth_is_refused(rosa: Any, acting: Any, person: Any) -> None:
    with acting(rosa):
        with pytest.raises(Refused, match="before it happens"):
            returned(person, rosa, arrived_on=rosa.office.today() + timedelta(days=1))
        with pytest.raises(Refused, match="before the person was born"):
            returned(person, rosa, arrived_on=date(1980, 1, 1), here_today=False)


def test_completing_a_return_changes_it_and_puts_a_wrong_folio_right(
    rosa: Any, acting: Any, person: Any
) -> None:
    with acting(rosa):
        event = returned(person, rosa, folio="JUA-1").event
        facts = ReturnFacts(event.arrived_on, folio="JUA-2", months_abroad=144, withheld=["money"])
        complete_return(event=event, facts=facts, by=rosa)
        event.refresh_from_db()
        assert (event.months_abroad, event.withheld, event.constancia.number) == (144, ["money"], "JUA-2")
        assert list(Document.objects.values_list("number", flat=True)) == ["JUA-2"]


def test_meeting_somebody_from_another_office_opens_their_file_here(
    rosa: Any, olga: Any, acting: Any, person: Any, desk: Any
) -> None:
    page = reverse("reception:receive", args=[person.pk])
    browser = desk(olga)
    with acting(olga):
        search("Nevárez Guadalupe 1988", by=olga)
    answer = browser.get(page)
    assert person.paternal_surname not in answer.content.decode()
    assert browser.post(page).status_code == 302
    assert person.paternal_surname in browser.get(page).content.decode()
    with acting(olga):
        assert KnownAt.objects.filter(person=person, office=olga.office).exists()


def test_no_file_of_another_office_is_opened_by_its_number_alone(
    olga: Any, acting: Any, person: Any, desk: Any
) -> None:
    page, browser = reverse("reception:receive", args=[person.pk]), desk(olga)
    assert [browser.get(page).status_code, browser.post(page).status_code] == [404, 404]
    with acting(olga):
        assert not KnownAt.objects.filter(person=person).exists()


def test_somebody_who_is_not_in_the_register_cannot_be_received(rosa: Any, desk: Any) -> None:
    assert desk(rosa).post(reverse("reception:receive", args=[uuid4()])).status_code == 404


def test_the_form_receives_and_leads_to_the_visit(rosa: Any, acting: Any, person: Any, desk: Any) -> None:
    page = reverse("reception:receive", args=[person.pk])
    answer = desk(rosa).post(page, form(folio=" jua-9 ", abroad="12 años", needs=["shelter"]))
    with acting(rosa):
        event = ReturnEvent.objects.get(person=person)
        visit = Visit.objects.get(person=person)
        assert answer.url == reverse("reception:visit", args=[visit.pk])
        assert event.arrived_at == datetime.combine(
            rosa.office.today(), datetime(2026, 1, 1, 9, 30).time(), rosa.office.zone
        )
        assert (event.crossing_id, event.months_abroad) == ("juarez-lerdo-stanton", 144)
        assert event.constancia is not None
        assert event.constancia.number == "JUA-9"


def test_the_form_offers_what_the_worker_used_last_today(
    rosa: Any, acting: Any, person: Any, desk: Any
) -> None:
    with acting(rosa):
        crossing = Crossing.objects.get(pk="juarez-lerdo-stanton")
        returned(person, rosa, crossing=crossing, handed_over_by="cbp")
    shown = desk(rosa).get(reverse("reception:receive", args=[person.pk]))
    assert shown.context["form"].initial["crossing"] == "juarez-lerdo-stanton"
    assert shown.context["form"].initial["handed_over_by"] == "cbp"
    assert shown.context["visit"] is not None


def test_an_earlier_return_by_the_form_needs_its_day(rosa: Any, acting: Any, person: Any, desk: Any) -> None:
    page, browser = reverse("reception:receive", args=[person.pk]), desk(rosa)
    assert browser.post(page, form(how="earlier")).status_code == 422
    answer = browser.post(page, form(how="earlier", arrived_on="2025-03-04"))
    with acting(rosa):
        event = ReturnEvent.objects.get(person=person)
    assert answer.url == reverse("reception:return", args=[event.pk])
    assert (event.arrived_on, event.arrived_at) == (date(2025, 3, 4), None)


def test_a_taken_folio_comes_back_with_all_that_was_typed(
    rosa: Any, acting: Any, person: Any, make_person: Any, desk: Any
) -> None:
    other = make_person(by=rosa, given_names="Eusebio", paternal_surname="Carrasco")
    with acting(rosa):
        returned(other, rosa, folio="JUA-1")
    page, sent = reverse("reception:receive", args=[person.pk]), form(folio="JUA-1", abroad="2 years")
    answer = desk(rosa).post(page, sent)
    assert answer.status_code == 422
    assert "same_folio" in answer.content.decode()
    assert 'value="2 years"' in answer.content.decode()
    assert sent["key"] in answer.content.decode()
    assert desk(rosa).post(page, {**sent, "same_folio": "on"}).status_code == 302


def test_a_minor_alone_is_said_aloud_and_one_whose_mother_is_said_to_be_there_is_not(
    rosa: Any, acting: Any, make_person: Any, desk: Any
) -> None:
    child = make_person(by=rosa, given_names="Celia", birth=Birth.aged(9, on=rosa.office.today()))
    browser = desk(rosa)
    browser.cookies["camino_language"] = "en"
    assert (
        "Unaccompanied minor" in browser.get(reverse("reception:receive", args=[child.pk])).content.decode()
    )
    answer = browser.post(reverse("reception:receive", args=[child.pk]), form(accompanied="yes"))
    assert "Unaccompanied minor" not in browser.get(answer.url).content.decode()
    with acting(rosa):
        assert ReturnEvent.objects.get(person=child).accompanied is True


def test_olga_cannot_open_a_return_or_visit_of_juarez(
    rosa: Any, olga: Any, acting: Any, person: Any, desk: Any
) -> None:
    with acting(rosa):
        received = returned(person, rosa)
    browser = desk(olga)
    assert browser.get(reverse("reception:return", args=[received.event.pk])).status_code == 404
    assert browser.get(reverse("reception:visit", args=[received.visit.pk])).status_code == 404
    assert (
        browser.post(reverse("reception:needs", args=[received.visit.pk]), {"kind": "food"}).status_code
        == 404
    )


def test_the_store_does_not_receive_people(samuel: Any, person: Any, desk: Any) -> None:
    assert desk(samuel).get(reverse("reception:receive", args=[person.pk])).status_code == 403


def test_the_crossings_offered_follow_the_day(rosa: Any, desk: Any) -> None:
    page, browser = reverse("reception:crossings"), desk(rosa)
    browser.cookies["camino_language"] = "en"
    open_in_2020 = browser.get(
        page, {"arrived_on": "2020-01-01", "crossing": "juarez-zaragoza"}
    ).content.decode()
    assert 'value="juarez-zaragoza" selected' in open_in_2020.partition("Not open that day")[0]
    closed_in_2010 = (
        browser.get(page, {"arrived_on": "2010-01-01"}).content.decode().partition("Not open that day")[2]
    )
    assert 'value="juarez-zaragoza"' in closed_in_2010
    assert browser.get(page, {"arrived_on": "nonsense"}).status_code == 200


def test_a_form_sent_again_on_another_day_is_the_visit_it_made(rosa: Any, acting: Any, person: Any) -> None:
    key = new_id()
    with acting(rosa):
        made = receive_visit(person=person.pk, reason="walk_in", key=key, by=rosa).visit
        Visit.objects.update(came_on=rosa.office.today() - timedelta(days=1))
        assert receive_visit(person=person.pk, reason="walk_in", key=key, by=rosa).visit == made
        assert Visit.objects.count() == 1


def test_the_key_of_one_persons_form_does_nothing_for_another(
    rosa: Any, acting: Any, person: Any, make_person: Any
) -> None:
    other, first, second = make_person(by=rosa, given_names="Abel"), new_id(), new_id()
    with acting(rosa):
        receive_visit(person=person.pk, reason="walk_in", key=first, by=rosa)
        receive_return(person=person.pk, facts=ReturnFacts(rosa.office.today()), key=second, by=rosa)
        with pytest.raises(Refused, match="Reload the page"):
            receive_visit(person=other.pk, reason="walk_in", key=first, by=rosa)
        with pytest.raises(Refused, match="Reload the page"):
            receive_return(person=other.pk, facts=ReturnFacts(rosa.office.today()), key=second, by=rosa)
