"""Two desks at the same second. These deeds are committed for real, each desk on a connection of its own."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, connections

from camino.commands.environment import connect
from camino.core.access import context
from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.people import actions
from camino.people.birth import Birth
from camino.people.facts import Facts, Paper
from camino.people.models import Person
from camino.people.search import note
from camino.staff.models import Worker
from camino.staff.standing import standing_of
from tests.characters import hired

LUZ = Facts(
    given_names="Luz Elena",
    paternal_surname="Carrasco",
    maternal_surname="Mena",
    birth=Birth.on(date(1991, 4, 2)),
)


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """What this test writes is really written; the owner clears it away afterwards."""
    with django_db_blocker.unblock():
        yield
        name = connection.settings_dict["NAME"]
        connections.close_all()
        with connect(name) as owner:
            owner.execute("TRUNCATE staff_worker, staff_office, people_person CASCADE")


def at_the_same_second(deeds: list[Callable[[], Any]]) -> list[Any]:
    """What each deed came to: its result, or the exception it raised."""
    together = Barrier(len(deeds))

    def do(deed: Callable[[], Any]) -> Any:
        together.wait(timeout=10)
        try:
            return deed()
        except Refused as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(deeds)) as desks:
        return list(desks.map(do, deeds))


def registering(worker: Worker, facts: Facts, key: Any) -> Callable[[], Person]:
    def deed() -> Person:
        with context.acting_as(standing_of(worker)):
            return actions.register(after=note([], by=worker), facts=facts, key=key, by=worker)

    return deed


@pytest.mark.usefixtures("committed")
def test_two_desks_that_register_the_same_person_make_one_and_the_second_is_shown_the_first():
    desks = [hired("rosa"), hired("ramon")]
    results = at_the_same_second([registering(worker, LUZ, new_id()) for worker in desks])
    made = [result for result in results if isinstance(result, Person)]
    refused = [result for result in results if isinstance(result, actions.LooksLike)]
    assert (len(made), len(refused)) == (1, 1)
    [[found]] = refused[0].found.values()
    assert found.person_id == made[0].pk


@pytest.mark.usefixtures("committed")
def test_a_double_click_registers_once():
    rosa, key = hired("rosa"), new_id()
    first, second = at_the_same_second([registering(rosa, LUZ, key), registering(rosa, LUZ, key)])
    assert first.pk == second.pk
    with context.acting_as(standing_of(rosa)):
        assert Person.objects.count() == 1


@pytest.mark.usefixtures("committed")
def test_two_desks_that_register_different_people_do_not_wait_in_vain_for_each_other():
    other = Facts(given_names="Abel", paternal_surname="Rentería", birth=Birth.in_year(1970))
    results = at_the_same_second(
        [registering(hired("rosa"), LUZ, new_id()), registering(hired("ramon"), other, new_id())]
    )
    assert all(isinstance(result, Person) for result in results)


@pytest.mark.usefixtures("committed")
def test_one_curp_at_two_desks_belongs_to_one_person():
    curp = (Paper("curp", "BOXW310820HNERXN09"),)
    one = Facts(given_names="Wenceslao", paternal_surname="Bono", papers=curp)
    two = Facts(given_names="Otro", paternal_surname="Nombre", papers=curp)
    tijuana = hired("olga")
    results = at_the_same_second(
        [registering(hired("rosa"), one, new_id()), registering(tijuana, two, new_id())]
    )
    assert sorted(type(result) is Person for result in results) == [False, True]
