"""A person is protected, sealed, and their reasons kept."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.db.utils import Error
from django.utils import timezone

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.people import actions
from camino.people.models import Opening, Person, Protection
from camino.people.tests.locks.ximena import REASON, SURNAME


def test_a_protection_is_seen_by_the_protection_officer_and_nobody_else(
    rosa, teresa, olga, ines, marta, ximena, protected, acting
):
    protected(ximena)
    for other in (rosa, teresa, olga, marta):
        with acting(other):
            assert not Protection.objects.exists()
    with acting(ines):
        assert Protection.objects.get().reason == REASON


def test_only_a_protection_officer_whose_office_knows_the_person_protects(
    teresa, ines, olga, make_person, acting
):
    stranger = make_person(by=olga, given_names="Otro", paternal_surname="Lugar")
    for by in (teresa, ines):
        with acting(by), pytest.raises(Refused):
            actions.protect(
                person=stranger, level="sealed", regime="danger", reason=REASON, key=new_id(), by=by
            )
    with acting(ines), pytest.raises(Error), transaction.atomic():
        Protection.objects.create(
            person=stranger, office=ines.office, level="sealed", regime="danger", reason="x", set_by=ines
        )


def test_a_whole_family_is_protected_together(ines, rosa, ximena, make_person, protected, acting):
    child = make_person(by=rosa, given_names="Iker", paternal_surname=SURNAME)
    with acting(rosa):
        actions.make_group(kind="family", members=[(ximena, "head"), (child, "child")], by=rosa)
    protected(ximena, "sealed", also=[child.pk])
    with acting(rosa):
        assert not Person.objects.filter(pk__in=[ximena.pk, child.pk]).exists()
    with acting(ines):
        assert Protection.objects.filter(person=child, level="sealed").exists()


def test_sealing_and_unsealing_hold_at_once_for_everybody(rosa, ines, ximena, protected, acting):
    standing = protected(ximena)
    with acting(ines):
        sealed = actions.change_protection(
            protection=standing, level="sealed", regime="danger", reason="Más grave.", key=new_id(), by=ines
        )
    with acting(rosa):
        assert not Person.objects.filter(pk=ximena.pk).exists()
    with acting(ines):
        actions.end_protection(protection=sealed, reason="Se fue a otra ciudad.", by=ines)
    with acting(rosa):
        assert Person.objects.get(pk=ximena.pk) == ximena


def test_the_reason_grows_and_loses_nothing(ines, ximena, protected, acting):
    standing = protected(ximena)
    with acting(ines):
        kept = actions.add_to_reason(protection=standing, more="Denunció ayer.", by=ines)
    assert kept.reason.startswith(REASON)
    assert kept.reason.endswith("Denunció ayer.")


def test_the_second_click_protects_nobody_twice(ines, ximena, acting):
    key = new_id()
    for _click in range(2):
        with acting(ines):
            actions.protect(person=ximena, level="sealed", regime="danger", reason=REASON, key=key, by=ines)
            assert Protection.objects.count() == 1


def test_a_colleague_of_the_team_sees_what_is_locked_until_the_place_is_taken_away(
    ines, teresa, ximena, protected, acting
):
    protected(ximena, "sealed")
    with acting(ines):
        place = actions.give_team_place(
            person=ximena, worker=teresa, until=timezone.now() + timedelta(days=30), reason="Lleva el caso.",
            key=new_id(), by=ines,
        )  # fmt: skip
    with acting(teresa):
        assert Person.objects.get(pk=ximena.pk)
        assert Protection.objects.get().level == "sealed"
        assert not Protection.objects.update(ended_at=timezone.now(), ended_by=teresa), "to read, not to end"
        with pytest.raises(Refused):
            actions.close_file(opening=place, by=teresa)
    with acting(ines):
        actions.close_file(opening=place, by=ines)
    with acting(teresa):
        assert not Person.objects.filter(pk=ximena.pk).exists()


def test_a_place_in_the_team_is_for_colleagues_of_the_office(ines, olga, ximena, protected, acting):
    protected(ximena)
    until = timezone.now() + timedelta(days=3)
    with acting(ines):
        with pytest.raises(Refused):
            actions.give_team_place(
                person=ximena, worker=olga, until=until, reason="x", key=new_id(), by=ines
            )
        with pytest.raises(Error), transaction.atomic():
            Opening.objects.create(
                person=ximena, worker=olga, office=ines.office, kind="team", locked=True, reason="x", given_by=ines,
                until=until,
            )  # fmt: skip
