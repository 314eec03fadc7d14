"""The first page of a worker, and a person's file."""

import pytest
from django.urls import reverse

from camino.people import actions
from camino.people.birth import Birth


def test_the_first_page_says_what_to_do_when_there_is_nothing_yet(rosa, desk):
    page = desk(rosa).get("/").content.decode()
    assert page.count("c-empty-title") == 2
    assert 'id="find"' in page


def test_the_first_page_shows_whom_one_worked_with_and_not_whom_others_did(rosa, ramon, make_person, desk):
    make_person(by=rosa, given_names="Mía")
    make_person(by=ramon, given_names="Suya")
    page = desk(rosa).get("/").content.decode()
    assert "Mía" in page
    assert "Suya" not in page


@pytest.mark.parametrize("who", ["marta", "samuel", "raul", "adela", "andres"])
def test_who_meets_nobody_has_a_first_page_without_people(who, rosa, make_person, desk, request):
    make_person(by=rosa, given_names="Mía")
    answer = desk(request.getfixturevalue(who)).get("/")
    assert answer.status_code == 200
    assert "Mía" not in answer.content.decode()
    assert 'id="find"' not in answer.content.decode()


def test_the_first_page_costs_a_fixed_number_of_queries(
    rosa, make_person, desk, django_assert_max_num_queries
):
    for given in ("Ana", "Bruno", "Celia", "Darío", "Elena"):
        make_person(by=rosa, given_names=given)
    client = desk(rosa)
    with django_assert_max_num_queries(13):
        client.get("/")


def test_a_file_opens_for_the_front_line_of_the_office_alone(
    rosa, teresa, ines, nora, olga, marta, samuel, raul, person, desk
):
    address = reverse("workspace:person", args=[person.pk])
    for who in (rosa, teresa, ines, nora):
        assert desk(who).get(address).status_code == 200
    assert desk(olga).get(address).status_code == 404
    for who in (marta, samuel, raul):
        assert desk(who).get(address).status_code == 403


def test_the_title_of_a_file_names_nobody(rosa, person, desk):
    page = desk(rosa).get(reverse("workspace:person", args=[person.pk])).content.decode()
    assert "Guadalupe" not in page.split("<title>")[1].split("</title>")[0]


def test_an_unaccompanied_minor_is_said_on_the_file(rosa, person, make_person, desk, acting):
    child = make_person(by=rosa, given_names="Iker", birth=Birth.in_year(2020))
    address = reverse("workspace:person", args=[child.pk])
    assert desk(rosa).get(address).context["alone"] is True
    with acting(rosa):
        actions.belong_with(person=child, companion=person, kind="family", relation="child", by=rosa)
    assert desk(rosa).get(address).context["alone"] is False


def test_the_file_costs_a_fixed_number_of_queries(rosa, person, desk, django_assert_max_num_queries):
    client = desk(rosa)
    with django_assert_max_num_queries(13):
        client.get(reverse("workspace:person", args=[person.pk]))


def test_a_scanned_code_opens_the_file(rosa, person, desk):
    answer = desk(rosa).get(reverse("workspace:by-code", args=[person.printed_code.lower()]))
    assert answer.url == reverse("workspace:person", args=[person.pk])


def test_a_code_of_another_office_shows_the_card(olga, person, desk):
    page = desk(olga).get(reverse("workspace:by-code", args=[person.code])).content.decode()
    assert person.printed_code in page
    assert reverse("people:meet") in page


def test_a_misread_code_says_so(rosa, person, desk):
    wrong = person.code[:-1] + ("0" if person.code[-1] != "0" else "1")
    answer = desk(rosa).get(reverse("workspace:by-code", args=[wrong]))
    assert answer.context["misread"] is True
