"""Somebody guesses passwords: they are stopped, and nobody at their own desk is."""

import pytest
from django.test import Client

from camino.staff import actions
from camino.staff.tests.at_the_door import PASSWORD, deeds, inside, knock
from tests.characters import with_password


@pytest.fixture
def attacked(rosa):
    return with_password(rosa, PASSWORD)


def _guess(times: int, name: str = "rosa", address: str = "203.0.113.9") -> Client:
    browser = Client()
    for number in range(times):
        knock(browser, name, f"guess-{number}", address)
    return browser


def test_after_five_wrong_passwords_the_right_one_has_to_wait(attacked):
    browser = _guess(5)
    answer = knock(browser, "rosa", PASSWORD, "203.0.113.9")
    assert not inside(browser)
    assert "5 minutes" in answer.content.decode() or "5 minutos" in answer.content.decode()


def test_whoever_guesses_elsewhere_does_not_lock_the_worker_out_of_their_own_desk(attacked):
    own = Client()
    knock(own, "rosa")
    own.post("/account/logout/")
    _guess(30)
    knock(own, "rosa")
    assert inside(own)


def test_not_even_from_the_same_address(attacked):
    own = Client()
    knock(own, "rosa")
    own.post("/account/logout/")
    for name in ("rosa", *(f"x{number}" for number in range(40))):
        _guess(1, name, "127.0.0.1")
    knock(own, "rosa")
    assert inside(own)


def test_at_the_own_desk_too_somebody_may_guess_only_five_times(attacked):
    own = Client()
    knock(own, "rosa")
    own.post("/account/logout/")
    for number in range(5):
        knock(own, "rosa", f"guess-{number}")
    knock(own, "rosa")
    assert not inside(own)


def test_a_desk_cookie_of_ones_own_making_counts_for_nothing(attacked):
    browser = _guess(5)
    browser.cookies["camino_desk"] = f"some-desk.{attacked.pk}:forged:forged"
    knock(browser, "rosa", PASSWORD, "203.0.113.9")
    assert not inside(browser)


def test_a_desk_of_one_worker_is_not_the_desk_of_another(attacked, ramon):
    with_password(ramon, PASSWORD)
    browser = Client()
    knock(browser, "ramon")
    browser.post("/account/logout/")
    for number in range(5):
        knock(browser, "rosa", f"guess-{number}")
    _guess(1)
    knock(browser, "rosa")
    assert not inside(browser)


def test_many_names_from_one_address_are_stopped_by_the_address(db, attacked):
    for number in range(30):
        _guess(1, f"somebody{number}")
    browser = Client()
    knock(browser, "rosa", PASSWORD, "203.0.113.9")
    assert not inside(browser)
    knock(browser, "rosa", PASSWORD, "198.51.100.1")
    assert inside(browser)


def test_an_administrator_lets_them_try_again_at_once(attacked, adela, acting):
    browser = _guess(6)
    with acting(adela):
        actions.let_try_again(worker=attacked, by=adela)
    knock(browser, "rosa", PASSWORD, "203.0.113.9")
    assert inside(browser)


def test_wrong_passwords_and_the_stop_are_in_the_book_once_each(attacked):
    _guess(9)
    assert deeds(attacked) == ["fail to sign in"] * 5 + ["stop signing in"]


def test_capitals_and_spaces_make_no_other_name(attacked):
    for name in ("rosa", "ROSA", " rosa ", "Rosa", "rOsa"):
        _guess(1, name)
    browser = Client()
    knock(browser, "rosa", PASSWORD, "203.0.113.9")
    assert not inside(browser)


def test_an_unknown_name_is_answered_like_a_wrong_password(attacked):
    known, unknown = (knock(Client(), name, "no-es-esta").content for name in ("rosa", "nadie"))
    assert b"alert" in known
    assert known.count(b"<p>") == unknown.count(b"<p>")
