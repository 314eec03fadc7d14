"""Whatever the store does, in whatever order, the stock book says what a plain ledger says."""

from collections import defaultdict
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from camino.core.access.context import enter
from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.staff.standing import standing_of
from camino.supplies.actions.counting import approve, count
from camino.supplies.actions.giving import Parcel, Receipt, give, take_back
from camino.supplies.actions.shelving import move, write_off
from camino.supplies.models import Balance, Handout, Movement
from camino.supplies.tests.factories import item, shelf, stocked

FEW = st.integers(1, 6)


def _machine(world: Any) -> Any:
    """The store as a machine: each deed is also told to the ledger, a dictionary of (lot, place)."""

    class Store(RuleBasedStateMachine):
        def __init__(self):
            super().__init__()
            self.savepoint = transaction.savepoint()
            self.ledger, self.use_by, self.given = defaultdict(int), {}, []
            self.by(world.samuel)
            self.places = [shelf(world.samuel), shelf(world.samuel, "Otro")]

        def by(self, worker: Any) -> None:
            """From now on this worker is at it."""
            enter(standing_of(worker))

        def teardown(self):
            transaction.savepoint_rollback(self.savepoint)

        @rule(number=FEW, days=st.integers(0, 400), place=st.integers(0, 1))
        def receive(self, number, days, place):
            self.by(world.samuel)
            expires = world.today + timedelta(days=days)
            lot = stocked(world.samuel, "kit-woman", number, expires=expires, place=self.places[place])
            self.ledger[lot, self.places[place]] += number
            self.use_by[lot] = expires

        @rule(number=FEW)
        def hand_out(self, number):
            self.by(world.rosa)
            here = [(lot, place) for (lot, place), left in self.ledger.items() if left]
            order = sorted(here, key=lambda end: (self.use_by[end[0]], end[0].pk, end[1].pk))
            parcel = Parcel(world.person.pk, item("kit-woman"), number, "as the test wants")
            deed = {
                "parcels": [parcel],
                "proof": Receipt(witness=world.samuel),
                "key": new_id(),
                "by": world.rosa,
            }
            if sum(self.ledger[end] for end in order) < number:
                with pytest.raises(Refused, match="not enough"), transaction.atomic():
                    give(**deed)
                return
            self.given += give(**deed)
            for end in order:
                taken = min(number, self.ledger[end])
                self.ledger[end] -= taken
                number -= taken

        @precondition(lambda self: self.given)
        @rule()
        def bring_back(self):
            self.by(world.rosa)
            handout = self.given.pop()
            parts = list(handout.movements.filter(kind="hand_out").select_related("lot"))
            take_back(handout=handout, place=self.places[0], reason="Changed their mind", by=world.rosa)
            for part in parts:
                self.ledger[part.lot, self.places[0]] += part.quantity

        @precondition(lambda self: self.ledger)
        @rule(data=st.data(), number=FEW)
        def carry(self, data, number):
            self.by(world.samuel)
            lot, start = data.draw(
                st.sampled_from(sorted(self.ledger, key=lambda end: (end[0].pk, end[1].pk)))
            )
            to = self.places[start == self.places[0]]
            deed = {
                "lot": lot,
                "start": start,
                "to": to,
                "quantity": number,
                "key": new_id(),
                "by": world.samuel,
            }
            if self.ledger[lot, start] < number:
                with pytest.raises(Refused, match="not that many"), transaction.atomic():
                    move(**deed)
                return
            move(**deed)
            self.ledger[lot, start] -= number
            self.ledger[lot, to] += number

        @precondition(lambda self: any(self.ledger.values()))
        @rule(data=st.data())
        def lose(self, data):
            held = sorted(
                (end for end, left in self.ledger.items() if left), key=lambda end: (end[0].pk, end[1].pk)
            )
            lot, place = data.draw(st.sampled_from(held))
            self.by(world.samuel)
            write_off(lot=lot, place=place, quantity=1, reason="Fell", key=new_id(), by=world.samuel)
            self.ledger[lot, place] -= 1

        @precondition(lambda self: any(self.ledger.values()))
        @rule(data=st.data(), found=st.integers(0, 9))
        def recount(self, data, found):
            held = sorted(
                (end for end, left in self.ledger.items() if left), key=lambda end: (end[0].pk, end[1].pk)
            )
            lot, place = data.draw(st.sampled_from(held))
            self.by(world.samuel)
            made = count(
                place=place, counted={lot.pk: (found, "Looked again")}, key=new_id(), by=world.samuel
            )
            self.by(world.marta)
            approve(count=made, by=world.marta)
            self.ledger[lot, place] = found

        @invariant()
        def the_book_says_what_the_ledger_says(self):
            said = {(row.lot_id, row.place_id): row.quantity for row in Balance.objects.all() if row.quantity}
            assert said == {(lot.pk, place.pk): left for (lot, place), left in self.ledger.items() if left}

        @invariant()
        def the_movements_add_up_to_it(self):
            sums: dict[Any, int] = defaultdict(int)
            for movement in Movement.objects.all():
                sums[movement.lot_id, movement.to_place_id] += movement.quantity
                sums[movement.lot_id, movement.from_place_id] -= movement.quantity
            for (lot, place), left in self.ledger.items():
                assert sums[lot.pk, place.pk] == left
            assert sum(sums.values()) == 0

        @invariant()
        def what_was_handed_out_is_with_people(self):
            kept = sum(Handout.objects.kept().values_list("quantity", flat=True))
            assert kept == sum(handout.quantity for handout in self.given)

    return Store


class World:
    """Who works there, and for whom."""


def test_the_stock_book_says_what_a_plain_ledger_says(rosa, samuel, marta, person, acting):
    world: Any = World()
    world.rosa, world.samuel, world.marta, world.person = rosa, samuel, marta, person
    with acting(rosa):
        world.today = rosa.office.today()
        run_state_machine_as_test(
            _machine(world),
            settings=settings(
                max_examples=12,
                stateful_step_count=20,
                deadline=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
