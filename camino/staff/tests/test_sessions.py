"""Sessions: how long they last, which there are, and the way back."""

import time
from datetime import timedelta
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from camino.staff import sessions
from camino.staff.jobs import clear_sessions
from camino.staff.tests.at_the_door import PASSWORD, deeds, inside, knock
from tests.characters import with_password


@pytest.fixture(autouse=True)
def passwords(rosa, ramon):
    for worker in (rosa, ramon):
        with_password(worker, PASSWORD)


def _signed_in(worker: Any, browser: str = "Firefox/150 Windows") -> Client:
    client = Client(HTTP_USER_AGENT=browser)
    knock(client, worker.username)
    return client


def test_a_session_ends_half_an_hour_after_the_last_work(rosa, settings):
    browser = _signed_in(rosa)
    browser.get("/")
    stored = Session.objects.get(session_key=browser.session.session_key)
    left = stored.expire_date - timezone.now()
    assert 29 * 60 < left.total_seconds() <= 30 * 60


def test_work_renews_it_once_a_minute(rosa):
    browser = _signed_in(rosa)
    browser.get("/")
    session = browser.session
    session["seen"] = int(time.time()) - 61
    session.save()
    key = session.session_key
    UserSession.objects.filter(session_key=key).update(last_seen_at=timezone.now() - timedelta(hours=1))
    browser.get("/")
    assert browser.session["seen"] >= int(time.time()) - 5
    assert (timezone.now() - UserSession.objects.get(session_key=key).last_seen_at).total_seconds() < 60


def test_a_session_that_was_idle_leads_back_to_its_page(rosa):
    browser = _signed_in(rosa)
    Session.objects.update(expire_date=timezone.now())
    answer = browser.get("/people/search/")
    assert answer["Location"] == "/account/login/?next=%2Fpeople%2Fsearch%2F&ended=yes"


def test_a_form_that_was_sent_too_late_leads_back_to_the_page_of_the_form(rosa):
    browser = _signed_in(rosa)
    Session.objects.update(expire_date=timezone.now())
    answer = browser.post(
        "/people/register/",
        {"given_names": "Luz"},
        headers={"Referer": "http://testserver/people/register/?after=1"},
    )
    assert answer["Location"] == "/account/login/?next=%2Fpeople%2Fregister%2F%3Fafter%3D1&ended=yes"
    elsewhere = browser.post("/people/register/", {}, headers={"Referer": "https://elsewhere.example/x"})
    assert "next=%2F&" in elsewhere["Location"] + "&"


def test_after_a_shift_it_ends_even_at_work(rosa):
    browser = _signed_in(rosa)
    session = browser.session
    session["since"] = int(time.time()) - 12 * 3600 - 1
    session.save()
    assert browser.get("/")["Location"].startswith("/account/login/")
    assert not inside(browser)


def test_a_worker_sees_their_sessions_and_ends_one(rosa):
    here, there = _signed_in(rosa), _signed_in(rosa, "Chrome/150 Android")
    assert {seat.browser for seat in sessions.seats_of(rosa)} == {"Firefox, Windows", "Chrome, Android"}
    other = UserSession.objects.get(session_key=there.session.session_key)
    here.post(f"/staff/security/sessions/{other.pk}/end/")
    assert here.get("/").status_code == 200
    assert there.get("/")["Location"].startswith("/account/login/")


def test_nobody_ends_the_session_of_another(rosa, ramon):
    mine, theirs = _signed_in(rosa), _signed_in(ramon)
    session = UserSession.objects.get(session_key=theirs.session.session_key)
    assert mine.post(f"/staff/security/sessions/{session.pk}/end/").status_code == 404
    assert theirs.get("/").status_code == 200


def test_all_others_end_at_once(rosa):
    here, first, second = (_signed_in(rosa) for _ in range(3))
    here.post("/staff/security/sessions/end/")
    assert here.get("/").status_code == 200
    assert not any(browser.get("/").status_code == 200 for browser in (first, second))


def test_another_password_ends_the_other_sessions(rosa):
    here, there = _signed_in(rosa), Client()
    knock(there, "rosa")
    new = "otra-clave-muy-larga"
    here.post("/account/password/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert here.get("/").status_code == 200
    assert there.get("/")["Location"].startswith("/account/login/")


def test_signing_out_forgets_the_session_and_is_in_the_book(rosa):
    browser = _signed_in(rosa)
    browser.post("/account/logout/")
    assert not UserSession.objects.filter(user=rosa).exists()
    assert deeds(rosa) == ["sign in", "sign out"]


def test_a_worker_sees_what_happened_at_the_door_and_others_do_not(rosa, ramon, adela, desk):
    knock(Client(), "rosa", "no-es-esta", "203.0.113.9")
    assert "203.0.113.9" in desk(rosa).get("/staff/security/").content.decode()
    assert "203.0.113.9" not in desk(ramon).get("/staff/security/").content.decode()
    assert "203.0.113.9" in desk(adela).get(f"/staff/workers/{rosa.pk}/").content.decode()


def test_every_night_the_sessions_that_have_ended_are_forgotten(rosa, ramon):
    working, gone = _signed_in(rosa), _signed_in(ramon)
    for browser in (working, gone):
        browser.get("/")
    keys = [browser.session.session_key for browser in (working, gone)]
    Session.objects.filter(session_key=keys[1]).update(expire_date=timezone.now() - timedelta(seconds=1))
    clear_sessions()
    assert (
        list(Session.objects.filter(session_key__in=keys).values_list("session_key", flat=True)) == keys[:1]
    )
    assert list(UserSession.objects.values_list("session_key", flat=True)) == keys[:1]
    assert working.get("/").status_code == 200
