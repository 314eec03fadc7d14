"""The queue and the two records side by side, as they are read and answered."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from camino.core.ids import new_id
from camino.people import actions
from camino.people.birth import Birth
from camino.people.facts import Paper, Phone
from camino.people.models import LikelyPair, Person
from camino.people.tests.pairs import offered


@pytest.fixture
def double(person: Any, rosa: Any, make_person: Any) -> Any:
    """The same woman, written down a second time in haste."""
    return make_person(
        by=rosa, given_names="Lupita", paternal_surname="Nevares", birth=Birth.on(date(1988, 12, 12)), sex="F",
        origin_state="08",
    )  # fmt: skip


@pytest.fixture
def pair(person: Any, double: Any, rosa: Any, acting: Any) -> LikelyPair:
    return offered(person, double, acting=acting, by=rosa)


def asked(browser: Any, address: str) -> tuple[int, str]:
    """How many statements a page took, and the page."""
    browser.get(address)
    with CaptureQueriesContext(connection) as counted:
        answer = browser.get(address)
    assert answer.status_code == 200
    return len(counted), answer.content.decode()


def test_the_queue_costs_the_same_whether_it_holds_one_pair_or_twenty(rosa, desk, pair, make_person, acting):
    browser = desk(rosa)
    first, page = asked(browser, "/people/likely/")
    assert "Lupita Nevares" in page
    people = [make_person(by=rosa, given_names="Ana", paternal_surname=f"Ochoa{n}") for n in range(12)]
    for one, other in pairwise(people):
        offered(one, other, acting=acting, by=rosa)
    assert asked(browser, "/people/likely/")[0] == first <= 20


def test_two_records_cost_the_same_however_much_is_on_them(rosa, desk, pair, person, double, acting):
    browser = desk(rosa)
    first, page = asked(browser, f"/people/likely/{pair.pk}/")
    assert page.count("/timeline/") >= 2
    with acting(rosa):
        for number in range(4):
            actions.give_paper(person=person, paper=Paper("passport", f"G{number}"), by=rosa)
            actions.give_phone(person=double, phone=Phone(f"+52656111000{number}"), by=rosa)
    again, page = asked(browser, f"/people/likely/{pair.pk}/")
    assert "G3" in page
    assert again == first <= 40


def test_what_agrees_and_differs_is_said_in_words(rosa, desk, pair):
    page = desk(rosa).get(f"/people/likely/{pair.pk}/", headers={"accept-language": "es"}).content.decode()
    assert page.count("p-differs") >= 1
    assert page.count("p-agrees") >= 2
    assert 'data-key="1"' in page
    assert 'data-key="3"' in page


def answer(browser: Any, pair: LikelyPair, said: str, **more: str) -> Any:
    return browser.post(f"/people/likely/{pair.pk}/answer/", {"key": str(new_id()), "answer": said, **more})


def test_the_same_person_with_the_values_that_were_chosen(rosa, desk, pair, person, double, acting):
    place = "one" if pair.one == double.pk else "other"
    done = answer(desk(rosa), pair, "same", name=place, reason="Trae su acta")
    assert done.headers["Location"] == "/people/likely/"
    with acting(rosa):
        left = Person.objects.get()
        assert left.pk == person.pk
        assert left.given_names == "Lupita"
        assert left.origin_state == "08"  # which the older record did not know
        assert left.maternal_surname == ""
        assert str(left.other_names.get()) == "Guadalupe Nevárez Ortiz"


def test_the_record_that_is_kept_is_the_older_one_or_the_one_that_was_chosen(
    rosa, desk, pair, double, acting
):
    place = "one" if pair.one == double.pk else "other"
    answer(desk(rosa), pair, "same", kept=place)
    with acting(rosa):
        assert Person.objects.get().pk == double.pk


def test_two_people_then_the_next_pair_and_the_last_decision_is_taken_back(
    rosa, desk, pair, make_person, acting
):
    other = [make_person(by=rosa, given_names=name, paternal_surname="Lugo") for name in ("Eva", "Evita")]
    second = offered(*other, acting=acting, by=rosa)
    browser = desk(rosa)
    done = answer(browser, pair, "different")
    assert done.headers["Location"] == f"/people/likely/{second.pk}/"
    page = browser.get(done.headers["Location"]).content.decode()
    assert f"/people/likely/{pair.pk}/undo/" in page
    back = browser.post(f"/people/likely/{pair.pk}/undo/", {"key": str(new_id())})
    assert back.headers["Location"] == f"/people/likely/{pair.pk}/"
    with acting(rosa):
        pair.refresh_from_db()
        assert pair.status == "waiting"


def test_relatives_are_asked_about_and_what_was_chosen_stays(rosa, desk, person, make_person, acting):
    twin = make_person(
        by=rosa, given_names="Ximena", paternal_surname="Nevárez", maternal_surname="Ortiz",
        birth=Birth.on(date(1988, 12, 12)), sex="F",
    )  # fmt: skip
    pair = offered(person, twin, acting=acting, by=rosa, given="differs")
    refused = answer(desk(rosa), pair, "same", name="other")
    assert refused.status_code == 422
    page = refused.content.decode()
    assert 'name="name" value="other" checked' in page
    with acting(rosa):
        assert Person.objects.count() == 2
    assert answer(desk(rosa), pair, "same", reason="Su acta dice los dos nombres").status_code == 302


def test_olga_of_another_office_is_not_even_told_that_the_pair_exists(olga, desk, pair):
    browser = desk(olga)
    assert browser.get(f"/people/likely/{pair.pk}/").status_code == 404
    assert answer(browser, pair, "different").status_code == 404
    assert "Nevares" not in browser.get("/people/likely/").content.decode()
