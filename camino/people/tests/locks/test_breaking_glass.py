"""The glass is broken for four hours, and reviewed."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.utils import Error
from django.urls import reverse
from django.utils import timezone

from camino.core.ids import new_id
from camino.core.models import Entry
from camino.core.refusals import Refused
from camino.people import actions, locks
from camino.people.models import Opening, Person
from camino.people.tests.locks.ximena import REASON, SURNAME, broken
from camino.staff.models import Role
from tests.characters import posted


def test_the_glass_is_broken_by_its_handle_told_to_the_officer_and_reviewed(
    teresa, ines, ximena, protected, acting, desk
):
    standing = protected(ximena, "sealed")
    browser = desk(teresa)
    address = reverse("people:glass", args=[standing.handle])
    assert browser.get(address).status_code == 200
    short = browser.post(address, {"reason": "porque sí", "key": str(new_id())})
    assert short.status_code == 422
    done = browser.post(address, {"reason": REASON, "key": str(new_id())})
    assert done.status_code == 302
    assert done.url == reverse("workspace:person", args=[ximena.pk])
    assert SURNAME in browser.get(done.url).content.decode()
    officer = desk(ines)
    waiting = officer.get(reverse("people:waiting"), headers={"HX-Request": "true"}).content.decode()
    assert "Teresa Villalobos" in waiting
    assert SURNAME not in waiting
    page = officer.get(f"{reverse('people:open-files')}?show=glass").content.decode()
    assert REASON in page
    with acting(ines):
        opening = Opening.objects.get(kind="glass")
        actions.review_glass(opening=opening, verdict="justified", note="Correcto.", by=ines)
        assert Entry.objects.filter(deed__in=["break glass", "review broken glass"]).count() == 2
    assert "Teresa" not in officer.get(reverse("people:waiting")).content.decode().split("<main")[1]


def test_the_glass_breaks_alike_whether_or_not_anything_is_locked(teresa, nora, ximena, acting):
    for by in (teresa, nora):
        opening = broken(ximena, acting, by)
        assert opening.until == opening.since + timedelta(hours=4)


def test_broken_glass_is_no_longer_than_four_hours_in_the_database_either(teresa, ximena, acting):
    opening = broken(ximena, acting, teresa)
    with acting(teresa), pytest.raises(Error), transaction.atomic():
        Opening.objects.filter(pk=opening.pk).update(until=opening.until + timedelta(minutes=1))


def test_what_has_ended_opens_nothing(ines, teresa, ximena, protected, acting):
    protected(ximena, "sealed")
    now = timezone.now()
    with acting(ines):
        Opening.objects.create(
            person=ximena, worker=teresa, office=ines.office, kind="team", locked=True, reason="x", given_by=ines,
            since=now - timedelta(hours=5), until=now - timedelta(hours=1),
        )  # fmt: skip
    with acting(teresa):
        assert not Person.objects.filter(pk=ximena.pk).exists()


def test_reception_and_the_manager_break_no_glass_by_page_or_by_sql(rosa, marta, ximena, acting, desk):
    for by in (rosa, marta):
        with acting(by):
            with pytest.raises(Refused, match="call the protection officer"):
                actions.break_glass(meant=ximena.pk, reason=REASON, key=new_id(), by=by)
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT people_break_glass(%s, %s, '', '', %s)", [new_id(), ximena.pk, by.office.pk]
                )
                assert cursor.fetchone() == (None,)
    page = desk(rosa).get(reverse("people:glass", args=[ximena.pk])).content.decode()
    assert 'name="reason"' not in page


def test_the_second_click_breaks_one_glass(teresa, ximena, acting):
    key = new_id()
    for _click in range(2):
        with acting(teresa):
            assert actions.break_glass(meant=ximena.pk, reason=REASON, key=key, by=teresa) == ximena
            assert Opening.objects.count() == 1


def test_who_broke_the_glass_does_not_review_it(ines, ximena, acting):
    opening = broken(ximena, acting, ines)
    with acting(ines):
        with pytest.raises(Refused, match="does not review"):
            actions.review_glass(opening=opening, verdict="justified", note="", by=ines)
        with pytest.raises(Error), transaction.atomic():
            Opening.objects.filter(pk=opening.pk).update(
                verdict="justified", reviewed_at=timezone.now(), reviewed_by=ines
            )


def test_broken_glass_is_seen_by_who_broke_it_and_the_officers_alone(
    teresa, rosa, nora, marta, olga, ximena, acting
):
    broken(ximena, acting, teresa)
    for other in (rosa, nora, marta, olga):
        with acting(other):
            assert not Opening.objects.exists()


def test_after_some_minutes_one_shows_again_who_one_is(teresa, ximena, desk, settings):
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = -1
    browser = desk(teresa)
    address = reverse("people:glass", args=[ximena.pk])
    assert browser.get(address).url.startswith(reverse("account_reauthenticate"))
    kept = browser.post(address, {"reason": REASON, "key": str(new_id())})
    assert kept.status_code == 422
    assert REASON in kept.content.decode()


def test_watching_alone_keeps_no_session_alive(ines, desk):
    browser = desk(ines)
    session = browser.session
    session["seen"] = 1
    session.save()
    browser.get(reverse("people:waiting"), headers={"Camino-Watching": "yes"})
    assert browser.session["seen"] == 1
    browser.get(reverse("people:waiting"))
    assert browser.session["seen"] > 1


def test_another_offices_officer_reviews_what_that_office_protects(ines, olga, ximena, acting):
    posted(olga, "Tijuana", Role.PROTECTION)
    opening = broken(ximena, acting, ines)
    with acting(type(olga).objects.get(pk=olga.pk)) as fresh:
        assert not Opening.objects.filter(pk=opening.pk).exists()
        assert not locks.to_review(by=fresh).exists()
