"""The nurse at the pages of the room."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from camino.core.ids import new_id
from camino.core.signatures import Signature
from camino.health.actions.attending import ask_about_violence, measure
from camino.health.models import FollowUp, Note, Test, Use, Violence, Vitals
from camino.health.tests.factories import agreed, begun, box, given, issued, measured, minutes_ago, showed


@pytest.fixture
def kits(samuel: Any, nora: Any, acting: Any) -> dict[str, Any]:
    with acting(nora):
        return {
            key: box(f"test-{key}", store=samuel, by=nora)
            for key in ("hiv-a", "hiv-b", "pregnancy", "glucose")
        }


AGREED = {
    "kind": "hiv", "counselled": "on", "given_by": "self", "how": "drawn",
    "signature": Signature(((10, 10, 200, 100, 100, -50),)).text,
}  # fmt: skip


def test_a_whole_test_at_the_pages(nora, desk, kits, patient, acting):
    browser = desk(nora)
    begin = reverse("health:begin", args=[patient.pk])
    assert browser.post(begin, {"key": str(new_id())}).status_code == 422
    answer = browser.post(begin, AGREED | {"key": str(new_id())})
    work = answer.headers["Location"]
    assert "hiv" not in work
    assert browser.get(work).status_code == 200
    browser.post(work, {"deed": "begin", "box": str(kits["hiv-a"].pk), "key": str(new_id())})
    early = browser.post(work, {"deed": "read", "outcome": "non_reactive", "key": str(new_id())})
    assert early.status_code == 422
    with acting(nora):
        minutes_ago(Use.objects.get(), 16)
    browser.post(work, {"deed": "read", "outcome": "non_reactive", "key": str(new_id())})
    assert browser.post(work, {"deed": "give"}).status_code == 422
    browser.post(work, {"deed": "give", "counselled": "on", "words": "Volver si hay riesgo."})
    with acting(nora):
        test = Test.objects.get()
        assert (test.status, test.finding, test.words) == ("given", "non_reactive", "Volver si hay riesgo.")


def test_the_box_that_expires_first_stands_first(nora, samuel, desk, patient, acting):
    with acting(nora):
        later = box("test-hiv-a", store=samuel, by=nora, expires=date(2030, 6, 1))
        sooner = box("test-hiv-a", store=samuel, by=nora, expires=date(2029, 6, 1))
        test = agreed(patient, "hiv", by=nora)
    page = desk(nora).get(reverse("health:work", args=[test.pk])).content.decode()
    assert page.index(str(sooner.pk)) < page.index(str(later.pk))


def test_signs_a_note_and_the_question(nora, desk, patient, acting):
    browser = desk(nora)
    address = {name: reverse(f"health:{name}", args=[patient.pk]) for name in ("vitals", "note", "violence")}
    assert browser.post(address["vitals"], {"temperature": "98", "key": str(new_id())}).status_code == 422
    browser.post(address["vitals"], {"temperature": "36.8", "pulse": "80", "key": str(new_id())})
    browser.post(address["note"], {"text": "Dolor de cabeza.", "key": str(new_id())})
    browser.post(address["violence"], {"answer": "no", "key": str(new_id())})
    with acting(nora):
        assert Vitals.objects.get().signs == {"temperature": "36.8", "pulse": "80"}
        assert Note.objects.get().text == "Dolor de cabeza."
        assert Violence.objects.get().answer["answer"] == "no"
    page = browser.get(reverse("health:person", args=[patient.pk])).content.decode()
    assert "Dolor de cabeza." in page


def test_a_follow_up_goes_on_and_ends(nora, desk, kits, patient, acting):
    with acting(nora):
        test = showed(agreed(patient, "hiv", by=nora), kits["hiv-a"], "reactive", by=nora)
        test = showed(test, kits["hiv-b"], "reactive", by=nora)
    browser = desk(nora)
    browser.post(reverse("health:work", args=[test.pk]), {"deed": "give", "counselled": "on"})
    with acting(nora):
        row = FollowUp.objects.get()
    address = reverse("health:follow-up", args=[row.pk])
    assert (
        browser.post(address, {"words": "Llamó", "status": "open", "key": str(new_id())}).status_code == 422
    )
    browser.post(address, {"words": "Fue a consulta", "status": "done", "key": str(new_id())})
    assert "Fue a consulta" in browser.get(address).content.decode()
    with acting(nora):
        assert FollowUp.objects.get().status == "done"


def test_a_scanned_slip_leads_to_its_person(nora, desk, patient):
    browser = desk(nora)
    answer = browser.post(reverse("health:room"), {"code": patient.printed_code})
    assert answer.headers["Location"] == reverse("health:person", args=[patient.pk])
    assert browser.post(reverse("health:room"), {"code": "XXXX"}).status_code == 422


def test_the_cabinet_takes_in_what_the_store_issued(nora, samuel, desk, acting):
    with acting(samuel):
        movement = issued("test-hiv-a", packs=1, by=samuel)
    browser = desk(nora)
    page = browser.get(reverse("health:cabinet")).content.decode()
    assert str(movement.pk) in page
    browser.post(reverse("health:cabinet"), {"movement": str(movement.pk), "stored": "well"})
    assert str(movement.pk) not in browser.get(reverse("health:cabinet")).content.decode()


def test_the_panel_stands_on_the_file_for_health_alone(nora, rosa, ines, desk, patient):
    file, panel = reverse("workspace:person", args=[patient.pk]), reverse("health:panel", args=[patient.pk])
    assert panel in desk(nora).get(file).content.decode()
    for other in (rosa, ines):
        assert panel not in desk(other).get(file).content.decode()
        assert desk(other).get(panel).status_code == 403


def test_the_day_sheet_has_its_part_for_health_alone(nora, rosa, desk):
    sheet, part = reverse("reception:day-sheet"), reverse("health:day")
    assert part in desk(nora).get(sheet).content.decode()
    assert part not in desk(rosa).get(sheet).content.decode()


def test_the_list_costs_the_same_with_one_person_and_with_five(nora, rosa, desk, kits, make_person, acting):

    from camino.health.tests.factories import assisted

    browser = desk(nora)

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(reverse("health:room")).status_code == 200
        return len(queries)

    def comes(name: str) -> None:
        person = make_person(by=rosa, given_names=name, paternal_surname="Sosa")
        with acting(rosa):
            assisted(person, by=rosa)
        with acting(nora):
            begun(agreed(person, "hiv", by=nora), kits["hiv-a"], by=nora)

    comes("Uno")
    cost()
    before = cost()
    for name in ("Dos", "Tres", "Cuatro", "Cinco"):
        comes(name)
    assert cost() == before


def test_every_page_of_the_room_opens(nora, desk, kits):
    browser = desk(nora)
    for name in ("room", "follow-ups", "cabinet", "device", "figures", "rules", "day"):
        assert browser.get(reverse(f"health:{name}")).status_code == 200, name
    assert browser.get(reverse("health:box", args=[kits["hiv-a"].pk])).status_code == 200


def test_a_person_gets_the_clinical_part_from_health_and_the_rest_without_it(
    nora, ines, desk, kits, patient, acting
):
    address = reverse("health:held", args=[patient.pk])
    asked = {"language": "es-mx", "form": "json"}
    assert "no guarda nada" in desk(nora).post(address, asked).content.decode()
    with acting(nora):
        test = showed(agreed(patient, "hiv", by=nora), kits["hiv-a"], "non_reactive", by=nora)
        given(test, by=nora)
    told = desk(nora).post(address, asked).content.decode()
    assert "VIH" in told
    assert "No reactiva" in told
    assert desk(nora).post(address, asked | {"form": "pdf"}).content.startswith(b"%PDF")
    assert desk(ines).post(address, asked).status_code == 403
    others = desk(ines).post(reverse("people:held", args=[patient.pk]), asked).content.decode()
    assert "VIH" not in others


def test_a_record_and_its_panel_cost_the_same_with_one_entry_and_with_six(nora, desk, kits, patient, acting):
    browser = desk(nora)
    addresses = [reverse(f"health:{name}", args=[patient.pk]) for name in ("person", "panel")]

    def cost() -> list[int]:
        found = []
        for address in addresses:
            browser.get(address)
            with CaptureQueriesContext(connection) as queries:
                assert browser.get(address).status_code == 200
            found.append(len(queries))
        return found

    def one_more() -> None:
        with acting(nora):
            measure(person=patient, values={"pulse": Decimal(140)}, key=new_id(), by=nora)
            ask_about_violence(person=patient, answer="yes", happened_at=None, done=[], key=new_id(), by=nora)
            given(measured(agreed(patient, "glucose", by=nora), kits["glucose"], "410", by=nora), by=nora)

    one_more()
    before = cost()
    for _entry in range(5):
        one_more()
    assert cost() == before
