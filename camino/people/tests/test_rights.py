"""A person's rights over their data: the request, its clock, the answer, the export, the block."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.utils import DatabaseError
from django.urls import reverse

from camino.core.ids import new_id
from camino.core.models import Entry
from camino.core.refusals import Refused
from camino.people import actions, consenting, held, search
from camino.people.actions import rights
from camino.people.consenting import Word
from camino.people.facts import Answer, Facts, Paper, Phone
from camino.people.legal_days import due
from camino.people.models import Person, RightsRequest


def received(person: Any, by: Any, **told: Any) -> RightsRequest:
    facts = {
        "kind": "access", "asks": "Todo", "proof": "official", "received_on": by.office.today(), "key": new_id()
    } | told  # fmt: skip
    return rights.receive_request(person=person, by=by, **facts)


def after(office: Any, days: int) -> Any:
    return due(office.today(), days, works=rights.working_days(office))


def test_a_request_is_due_in_twenty_working_days(teresa, person, acting):
    with acting(teresa):
        row = received(person, teresa)
        assert row.due_on == after(teresa.office, 20)
        assert row.status == "received"


def test_what_is_asked_is_kept_encrypted(teresa, person, acting):
    with acting(teresa):
        row = received(person, teresa, asks="Quiero ver mi expediente")
        with connection.cursor() as cursor:
            cursor.execute("SELECT asks FROM people_rightsrequest WHERE id = %s", [row.pk])
            assert b"expediente" not in bytes(cursor.fetchone()[0])


def test_the_same_request_sent_twice_is_one(teresa, person, acting):
    key = new_id()
    with acting(teresa):
        assert received(person, teresa, key=key) == received(person, teresa, key=key)


def test_a_request_of_tomorrow_is_refused(teresa, person, acting):
    with acting(teresa), pytest.raises(Refused, match="still to come"):
        received(person, teresa, received_on=teresa.office.today() + timedelta(days=1))


def test_reception_sends_them_to_the_social_worker(rosa, person, acting):
    with acting(rosa), pytest.raises(Refused, match="Social workers"):
        received(person, rosa)


def test_the_term_is_lengthened_once(ines, person, acting):
    with acting(ines):
        row = received(person, ines)
        rights.extend_request(request=row, by=ines)
        row.refresh_from_db()
        assert row.due_on == after(ines.office, 30)
        with pytest.raises(Refused, match="once"):
            rights.extend_request(request=row, by=ines)


def test_what_is_unclear_stops_the_clock_and_its_correction_starts_it_anew(ines, person, acting):
    with acting(ines):
        row = received(person, ines)
        rights.ask_correction(request=row, because="¿Cuál dato?", by=ines)
        row.refresh_from_db()
        assert (row.status, row.due_on) == ("unclear", after(ines.office, 10))
        with pytest.raises(Refused, match="still has time"):
            rights.close_request(request=row, status="lapsed", by=ines)
        rights.correct_request(request=row, adds="Mi apellido", by=ines)
        row.refresh_from_db()
        assert (row.status, row.due_on) == ("received", after(ines.office, 20))
        assert "Mi apellido" in row.asks


def test_only_a_protection_officer_decides(teresa, ines, person, acting):
    with acting(teresa):
        row = received(person, teresa)
        with pytest.raises(Refused, match="protection officer"):
            rights.decide_request(request=row, decision="granted", by=teresa)


def test_who_denies_says_on_what_ground(ines, person, acting):
    with acting(ines):
        row = received(person, ines)
        with pytest.raises(Refused, match="legal ground"):
            rights.decide_request(request=row, decision="denied", by=ines)
        rights.decide_request(request=row, decision="denied", ground="law", by=ines)
        row.refresh_from_db()
        assert (row.status, row.due_on) == ("decided", after(ines.office, 15))


def test_a_request_does_not_leave_its_arrows(ines, person, acting):
    with acting(ines):
        row = received(person, ines)
        with pytest.raises(Refused, match="cannot be done"):
            rights.carry_out(request=row, by=ines)
        with pytest.raises(DatabaseError):
            RightsRequest.objects.filter(pk=row.pk).update(status="done", closed_on=ines.office.today())


def test_opposition_ends_what_is_opposed(ines, person, acting):
    with acting(ines):
        actions.consent(person=person, answer=Answer("follow_up", True), by=ines)
        row = received(person, ines, kind="opposition", purposes=["follow_up"])
        rights.decide_request(request=row, decision="granted", by=ines)
        rights.carry_out(request=row, by=ines)
        assert consenting.standing(person, "follow_up").word is Word.NO


def test_cancellation_blocks_the_file_for_everybody_but_protection(ines, rosa, person, acting):
    with acting(ines):
        row = received(person, ines, kind="cancellation")
        rights.decide_request(request=row, decision="granted", by=ines)
        rights.carry_out(request=row, by=ines)
        assert Person.objects.filter(pk=person.pk).exists()
    with acting(rosa):
        assert not Person.objects.filter(pk=person.pk).exists()
        assert not person.consents.exists()
        _noted, found = search.search("Guadalupe Nevárez Ortiz", by=rosa)
        assert person.pk not in {each.person_id for each in found}
    with acting(ines):
        rights.unblock_file(person=person, by=ines)
    with acting(rosa):
        assert Person.objects.filter(pk=person.pk).exists()
        _noted, found = search.search("Guadalupe Nevárez Ortiz", by=rosa)
        assert person.pk in {each.person_id for each in found}


def test_nobody_sets_the_block_by_hand(ines, person, acting):
    with acting(ines), pytest.raises(DatabaseError):
        Person.objects.filter(pk=person.pk).update(blocked_at="2026-01-01T00:00Z")


def test_an_outsider_blocks_nobody(olga, person, acting):
    with acting(olga), connection.cursor() as cursor:
        cursor.execute("SELECT people_block(%s)", [person.pk])
        assert cursor.fetchone() == (False,)


@pytest.fixture
def filled(rosa, person, acting):
    """A file with something in every drawer of this room."""
    with acting(rosa):
        actions.give_paper(person=person, paper=Paper("passport", "G99887766"), by=rosa)
        actions.give_phone(person=person, phone=Phone("+526561234567", "Ana", "hermana"), by=rosa)
        actions.consent(person=person, answer=Answer("research", True), by=rosa)
    return person


@pytest.mark.parametrize("language", ["es-mx", "en"])
def test_the_export_tells_all_that_is_held(teresa, filled, acting, language):
    with acting(teresa):
        told = json.loads(held.export(person=filled, by=teresa, language=language, form="json"))
        text = json.dumps(told, ensure_ascii=False)
        for piece in ("Guadalupe", "Nevárez", "G99887766", "+526561234567", "hermana", teresa.office.name):
            assert piece in text
        assert Entry.objects.filter(kind="export", subject_id=filled.pk).count() == 1
    assert ("Given names" in text) is (language == "en")


def test_the_export_is_set_on_paper(teresa, filled, acting):
    with acting(teresa):
        assert held.export(person=filled, by=teresa, language="es-mx", form="pdf").startswith(b"%PDF")


def test_other_people_are_not_named_in_the_export(rosa, teresa, person, make_person, acting):
    other = make_person(by=rosa, given_names="Xóchitl", paternal_surname="Quetzal")
    with acting(rosa):
        actions.make_group(kind="family", members=[(person, "head"), (other, "child")], by=rosa)
    with acting(teresa):
        told = held.export(person=person, by=teresa, language="en", form="json").decode()
        assert "Head of the group" in told
        assert "Xóchitl" not in told


# The pages


def test_a_request_goes_its_way_on_the_pages(ines, person, desk, acting):
    browser = desk(ines)
    said = {
        "key": new_id(), "kind": "rectification", "asks": "Mi nombre", "applicant": "self", "proof": "official",
        "received_on": ines.office.today().isoformat(),
    }  # fmt: skip
    answer = browser.post(reverse("people:rights-receive", args=[person.pk]), said)
    assert answer.status_code == 302, answer.content.decode()
    page = answer.headers["Location"]
    assert browser.get(page).status_code == 200
    assert browser.post(page, {"deed": "decide"}).status_code == 422
    assert browser.post(page, {"deed": "decide", "decision": "granted"}).status_code == 302
    letter = browser.get(f"{page}letter/")
    assert letter.content.startswith(b"%PDF")
    assert browser.post(page, {"deed": "done"}).status_code == 302
    with acting(ines):
        assert person.rights.get().status == "done"


def test_the_list_is_sorted_by_what_is_due_first_and_the_manager_sees_no_name(
    ines, marta, person, desk, acting
):
    with acting(ines):
        received(person, ines)
        received(
            person,
            ines,
            kind="opposition",
            purposes=["research"],
            received_on=ines.office.today() - timedelta(40),
        )
    page = desk(ines).get(reverse("people:rights-due")).content.decode()
    assert page.index("Oposición" if "Oposición" in page else "Opposition") < page.rindex("people/rights")
    assert "Nevárez" in page
    assert "Nevárez" not in desk(marta).get(reverse("people:rights-due")).content.decode()


def test_the_list_costs_the_same_for_one_request_or_many(ines, person, desk, acting):
    from django.test.utils import CaptureQueriesContext

    browser = desk(ines)
    counts = []
    for _ in range(2):
        with acting(ines):
            for _ in range(4):
                received(person, ines)
        browser.get(reverse("people:rights-due"))
        with CaptureQueriesContext(connection) as asked:
            browser.get(reverse("people:rights-due"))
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_administrator_declares_the_recess_and_terms_keep_to_it(adela, ines, person, desk, acting):
    today = ines.office.today()
    said = {"first": today + timedelta(1), "last": today + timedelta(14), "why": "Receso", "everywhere": "on"}
    assert desk(adela).post(reverse("people:legal-days"), said).status_code == 302
    with acting(ines):
        assert received(person, ines).due_on == due(
            today + timedelta(14), 20, works=rights.working_days(ines.office)
        )


def test_a_correction_is_written_down_with_the_request_that_asked_for_it(teresa, ines, person, desk, acting):
    with acting(teresa):
        row = received(person, teresa, kind="rectification", asks="Mi segundo apellido es Ruiz.")
    browser = desk(teresa)
    browser.cookies["camino_language"] = "en"
    edit, page = reverse("people:edit", args=[person.pk]), reverse("people:rights-request", args=[row.pk])
    form = browser.get(edit, {"asked": row.pk}).context["form"]
    assert str(form["asked"].value()) == str(row.pk)
    typed = {name: value for name, value in form.initial.items() if value not in (None, [], False)}
    done = browser.post(edit, typed | {"maternal_surname": "Ruiz", "asked": row.pk})
    assert (done.status_code, done.url) == (302, page)
    with acting(teresa):
        entry = Entry.objects.get(deed="correct")
        assert entry.details["changed"] == ["maternal_surname"]
        assert entry.details["request"] == str(row.pk)
        assert entry.details["reason"].startswith("Rectification, ")
    officer = desk(ines)
    officer.cookies["camino_language"] = "en"
    assert "File corrected" in officer.get(page).content.decode()


def test_no_correction_is_made_for_a_request_that_asks_for_none(teresa, person, make_person, desk, acting):
    other = make_person(by=teresa, given_names="Iker", paternal_surname="Salas")
    with acting(teresa):
        access, others = received(person, teresa), received(other, teresa, kind="rectification")
        facts = Facts(given_names="Lupe")
        for asked in (access, others):
            with pytest.raises(Refused, match="asks for no correction"):
                actions.correct(person=person, facts=facts, asked=asked, by=teresa)
    edit = reverse("people:edit", args=[person.pk])
    assert 'name="asked"' not in desk(teresa).get(edit).content.decode()
    with acting(teresa):
        received(person, teresa, kind="rectification")
    assert 'name="asked"' in desk(teresa).get(edit).content.decode()


def test_the_desk_does_not_learn_from_the_form_that_something_was_asked(rosa, teresa, person, desk, acting):
    with acting(teresa):
        received(person, teresa, kind="rectification")
    assert 'name="asked"' not in desk(rosa).get(reverse("people:edit", args=[person.pk])).content.decode()
