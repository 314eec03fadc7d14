"""Vital signs, notes, and what the book learns of an attention."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from camino.core.ids import new_id
from camino.core.models import Entry
from camino.core.refusals import Refused
from camino.health.actions import attending
from camino.health.reading import record_of
from camino.health.tests.factories import (
    agreed,
    assisted,
    box,
    given,
    showed,
)  # fmt: skip
from camino.people.birth import Birth


@pytest.fixture
def kits(samuel: Any, nora: Any, acting: Any) -> dict[str, Any]:
    with acting(nora):
        return {
            key: box(f"test-{key}", store=samuel, by=nora)
            for key in ("hiv-a", "hiv-b", "pregnancy", "glucose")
        }


def test_vital_signs_that_cannot_be_are_refused(nora, patient, acting):
    with acting(nora):
        with pytest.raises(Refused, match="cannot be"):
            attending.measure(person=patient, values={"temperature": Decimal(98)}, key=new_id(), by=nora)
        with pytest.raises(Refused, match="above the lower"):
            attending.measure(
                person=patient,
                values={"systolic": Decimal(80), "diastolic": Decimal(120)},
                key=new_id(),
                by=nora,
            )


def test_vital_signs_that_do_not_wait_say_what_to_do_now(nora, patient, rosa, make_person, desk, acting):
    baby = make_person(
        by=rosa, given_names="Luz", paternal_surname="Lara", birth=Birth.in_year(date.today().year)
    )
    with acting(rosa):
        assisted(baby, by=rosa)
    with acting(nora):
        attending.measure(person=patient, values={"oxygen": Decimal(88)}, key=new_id(), by=nora)
        attending.measure(person=baby, values={"pulse": Decimal(140)}, key=new_id(), by=nora)
        [told], nothing = record_of(patient, by=nora).now, record_of(baby, by=nora).now
        assert "911" in str(told.now)
        assert nothing == []
    page = desk(nora).get(reverse("health:person", args=[patient.pk])).content.decode()
    assert "911" in page


def test_the_book_learns_once_a_day_that_somebody_was_attended_and_never_for_what(
    nora, patient, kits, acting
):
    with acting(nora):
        attending.write_note(person=patient, text="Duerme mal.", key=new_id(), by=nora)
        given(showed(agreed(patient, "hiv", by=nora), kits["hiv-a"], "non_reactive", by=nora), by=nora)
        told = [entry for entry in Entry.objects.filter(person_id=patient.pk) if entry.worker_id == nora.pk]
        assert [(entry.deed, entry.details) for entry in told] == [("attend", {})]


def test_only_health_staff_attend(rosa, ines, patient, acting):
    for by in (rosa, ines):
        with acting(by), pytest.raises(Refused, match="health staff"):
            attending.write_note(person=patient, text="Nota", key=new_id(), by=by)
