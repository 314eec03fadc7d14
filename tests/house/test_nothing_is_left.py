"""Anonymised is anonymised: no naming value of the person remains in any table; what hangs on a person is known."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.core.signatures import Signature
from camino.health.actions.attending import tell_protection, write_note
from camino.health.tests import factories as health
from camino.people import actions, erasing, held, retention
from camino.people.actions.joining import divide
from camino.people.facts import Answer, Paper, Phone
from camino.people.hanging import hanging
from camino.people.models import LikelyPair, Merge, MergedRow, Person, RetentionPlan
from camino.reception.actions.receiving import receive_return
from camino.reception.facts import ReturnFacts
from camino.supplies.actions.giving import Parcel, Receipt, give, take_back
from camino.supplies.models import Handout, Proof
from camino.supplies.tests.factories import shelf, stocked
from config.databases import settings_for
from tests import databases

NAMES = ("Quetzalcóatl", "Nezahualpilli", "Ixtlilxóchitl", "G55443322", "+526569998877", "Citlalmina")


def test_every_table_that_hangs_on_a_person_is_known_to_the_export():
    assert {model._meta.label_lower for model in hanging()} == {*held.TOLD, *held.CLINICAL, *held.LEFT_OUT}


@pytest.fixture
def own_database(django_db_setup: None, django_db_blocker: Any, worker_id: str) -> Iterator[None]:
    """A database of its own, reached as its owner: a test that looks for leftovers must see every row."""
    name, usual = databases.clone(f"{worker_id}_erasing"), dict(connection.settings_dict)
    with django_db_blocker.unblock():
        connection.close()
        connection.settings_dict.update(settings_for("owner") | {"NAME": name})
        yield
        connection.close()
    connection.settings_dict.clear()
    connection.settings_dict.update(usual)
    databases.drop(name)


def leftovers() -> list[tuple[str, str]]:
    """Where one of the names still stands, in any column of any table."""
    found = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                       " AND table_type = 'BASE TABLE'")  # fmt: skip
        for (table,) in cursor.fetchall():
            for name in NAMES:
                cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text ILIKE %s', [f"%{name}%"])
                found += [(table, name)] * cursor.fetchone()[0]
    return found


def furnish(acting: Any) -> tuple[Any, Any]:
    """Somebody with something in every drawer, and the changes of it in the history."""
    from camino.people.birth import Birth
    from tests.characters import hired, registered

    with transaction.atomic():
        rosa, ines = hired("rosa"), hired("ines")
    with acting(rosa):
        person = registered(
            by=rosa, given_names=NAMES[0], paternal_surname=NAMES[1], maternal_surname=NAMES[2],
            birth=Birth.in_year(1987), sex="F", origin_state="08", origin_municipality="08037", languages=["nah"],
        )  # fmt: skip
        actions.give_paper(person=person, paper=Paper("passport", NAMES[3]), by=rosa)
        actions.give_phone(person=person, phone=Phone(NAMES[4], NAMES[5], "hermana"), by=rosa)
        actions.consent(
            person=person, by=rosa,
            answer=Answer("research", True, how="thumb", witness_name=NAMES[5], witness_is="hermana"),
        )  # fmt: skip
        receive_return(
            person=person.pk,
            facts=ReturnFacts(arrived_on=rosa.office.today()),
            key=new_id(),
            needs=["food"],
            by=rosa,
        )
        attended(person, by=rosa)
        lot = stocked(rosa, "kit-woman", 2)
        parcel = Parcel(person.pk, lot.item, reason=NAMES[5])
        give(parcels=[parcel], proof=Receipt(signature=Signature(((10, 10, 20, 20),))), key=new_id(), by=rosa)
        [twice] = give(parcels=[parcel], proof=Receipt(witness=hired("samuel")), key=new_id(), by=rosa)
        take_back(handout=twice, place=shelf(rosa), reason=NAMES[5], by=rosa)
        written_twice(person, by=rosa)
        actions.also_known_as(
            person=person, given_names=NAMES[5], paternal_surname=NAMES[1], maternal_surname="", by=rosa
        )
    return person, ines


def written_twice(person: Any, *, by: Any) -> None:
    """The person's second record, with a telephone of its own and the same one: joined to the first."""
    from camino.core.access.context import enter
    from camino.people.actions.joining import join
    from camino.people.actions.likely import offer
    from camino.people.models import LikelyPair
    from camino.staff.standing import standing_of
    from tests.characters import registered

    double = registered(by=by, given_names=NAMES[5], paternal_surname=NAMES[1], maternal_surname=NAMES[2])
    actions.give_phone(person=double, phone=Phone(NAMES[4], NAMES[5], "hermana"), by=by)
    actions.also_known_as(
        person=double, given_names=NAMES[0], paternal_surname=NAMES[2], maternal_surname="", by=by
    )
    offer([(person.pk, double.pk, 0.9, {"given_names": "short"})], model="test")
    enter(standing_of(by))
    join(pair=LikelyPair.objects.get(), kept=person.pk, takes=["name"], reason=NAMES[5], key=new_id(), by=by)


def attended(person: Any, *, by: Any) -> None:
    """By the health room: a test, its device, a note, something that follows, protection asked to see them."""
    from camino.core.access.context import enter
    from camino.staff.standing import standing_of
    from tests.characters import hired

    health.assisted(person, by=by)
    nora, samuel = hired("nora"), hired("samuel")
    kits = health.box("test-glucose", store=samuel, by=nora)
    test = health.measured(health.agreed(person, "glucose", by=nora), kits, "320", by=nora)
    write_note(person=person, text=NAMES[5], key=new_id(), by=nora)
    health.given(test, by=nora)
    tell_protection(person=person, urgent=False, by=nora)
    enter(standing_of(by))


def test_clinical_records_go_when_their_time_has_come_and_the_person_stays(own_database, acting):
    from datetime import timedelta

    from django.utils import timezone

    from camino.core.access.system import as_the_system
    from camino.health.models import Attention, Box, FollowUp, Note, Test
    from camino.people.models import RetentionRule

    person, _ines = furnish(acting)
    days = next(rule.days for rule in RetentionRule.in_force(timezone.localdate()) if rule.data == "clinical")

    def due() -> int:
        with as_the_system(clearances={erasing.RETENTION}):
            lines = retention.due(on=timezone.localdate())
        return {line.data: line.due for line in lines}["clinical"]

    assert due() == 0
    Attention.objects.update(at=timezone.now() - timedelta(days=days + 2))
    assert due() == 1
    erasing.forget_clinical(person.pk, reason="retention")
    assert not any(model.objects.exists() for model in (Attention, Note, Test, FollowUp))
    assert Box.objects.exists()
    assert Person.objects.filter(pk=person.pk, blocked_at=None).exists()


def test_no_name_remains_after_anonymising_and_the_counts_stay(own_database, acting):
    from camino.people.actions.rights import block_file
    from camino.reception.models import FirstNeed, ReturnEvent, Visit

    person, ines = furnish(acting)
    assert leftovers()
    assert not erasing.anonymise(person.pk, reason="retention")  # who is not blocked is not erased
    with acting(ines):
        block_file(person=person, by=ines)
    counted = (ReturnEvent, Visit, FirstNeed, Handout, Proof)
    before = [model.objects.count() for model in counted]
    assert erasing.anonymise(person.pk, reason="retention")
    assert leftovers() == []
    assert [model.objects.count() for model in counted] == before
    assert not Proof.objects.filter(signature__isnull=False).exists()
    assert not Handout.objects.filter(reason__isnull=False).exists()
    assert not Handout.objects.filter(taken_back_why__isnull=False).exists()
    left = Person.objects.get(pk=person.pk)
    assert not MergedRow.objects.exists()
    assert not LikelyPair.objects.exists()
    with acting(ines), pytest.raises(Refused, match="anonymised"):
        divide(merge=Merge.objects.get(), key=new_id(), by=ines)
    assert (left.sex, left.origin_state, left.origin_municipality) == ("F", "08", "")
    assert left.born_earliest is not None
    assert left.born_latest is not None
    assert (left.born_earliest.year, left.born_latest.year, left.languages) == (1985, 1989, [])
    assert left.code != person.code
    assert not erasing.anonymise(person.pk, reason="retention")  # once is enough


def test_a_plan_is_done_once_somebody_has_approved_it(own_database, acting):
    from datetime import timedelta

    from django.utils import timezone

    from camino.core.access.system import as_the_system
    from camino.people.models import Search

    person, ines = furnish(acting)
    Search.objects.update(at=timezone.now() - timedelta(days=40))
    with as_the_system(clearances={erasing.RETENTION}):
        plan = retention.plan()
        assert {line["data"]: line["due"] for line in plan.lines}["search"] > 0
        assert NAMES[1] not in str(plan.lines)
    with pytest.raises(Refused, match="approved"):
        retention.carry_out(plan=plan.pk)
    assert Search.objects.exists()
    with acting(ines):
        retention.approve(plan=plan, by=ines)
    retention.carry_out(plan=plan.pk)
    assert not Search.objects.exists()
    assert RetentionPlan.objects.get(pk=plan.pk).done_at
    assert Person.objects.filter(pk=person.pk, blocked_at=None).exists()


def test_only_the_retention_erases_and_never_the_book(rosa, person, acting):
    with acting(rosa), connection.cursor() as cursor:
        with pytest.raises(Exception, match="only the job of retention"), transaction.atomic():
            cursor.execute("SELECT people_erase('people_person', 'id', %s, NULL)", [[str(person.pk)]])
        with pytest.raises(Exception, match="only the job of retention"), transaction.atomic():
            cursor.execute("SELECT people_rows_of('people_person', 'id', 'id', %s)", [[person.pk]])
        cursor.execute("SELECT set_config('camino.clearances', '{retention}', true)")
        with pytest.raises(Exception, match="not the book"), transaction.atomic():
            cursor.execute("SELECT people_erase('core_entry', 'id', '{}', NULL)")
