"""Likely pairs: offered in bulk, seen by who may decide, decided once."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.utils import Error

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.people import actions
from camino.people.actions.joining import take_back
from camino.people.actions.likely import decide, offer
from camino.people.birth import Birth
from camino.people.facts import Answer, Phone
from camino.people.models import LikelyPair
from camino.people.tests.pairs import LEVELS, joined, offered


@pytest.fixture
def double(person: Any, rosa: Any, make_person: Any) -> Any:
    """The same woman, written down a second time in haste."""
    return make_person(
        by=rosa, given_names="Lupita", paternal_surname="Nevares", birth=Birth.on(date(1988, 12, 12)), sex="F"
    )


def told(one: Any, other: Any, probability: float = 0.97) -> Any:
    return (one.pk, other.pk, probability, LEVELS)


def test_what_waits_has_its_figures_renewed_and_what_was_decided_stays(rosa, person, double, acting):
    pair = offered(person, double, acting=acting, by=rosa)
    assert offer([told(double, person, 0.8)], model="newer").written == 1
    with acting(rosa):
        again = LikelyPair.objects.get()
        assert (again.pk, again.probability, again.model) == (pair.pk, 0.8, "newer")
        decide(pair=pair, answer="different", key=new_id(), by=rosa)
    assert offer([told(person, double, 0.99)], model="newest").written == 0
    with acting(rosa):
        kept = LikelyPair.objects.get()
        assert (kept.status, kept.probability) == ("different", 0.8)


def test_what_is_offered_again_unchanged_is_not_written_again(rosa, person, double, acting):
    def version() -> Any:
        with acting(rosa), connection.cursor() as cursor:
            cursor.execute("SELECT xmin, ctid FROM people_likelypair")
            return cursor.fetchall()

    offered(person, double, acting=acting, by=rosa)
    before = version()
    assert offer([told(person, double)], model="test").written == 1
    assert version() == before
    assert offer([told(person, double)], model="newer").written == 1
    assert version() != before


def test_what_hangs_on_a_pair_is_counted_at_the_office_that_decides(rosa, olga, person, double, acting):
    with acting(rosa):
        for each in (person, double):
            actions.consent(person=each, answer=Answer("research", True), by=rosa)
            actions.give_phone(person=each, phone=Phone("+526561111111"), by=rosa)
    with acting(olga):
        actions.meet(people=[double.pk], on=olga.office.today(), by=olga)
        actions.consent(person=double, answer=Answer("research", True), by=olga)
    pair = offered(person, double, acting=acting, by=rosa)
    today = rosa.office.today().isoformat()
    assert pair.weighs == {
        "seen": [today, today], "together": True, "open": 0, "given": 0, "consents": True, "returns": 0,
    }  # fmt: skip
    assert pair.kin == ""


def test_who_was_not_sure_leaves_it_to_others_with_its_figures_renewed(rosa, person, double, acting):
    pair = offered(person, double, acting=acting, by=rosa)
    with acting(rosa):
        decide(pair=pair, answer="unsure", key=new_id(), by=rosa)
    assert offer([told(person, double, 0.5)], model="newer").written == 1
    with acting(rosa):
        assert (LikelyPair.objects.get().status, LikelyPair.objects.get().probability) == ("unsure", 0.5)


def test_what_waits_about_somebody_blocked_is_dropped_and_not_offered(rosa, ines, person, double, acting):
    from camino.people.actions.rights import block_file

    offered(person, double, acting=acting, by=rosa)
    with acting(ines):
        block_file(person=double, by=ines)
    with acting(rosa):
        assert not LikelyPair.objects.exists()
    outcome = offer([told(person, double)], model="test")
    assert (outcome.written, outcome.left, outcome.dropped) == (0, 1, 1)


def test_only_the_clearance_of_matching_offers(rosa, person, double, acting):
    for call in ("people_offer('[]', 'x')", "people_weigh_pairs('[]')", "people_drop_pairs()"):
        with acting(rosa), connection.cursor() as cursor:
            with pytest.raises(Error, match="only the job of matching"), transaction.atomic():
                cursor.execute(f"SELECT * FROM {call}")
            with pytest.raises(Error), transaction.atomic():
                LikelyPair.objects.create(one=person.pk, other=double.pk, probability=1, harm=1, model="mine")


def test_a_pair_is_seen_where_both_are_known_and_an_opened_file_shows_none(
    rosa, olga, person, make_person, acting
):
    theirs = make_person(by=olga, given_names="Guadalupe", paternal_surname="Nevárez")
    offer([told(person, theirs)], model="test")
    for worker in (rosa, olga):
        with acting(worker):
            assert not LikelyPair.objects.exists()
    with acting(olga):
        actions.meet(people=[person.pk], on=olga.office.today(), by=olga)
        assert LikelyPair.objects.get().office is None  # found before both were known anywhere
    offer([told(person, theirs)], model="test")
    with acting(olga):
        assert LikelyPair.objects.get().office == olga.office
    with acting(rosa):
        assert not LikelyPair.objects.exists()


def test_a_pair_with_somebody_sealed_is_the_protecting_officers_alone(
    rosa, teresa, ines, person, double, acting
):
    offered(person, double, acting=acting, by=rosa)
    with acting(ines):
        [sealed] = actions.protect(
            person=double, level="sealed", regime="danger", reason="Le buscan", key=new_id(), by=ines
        )
    with acting(teresa):
        actions.break_glass(meant=sealed.handle, reason="Está aquí y viene golpeada", key=new_id(), by=teresa)
    for worker in (rosa, teresa):
        with acting(worker):
            assert not LikelyPair.objects.exists()
    with acting(ines):
        assert LikelyPair.objects.exists()


def test_a_pair_with_somebody_protected_is_like_any_other_and_the_record_kept_inherits_it(
    rosa, ines, person, double, acting
):
    with acting(ines):
        actions.protect(
            person=double, level="protected", regime="danger", reason="Testigo", key=new_id(), by=ines
        )
        actions.protect(
            person=person, level="protected", regime="child", reason="Menor", key=new_id(), by=ines
        )
    joined(double, person, acting=acting, by=rosa)
    with acting(ines):
        standing = person.protections.filter(ended_at=None).get()
        assert standing.reason == "Testigo"  # the older of two alike
        assert person.protections.count() == 2


def test_the_sealed_one_of_two_seals_the_record_that_is_kept(rosa, ines, person, double, acting):
    with acting(ines):
        actions.protect(
            person=person, level="protected", regime="danger", reason="Una", key=new_id(), by=ines
        )
        actions.protect(person=double, level="sealed", regime="danger", reason="Otra", key=new_id(), by=ines)
    merge = joined(double, person, acting=acting, by=ines)
    with acting(ines):
        person.refresh_from_db()
        assert person.sealed
        assert person.protections.get(ended_at=None).level == "sealed"
    with acting(rosa):
        assert not type(person).objects.exists()
    from camino.people.actions.joining import divide

    with acting(ines):
        divide(merge=merge, key=new_id(), by=ines)
        person.refresh_from_db()
        assert not person.sealed
        assert person.protections.get(ended_at=None).level == "protected"
    with acting(rosa):
        assert list(type(person).objects.all()) == [person]


def test_two_desks_and_two_clicks_decide_once(rosa, ramon, person, double, acting):
    pair, key = offered(person, double, acting=acting, by=rosa), new_id()
    with acting(rosa):
        decide(pair=pair, answer="different", key=key, by=rosa)
        decide(pair=pair, answer="different", key=key, by=rosa)
    with acting(ramon), pytest.raises(Refused, match="just decided"):
        decide(pair=pair, answer="unsure", key=new_id(), by=ramon)
    with acting(ramon), pytest.raises(Refused, match="your own last"):
        take_back(pair=pair, key=new_id(), by=ramon)
    with acting(rosa):
        assert take_back(pair=pair, key=new_id(), by=rosa).status == "waiting"


def test_who_is_not_the_one_is_not_the_other_either(rosa, person, double, make_person, acting):
    third = make_person(
        by=rosa, given_names="Guadalupe", paternal_surname="Nevárez", birth=Birth.in_year(1988)
    )
    apart = offered(double, third, acting=acting, by=rosa)
    with acting(rosa):
        decide(pair=apart, answer="different", key=new_id(), by=rosa)
    offered(person, third, acting=acting, by=rosa)
    joined(double, person, acting=acting, by=rosa)
    with acting(rosa):
        [left] = LikelyPair.objects.exclude(status="same")
        assert {left.one, left.other} == {person.pk, third.pk}
        assert left.status == "different"


def test_a_hundred_pairs_cost_as_many_statements_as_one(rosa, person, double, django_assert_num_queries):
    many = [(new_id(), new_id(), 0.9, LEVELS) for _pair in range(100)]
    with django_assert_num_queries(10) as first:
        offer([told(person, double)], model="test")
    with django_assert_num_queries(len(first)):
        offer([told(person, double), *many], model="test")


def test_the_most_harmful_comes_first_and_pages_follow_each_other(rosa, make_person, acting, monkeypatch):
    from camino.people import queue

    monkeypatch.setattr(queue, "A_PAGE", 2)
    today = rosa.office.today()
    people = [
        make_person(by=rosa, given_names=f"Persona{n}", paternal_surname=name, met_on=today - timedelta(days=200 * n))
        for n, name in enumerate(("Ochoa", "Lugo", "Ibarra", "Zamora", "Quiroz"))
    ]  # fmt: skip
    offer([told(one, other) for one, other in pairwise(people)], model="test")
    with acting(rosa):
        found = queue.pairs("waiting", office=rosa.office, by=rosa)
        first = queue.page(found, on=today)
        assert [each.pair.one in {people[0].pk, people[1].pk} for each in first.entries][:1] == [True]
        harms = [each.pair.harm for each in first.entries]
        second = queue.page(found, on=today, older=first.older)
        harms += [each.pair.harm for each in second.entries]
        assert harms == sorted(harms, reverse=True)
        assert len(harms) == 4
        back = queue.page(found, on=today, newer=second.newer)
        assert [each.pair for each in back.entries] == [each.pair for each in first.entries]
        assert not first.newer
        assert not second.older
        assert queue.page(found, on=today, older="nan_of").entries
