"""Registering everybody on a list at once: all or nothing, and once."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from camino.core.ids import new_id
from camino.core.models import Entry
from camino.core.refusals import Refused
from camino.people.actions import protect
from camino.people.birth import Birth
from camino.people.facts import Paper
from camino.people.models import Document, OtherName, Person
from camino.reception.actions import registering
from camino.reception.actions.deciding import (
    accept_by_curp,
    correct_line,
    decide_new,
    decide_same,
    set_outcome,
)
from camino.reception.actions.reading import read_file
from camino.reception.models import Arrival, Line, ReturnEvent, Visit
from camino.reception.tests.lists import ROWS, many, opened, workbook

register_all = registering.register_all


@pytest.fixture
def arrival(rosa, acting):
    with acting(rosa):
        made = opened(rosa)
        read_file(arrival=made, content=workbook(), file_name="lista.xlsx", by=rosa)
        return made


def read(by: Any, rows: Any) -> Arrival:
    """An arrival with these rows read."""
    made = opened(by)
    read_file(arrival=made, content=workbook(rows), file_name="lista.xlsx", by=by)
    return made


def test_everybody_on_the_list_becomes_a_person_with_a_return_and_a_visit(rosa, acting, arrival):
    with acting(rosa):
        done = register_all(arrival=arrival, key=new_id(), by=rosa)
        assert (done.people, done.back) == (3, 0)
        assert sorted(person.full_name for person in Person.objects.all()) == [
            "Ana Sofía Domínguez Mora", "Juan Carlos Pérez López", "María Hernández Ruiz",
        ]  # fmt: skip
        assert ReturnEvent.objects.filter(arrival=arrival).count() == 3
        assert Visit.objects.filter(reason="returned").count() == 3
        assert set(Document.objects.filter(kind="constancia").values_list("number", flat=True)) == {
            "F-001",
            "F-002",
            "F-003",
        }
        now = Arrival.objects.get(pk=arrival.pk)
        assert now.status == "registered"
        assert now.file_content is None, "the file has done its work"
        assert {line.outcome for line in arrival.lines.all()} == {"registered"}
        assert Entry.objects.filter(deed="register arrival", subject_id=arrival.pk).count() == 1


def test_a_crash_in_the_middle_leaves_nothing(rosa, acting, arrival, monkeypatch):
    def crash(**_facts):
        raise RuntimeError("the power went")

    with acting(rosa):
        monkeypatch.setattr(registering, "record_returns", crash)
        with pytest.raises(RuntimeError):
            register_all(arrival=arrival, key=new_id(), by=rosa)
        assert not Person.objects.exists()
        assert not Document.objects.exists()
        assert Arrival.objects.get(pk=arrival.pk).status == "open"
        assert arrival.lines.ready().count() == 3
        monkeypatch.undo()
        assert register_all(arrival=arrival, key=new_id(), by=rosa).people == 3


def test_a_second_click_registers_nobody_twice(rosa, acting, desk, arrival):
    client, sent = desk(rosa), {"key": str(new_id())}
    url = reverse("reception:arrival-register", args=[arrival.pk])
    assert client.post(url, sent).status_code == 302
    assert client.post(url, sent).status_code == 302
    with acting(rosa):
        assert Person.objects.count() == 3
        assert ReturnEvent.objects.count() == 3


def test_a_second_worker_who_registers_the_same_arrival_finds_it_done(rosa, ramon, acting, arrival):
    with acting(rosa):
        register_all(arrival=arrival, key=new_id(), by=rosa)
    with acting(ramon):
        with pytest.raises(Refused):
            register_all(arrival=arrival, key=new_id(), by=ramon)
        assert Person.objects.count() == 3


def test_who_was_registered_meanwhile_comes_back_to_be_decided_and_says_why(
    rosa, ramon, acting, make_person, arrival
):
    known = make_person(
        by=ramon, given_names="María", paternal_surname="Hernández", maternal_surname="Ruiz",
        birth=Birth.on(date(1985, 11, 2)), sex="F",
    )  # fmt: skip
    with acting(rosa):
        done = register_all(arrival=arrival, key=new_id(), by=rosa)
        assert (done.people, done.back) == (0, 1)
        assert Person.objects.count() == 1, "nobody of the list is registered before it is clear"
        [line] = arrival.lines.undecided()
        assert line.alike == [known.pk]
        assert [each["field"] for each in line.problems] == ["again"]
        decide_same(line=line, person=known.pk, by=rosa)
        assert register_all(arrival=arrival, key=new_id(), by=rosa).people == 3
        assert Person.objects.count() == 3
        assert known.returns.count() == 1


def test_a_known_person_is_asked_about_and_keeps_the_other_writing_of_the_name(rosa, acting, make_person):
    known = make_person(
        by=rosa, given_names="Juan Carlos", paternal_surname="Peres", maternal_surname="López",
        birth=Birth.on(date(1990, 7, 16)), sex="M",
    )  # fmt: skip
    with acting(rosa):
        arrival = read(rosa, ROWS)
        [line] = arrival.lines.undecided()
        assert line.alike == [known.pk]
        decide_same(line=line, person=known.pk, by=rosa)
        register_all(arrival=arrival, key=new_id(), by=rosa)
        assert Person.objects.count() == 3
        assert OtherName.objects.get(person=known).paternal_surname == "Pérez"


def test_somebody_known_only_in_tijuana_is_met_here(rosa, olga, acting, make_person):
    known = make_person(
        by=olga, given_names="Ana Sofía", paternal_surname="Domínguez", maternal_surname="Mora",
        birth=Birth.on(date(2001, 12, 25)), sex="F",
    )  # fmt: skip
    with acting(rosa):
        arrival = read(rosa, ROWS)
        assert not Person.objects.filter(pk=known.pk).exists()
        [line] = arrival.lines.undecided()
        decide_same(line=line, person=known.pk, by=rosa)
        register_all(arrival=arrival, key=new_id(), by=rosa)
        assert Person.objects.get(pk=known.pk).returns.count() == 1


def test_nobody_can_be_chosen_who_was_not_shown(rosa, acting, make_person, arrival):
    stranger = make_person(by=rosa, given_names="Otra", paternal_surname="Persona")
    with acting(rosa), pytest.raises(Refused):
        decide_same(line=arrival.lines.first(), person=stranger.pk, by=rosa)


CURP = "GOMC850315HDFRRR07"


def test_a_curp_tells_who_it_is_and_is_never_registered_twice(rosa, olga, acting, make_person):
    known = make_person(
        by=olga, given_names="Carlos", paternal_surname="Gómez", papers=(Paper("curp", CURP),)
    )
    rows = [(1, "Carlos", "Gómez", "Mora", "15/03/1985", "H", CURP, "")]
    with acting(rosa):
        arrival = read(rosa, rows)
        [line] = arrival.lines.undecided()
        with pytest.raises(Refused):
            decide_new(line=line, by=rosa)
        assert accept_by_curp(arrival=arrival, by=rosa) == 1
        register_all(arrival=arrival, key=new_id(), by=rosa)
        assert Document.objects.filter(kind="curp", number=CURP).count() == 1
        assert known.returns.count() == 1


def test_the_same_curp_on_two_lines_comes_back_to_be_decided(rosa, acting):
    rows = [
        (1, "Carlos", "Gómez", "Mora", "15/03/1985", "H", CURP, ""),
        (2, "Otro", "Distinto", "Nombre", "15/03/1985", "H", CURP, ""),
    ]
    with acting(rosa):
        arrival = read(rosa, rows)
        second = arrival.lines.get(repeats__isnull=False)
        decide_new(line=second, by=rosa)
        assert register_all(arrival=arrival, key=new_id(), by=rosa).back == 1
        assert not Person.objects.exists()
        set_outcome(line=Line.objects.get(pk=second.pk), outcome="left_out", by=rosa)
        assert register_all(arrival=arrival, key=new_id(), by=rosa).people == 1


def test_who_stands_twice_in_the_file_is_asked_about(rosa, acting):
    with acting(rosa):
        arrival = read(rosa, [*ROWS, (4, *ROWS[0][1:7], "F-004")])
        repeated = arrival.lines.get(repeats__isnull=False)
        assert repeated.decision == ""
        assert arrival.lines.ready().count() == 3


def test_a_folio_that_is_somebody_elses_is_told_for_its_line(rosa, acting, make_person):
    make_person(
        by=rosa, given_names="Pedro", paternal_surname="Salas", papers=(Paper("constancia", "F-002"),)
    )
    with acting(rosa):
        arrival = read(rosa, ROWS)
        for line in arrival.lines.undecided():
            decide_new(line=line, by=rosa)
        assert register_all(arrival=arrival, key=new_id(), by=rosa).back == 1
        [line] = arrival.lines.undecided()
        assert "F-002" in str(line.problems)
        correct_line(line=line, said=line.facts | {"folio": ""}, by=rosa)
        assert register_all(arrival=arrival, key=new_id(), by=rosa).people == 3


def test_who_was_received_at_the_desk_before_the_list_came_has_one_return(rosa, acting, make_person):
    known = make_person(
        by=rosa, given_names="María", paternal_surname="Hernández", maternal_surname="Ruiz",
        birth=Birth.on(date(1985, 11, 2)), sex="F",
    )  # fmt: skip
    with acting(rosa):
        ReturnEvent.objects.create(
            person=known, office=rosa.office, arrived_on=rosa.office.today(), registered_by=rosa
        )
        arrival = read(rosa, ROWS)
        [line] = arrival.lines.undecided()
        decide_same(line=line, person=known.pk, by=rosa)
        register_all(arrival=arrival, key=new_id(), by=rosa)
        assert known.returns.get().arrival == arrival


def test_a_line_with_a_problem_stays_and_is_registered_later(rosa, acting):
    with acting(rosa):
        arrival = read(rosa, [*ROWS, (4, "Sin fecha", "Prueba", "", "31/02/1990", "H", "", "")])
        assert register_all(arrival=arrival, key=new_id(), by=rosa).people == 3
        [line] = arrival.lines.stopped()
        line = correct_line(line=line, said=line.facts | {"birth": "1990"}, by=rosa)
        assert line.decision == "new"
        assert register_all(arrival=arrival, key=new_id(), by=rosa).people == 1
        assert Person.objects.count() == 4


def test_nobody_is_registered_from_an_empty_list(rosa, acting):
    with acting(rosa), pytest.raises(Refused):
        register_all(arrival=opened(rosa), key=new_id(), by=rosa)


def test_a_registered_line_cannot_be_changed_any_more(rosa, acting, arrival):
    with acting(rosa):
        register_all(arrival=arrival, key=new_id(), by=rosa)
        line = arrival.lines.first()
        with pytest.raises(Refused):
            decide_new(line=line, by=rosa)
        with pytest.raises(Refused):
            set_outcome(line=line, outcome="absent", by=rosa)
        with pytest.raises(Refused):
            correct_line(line=line, said={"given_names": "Otro"}, by=rosa)


def test_rosa_decides_by_a_click_and_the_row_and_the_numbers_answer(rosa, desk, acting, make_person):
    known = make_person(
        by=rosa, given_names="María", paternal_surname="Hernández", maternal_surname="Ruiz",
        birth=Birth.on(date(1985, 11, 2)), sex="F",
    )  # fmt: skip
    with acting(rosa):
        arrival = read(rosa, ROWS)
        [line] = arrival.lines.undecided()
    client = desk(rosa)
    url = reverse("reception:arrival-line", args=[arrival.pk, line.pk])
    page = client.get(reverse("reception:arrival", args=[arrival.pk])).content.decode()
    assert str(known.pk) in page
    said = {"deed": "same", "person": str(known.pk)}
    answer = client.post(url, said, headers={"HX-Request": "true"}).content.decode()
    assert 'hx-swap-oob="true"' in answer
    assert "a-chosen" in answer
    assert (
        '<form class="a-words"'
        in client.get(f"{url}?correct", headers={"HX-Request": "true"}).content.decode()
    )


def test_forty_people_are_registered_in_a_bounded_number_of_statements(
    rosa, acting, django_assert_max_num_queries
):
    with acting(rosa):
        arrival = read(rosa, many(40))
        with django_assert_max_num_queries(60):
            assert register_all(arrival=arrival, key=new_id(), by=rosa).people == 40


@pytest.fixture
def sealed_since(rosa, ines, acting, make_person):
    """`sealed_since()`: a list whose second line was decided to be somebody; then Inés seals them."""

    def made() -> tuple[Person, Arrival]:
        known = make_person(
            by=rosa, given_names="María", paternal_surname="Hernández", maternal_surname="Ruiz",
            birth=Birth.on(date(1985, 11, 2)), sex="F",
        )  # fmt: skip
        with acting(rosa):
            arrival = read(rosa, ROWS)
            [line] = arrival.lines.undecided()
            decide_same(line=line, person=known.pk, by=rosa)
        with acting(ines):
            protect(person=known, level="sealed", regime="danger", reason="La buscan.", key=new_id(), by=ines)
        return known, arrival

    return made


def test_a_line_whose_person_was_sealed_since_comes_back_by_its_number_and_the_rest_is_registered(
    rosa, desk, acting, sealed_since
):
    known, arrival = sealed_since()
    browser = desk(rosa)
    browser.cookies["camino_language"] = "en"
    register = reverse("reception:arrival-register", args=[arrival.pk])
    page = browser.post(register, {"key": str(new_id())}, follow=True).content.decode()
    assert "Nobody was registered yet: line 3 needs another look" in page
    assert "This person is sealed. Call the protection officer of Juárez" in page
    assert str(known.pk) not in page
    assert known.code not in page
    with acting(rosa):
        assert not ReturnEvent.objects.exists()
        assert [line.number for line in arrival.lines.ready()] == [2, 4]
    browser.post(register, {"key": str(new_id())})
    with acting(rosa):
        assert ReturnEvent.objects.filter(arrival=arrival).count() == 2


def test_the_officer_of_the_protecting_office_gets_the_file_behind_a_handle_and_nobody_else(
    rosa, ines, desk, acting, make_person
):
    known = make_person(
        by=rosa, given_names="María", paternal_surname="Hernández", maternal_surname="Ruiz",
        birth=Birth.on(date(1985, 11, 2)), sex="F",
    )  # fmt: skip
    with acting(ines):
        protect(person=known, level="sealed", regime="danger", reason="La buscan.", key=new_id(), by=ines)
    with acting(rosa):
        arrival = read(rosa, ROWS)
        [line] = arrival.lines.undecided()
        assert known.pk not in line.alike
    address = reverse("reception:arrival", args=[arrival.pk])
    for_the_desk, for_the_officer = (desk(each).get(address).content.decode() for each in (rosa, ines))
    assert reverse("workspace:person", args=[known.pk]) in for_the_officer
    assert "data-same" not in for_the_officer.split(str(line.pk))[1]
    assert str(known.pk) not in for_the_desk
    assert known.printed_code not in for_the_desk
