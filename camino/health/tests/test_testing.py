"""A test from counselling to the result given in person."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction
from django.db.utils import Error

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.health.actions import attending, testing
from camino.health.actions.following import follow
from camino.health.actions.testing import Given, Shown
from camino.health.models import Alert, Attempt, Attention, BoxLine, FollowUp, Test, Use
from camino.health.reading import TestTold, record_of, worklist
from camino.health.tests.factories import (
    agreed,
    assisted,
    begun,
    box,
    given,
    measured,
    minutes_ago,
    showed,
)  # fmt: skip
from camino.people.birth import Birth
from camino.supplies.actions.shelving import find_spoilt


@pytest.fixture
def kits(samuel: Any, nora: Any, acting: Any) -> dict[str, Any]:
    with acting(nora):
        return {
            key: box(f"test-{key}", store=samuel, by=nora)
            for key in ("hiv-a", "hiv-b", "pregnancy", "glucose")
        }


# Agreement


def test_nothing_is_tested_without_counselling_and_consent_in_writing(nora, patient, acting):
    with acting(nora):
        for wrong, why in (
            ({"counselled": False}, "Counsel"), ({"how": "spoken", "signature": None}, "in writing"),
            ({"signature": None}, "sign in the box"),
        ):  # fmt: skip
            with pytest.raises(Refused, match=why):
                agreed(patient, "hiv", by=nora, **wrong)
        assert agreed(patient, "pregnancy", by=nora, how="spoken", signature=None)
        assert Test.objects.count() == 1


def test_who_did_not_agree_to_be_assisted_is_asked_first(nora, person, acting):
    with acting(nora), pytest.raises(Refused, match="not been asked"):
        agreed(person, "hiv", by=nora)


def test_an_adolescent_is_tested_alone_and_a_child_with_a_guardian_and_their_own_word(
    nora, rosa, girl, make_person, acting
):
    child = make_person(
        by=rosa, given_names="Leo", paternal_surname="Lara", birth=Birth.in_year(date.today().year - 9)
    )
    with acting(rosa):
        assisted(child, by=rosa)
    with acting(nora):
        assert agreed(girl, "hiv", by=nora)
        with pytest.raises(Refused, match="guardian"):
            agreed(child, "hiv", by=nora)
        with pytest.raises(Refused, match="guardian"):  # glucose is not for adolescents to decide alone
            agreed(girl, "glucose", by=nora)
        with pytest.raises(Refused, match="child has to agree"):
            agreed(child, "hiv", by=nora, given_by="parent", giver_name="Ana Lara")
        assert agreed(child, "hiv", by=nora, given_by="parent", giver_name="Ana Lara", child_agreed=True)


def test_nobody_consents_to_a_test_for_an_adult(nora, patient, acting):
    with acting(nora), pytest.raises(Refused, match="decides for themself"):
        agreed(patient, "hiv", by=nora, given_by="guardian", giver_name="Su esposo", child_agreed=True)


def test_the_second_click_makes_no_second_test(nora, patient, acting):
    from camino.health.tests.factories import agreement

    key = new_id()
    with acting(nora):
        for _click in range(2):
            testing.agree(person=patient, kind="hiv", agreement=agreement(), key=key, by=nora)
        assert Test.objects.count() == 1
        with pytest.raises(Refused, match="already going on"):
            agreed(patient, "hiv", by=nora)


# Devices and their minutes


def test_a_device_is_not_read_too_early(nora, patient, kits, acting):
    with acting(nora):
        test = agreed(patient, "hiv", by=nora)
        use = minutes_ago(begun(test, kits["hiv-a"], by=nora), 14)
        with pytest.raises(Refused, match="too early"):
            testing.read(use=use, shown=Shown("non_reactive"), key=new_id(), by=nora)
        with pytest.raises(Error, match="too_early"), transaction.atomic():
            Use.objects.filter(pk=use.pk).update(read_at=use.begun_at + timedelta(minutes=3))


def test_a_device_read_after_its_minutes_is_invalid_whatever_it_shows(nora, patient, kits, acting):
    with acting(nora):
        test = showed(agreed(patient, "hiv", by=nora), kits["hiv-a"], "reactive", by=nora, after=31)
        assert test.status == "agreed"
        assert Use.objects.get().shown == {"outcome": "invalid", "late": True}


def test_an_invalid_device_is_repeated_with_a_new_one_and_the_loss_counted(nora, patient, kits, acting):
    with acting(nora):
        test = agreed(patient, "hiv", by=nora)
        for _device in range(2):
            test = showed(test, kits["hiv-a"], "invalid", by=nora)
            assert test.status == "agreed"
        test = showed(test, kits["hiv-a"], "non_reactive", by=nora)
        assert (test.status, test.finding) == ("found", "non_reactive")
        kits["hiv-a"].refresh_from_db()
        assert kits["hiv-a"].left == 22
        assert BoxLine.objects.filter(why="failed").count() == 2


def test_after_a_reactive_device_the_second_is_of_another_brand(nora, patient, kits, acting):
    with acting(nora):
        test = showed(agreed(patient, "hiv", by=nora), kits["hiv-a"], "reactive", by=nora)
        assert test.status == "agreed"
        with pytest.raises(Refused, match="another brand"):
            begun(test, kits["hiv-a"], by=nora)
        test = showed(test, kits["hiv-b"], "reactive", by=nora)
        assert (test.status, test.finding) == ("found", "reactive")
        with pytest.raises(Refused, match="finished"):
            begun(test, kits["hiv-b"], by=nora)


def test_no_kit_of_another_test_is_taken(nora, patient, kits, acting):
    with acting(nora), pytest.raises(Refused, match="something else"):
        begun(agreed(patient, "hiv", by=nora), kits["glucose"], by=nora)


@pytest.mark.parametrize("why", ["expired", "spoilt on the way", "spoilt in the store"])
def test_what_has_expired_or_was_stored_out_of_its_range_is_refused(why, nora, samuel, patient, acting):
    with acting(nora):
        good = box("test-hiv-a", store=samuel, by=nora, stored_well=why != "spoilt on the way")
        if why == "expired":
            lot = good.lot
            lot.expires_on = nora.office.today() - timedelta(days=1)
            lot.save()
        test = agreed(patient, "hiv", by=nora)
    if why == "spoilt in the store":
        with acting(samuel):
            find_spoilt(lot=good.lot, by=samuel)
    with acting(nora):
        with pytest.raises(Refused, match="none of it may be used"):
            begun(test, good, by=nora)
        good.refresh_from_db()
        assert good.left == 25


def test_a_vial_that_was_opened_keeps_only_so_many_days(nora, patient, kits, acting):
    with acting(nora):
        measured(agreed(patient, "glucose", by=nora), kits["glucose"], "90", by=nora)
        vial = kits["glucose"]
        vial.refresh_from_db()
        assert vial.opened_on == nora.office.today()
        assert vial.usable(nora.office.today() + timedelta(days=120))
        assert not vial.usable(nora.office.today() + timedelta(days=121))


def test_an_empty_box_gives_nothing_and_the_database_insists(nora, patient, kits, acting):
    vial = kits["hiv-a"]
    with acting(nora):
        vial.left = 0
        vial.save()
        with pytest.raises(Refused, match="empty"):
            begun(agreed(patient, "hiv", by=nora), vial, by=nora)
        vial.left = -1
        with pytest.raises(Error, match="below_zero"), transaction.atomic():
            vial.save()


# Results


def test_a_reactive_result_is_given_with_counselling_and_followed_until_care_began(
    nora, patient, kits, acting
):
    with acting(nora):
        test = showed(agreed(patient, "hiv", by=nora), kits["hiv-a"], "reactive", by=nora)
        test = showed(test, kits["hiv-b"], "reactive", by=nora)
        with pytest.raises(Refused, match="counselling"):
            testing.give(test=test, given=Given(counselled=False), by=nora)
        test = given(test, by=nora)
        assert (test.status, test.told_by) == ("given", nora)
        linkage = FollowUp.objects.get()
        assert (linkage.what, linkage.where, linkage.status) == ("hiv_care", "CAPASITS", "open")
        assert linkage.due_on == nora.office.today() + timedelta(days=7)
        follow(
            follow_up=linkage, status="open", words="La acompaño el jueves.", key=new_id(), by=nora,
            due_on=nora.office.today() + timedelta(days=3),
        )  # fmt: skip
        follow(
            follow_up=linkage, status="done", words="Primera consulta.", due_on=None, key=new_id(), by=nora
        )
        linkage.refresh_from_db()
        assert (linkage.status, linkage.ended_by, Attempt.objects.count()) == ("done", nora, 2)
        with pytest.raises(Refused, match="cannot be done any more"):
            follow(follow_up=linkage, status="open", words="Otra vez.", due_on=None, key=new_id(), by=nora)


def test_a_non_reactive_test_within_the_window_of_an_exposure_is_repeated(nora, patient, kits, acting):
    with acting(nora):
        test = agreed(patient, "hiv", by=nora, facts={"exposed": True})
        given(showed(test, kits["hiv-a"], "non_reactive", by=nora), by=nora)
        again = FollowUp.objects.get()
        assert (again.what, again.due_on) == ("repeat", nora.office.today() + timedelta(days=90))


def test_who_left_before_the_result_is_waited_for_and_not_called(nora, patient, kits, acting):
    with acting(nora):
        test = showed(agreed(patient, "hiv", by=nora), kits["hiv-a"], "non_reactive", by=nora)
        testing.leave(test=test, by=nora)
        assert FollowUp.objects.open().get().what == "collect"
        given(Test.objects.get(), by=nora)
        assert not FollowUp.objects.open().exists()


def test_a_positive_pregnancy_test_asks_about_violence_first_and_of_an_adolescent_tells_protection(
    nora, ines, girl, kits, acting
):
    with acting(nora):
        attending.ask_about_violence(
            person=girl, answer="no", happened_at=None, done=[], key=new_id(), by=nora
        )
        Attention.objects.update(on=nora.office.today() - timedelta(days=40))  # asked long ago is not asked
        test = showed(agreed(girl, "pregnancy", by=nora), kits["pregnancy"], "positive", by=nora, after=4)
        with pytest.raises(Refused, match="sexual violence"):
            given(test, by=nora)
        attending.ask_about_violence(
            person=girl, answer="no", happened_at=None, done=[], key=new_id(), by=nora
        )
        given(test, by=nora)
        assert [row.what for row in FollowUp.objects.all()] == ["prenatal"]
    with acting(ines):
        alert = Alert.objects.get()
        assert alert.person == girl
        assert not Test.objects.exists()
        attending.take_up(alert=alert, by=ines)
        assert Alert.objects.get().taken_by == ines


def test_a_negative_pregnancy_test_that_came_early_is_repeated_in_a_week(nora, patient, kits, acting):
    with acting(nora):
        test = agreed(patient, "pregnancy", by=nora, facts={"days_late": 3})
        given(showed(test, kits["pregnancy"], "negative", by=nora, after=4), by=nora)
        assert FollowUp.objects.get().due_on == nora.office.today() + timedelta(days=7)


def test_violence_within_72_hours_is_an_emergency_and_protection_is_asked_at_once(
    nora, ines, patient, acting
):
    from django.utils import timezone

    with acting(nora):
        happened = timezone.now() - timedelta(hours=20)
        attending.ask_about_violence(
            person=patient, answer="yes", happened_at=happened, done=["prophylaxis"], key=new_id(), by=nora
        )
        record = record_of(patient, by=nora)
        assert record.emergency is not None
        assert record.emergency.possible is not None
        assert record.emergency.possible.prophylaxis_until == happened + timedelta(hours=72)
        assert [(row.what, row.due_on) for row in worklist(nora.office, on=nora.office.today()).urgent] == [
            ("violence", nora.office.today())
        ]
        with pytest.raises(Refused, match="still to come"):
            attending.ask_about_violence(
                person=patient, answer="yes", done=[], key=new_id(), by=nora,
                happened_at=timezone.now() + timedelta(hours=1),
            )  # fmt: skip
    with acting(ines):
        assert Alert.objects.get().urgent


def test_an_urgent_glucose_says_what_to_do_now(nora, patient, kits, acting):
    with acting(nora):
        test = measured(agreed(patient, "glucose", by=nora), kits["glucose"], "48", by=nora)
        told = TestTold(test)
        assert told.urgent
        assert "15 g" in str(told.now)
        given(test, by=nora)
        assert FollowUp.objects.get().due_on == nora.office.today()
        today = worklist(nora.office, on=nora.office.today())
        assert ([row.person for row in today.urgent], today.due) == ([patient], [])


def test_a_hyperosmolar_figure_calls_for_an_ambulance(nora, patient, kits, acting):
    with acting(nora):
        test = agreed(patient, "glucose", by=nora)
        use = minutes_ago(begun(test, kits["glucose"], by=nora), 1)
        testing.read(use=use, shown=Shown("measured", None, "", "HI"), key=new_id(), by=nora)
        test.refresh_from_db()
        assert "hyperosmolar" in str(TestTold(test).now)
        given(test, by=nora)
        high = measured(agreed(patient, "glucose", by=nora), kits["glucose"], "320", by=nora)
        assert "hyperosmolar" not in str(TestTold(high).now)


def test_a_figure_in_the_wrong_unit_is_refused_at_the_desk(nora, patient, kits, acting):
    with acting(nora):
        test = agreed(patient, "glucose", by=nora)
        use = begun(test, kits["glucose"], by=nora)
        for value, unit in (("5.6", "mg/dL"), ("126", "mmol/L"), ("25", "mg/dL")):
            with pytest.raises(Refused, match=r"unit"):
                testing.read(use=use, shown=Shown("measured", Decimal(value), unit),
                             key=new_id(), by=nora)  # fmt: skip
        assert Use.objects.get().read_at is None


def test_what_was_found_is_encrypted(nora, patient, kits, acting):
    from django.db import connection

    with acting(nora):
        given(showed(agreed(patient, "hiv", by=nora), kits["hiv-a"], "non_reactive", by=nora), by=nora)
        with connection.cursor() as cursor:
            cursor.execute("SELECT t::text, u::text FROM health_test t JOIN health_use u ON u.test_id = t.id")
            assert "reactive" not in str(cursor.fetchall())
