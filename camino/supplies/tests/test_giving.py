"""The deed at the counter."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import Error, IntegrityError, transaction

from camino.core.ids import new_id
from camino.core.models import Entry
from camino.core.refusals import Refused
from camino.core.signatures import Signature
from camino.people.actions import meet
from camino.people.birth import Birth
from camino.supplies.actions.giving import Parcel, Receipt, give, take_back
from camino.supplies.actions.shelving import find_spoilt, issue_to_health
from camino.supplies.cabinet import issued
from camino.supplies.entitled import due, last_given
from camino.supplies.models import Balance, Handout, Movement, Place, Proof
from camino.supplies.tests.factories import item, left, shelf, stocked

DRAWN = Signature(((10, 10, 200, 100, 100, -50),))


def given(
    person: Any,
    key: str,
    *,
    by: Any,
    witness: Any = None,
    quantity: int = 1,
    reason: str = "",
    once: Any = None,
) -> list[Handout]:
    """One thing for one person."""
    proof = Receipt(witness=witness) if witness else Receipt(signature=DRAWN)
    parcel = Parcel(person.pk, item(key), quantity, reason)
    return give(parcels=[parcel], proof=proof, key=once or new_id(), by=by)


def test_a_handout_takes_the_kit_off_the_shelf_and_writes_the_book(rosa, samuel, person, acting):
    with acting(rosa):
        lot = stocked(rosa, "kit-woman", 10)
        [handout] = given(person, "kit-woman", by=rosa, witness=samuel)
        assert left(lot) == 9
        movement = handout.movements.get()
        assert (movement.kind, movement.lot, movement.quantity) == ("hand_out", lot, 1)
        assert str(movement.lot.fund) == "Municipio"
        assert handout.proof.witness == samuel
        assert Entry.objects.filter(deed="hand out", person_id=person.pk).count() == 1


def test_sent_twice_it_is_given_once(rosa, samuel, person, acting):
    with acting(rosa):
        lot, key = stocked(rosa, "kit-woman", 10), new_id()
        first = given(person, "kit-woman", by=rosa, witness=samuel, once=key)
        again = given(person, "kit-woman", by=rosa, witness=samuel, once=key)
        assert first == again
        assert left(lot) == 9


def test_a_second_kit_within_thirty_days_needs_a_reason(rosa, samuel, person, acting):
    with acting(rosa):
        stocked(rosa, "kit-woman", 10)
        given(person, "kit-woman", by=rosa, witness=samuel)
        with pytest.raises(Refused, match="not entitled"):
            given(person, "kit-woman", by=rosa, witness=samuel)
        [again] = given(person, "kit-woman", by=rosa, witness=samuel, reason="Was robbed at the station")
        assert again.beyond


def test_what_another_office_gave_counts_and_cannot_be_read(rosa, samuel, olga, person, acting):
    with acting(rosa):
        stocked(rosa, "kit-woman", 10)
        given(person, "kit-woman", by=rosa, witness=samuel)
    with acting(olga):
        assert last_given([person.pk]) == {}, "who was never here is not told about"
        meet(people=[person.pk], on=olga.office.today(), by=olga)
        assert not Handout.objects.exists()
        assert last_given([person.pk]) == {(person.pk, "hygiene"): rosa.office.today()}
        [answer] = due([person], on=olga.office.today())
        assert not answer.entitled("hygiene")


def test_who_gives_cannot_be_the_witness(rosa, samuel, person, acting):
    with acting(rosa):
        stocked(rosa, "kit-woman", 10)
        with pytest.raises(Refused, match="cannot be the witness"):
            given(person, "kit-woman", by=rosa, witness=rosa)
        with pytest.raises(IntegrityError, match="proof_witness_is_somebody_else"), transaction.atomic():
            Proof.objects.create(
                office=rosa.office, how="witness", witness=rosa, given_by=rosa, at="2026-01-01T00:00Z"
            )
        with pytest.raises(Refused, match="signs, or a colleague"):
            give(parcels=[Parcel(person.pk, item("kit-woman"))], proof=Receipt(), key=new_id(), by=rosa)


def test_a_signature_is_kept_so_that_only_camino_reads_it(rosa, person, acting):
    from django.db import connection

    with acting(rosa):
        stocked(rosa, "kit-woman", 10)
        [handout] = given(person, "kit-woman", by=rosa)
        assert Signature.read(Proof.objects.get(pk=handout.proof_id).signature) == DRAWN
        with connection.cursor() as cursor:
            cursor.execute("SELECT signature FROM supplies_proof")
            assert b"200" not in bytes(cursor.fetchone()[0])


def test_a_family_is_given_all_or_nothing(rosa, samuel, person, make_person, acting):
    child = make_person(by=rosa, given_names="Iker", birth=Birth.on(date(2018, 3, 1)), sex="M")
    with acting(rosa):
        women, children = stocked(rosa, "kit-woman", 1), stocked(rosa, "kit-child", 1)
        parcels = [Parcel(person.pk, item("kit-woman")), Parcel(child.pk, item("kit-child"), 2, "twins")]
        with pytest.raises(Refused, match=r"not enough on the shelf.*child.*1 left"):
            give(parcels=parcels, proof=Receipt(witness=samuel), key=new_id(), by=rosa)
        assert (left(women), left(children), Handout.objects.count()) == (1, 1, 0)
        parcels[1] = Parcel(child.pk, item("kit-child"))
        assert len(give(parcels=parcels, proof=Receipt(witness=samuel), key=new_id(), by=rosa)) == 2


def test_expired_and_spoilt_lots_stay_on_the_shelf(rosa, samuel, person, acting):
    with acting(rosa):
        today = rosa.office.today()
        last_day = stocked(rosa, "kit-woman", 1, expires=today)
        spoilt = stocked(rosa, "kit-woman", 5, expires=today + timedelta(days=1))
        find_spoilt(lot=spoilt, by=rosa)
        given(person, "kit-woman", by=rosa, witness=samuel)
        assert left(last_day) == 0
        with pytest.raises(Refused, match="0 left"):
            given(person, "kit-woman", by=rosa, witness=samuel, reason="once more")


def test_the_database_itself_gives_nothing_that_has_expired(rosa, samuel, person, acting):
    from camino.supplies.actions.posting import Move, post
    from camino.supplies.places import end

    with acting(rosa):
        good, bad = stocked(rosa, "kit-woman", 5), stocked(rosa, "kit-woman", 5)
        find_spoilt(lot=bad, by=rosa)
        [handout] = given(person, "kit-woman", by=rosa, witness=samuel)
        move = Move(bad.pk, shelf(rosa).pk, end(rosa.office, Place.Kind.PERSON).pk, 1, handout.pk)
        with pytest.raises(Refused, match="expired"):
            post(Movement.Kind.HAND_OUT, [move], deed=new_id(), by=rosa)
        assert left(good) == 4


def test_tests_never_go_to_a_person(rosa, samuel, person, acting):
    with acting(rosa):
        stocked(rosa, "test-hiv-a", 50)
        with pytest.raises(Refused, match="not given to people"):
            given(person, "test-hiv-a", by=rosa, witness=samuel, reason="asked")


def test_tests_go_to_health_in_whole_packs_on_one_day_of_the_week(samuel, acting, monkeypatch):
    from camino.supplies.actions import shelving

    with acting(samuel):
        lot, today = stocked(samuel, "test-hiv-a", 60), samuel.office.today()
        monkeypatch.setattr(shelving, "HEALTH_WEEKDAY", (today.weekday() + 1) % 7)
        with pytest.raises(Refused, match="Mondays"):
            issue_to_health(item=item("test-hiv-a"), packs=1, key=new_id(), by=samuel)
        monkeypatch.setattr(shelving, "HEALTH_WEEKDAY", today.weekday())
        issue_to_health(item=item("test-hiv-a"), packs=2, key=new_id(), by=samuel)
        assert left(lot) == 10
        assert not Handout.objects.exists()
        assert [(each.lot, each.quantity) for each in issued(samuel.office)] == [(lot, 50)]


def test_what_is_given_back_lies_on_the_shelf_and_may_be_given_again(rosa, samuel, person, acting):
    with acting(rosa):
        lot = stocked(rosa, "kit-woman", 3)
        [handout] = given(person, "kit-woman", by=rosa, witness=samuel)
        with pytest.raises(Refused, match="Say why"):
            take_back(handout=handout, place=shelf(rosa), reason=" ", by=rosa)
        take_back(handout=handout, place=shelf(rosa), reason="Wrong person", by=rosa)
        assert left(lot) == 3
        with pytest.raises(Refused, match="already"):
            take_back(handout=handout, place=shelf(rosa), reason="Again", by=rosa)
        [answer] = due([person], on=rosa.office.today())
        assert answer.entitled("hygiene")


def test_what_comes_back_used_is_written_off_and_does_not_lie_on_the_shelf(rosa, samuel, person, acting):
    with acting(rosa):
        lot = stocked(rosa, "kit-woman", 3)
        [handout] = given(person, "kit-woman", by=rosa, witness=samuel)
        take_back(handout=handout, place=shelf(rosa), reason="Roto", again=False, by=rosa)
        assert left(lot) == 2
        assert handout.movements.get(kind="take_back").to_place.kind == "loss"


def test_the_book_is_added_to_and_its_balances_are_nobodys_to_write(rosa, samuel, person, acting):
    with acting(rosa):
        stocked(rosa, "kit-woman", 3)
        with pytest.raises(Error), transaction.atomic():
            Movement.objects.update(quantity=1)
        with pytest.raises(Error), transaction.atomic():
            Balance.objects.update(quantity=99)


def test_another_offices_shelf_is_not_seen(rosa, olga, acting):
    with acting(rosa):
        stocked(rosa, "kit-woman", 3)
    with acting(olga):
        assert not Balance.objects.exists()
        assert not Movement.objects.exists()


def test_what_people_are_entitled_to_costs_the_same_for_one_or_for_many(
    rosa, person, make_person, acting, django_assert_num_queries
):
    others = [make_person(by=rosa, given_names=name) for name in ("Ana", "Luz", "Eva")]
    with acting(rosa):
        for people in ([person], [person, *others]):
            with django_assert_num_queries(3):
                due(people, on=rosa.office.today())
