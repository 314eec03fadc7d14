"""Consent: given in full, asked by other rooms, taken back everywhere, and what may stand in its place."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from camino.core.ids import new_id
from camino.core.models import Entry
from camino.core.refusals import Refused
from camino.people import actions, consenting
from camino.people.actions.meeting import meet
from camino.people.birth import Birth
from camino.people.consenting import Word
from camino.people.facts import Answer
from camino.people.models import Consent, ConsentRule, Override

CLINIC = "Clínica del Norte"
CROSS = "[[100,50,60,80],[160,50,-60,80]]"


def sharing(**told: Any) -> Answer:
    told = {"partner": CLINIC, "data": ["identity"], "how": "signed"} | told
    return Answer("sharing", told.pop("agreed", True), **told)


@pytest.fixture
def child(rosa, make_person):
    """Thirteen years old."""
    born = Birth.on(timezone.localdate() - timedelta(days=365 * 13 + 30))
    return make_person(by=rosa, given_names="Iker", paternal_surname="Salas", birth=born)


def test_a_yes_stands_for_this_institution_and_these_data_alone(rosa, person, acting):
    with acting(rosa):
        actions.consent(person=person, answer=sharing(), by=rosa)
        assert consenting.require(person, "sharing", partner="clínica DEL norte", data=["identity"])
        assert consenting.standing(person, "sharing", partner=CLINIC, data=["health"]).word is Word.OTHER_DATA
        assert consenting.standing(person, "sharing", partner="Otra").word is Word.NOT_ASKED
        with pytest.raises(Refused, match="has not been asked"):
            consenting.require(person, "sharing", partner="Otra")


def test_consents_to_two_institutions_stand_side_by_side(rosa, person, acting):
    with acting(rosa):
        for partner in (CLINIC, "Casa del Migrante"):
            actions.consent(person=person, answer=sharing(partner=partner), by=rosa)
        assert person.consents.filter(ended_at=None).count() == 2


def test_sharing_without_an_institution_is_refused(rosa, person, acting):
    with acting(rosa), pytest.raises(Refused, match="institution"):
        actions.consent(person=person, answer=sharing(partner=""), by=rosa)


def test_sensitive_data_are_not_shared_on_a_spoken_word(rosa, person, acting):
    with acting(rosa):
        with pytest.raises(Refused, match="signature or a fingerprint"):
            actions.consent(person=person, answer=sharing(how="spoken", data=["health"]), by=rosa)
        actions.consent(person=person, answer=sharing(how="drawn", data=["health"], signature=CROSS), by=rosa)
        assert consenting.standing(person, "sharing", partner=CLINIC, data=["health"])
        assert actions.consent(person=person, answer=sharing(how="spoken"), by=rosa)


def test_what_needs_writing_is_configured(rosa, person, acting, monkeypatch):
    rule = ConsentRule(valid_from=date(2026, 1, 1), written_purposes=["research"], written_data=[])
    monkeypatch.setattr(ConsentRule, "on", lambda day: rule)
    with acting(rosa):
        with pytest.raises(Refused):
            actions.consent(person=person, answer=Answer("research", True), by=rosa)
        actions.consent(person=person, answer=sharing(how="spoken", data=["health"]), by=rosa)


def test_the_signature_is_kept_encrypted(rosa, person, acting):
    with acting(rosa):
        row = actions.consent(person=person, answer=sharing(how="drawn", signature=CROSS), by=rosa)
        assert Consent.objects.get(pk=row.pk).signature == CROSS
        with connection.cursor() as cursor:
            cursor.execute("SELECT signature FROM people_consent WHERE id = %s", [row.pk])
            assert b"100,50" not in bytes(cursor.fetchone()[0])


def test_signed_on_the_screen_needs_the_drawing(rosa, person, acting):
    with acting(rosa), pytest.raises(Refused, match="Sign in the box"):
        actions.consent(person=person, answer=sharing(how="drawn"), by=rosa)


def test_an_adolescent_of_thirteen_does_not_consent_alone(rosa, child, acting):
    with acting(rosa):
        with pytest.raises(Refused, match="At this age"):
            actions.consent(person=child, answer=Answer("research", True), by=rosa)
        with pytest.raises(Refused, match="does not want"):
            actions.consent(
                person=child, answer=Answer("research", True, "parent", child_agreed=False), by=rosa
            )
        actions.consent(person=child, answer=Answer("research", True, "parent", child_agreed=True), by=rosa)
        assert consenting.require(child, "research")


def test_an_adolescent_may_say_no_alone(rosa, child, acting):
    with acting(rosa):
        actions.consent(person=child, answer=Answer("research", False), by=rosa)
        assert consenting.standing(child, "research").word is Word.NO


def test_a_child_who_was_not_asked_is_asked_before_anything_but_help(rosa, child, acting):
    with acting(rosa):
        for purpose in ("assistance", "follow_up"):
            actions.consent(person=child, answer=Answer(purpose, True, "parent"), by=rosa)
        assert consenting.require(child, "assistance")
        with pytest.raises(Refused, match="child has not been asked"):
            consenting.require(child, "follow_up")


def test_what_is_taken_back_is_taken_back_at_every_office(rosa, olga, person, acting):
    with acting(rosa):
        actions.consent(person=person, answer=Answer("follow_up", True), by=rosa)
    with acting(olga), connection.cursor() as cursor:
        assert Consent.objects.filter(purpose="follow_up").count() == 0
        cursor.execute("SELECT people_end_consents(%s, 'follow_up', '', 'withdrawn', true)", [person.pk])
        assert cursor.fetchone() == (0,)  # whom Olga's office does not know, she cannot touch
    _met_by(olga, person, acting)
    with acting(olga):
        actions.withdraw(person=person, purpose="follow_up", because="Se muda", by=olga)
    with acting(rosa):
        found = consenting.standing(person, "follow_up")
        assert found.word is Word.TAKEN_BACK
        assert found.consent
        assert found.consent.ended_by == olga
        with pytest.raises(Refused, match="took this consent back"):
            consenting.require(person, "follow_up")


def _met_by(worker: Any, person: Any, acting: Any) -> None:
    with acting(worker):
        meet(people=[person.pk], on=worker.office.today(), by=worker)


def test_a_no_at_another_office_ends_a_yes_here(rosa, olga, person, acting):
    with acting(rosa):
        actions.consent(person=person, answer=Answer("research", True), by=rosa)
    _met_by(olga, person, acting)
    with acting(olga):
        actions.consent(person=person, answer=Answer("research", False), by=olga)
    with acting(rosa):
        assert not consenting.standing(person, "research")


def test_opposition_ends_the_consents_to_every_institution(rosa, person, acting):
    with acting(rosa):
        for partner in (CLINIC, "Casa del Migrante"):
            actions.consent(person=person, answer=sharing(partner=partner), by=rosa)
        actions.oppose(person=person, purposes=["sharing", "follow_up"], by=rosa)
        assert consenting.standing(person, "sharing", partner="Another").word is Word.NO
        assert consenting.standing(person, "follow_up").word is Word.NO


def test_a_protection_officer_decides_for_somebody_in_danger_and_it_ends(ines, person, acting):
    with acting(ines):
        row = actions.decide_instead(
            person=person, purpose="sharing", partner=CLINIC, ground="danger", reason="La buscan", by=ines
        )
        found = consenting.require(person, "sharing", partner=CLINIC)
        assert found.word is Word.IN_THEIR_PLACE
        assert found.override == row
        entry = Entry.objects.get(deed="decide in place of consent")
        assert "La buscan" not in str(entry.details)
        with connection.cursor() as cursor:
            cursor.execute("SELECT reason FROM people_override WHERE id = %s", [row.pk])
            assert b"La buscan" not in bytes(cursor.fetchone()[0])
        with pytest.raises(Refused, match="At most 30 days"):
            actions.decide_instead(
                person=person, purpose="sharing", partner=CLINIC, ground="danger", reason="x", by=ines,
                until=timezone.now() + timedelta(days=31),
            )  # fmt: skip
        over = Override.objects.filter(pk=row.pk, until__gt=timezone.now() + timedelta(days=4))
        assert not over.exists()


def test_nothing_stands_in_for_consent_to_research(ines, person, acting):
    with acting(ines), pytest.raises(Refused, match="Nothing stands in"):
        actions.decide_instead(person=person, purpose="research", ground="danger", reason="x", by=ines)


def test_who_is_no_protection_officer_decides_for_nobody(teresa, person, acting):
    with acting(teresa), pytest.raises(Refused, match="Only a protection officer"):
        actions.decide_instead(person=person, purpose="assistance", ground="danger", reason="x", by=teresa)


def test_an_answer_sent_twice_is_written_once(rosa, person, acting):
    key = new_id()
    with acting(rosa):
        for _ in range(2):
            actions.consent(person=person, answer=Answer("research", True), by=rosa, key=key)
        assert person.consents.filter(purpose="research").count() == 1


# The pages


def test_the_form_asks_only_what_the_age_demands(rosa, person, child, desk):
    browser = desk(rosa)
    grown_up = browser.get(
        reverse("people:answer", args=[person.pk]), {"purpose": "research"}
    ).content.decode()
    assert "child_agreed" not in grown_up
    assert "caregiver_agreed" not in grown_up
    young = browser.get(reverse("people:answer", args=[child.pk]), {"purpose": "research"}).content.decode()
    assert "child_agreed" in young
    assert 'value="self"' not in young


def test_an_answer_is_written_down_on_the_page(rosa, person, desk, acting):
    said = {
        "key": new_id(), "purpose": "sharing", "partner": CLINIC, "classes": ["identity", "health"], "agreed": "yes",
        "given_by": "self", "how": "drawn", "signature": CROSS, "witness_name": "Ana", "witness_is": "hermana",
        "read_in": "nah", "interpreter": "Luis",
    }  # fmt: skip
    browser = desk(rosa)
    answer = browser.post(reverse("people:answer", args=[person.pk]), said)
    assert answer.status_code == 302, answer.content.decode()
    with acting(rosa):
        row = person.consents.get()
        assert (row.partner, row.data, row.how, row.read_in) == (
            CLINIC,
            ["identity", "health"],
            "drawn",
            "nah",
        )
    panel = browser.get(reverse("people:consents-panel", args=[person.pk])).content.decode()
    assert "M100 50l60 80" in panel
    assert CLINIC in panel


def test_a_witness_without_a_word_on_who_they_are_is_asked_for_it(rosa, person, desk):
    said = {
        "key": new_id(), "purpose": "research", "agreed": "yes", "given_by": "self", "how": "thumb", "witness_name": "A"
    }  # fmt: skip
    answer = desk(rosa).post(reverse("people:answer", args=[person.pk]), said)
    assert answer.status_code == 422


def test_the_page_says_what_taking_back_stops(rosa, person, desk, acting):
    with acting(rosa):
        actions.consent(person=person, answer=Answer("follow_up", True), by=rosa)
    browser = desk(rosa)
    browser.cookies["camino_language"] = "en"
    address = reverse("people:withdraw", args=[person.pk])
    assert "nobody calls" in browser.get(address, {"purpose": "follow_up"}).content.decode()
    assert browser.post(address, {"purpose": "follow_up", "because": "No quiere"}).status_code == 302
    with acting(rosa):
        assert person.consents.get().ended_because == "No quiere"


def test_the_address_of_taking_back_names_no_institution(rosa, person, make_person, desk, acting):
    with acting(rosa):
        first = actions.consent(person=person, answer=sharing(partner="Casa Eudes"), by=rosa)
        actions.consent(person=person, answer=sharing(partner="Uno Más"), by=rosa)
    stranger = make_person(by=rosa, given_names="Iker")
    browser, address = desk(rosa), reverse("people:withdraw", args=[person.pk])
    panel = browser.get(reverse("people:consents-panel", args=[person.pk])).content.decode()
    assert f"{address}?of={first.pk}" in panel
    assert not re.search(r'href="[^"]*(Casa|Eudes|Uno)', panel)
    assert "Casa Eudes" in browser.get(address, {"of": first.pk}).content.decode()
    assert browser.get(reverse("people:withdraw", args=[stranger.pk]), {"of": first.pk}).status_code == 404
    assert browser.get(address, {"of": "Casa Eudes"}).status_code == 404
    assert browser.post(address, {"of": first.pk}).status_code == 302
    with acting(rosa):
        stands = person.consents.filter(agreed=True, ended_at=None)
        assert [each.partner for each in stands] == ["Uno Más"]


def test_the_panel_costs_the_same_for_one_answer_or_ten(rosa, person, desk, acting):
    browser, address = desk(rosa), reverse("people:consents-panel", args=[person.pk])
    with acting(rosa):
        actions.consent(person=person, answer=sharing(partner="A"), by=rosa)
    browser.get(address)
    with connection.execute_wrapper(counted := Counter()):
        browser.get(address)
    few = counted.queries
    with acting(rosa):
        for n in range(9):
            actions.consent(person=person, answer=sharing(partner=f"B{n}"), by=rosa)
    with connection.execute_wrapper(counted := Counter()):
        browser.get(address)
    assert counted.queries == few


class Counter:
    """Counts what is asked of the database."""

    def __init__(self) -> None:
        self.queries = 0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.queries += 1
        return execute(sql, params, many, context)
