"""One box finds a person, in any order and spelling."""

import re
from datetime import date
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from camino.people.birth import Birth, parse
from camino.people.facts import Paper, Phone
from camino.people.forms.registering import from_typed
from camino.people.models import Search
from camino.people.search import look
from camino.people.typed import read

CURP = "GOMC850315HDFRRR07"


@pytest.fixture
def carlos(rosa, make_person):
    return make_person(
        by=rosa, given_names="Carlos", paternal_surname="Gómez", maternal_surname="de la Cruz", sex="M",
        birth=Birth.on(date(1985, 3, 5)), papers=[Paper("curp", CURP), Paper("passport", "G-123 456")],
        phones=[Phone("+526561234567", own=True)], preferred_name="Charly",
    )  # fmt: skip


@pytest.mark.parametrize(
    "typed",
    [
        "carlos gomez", "GOMEZ CARLOS", "gómez, carlos", "carlo", "Karlos Gomes", "de la cruz carlos", "charly",
        "gomez 1985", "05/03/1985", "gomez 5-3-85", "5 mar 1985", "gomez 03/05/1985",
        "gomez GOMC850305", "carlos gmz", CURP, CURP.lower(), "GOMC 850315 HDF RRR 07",
        "656 123 4567", "+52 1 656 123 4567", "G123456", "carlos gómez 41 años", "cruz gomez carlos juan",
    ],
)  # fmt: skip
def test_a_person_is_found_by_whatever_is_told(rosa, carlos, acting, typed, monkeypatch):
    monkeypatch.setattr(type(rosa.office), "today", lambda office: date(2026, 11, 23))
    with acting(rosa):
        assert [each.person for each in look(typed, by=rosa)] == [carlos]


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "😀", "'", "\\", "%", "!!", "& | !", "\0", "<script>", "de", "a" * 5000, "🙂 carlos'); --"],
)
def test_nothing_typed_breaks_the_search(rosa, carlos, acting, typed):
    with acting(rosa):
        look(typed, by=rosa)


def test_particles_alone_do_not_make_somebody_alike(rosa, carlos, make_person, acting):
    make_person(by=rosa, given_names="Elvira", paternal_surname="de la Rosa", maternal_surname="de la Torre")
    with acting(rosa):
        assert [each.person for each in look("carlos de la rosa", by=rosa)] == []


def test_the_code_of_the_slip_opens_the_file_at_once(rosa, carlos, desk):
    response = desk(rosa).post(reverse("people:search"), {"q": f" {carlos.printed_code.lower()} "})
    assert response.url == reverse("workspace:person", args=[carlos.pk])


def test_a_curp_scanned_while_typing_opens_the_file_at_once(rosa, carlos, desk):
    response = desk(rosa).post(reverse("people:search"), {"q": CURP}, headers={"HX-Request": "true"})
    assert response["HX-Redirect"] == reverse("workspace:person", args=[carlos.pk])


def test_the_answer_shows_what_fits_and_who_it_is(rosa, carlos, desk):
    page = desk(rosa).post(reverse("people:search"), {"q": "gomez 1985"}).content.decode()
    assert "<mark>Gómez</mark>" in page
    assert carlos.printed_code in page
    assert "05/03/1985" in page


def test_another_office_sees_a_card_with_the_year_and_nothing_more(olga, carlos, desk):
    page = desk(olga).post(reverse("people:search"), {"q": "carlos gomez"}).content.decode()
    assert carlos.printed_code in page
    assert "1985" in page
    for secret in ("05/03/1985", CURP, "4567", "Charly", str(reverse("workspace:person", args=[carlos.pk]))):
        assert secret not in page


def test_who_is_not_found_can_be_registered_and_the_address_names_nobody(rosa, desk):
    page = desk(rosa).post(reverse("people:search"), {"q": "Filiberto Nadie"}).content.decode()
    noted = Search.objects.latest("at")
    assert noted.shown == []
    assert f"{reverse('people:register')}?after={noted.pk}" in page
    assert "Nadie" not in page.split("action=")[-1].split(">")[0]


@pytest.mark.parametrize(
    ("typed", "birth"),
    [("Ana 1990", "1990"), ("Ana 160790", "16/07/1990"), ("Ana XAXA850305", "05/03/1985"), ("Ana 5-3-85", "5-3-85"),
     ("Ana", "")],
)  # fmt: skip
def test_the_form_is_filled_in_with_a_birth_that_it_understands(typed, birth):
    today = date(2026, 11, 23)
    filled = from_typed(read(typed, today=today), today=today)["birth"]
    assert filled == birth
    assert parse(filled, today=today).earliest == parse(birth, today=today).earliest


def test_somebody_only_born_on_the_same_day_is_not_shown_for_another_name(rosa, carlos, acting):
    with acting(rosa):
        assert look("Filiberto 05/03/1985", by=rosa) == []
        assert [each.person for each in look("Carlos 06/03/1985", by=rosa)] == [carlos]


def test_of_many_the_likeliest_are_shown_first_and_the_others_when_asked_for(rosa, make_person, desk):
    facts = {"given_names": "Ana", "paternal_surname": "Urrutia"}
    likeliest = make_person(by=rosa, birth=Birth.in_year(1985), **facts)
    everybody = {likeliest.pk} | {make_person(by=rosa, **facts).pk for _each in range(12)}

    def ask(**more: str) -> tuple[str, list[UUID]]:
        page = desk(rosa).post(reverse("people:search"), {"q": "ana urrutia 1985", **more}).content.decode()
        after = re.search(r"register/\?after=([0-9a-f-]+)", page)
        assert after
        noted = Search.objects.get(pk=after[1])
        assert set(noted.shown) == {pk for pk in everybody if str(pk) in page}
        return page, noted.shown

    page, shown = ask()
    assert len(shown) == 8
    assert likeliest.pk in shown
    assert 'name="everybody"' in page
    page, shown = ask(everybody="yes")
    assert set(shown) == everybody
    assert 'name="everybody"' not in page


@pytest.mark.parametrize("who", ["samuel", "marta", "raul", "pablo", "adela", "andres"])
def test_only_those_who_meet_people_search(who, desk, request):
    client = desk(request.getfixturevalue(who))
    assert client.post(reverse("people:search"), {"q": "carlos"}).status_code == 403
    assert client.get(reverse("people:register")).status_code == 403


def test_the_results_cost_the_same_for_one_and_for_many(
    rosa, make_person, desk, django_assert_max_num_queries
):
    client = desk(rosa)
    for name in ("Ana", "Ana María", "Ana Luisa", "Ana Sofía", "Ana Belén"):
        make_person(by=rosa, given_names=name, paternal_surname="Urrutia")
    with django_assert_max_num_queries(15):
        client.post(reverse("people:search"), {"q": "urrutia"}, headers={"HX-Request": "true"})


def test_a_search_answers_before_its_note_is_on_the_disk_and_a_registration_after(
    rosa, carlos, desk, make_person
):
    client = desk(rosa)
    with CaptureQueriesContext(connection) as searching:
        client.post(reverse("people:search"), {"q": "gomez"})
    with CaptureQueriesContext(connection) as registering:
        make_person(by=rosa, given_names="Ana", paternal_surname="Urrutia")
    assert any("synchronous_commit" in each["sql"] for each in searching)
    assert not any("synchronous_commit" in each["sql"] for each in registering)


@pytest.mark.parametrize(
    ("typed", "unfinished"),
    [
        ("gomez", True), ("gomez carl", True), ("1985 gomez", True),
        ("gomez 1985", False), ("carlos gomez 05/03/1985", False), ("gomez 656 123 4567", False), ("1985", False),
    ],
)  # fmt: skip
def test_the_last_word_may_go_on_where_nothing_stands_after_it(typed, unfinished):
    assert read(typed, today=date(2026, 11, 23)).unfinished is unfinished
