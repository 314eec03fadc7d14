"""A sealed person answers to nothing but what names them alone."""

import re

import pytest
from django.urls import reverse

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.people import actions
from camino.people.models import KnownAt, Search
from camino.people.search import look, note
from camino.people.tests.locks.ximena import CURP, SURNAME
from tests.house.a_whole_office import furnished


def test_a_sealed_person_answers_a_strong_match_with_whom_to_call_and_nothing_else(
    rosa, olga, ximena, protected, desk
):
    standing = protected(ximena, "sealed")
    for by in (rosa, olga):
        browser = desk(by)
        for typed in (f"Ximena {SURNAME} 17/05/1999", CURP, ximena.code, "656 123 4567"):
            page = browser.post(reverse("people:search"), {"q": typed}).content.decode()
            told = page.split('id="results"')[1].split("p-new")[0]
            assert "Juárez" in told, typed
            assert str(standing.handle) not in told  # reception breaks no glass
            for secret in ("Ximena", SURNAME, ximena.code, "1999", str(ximena.pk)):
                assert secret not in told, (typed, secret)


@pytest.mark.parametrize(
    "typed", [SURNAME, f"Ximena {SURNAME}", "17/05/1999", "Ximena 1999", f"{SURNAME} 1999"]
)
def test_a_sealed_person_does_not_answer_a_weak_match(rosa, teresa, ximena, protected, acting, typed):
    protected(ximena, "sealed")
    for by in (rosa, teresa):
        with acting(by):
            assert look(typed, by=by) == []


def test_nothing_given_a_handle_opens_a_file_or_breaks(rosa, olga, ximena, protected, desk, acting):
    handle = protected(ximena, "sealed").handle
    with acting(olga):
        [card] = look(CURP, by=olga)
        assert (card.person_id, card.name, card.code, card.birth_year) == (handle, "", "", None)
        shown = note([card], by=olga)
        for named in (handle, ximena.pk):
            with pytest.raises(Refused, match=r"sealed\. Call the protection officer of Juárez"):
                actions.open_file(person=named, shown_in=shown, by=olga)
            with pytest.raises(Refused, match="sealed"):
                actions.meet(people=[named], on=olga.office.today(), by=olga)
            with pytest.raises(Refused, match="sealed"):
                actions.ask_to_open(
                    person=named, office=rosa.office.pk, reason="x", key=new_id(), by=olga, shown_in=shown
                )
    browser = desk(olga)
    for address in (
        "reception:receive",
        "workspace:person",
        "people:facts-panel",
        "people:edit",
        "reception:slip",
    ):
        assert browser.get(reverse(address, args=[handle])).status_code in {404, 409}
    answer = browser.post(reverse("people:meet"), {"after": shown.pk, "person": handle})
    assert answer.status_code == 409
    assert not KnownAt.objects.filter(person=ximena).exists()


def test_somebody_else_of_that_name_is_registered_after_comparing(rosa, ximena, protected, desk):
    protected(ximena, "sealed")
    browser = desk(rosa)
    browser.post(reverse("people:search"), {"q": SURNAME})
    after = Search.objects.latest("at")
    typed = {
        "given_names": "Ximena", "paternal_surname": SURNAME, "maternal_surname": "Robles", "birth": "17/05/1999",
        "key": str(new_id()),
    }  # fmt: skip
    compared = browser.post(f"{reverse('people:register')}?after={after.pk}", typed)
    page = compared.content.decode()
    assert "Juárez" in page
    assert ximena.printed_code not in page
    assert str(ximena.pk) not in page
    again = re.search(r"after=([0-9a-f-]{36})\" class=\"p-none", page)
    assert again
    done = browser.post(f"{reverse('people:register')}?after={again[1]}", typed)
    assert done.status_code == 302


def test_no_page_of_anybody_elses_names_a_sealed_person(
    request, rosa, olga, desk, ximena, asked, protected, person, acting
):
    from tests.house.test_who_may_enter import ANSWERS

    with acting(rosa):
        office = furnished(by=rosa, person=person, other=ximena)
    protected(ximena, "sealed")
    secrets = (SURNAME, ximena.code, ximena.printed_code, CURP, str(ximena.pk))
    told = []
    for who in ("rosa", "teresa", "nora", "marta", "olga", "samuel", "adela", "andres"):
        browser = desk(request.getfixturevalue(who))
        for name in ANSWERS:
            body = browser.get(office.address(name)).content.decode(errors="replace")
            told += [(who, name, secret) for secret in secrets if secret in body]
    assert told == []
