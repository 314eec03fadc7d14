"""Two records of one person become one, and two again."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.people import actions
from camino.people.actions.joining import divide, join, take_back
from camino.people.actions.rights import block_file
from camino.people.birth import Birth
from camino.people.facts import Answer, Paper, Phone
from camino.people.models import Alias, AliasUse, Contact, KnownAt, LikelyPair, Merge, Person
from camino.people.search import look
from camino.people.tests.pairs import joined, offered


@pytest.fixture
def double(person: Any, rosa: Any, make_person: Any) -> Any:
    """The same woman, written down a second time in haste."""
    return make_person(
        by=rosa, given_names="Lupita", paternal_surname="Nevares", birth=Birth.on(date(1988, 12, 12)), sex="F"
    )


def test_one_record_is_left_found_by_both_names_and_both_codes(rosa, person, double, acting):
    joined(double, person, acting=acting, by=rosa)
    with acting(rosa):
        assert list(Person.objects.all()) == [person]
        assert str(person.other_names.get()) == "Lupita Nevares"
        for words in (person.code, double.code, "Lupita Nevares 1988", "Guadalupe Nevárez 1988"):
            [found] = look(words, by=rosa)
            assert found.person == person, words


def test_taken_apart_both_are_as_they_were(rosa, person, double, acting):
    merge = joined(double, person, acting=acting, by=rosa, takes=["name"])
    with acting(rosa):
        assert Person.objects.get().given_names == "Lupita"
        divide(merge=merge, key=new_id(), by=rosa)
        back = {each.pk: each for each in Person.objects.all()}
        assert set(back) == {person.pk, double.pk}
        for each in (person, double):
            assert str(back[each.pk]) == str(each)
            assert back[each.pk].code == each.code
        assert not Alias.objects.exists()
        [found] = look(double.code, by=rosa)
        assert found.person == double
        assert LikelyPair.objects.get().status == "different"


def test_the_last_decision_is_taken_back_and_the_pair_waits_again(rosa, person, double, acting):
    joined(double, person, acting=acting, by=rosa)
    with acting(rosa):
        pair = take_back(pair=LikelyPair.objects.get(), key=new_id(), by=rosa)
        assert pair.status == "waiting"
        assert Person.objects.count() == 2


def test_relatives_are_joined_only_with_a_reason(rosa, person, make_person, acting):
    twin = make_person(
        by=rosa, given_names="Ximena", paternal_surname="Nevárez", maternal_surname="Ortiz",
        birth=Birth.on(date(1988, 12, 12)), sex="F",
    )  # fmt: skip
    pair = offered(person, twin, acting=acting, by=rosa, given="differs")
    assert (pair.kin, pair.probability) == ("twins", 0.5)
    with pytest.raises(Refused, match="two relatives"):
        joined(twin, person, acting=acting, by=rosa, reason=" ", given="differs")


def test_a_double_click_joins_once_and_a_second_desk_finds_one_gone(rosa, ramon, person, double, acting):
    pair, key = offered(double, person, acting=acting, by=rosa), new_id()
    with acting(rosa):
        first = join(pair=pair, kept=person.pk, key=key, by=rosa)
        assert join(pair=pair, kept=person.pk, key=key, by=rosa) == first
    with acting(ramon), pytest.raises(Refused, match="just decided"):
        join(pair=pair, kept=double.pk, key=new_id(), by=ramon)


def test_what_another_office_wrote_moves_unseen(rosa, olga, person, double, acting):
    with acting(olga):
        actions.meet(people=[double.pk], on=olga.office.today(), by=olga)
        actions.give_phone(person=double, phone=Phone("+526641112233", own=True), by=olga)
    joined(double, person, acting=acting, by=rosa)
    with acting(rosa):
        assert not Contact.objects.exists()
    with acting(olga):
        [met] = Person.objects.all()
        assert met == person
        assert Contact.objects.get().person == person


def test_two_answers_about_consent_become_the_later_one(rosa, person, double, acting):
    with acting(rosa):
        actions.consent(person=double, answer=Answer("research", True), by=rosa)
        actions.consent(person=person, answer=Answer("research", False), by=rosa)
    joined(double, person, acting=acting, by=rosa)
    with acting(rosa):
        assert person.consents.get(ended_at=None).agreed is False
        assert person.consents.count() == 2


def test_when_somebody_was_seen_is_the_earliest_and_the_latest_of_both(rosa, person, make_person, acting):
    today = rosa.office.today()
    earlier = make_person(
        by=rosa, given_names="Lupita", paternal_surname="Nevares", met_on=today - timedelta(days=9)
    )
    joined(earlier, person, acting=acting, by=rosa)
    with acting(rosa):
        row = KnownAt.objects.get()
        assert (row.since, row.last_seen) == (today - timedelta(days=9), today)


def test_addresses_and_slips_of_the_former_record_lead_to_the_person(
    rosa, olga, desk, person, double, acting
):
    joined(double, person, acting=acting, by=rosa)
    browser = desk(rosa)
    file = f"/person/{person.pk}/"
    assert browser.get(f"/person/{double.pk}/").headers["Location"] == file
    assert browser.get(f"/code/{double.code}/").headers["Location"] == file
    assert browser.post("/people/search/", {"q": double.code}).headers["Location"] == file
    assert browser.get(f"/people/{double.pk}/facts/").status_code == 200
    assert double.printed_code in browser.get(f"/people/{person.pk}/facts/").content.decode()
    with acting(rosa):
        assert AliasUse.objects.count() == 4
    assert desk(olga).get(f"/person/{double.pk}/").status_code == 404


def test_what_changed_tells_of_both(rosa, desk, person, double, acting):
    with acting(rosa):
        actions.give_paper(person=double, paper=Paper("passport", "G77"), by=rosa)
    joined(double, person, acting=acting, by=rosa)
    changes = desk(rosa).get(f"/person/{person.pk}/changes/").content.decode()
    assert "G77" in changes
    assert "Nevares" in changes  # the former record's own history


def test_what_was_written_since_goes_where_it_came_from_or_where_it_is_said_to(
    rosa, ramon, desk, person, double, acting
):
    merge = joined(double, person, acting=acting, by=rosa)
    with acting(rosa):
        actions.give_phone(person=person, phone=Phone("+526561111111"), by=rosa)
        actions.give_phone(person=person, phone=Phone("+526562222222"), by=rosa)
        said = Contact.objects.get(phone="+526562222222")
    desk(ramon).get(f"/code/{double.code}/")  # he scans the former slip
    with acting(ramon):
        actions.give_phone(person=person, phone=Phone("+526563333333"), by=ramon)
    page = desk(rosa).get(f"/people/joined/{merge.pk}/apart/").content.decode()
    assert page.count('name="theirs"') == 3
    assert page.count(" checked") == 1
    with acting(rosa):
        divide(merge=merge, key=new_id(), by=rosa, ticked=[said.pk])
        phones = dict(Contact.objects.values_list("phone", "person"))
    assert phones == {
        "+526561111111": person.pk, "+526562222222": double.pk, "+526563333333": double.pk,
    }  # fmt: skip


def test_the_form_of_taking_apart_says_whose_each_row_is(rosa, ramon, desk, person, double, acting):
    merge = joined(double, person, acting=acting, by=rosa)
    desk(ramon).get(f"/code/{double.code}/")
    with acting(ramon):
        actions.give_phone(person=person, phone=Phone("+526563333333"), by=ramon)
    answer = desk(rosa).post(f"/people/joined/{merge.pk}/apart/", {"key": str(new_id()), "theirs": []})
    assert answer.headers["Location"] == f"/person/{double.pk}/"
    with acting(rosa):
        assert Contact.objects.get().person == person  # unticked, though it came by the code


def test_the_office_that_joined_them_takes_them_apart(rosa, olga, desk, person, double, acting):
    with acting(olga):
        actions.meet(people=[person.pk, double.pk], on=olga.office.today(), by=olga)
    merge = joined(double, person, acting=acting, by=rosa)
    with acting(olga), pytest.raises(Refused, match="office that joined"):
        divide(merge=Merge.objects.get(), key=new_id(), by=olga)
    assert "Llame" in desk(olga).get(f"/people/joined/{merge.pk}/apart/").content.decode()
    with acting(rosa):
        divide(merge=merge, key=new_id(), by=rosa)
        with pytest.raises(Refused, match="done already"):
            divide(merge=merge, key=new_id(), by=rosa)


def test_a_blocked_file_is_neither_joined_nor_taken_apart(rosa, ines, person, double, make_person, acting):
    merge = joined(double, person, acting=acting, by=rosa)
    third = make_person(
        by=rosa, given_names="Guadalupe", paternal_surname="Nevárez", birth=Birth.in_year(1988)
    )
    pair = offered(person, third, acting=acting, by=rosa)
    with acting(ines):
        block_file(person=third, by=ines)
        with pytest.raises(Refused, match="not there any more"):
            join(pair=pair, kept=person.pk, key=new_id(), by=ines, reason="es ella")
        block_file(person=person, by=ines)
        with pytest.raises(Refused, match="blocked"):
            divide(merge=merge, key=new_id(), by=ines)


def test_the_later_joining_comes_first(rosa, person, double, make_person, acting):
    third = make_person(
        by=rosa, given_names="Guadalupe", paternal_surname="Nevárez", birth=Birth.in_year(1988)
    )
    first = joined(double, person, acting=acting, by=rosa)
    second = joined(person, third, acting=acting, by=rosa)
    with acting(rosa):
        assert {alias.person_id for alias in Alias.objects.all()} == {third.pk}
        with pytest.raises(Refused, match="joined with this one since"):
            divide(merge=Merge.objects.get(pk=first.pk), key=new_id(), by=rosa)
        divide(merge=second, key=new_id(), by=rosa)
        divide(merge=Merge.objects.get(pk=first.pk), key=new_id(), by=rosa)
        assert set(Person.objects.all()) == {person, double, third}


@pytest.fixture
def twice_joined(rosa, person, double, make_person, acting):
    """Two records joined into one, whose name each of them changed."""
    third = make_person(by=rosa, given_names="Pita", paternal_surname="Nevares", birth=Birth.in_year(1988))
    return [
        joined(each, person, acting=acting, by=rosa, takes=["name"])
        for each in (double, third)
    ]  # fmt: skip


def test_joinings_of_one_record_come_apart_in_the_opposite_order_and_nothing_is_mixed(
    rosa, person, double, twice_joined, acting
):
    first, second = twice_joined
    with acting(rosa):
        assert Person.objects.get().given_names == "Pita"
        with pytest.raises(Refused, match="joined with this one since"):
            divide(merge=first, key=new_id(), by=rosa)
        divide(merge=second, key=new_id(), by=rosa)
        assert Person.objects.get(pk=person.pk).given_names == "Lupita"
        divide(merge=first, key=new_id(), by=rosa)
        names = dict(Person.objects.values_list("pk", "given_names"))
    assert names == {person.pk: person.given_names, double.pk: "Lupita", second.dropped: "Pita"}


def test_the_page_leads_to_what_comes_apart_first_and_asks_again_where_it_is_one_person(
    rosa, desk, twice_joined, acting
):
    first, second = twice_joined
    browser = desk(rosa)
    page = browser.get(f"/people/joined/{first.pk}/apart/").content.decode()
    assert f"/people/joined/{second.pk}/apart/" in page
    assert 'name="key"' not in page
    browser.post(f"/people/joined/{second.pk}/apart/", {"key": str(new_id()), "again": "on"})
    with acting(rosa):
        pair = LikelyPair.objects.get(
            one__in=[second.stayed, second.dropped], other__in=[second.stayed, second.dropped]
        )
        assert (pair.status, pair.decided_by) == ("waiting", None)
    assert 'name="key"' in browser.get(f"/people/joined/{first.pk}/apart/").content.decode()


def test_taking_apart_costs_the_same_whether_nothing_or_much_was_written_since(
    rosa, ramon, desk, person, double, acting
):
    merge, browser = joined(double, person, acting=acting, by=rosa), desk(rosa)

    def asked() -> tuple[int, str]:
        browser.get(f"/people/joined/{merge.pk}/apart/")
        with CaptureQueriesContext(connection) as counted:
            page = browser.get(f"/people/joined/{merge.pk}/apart/").content.decode()
        return len(counted), page

    def write(*numbers: int) -> None:
        for n in numbers:
            for by in (rosa, ramon):
                with acting(by):
                    actions.give_phone(
                        person=person, phone=Phone(f"+52656111{by.username == 'rosa':d}{n:03}"), by=by
                    )
            with acting(rosa):
                actions.give_paper(person=person, paper=Paper("passport", f"G{n}"), by=rosa)
                actions.consent(person=person, answer=Answer("research", bool(n % 2)), by=rosa)
                actions.meet(people=[person.pk], on=rosa.office.today(), by=rosa)

    nothing, _page = asked()
    write(1)
    few, _page = asked()
    write(*range(2, 10))
    many, page = asked()
    assert page.count('name="theirs"') >= 27
    assert (nothing, many) == (few, few)


def test_nobody_else_says_whose_row_it_is(rosa, ines, person, double, acting):
    from django.db import transaction
    from django.db.utils import Error

    with acting(ines):
        [lock] = actions.protect(
            person=person, level="protected", regime="danger", reason="Testigo", key=new_id(), by=ines
        )
        lock.person = double
        with pytest.raises(Error, match="by joining"), transaction.atomic():
            lock.save()
