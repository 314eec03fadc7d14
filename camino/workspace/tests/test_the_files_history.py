"""What changed in a person's file, by whom and why; who has looked at them."""

from datetime import UTC, date, datetime
from unittest import mock

import pytest
from django.urls import reverse

from camino.core import book
from camino.people import actions
from camino.people.birth import Birth
from camino.people.facts import Facts, Paper
from camino.people.models import Person
from camino.workspace.history.changes import Occasion, changes_about
from camino.workspace.history.looks import looks_at, searches_for


@pytest.fixture
def corrected(rosa, teresa, person, acting):
    """Rosa registered her; Teresa corrected the name and gave, then took away, a paper."""
    with acting(teresa):
        facts = Facts(
            given_names="Lupe", paternal_surname="Nevárez", maternal_surname="Ortiz",
            birth=Birth.on(date(1988, 12, 12)), sex="F",
        )  # fmt: skip
        actions.correct(person=person, facts=facts, by=teresa)
    with acting(teresa):
        paper = actions.give_paper(person=person, paper=Paper("passport", "G123"), by=teresa)
    with acting(teresa):
        actions.take_away(person=person, kind="paper", pk=paper.pk, by=teresa)
    return person


def told(occasion: Occasion) -> set[tuple[str, str, str, str, str]]:
    return {
        (change.record, change.how, field.name, field.before, field.after)
        for change in occasion.changes
        for field in change.fields
    }


def test_each_change_says_from_what_to_what_by_whom_and_why(rosa, corrected, acting):
    with acting(rosa):
        away, given, changed, registered = changes_about(corrected)
    assert (changed.worker, changed.office) == ("Teresa Villalobos", "Juárez")
    assert [why for why, _reason in changed.whys] == ["Corrected who a person is"]
    assert ("Person", "update", "Given names", "Guadalupe", "Lupe") in told(changed)
    assert not any(name == "First surname" for _r, how, name, _b, _a in told(changed) if how == "update")
    assert ("Person", "insert", "Sex", "", "Woman") in told(registered)
    assert registered.worker == "Rosa Armendáriz"
    assert ("Document", "insert", "Paper", "", "Passport") in told(given)
    assert ("Document", "delete", "Number", "G123", "") in told(away)
    assert [why for why, _reason in away.whys] == ["Took a paper off the file"]


def test_the_reason_of_a_deed_is_its_why(rosa, person, acting):
    with acting(rosa):
        Person.objects.filter(pk=person.pk).update(sex="X")
        book.write("correct", person, by=rosa, reason="said so herself")
    with acting(rosa):
        assert changes_about(person)[0].whys == [("Corrected who a person is", "said so herself")]


def test_who_does_not_know_the_person_reads_no_history(rosa, olga, corrected, acting, desk):
    with acting(olga):
        assert changes_about(corrected) == []
    assert desk(olga).get(reverse("workspace:changes-panel", args=[corrected.pk])).status_code == 404


def test_the_panel_shows_it_and_costs_the_same_for_many_changes(rosa, corrected, acting, desk):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser, address = desk(rosa), reverse("workspace:changes-panel", args=[corrected.pk])

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            words = browser.get(address, headers={"HX-Request": "true"}).content.decode()
        assert "Guadalupe" in words
        return len(queries)

    few = cost()
    with acting(rosa):
        for code in ("07", "20", "30"):
            Person.objects.filter(pk=corrected.pk).update(origin_state=code)
    assert cost() == few <= 40


def test_the_protection_officer_sees_who_looked_and_what_is_unusual(rosa, ines, olga, person, acting):
    with acting(rosa):
        book.read(person, by=rosa)
    night = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)  # half past two at the bridge
    with acting(olga), mock.patch("django.utils.timezone.now", return_value=night):
        book.export("print slips", person, by=olga)
    with acting(ines):
        looks = {look.deed: look for look in looks_at(person, by=ines)}
    assert set(looks) == {"Registered a person", "Read the record", "Printed slips"}
    assert (looks["Printed slips"].elsewhere, looks["Printed slips"].at_night) == (True, True)
    assert not looks["Read the record"].elsewhere


def test_searches_that_showed_the_person_are_told_to_the_protection_officer_alone(
    rosa, ines, olga, person, acting, desk
):
    for worker in (rosa, olga):
        desk(worker).post(reverse("people:search"), {"q": "Guadalupe Nevárez Ortiz 1988"})
    with acting(ines):
        found = {(each.worker.username, each.times, each.elsewhere) for each in searches_for(person, by=ines)}
    assert found == {("rosa", 1, False), ("olga", 1, True)}
    with acting(rosa):
        assert searches_for(person, by=rosa) == []


def test_the_panel_opens_for_the_protection_officer_alone(ines, rosa, teresa, nora, person, desk):
    address = reverse("workspace:looks-panel", args=[person.pk])
    words = desk(ines).get(address, headers={"HX-Request": "true"}).content.decode()
    assert "Rosa Armendáriz" in words
    for worker in (rosa, teresa, nora):
        assert desk(worker).get(address).status_code == 403
