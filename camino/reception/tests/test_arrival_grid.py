"""Rapid entry: what is typed is kept line by line, and is nobody's file until the list is registered."""

from typing import Any

import pytest
from django.urls import reverse

from camino.core.ids import new_id
from camino.core.models import Entry
from camino.people.birth import Birth
from camino.people.models import Person
from camino.reception.actions.registering import register_all
from camino.reception.actions.typing_in import erase_line, write_line
from camino.reception.tests.lists import opened

PETRA = {
    "given_names": "petra",
    "paternal_surname": "zamora",
    "maternal_surname": "lara",
    "birth": "1970",
    "sex": "F",
    "folio": "",
}


@pytest.fixture
def arrival(rosa, acting):
    with acting(rosa):
        return opened(rosa)


def url(arrival: Any, pk: Any, deed: str = "line") -> str:
    return reverse(f"reception:arrival-grid-{deed}", args=[arrival.pk, pk])


def test_a_line_is_kept_as_it_is_typed_and_typed_on(rosa, desk, acting, arrival):
    client, pk = desk(rosa), new_id()
    assert client.post(url(arrival, pk), {"given_names": "Pe"}).status_code == 200
    assert client.post(url(arrival, pk), PETRA).status_code == 200
    with acting(rosa):
        line = arrival.lines.get()
        assert (line.pk, line.number, line.facts["given_names"]) == (pk, 1, "petra")
        assert Entry.objects.filter(deed="type line").count() == 1
        assert not Person.objects.exists()
    assert (
        'value="zamora"' in client.get(reverse("reception:arrival-grid", args=[arrival.pk])).content.decode()
    )


def test_a_line_that_looks_like_somebody_says_so_at_once(rosa, desk, make_person, arrival):
    make_person(
        by=rosa,
        given_names="Petra",
        paternal_surname="Zamora",
        maternal_surname="Lara",
        birth=Birth.in_year(1970),
    )
    answer = desk(rosa).post(url(arrival, new_id()), PETRA).content.decode()
    assert "Petra Zamora Lara" in answer
    assert "g-alike" in answer


def test_the_same_person_typed_twice_is_noticed(rosa, acting, arrival):
    with acting(rosa):
        write_line(arrival=arrival, pk=new_id(), said=PETRA, by=rosa)
        again = write_line(arrival=arrival, pk=new_id(), said=PETRA | {"given_names": "PETRA"}, by=rosa)
        assert (again.number, again.repeats, again.decision) == (2, 1, "")


def test_what_cannot_be_understood_is_kept_and_told(rosa, desk, acting, arrival):
    pk = new_id()
    answer = desk(rosa).post(url(arrival, pk), PETRA | {"birth": "31/02/1970"}).content.decode()
    assert "a-stops" in answer
    with acting(rosa):
        assert arrival.lines.get().facts["birth"] == "31/02/1970"
        assert arrival.lines.stopped().count() == 1


def test_an_erased_line_is_gone_and_can_be_brought_back(rosa, desk, acting, arrival):
    client, pk = desk(rosa), new_id()
    client.post(url(arrival, pk), PETRA)
    for _click in range(2):
        assert client.post(url(arrival, pk, "erase")).status_code == 204
    with acting(rosa):
        assert not arrival.lines.exists()
    assert client.post(url(arrival, pk), PETRA).status_code == 200


def test_two_workers_type_into_one_list_without_losing_a_line(rosa, ramon, desk, acting, arrival):
    desk(rosa).post(url(arrival, new_id()), PETRA)
    desk(ramon).post(url(arrival, new_id()), PETRA | {"given_names": "Rosalba", "birth": "1981"})
    with acting(rosa):
        assert [line.number for line in arrival.lines.all()] == [1, 2]


def test_an_id_of_another_list_is_refused(rosa, acting, desk, arrival):
    pk = new_id()
    with acting(rosa):
        other = opened(rosa, title="Other")
        write_line(arrival=other, pk=pk, said=PETRA, by=rosa)
    assert desk(rosa).post(url(arrival, pk), PETRA).status_code == 409


def test_hostile_and_very_long_words_are_kept_as_words(rosa, desk, acting, arrival):
    pk = new_id()
    said = PETRA | {
        "given_names": "<script>alert(1)</script>\0",
        "paternal_surname": "Ñ" * 5000,
        "folio": "7" * 400,
    }
    answer = desk(rosa).post(url(arrival, pk), said)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()
    with acting(rosa):
        assert arrival.lines.stopped().count() == 1


def test_typed_people_are_registered_like_those_of_a_file(rosa, acting, arrival):
    with acting(rosa):
        write_line(arrival=arrival, pk=new_id(), said=PETRA, by=rosa)
        write_line(
            arrival=arrival,
            pk=new_id(),
            said=PETRA | {"given_names": "Saúl", "sex": "M", "birth": "36"},
            by=rosa,
        )
        assert register_all(arrival=arrival, key=new_id(), by=rosa).people == 2
        person = Person.objects.get(given_names="Petra")
        assert (person.full_name, person.birth) == ("Petra Zamora Lara", Birth.in_year(1970))


def test_a_registered_line_is_not_erased(rosa, acting, arrival):
    from camino.core.refusals import Refused

    with acting(rosa):
        line = write_line(arrival=arrival, pk=new_id(), said=PETRA, by=rosa)
        register_all(arrival=arrival, key=new_id(), by=rosa)
        with pytest.raises(Refused):
            erase_line(arrival=arrival, pk=line.pk, by=rosa)
        with pytest.raises(Refused):
            write_line(arrival=arrival, pk=line.pk, said=PETRA, by=rosa)


def test_olga_cannot_write_into_the_list_of_another_office(olga, desk, arrival):
    assert desk(olga).post(url(arrival, new_id()), PETRA).status_code == 404
    assert desk(olga).post(url(arrival, new_id(), "erase")).status_code == 404
