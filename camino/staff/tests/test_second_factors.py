"""Posts that open locked rooms ask for a second factor."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from camino.staff import actions, keys
from camino.staff.models import Worker
from camino.staff.standing import standing_of
from camino.staff.tests.at_the_door import CODE, PASSWORD, code, deeds, enrolled, inside, knock
from tests.characters import with_password


def test_password_and_code_open_the_door(ines):
    secret = enrolled(ines)
    browser = Client()
    assert knock(browser, "ines")["Location"] == CODE
    assert not inside(browser)
    browser.post(CODE, {"code": code(secret)})
    assert inside(browser)
    assert browser.get("/").status_code == 200
    assert deeds(ines) == ["sign in"]


def test_a_code_opens_once(ines):
    secret = enrolled(ines)
    used = code(secret)
    first, second = Client(), Client()
    for browser in (first, second):
        knock(browser, "ines")
        browser.post(CODE, {"code": used})
    assert inside(first)
    assert not inside(second)


def test_a_code_that_was_used_stays_used_for_as_long_as_it_would_hold(ines):
    secret = enrolled(ines)
    used = code(secret, 1)  # the next half minute's: it holds for a minute more
    first, second = Client(), Client()
    knock(first, "ines")
    first.post(CODE, {"code": used})
    assert inside(first)
    from django.core.cache import cache

    cache.delete(
        f"allauth.mfa.totp.used?user={ines.pk}&code={used}"
    )  # as allauth forgets it after half a minute
    knock(second, "ines")
    second.post(CODE, {"code": used})
    assert not inside(second)


def test_a_recovery_code_opens_once_too(ines, desk):
    enrolled(ines)
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    spare = RecoveryCodes.activate(ines).get_unused_codes()[0]
    first, second = Client(), Client()
    for browser in (first, second):
        knock(browser, "ines")
        browser.post(CODE, {"code": spare})
    assert inside(first)
    assert not inside(second)


def test_guessing_codes_is_stopped(ines):
    secret = enrolled(ines)
    browser = Client()
    knock(browser, "ines")
    for number in range(5):
        browser.post(CODE, {"code": f"00000{number}"})
    browser.post(CODE, {"code": code(secret)})
    assert not inside(browser)
    assert deeds(ines).count("fail a second factor") >= 4


@pytest.mark.parametrize("character", ["ines", "nora", "adela", "andres"])
def test_who_has_such_a_post_and_no_factor_is_led_to_set_one_up(request, desk, character):
    browser = desk(request.getfixturevalue(character), proven=False)
    for page in ("/", "/people/search/", "/staff/security/", "/staff/workers/"):
        assert browser.get(page)["Location"] == "/staff/security/second-factor/", page
    assert browser.get("/staff/security/second-factor/").status_code == 200


def test_who_has_no_such_post_is_asked_for_nothing(rosa, desk):
    assert desk(rosa, proven=False).get("/").status_code == 200


def test_who_has_a_factor_but_has_not_shown_it_is_asked_for_it(ines, desk):
    enrolled(ines)
    assert desk(ines, proven=False).get("/")["Location"] == "/account/code/again/?next=%2F"


def test_a_part_of_a_page_leads_there_too(ines, desk):
    answer = desk(ines, proven=False).get("/", headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == "/staff/security/second-factor/"


def test_without_the_factor_nothing_locked_opens(ines, nora, adela):
    assert standing_of(ines).protected
    assert not standing_of(ines, proven=False).protected
    assert not standing_of(nora, proven=False).medical
    assert not standing_of(adela, proven=False).clearances


def test_setting_up_an_app_shows_it_and_gives_recovery_codes(ines, desk):
    browser = desk(ines, proven=False)
    page = browser.get("/account/app/")
    secret = page.context["form"].secret
    assert browser.post("/account/app/", {"code": code(secret)})["Location"] == "/account/recovery-codes/"
    assert browser.get("/account/recovery-codes/").status_code == 200
    assert browser.get("/").status_code == 200
    assert deeds(ines) == ["add second factor"]


def test_its_secret_is_not_readable_in_the_database(ines):
    secret = enrolled(ines)
    data = str(Authenticator.objects.get(user=ines).data)
    assert secret not in data
    assert "sealed:" in data


def test_a_post_that_needs_a_factor_keeps_the_last_one(ines, desk):
    enrolled(ines)
    browser = desk(ines)
    browser.post("/account/app/remove/")
    assert keys.enrolled(ines)


def test_others_may_take_theirs_away(rosa, desk):
    enrolled(rosa)
    desk(rosa).post("/account/app/remove/")
    assert not keys.enrolled(rosa)


def test_whoever_signed_in_long_ago_shows_again_who_they_are(ines, desk):
    browser = desk(ines)
    session = browser.session
    session["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": 1}]
    session.save()
    assert browser.get("/account/app/")["Location"].startswith("/account/reauthenticate/")


def test_an_administrator_takes_lost_factors_away_and_the_sessions_end(ines, adela, acting):
    secret = enrolled(ines)
    browser = Client()
    knock(browser, "ines")
    browser.post(CODE, {"code": code(secret)})
    with acting(adela):
        actions.reset_factors(worker=ines, reason="Seen in person, with her badge", by=adela)
    assert browser.get("/")["Location"].startswith("/account/login/")
    knock(browser, "ines")
    assert browser.get("/")["Location"] == "/staff/security/second-factor/"


def test_a_first_password_is_changed_before_anything_else(rosa, adela, acting):
    with acting(adela):
        first = actions.give_first_password(worker=rosa, reason="Seen in person", by=adela)
    browser = Client()
    knock(browser, "rosa", first)
    assert browser.get("/")["Location"] == "/account/password/"
    chosen = {"oldpassword": first, "password1": PASSWORD, "password2": PASSWORD}
    browser.post("/account/password/", chosen)
    assert browser.get("/").status_code == 200
    assert Worker.objects.get(pk=rosa.pk).first_password_until is None


def test_a_first_password_does_not_hold_for_ever(rosa, adela, acting):
    from datetime import timedelta

    from django.utils import timezone

    with acting(adela):
        first = actions.give_first_password(worker=rosa, reason="Seen in person", by=adela)
        Worker.objects.filter(pk=rosa.pk).update(first_password_until=timezone.now() - timedelta(seconds=1))
    browser = Client()
    knock(browser, "rosa", first)
    assert not inside(browser)


def test_who_was_stopped_does_not_come_in(rosa, adela, acting):
    with_password(rosa, PASSWORD)
    browser = Client()
    knock(browser, "rosa")
    with acting(adela):
        actions.stop(worker=rosa, reason="Left the office", by=adela)
    assert browser.get("/")["Location"].startswith("/account/login/")
    knock(browser, "rosa")
    assert not inside(browser)
