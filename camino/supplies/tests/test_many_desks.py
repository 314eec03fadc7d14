"""However many desks hand out at once, the shelf never falls below zero and nobody waits for nobody."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import close_old_connections, connection, transaction

from camino.core.access import context
from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.staff.standing import standing_of
from camino.supplies.actions.giving import Parcel, Receipt, give
from camino.supplies.actions.shelving import move
from camino.supplies.models import Balance, Handout
from camino.supplies.tests.factories import item, shelf, stocked
from tests.characters import hired, registered

DESKS, KITS, EACH = 6, 20, 5


def _at_once(deeds: list[Callable[[], Any]]) -> list[Exception]:
    """Every deed in a thread and a connection of its own, all let go at the same moment; what went wrong."""
    gate, wrong = threading.Barrier(len(deeds)), []

    def run(deed: Callable[[], Any]) -> None:
        try:
            gate.wait(timeout=60)
            deed()
        except Exception as error:
            wrong.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert not any(thread.is_alive() for thread in threads)
    return wrong


@pytest.fixture
def committed(django_db_blocker: Any, django_db_setup: None) -> Any:
    """A database in which deeds are kept, so that other connections see them: a clone that is thrown away."""
    from tests import databases

    before = connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        connection.close()
        name = databases.clone("desks")
        connection.settings_dict["NAME"] = name
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = before
            databases.drop(name)


def test_desks_that_hand_out_at_once_never_give_what_is_not_there(committed):
    with transaction.atomic():
        rosa, samuel = hired("rosa"), hired("samuel")
    with context.acting_as(standing_of(rosa)):
        stocked(rosa, "kit-woman", KITS - 7)
        stocked(rosa, "kit-woman", 7)
        other = shelf(rosa, "Otro")
        people = [registered(by=rosa, given_names=f"Persona {n}", sex="F") for n in range(DESKS * EACH)]
    kit = None
    with context.acting_as(standing_of(rosa)):
        kit, first = item("kit-woman"), shelf(rosa)
        lots = list(Balance.objects.values_list("lot", flat=True).order_by("lot"))
    refused: list[str] = []

    def desk(own: list[Any]) -> Callable[[], None]:
        def work() -> None:
            for person in own:
                try:
                    with context.acting_as(standing_of(rosa)):
                        give(
                            parcels=[Parcel(person.pk, kit)], proof=Receipt(witness=samuel), key=new_id(), by=rosa
                        )  # fmt: skip
                except Refused as no:
                    refused.append(str(no))

        return work

    def tidy() -> None:
        from camino.supplies.models import Lot

        for lot in [*lots, *reversed(lots)]:
            try:
                with context.acting_as(standing_of(rosa)):
                    move(
                        lot=Lot.objects.get(pk=lot), start=first, to=other, quantity=1, key=new_id(), by=rosa
                    )
                    move(
                        lot=Lot.objects.get(pk=lot), start=other, to=first, quantity=1, key=new_id(), by=rosa
                    )
            except Refused:
                pass  # the last one was just given

    wrong = _at_once([*(desk(people[n::DESKS]) for n in range(DESKS)), tidy])
    assert wrong == []
    with context.acting_as(standing_of(rosa)):
        assert Handout.objects.count() == KITS
        assert sum(Balance.objects.values_list("quantity", flat=True)) == 0
        assert len(refused) == DESKS * EACH - KITS


def test_two_desks_that_mean_the_same_person_give_one_kit(committed):
    with transaction.atomic():
        rosa, samuel = hired("rosa"), hired("samuel")
    with context.acting_as(standing_of(rosa)):
        stocked(rosa, "kit-woman", 10)
        person, kit = registered(by=rosa, given_names="Luz", sex="F"), item("kit-woman")

    def desk() -> None:
        with context.acting_as(standing_of(rosa)):
            give(parcels=[Parcel(person.pk, kit)], proof=Receipt(witness=samuel), key=new_id(), by=rosa)

    wrong = _at_once([desk, desk, desk])
    assert [type(error) for error in wrong] == [Refused, Refused]
    with context.acting_as(standing_of(rosa)):
        assert Handout.objects.count() == 1
    close_old_connections()
