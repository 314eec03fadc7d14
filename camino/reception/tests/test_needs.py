"""First needs: asked, answered, undone."""

from typing import Any

import pytest
from django.urls import reverse

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.reception.actions import needs
from camino.reception.actions.receiving import receive_visit
from camino.reception.models import FirstNeed, Visit


@pytest.fixture
def visit(rosa: Any, acting: Any, person: Any) -> Visit:
    with acting(rosa):
        found = receive_visit(person=person.pk, reason="walk_in", key=new_id(), by=rosa, needs=["food"]).visit
    assert found is not None
    return found


def test_a_need_is_on_the_list_once(rosa: Any, acting: Any, visit: Visit) -> None:
    with acting(rosa):
        needs.ask(visit=visit, kinds=["food", "call", "call"], by=rosa)
        assert sorted(visit.needs.values_list("kind", flat=True)) == ["call", "food"]


def test_what_is_no_need_is_refused(rosa: Any, acting: Any, visit: Visit) -> None:
    with acting(rosa), pytest.raises(Refused):
        needs.ask(visit=visit, kinds=["gold"], by=rosa)


def test_an_answer_says_who_and_when_and_can_be_undone(rosa: Any, acting: Any, visit: Visit) -> None:
    with acting(rosa):
        need = needs.answer(need=visit.needs.get(), status="referred", note=" Comedor del padre ", by=rosa)
        assert (need.note, need.answered_by) == ("Comedor del padre", rosa)
        assert need.answered_at is not None
        need = needs.answer(need=need, status="asked", note=need.note, by=rosa)
        assert (need.status, need.answered_at, need.answered_by) == ("asked", None, None)


def test_only_an_open_need_can_be_taken_back(rosa: Any, acting: Any, visit: Visit) -> None:
    with acting(rosa):
        need = needs.answer(need=visit.needs.get(), status="given", by=rosa)
        with pytest.raises(Refused):
            needs.take_back(need=need, by=rosa)
        needs.take_back(need=needs.answer(need=need, status="asked", by=rosa), by=rosa)
        assert not FirstNeed.objects.exists()


def test_the_buttons_put_a_need_on_the_list_and_take_it_off(
    rosa: Any, acting: Any, visit: Visit, desk: Any
) -> None:
    browser, page = desk(rosa), reverse("reception:needs", args=[visit.pk])
    htmx = {"HTTP_HX_REQUEST": "true"}
    assert b'aria-pressed="true"' in browser.post(page, {"kind": "call"}, **htmx).content
    with acting(rosa):
        assert visit.needs.filter(kind="call").exists()
    browser.post(
        page, {"kind": "call", "pressed": "no"}, **htmx
    )  # a second click that crossed the first answer
    browser.post(page, {"kind": "food", "pressed": "yes"}, **htmx)
    with acting(rosa):
        assert list(visit.needs.values_list("kind", flat=True)) == ["call"]


def test_an_answer_by_the_page_works_with_and_without_htmx(
    rosa: Any, acting: Any, visit: Visit, desk: Any
) -> None:
    with acting(rosa):
        need = visit.needs.get()
    browser, page = desk(rosa), reverse("reception:need-answer", args=[need.pk])
    assert browser.post(page, {"status": "given", "note": "<script>"}).url == reverse(
        "reception:visit", args=[visit.pk]
    )
    shown = browser.post(
        page, {"status": "given", "note": "<script>"}, HTTP_HX_REQUEST="true"
    ).content.decode()
    assert "&lt;script&gt;" in shown
    assert "<script>" not in shown
    assert browser.post(page, {"status": "eaten"}, HTTP_HX_REQUEST="true").status_code == 409
