"""What another office wrote is opened on request, for a while."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.db.utils import Error
from django.urls import reverse
from django.utils import timezone

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.people import actions
from camino.people.models import AccessRequest, Document, Opening
from camino.people.search import look, note
from camino.people.tests.locks.ximena import SURNAME


def test_what_another_office_wrote_is_opened_on_request_marked_and_closed_again(
    olga, teresa, ximena, asked, acting, desk
):
    with acting(olga):
        assert not Document.objects.filter(person=ximena).exclude(kind="curp").exists()
    with acting(teresa):
        opening = actions.answer_request(request=asked, granted=True, note="Con gusto.", by=teresa)
        assert opening is not None
        assert opening.until <= opening.since + timedelta(days=8)
    browser = desk(olga)
    papers = reverse("people:papers-panel", args=[ximena.pk])
    page = browser.get(papers).content.decode()
    assert "G12345678" in page
    assert "p-until" in page
    with acting(olga):
        paper = Document.objects.get(person=ximena, kind="passport")
        with pytest.raises(Refused, match="Another office wrote this"):
            actions.take_away(person=ximena, kind="paper", pk=paper.pk, by=olga)
        assert not Document.objects.filter(pk=paper.pk).update(state="lost"), "to read, not to change"
        actions.close_file(opening=opening, by=olga)
    assert "G12345678" not in browser.get(papers).content.decode()


def test_of_two_desks_that_answer_the_second_is_told_what_the_first_said(teresa, ines, asked, acting):
    with acting(teresa):
        actions.answer_request(request=asked, granted=True, by=teresa)
    with acting(ines):
        with pytest.raises(Refused, match="Teresa Villalobos has answered this already: Granted"):
            actions.answer_request(request=asked, granted=False, by=ines)
        assert Opening.objects.count() == 1


def test_who_may_answer(rosa, olga, asked, acting):
    for by in (rosa, olga):
        with acting(by), pytest.raises(Refused):
            actions.answer_request(request=asked, granted=True, by=by)


def test_an_open_file_closes_within_thirty_days(teresa, asked, acting):
    with acting(teresa), pytest.raises(Refused, match="thirty days"):
        actions.answer_request(
            request=asked, granted=True, until=teresa.office.today() + timedelta(days=31), by=teresa
        )


def test_nobody_asks_twice_and_a_request_is_withdrawn_while_it_waits(olga, teresa, ximena, asked, acting):
    with acting(olga):
        with pytest.raises(Refused, match="already asked"):
            actions.ask_to_open(
                person=ximena.pk, office=asked.office_id, reason="Otra vez.", key=new_id(), by=olga
            )
        actions.withdraw_request(request=asked, by=olga)
    with acting(teresa), pytest.raises(Refused):
        actions.answer_request(request=asked, granted=True, by=teresa)


def test_a_card_that_a_search_showed_can_be_asked_about_and_no_other(olga, ximena, acting):
    with acting(olga):
        [card] = look(f"Ximena {SURNAME}", by=olga)
        told = {"person": ximena.pk, "office": card.office_id, "code": ximena.code, "reason": "Viene mañana."}
        with pytest.raises(Refused):
            actions.ask_to_open(**told, shown_in=note([], by=olga), key=new_id(), by=olga)
        asked = actions.ask_to_open(**told, shown_in=note([card], by=olga), key=new_id(), by=olga)
    assert asked.code == ximena.code


def test_whoever_asked_cannot_grant_it_to_themselves_by_sql(olga, teresa, ximena, asked, acting):
    granted = {"answer": "granted", "answered_at": timezone.now(), "answered_by": olga}
    with acting(olga), pytest.raises(Error), transaction.atomic():
        AccessRequest.objects.filter(pk=asked.pk).update(**granted)
    made = {
        "person": ximena, "worker": olga, "office_id": asked.office_id, "kind": "asked", "reason": "x",
        "request": asked, "given_by": olga, "until": timezone.now() + timedelta(days=1),
    }  # fmt: skip
    with acting(olga), pytest.raises(Error), transaction.atomic():
        Opening.objects.create(**made)
    with acting(teresa), pytest.raises(Error), transaction.atomic():  # not granted yet
        Opening.objects.create(**made | {"given_by": teresa})


def test_an_open_file_is_not_prolonged_reopened_or_seen_by_others_by_sql(
    olga, rosa, teresa, marta, asked, acting
):
    with acting(teresa):
        opening = actions.answer_request(request=asked, granted=True, by=teresa)
    assert opening is not None
    with acting(olga):
        for change in (
            {"until": timezone.now() + timedelta(days=20)},
            {"locked": True},
            {"office": olga.office},
        ):
            with pytest.raises(Error), transaction.atomic():
                Opening.objects.filter(pk=opening.pk).update(**change)
        actions.close_file(opening=opening, by=olga)
        with pytest.raises(Error), transaction.atomic():
            Opening.objects.filter(pk=opening.pk).update(ended_at=None, ended_by=None)
