"""Whatever the store does, in whatever order, the stock book says what a plain ledger says."""

from collections import defaultdict
from datetime import date, timedelta
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
from camino.supplies.actions.making import make_kits, take_apart
from camino.supplies.actions.shelving import move, write_off
from camino.supplies.actions.transferring import receive_transfer, send, take_back_transfer
from camino.supplies.models import Balance, Handout, Movement, RecipeLine
from camino.supplies.tests.factories import item, shelf, stocked

FEW = st.integers(1, 6)
# A kit of two things, one of which expires; it is one that is handed out, too.
KIT, CONTENTS = "kit-woman", {"soap": 1, "toothpaste": 1}


def _machine(world: Any) -> Any:
    """The store as a machine: each deed is also told to the ledger, a dictionary of (lot, place)."""

    class Store(RuleBasedStateMachine):
        def __init__(self):
            super().__init__()
            self.savepoint = transaction.savepoint()
            self.ledger, self.use_by, self.given = defaultdict(int), {}, []
            self.kits, self.sent, self.there = {}, {}, defaultdict(int)
            self.by(world.samuel)
            self.places = [shelf(world.samuel), shelf(world.samuel, "Otro")]
            RecipeLine.objects.filter(recipe__kit__key=KIT).exclude(item__key__in=CONTENTS).delete()
            for key in CONTENTS:  # enough to make kits of from the start
                self.taken_in(key, 5, days=30, place=0)

        def by(self, worker: Any) -> None:
            """From now on this worker is at it."""
            enter(standing_of(worker))

        def teardown(self):
            transaction.savepoint_rollback(self.savepoint)

        def in_order(self, thing: Any) -> Any:
            """Where the thing lies, what is to be used first, first."""
            here = [end for end, left in self.ledger.items() if left and end[0].item_id == thing.pk]
            return sorted(here, key=lambda end: (self.use_by[end[0]], end[0].pk, end[1].pk))

        @rule(
            key=st.sampled_from(["kit-woman", *CONTENTS]),
            number=FEW,
            days=st.integers(0, 400),
            place=st.integers(0, 1),
        )
        def receive(self, key, number, days, place):
            self.taken_in(key, number, days=days, place=place)

        def taken_in(self, key: str, number: int, *, days: int, place: int) -> None:
            self.by(world.samuel)
            expires = world.today + timedelta(days=days) if item(key).expires else None
            lot = stocked(world.samuel, key, number, expires=expires, place=self.places[place])
            self.ledger[lot, self.places[place]] += number
            self.use_by[lot] = expires or date.max

        @rule(number=FEW)
        def hand_out(self, number):
            self.by(world.rosa)
            order = self.in_order(item("kit-woman"))
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

        @rule(number=FEW)
        def make(self, number):
            """Kits of two things, of what is used first, first."""
            self.by(world.samuel)
            parts = []
            for part, each in CONTENTS.items():
                wanted = number * each
                for end in self.in_order(item(part)):
                    taken = min(wanted, self.ledger[end])
                    wanted -= taken
                    parts += [(end, taken)] if taken else []
                if wanted:
                    with pytest.raises(Refused, match="not enough"), transaction.atomic():
                        self.made(number)
                    return
            lot = self.made(number)
            self.use_by[lot] = min(self.use_by[end[0]] for end, _taken in parts)
            for end, taken in parts:
                self.ledger[end] -= taken
            self.ledger[lot, self.places[0]] += number
            self.kits[lot] = (number, parts)

        def made(self, number: int) -> Any:
            return make_kits(
                kit=item(KIT), quantity=number, place=self.places[0], key=new_id(), by=world.samuel
            )

        @precondition(lambda self: any(self.ledger[lot, self.places[0]] for lot in self.kits))
        @rule(data=st.data())
        def unmake(self, data):
            """All the kits of a lot that lie together: what is in them lies beside them again."""
            self.by(world.samuel)
            whole = [
                lot
                for lot, (number, _parts) in self.kits.items()
                if self.ledger[lot, self.places[0]] == number
            ]
            if not whole:
                return
            lot = data.draw(st.sampled_from(sorted(whole, key=lambda lot: lot.pk)))
            number, parts = self.kits.pop(lot)
            take_apart(
                lot=lot,
                place=self.places[0],
                quantity=number,
                to=self.places[1],
                key=new_id(),
                by=world.samuel,
            )
            self.ledger[lot, self.places[0]] = 0
            for (part, _place), taken in parts:
                self.ledger[part, self.places[1]] += taken

        @rule(number=FEW)
        def send_away(self, number):
            self.by(world.samuel)
            order, wanted = self.in_order(item("kit-woman")), number
            deed = {"lines": [(item("kit-woman"), number)], "to": world.olga.office, "key": new_id()}
            if sum(self.ledger[end] for end in order) < number:
                with pytest.raises(Refused, match="not enough"), transaction.atomic():
                    send(**deed, by=world.samuel)
                return
            consignment = send(**deed, by=world.samuel)
            self.sent[consignment] = {}
            for end in order:
                taken = min(wanted, self.ledger[end])
                if taken:
                    self.sent[consignment][end[0]] = self.sent[consignment].get(end[0], 0) + taken
                self.ledger[end] -= taken
                wanted -= taken

        @precondition(lambda self: self.sent)
        @rule(data=st.data(), lost=st.integers(0, 2), back=st.booleans())
        def end_of_the_way(self, data, lost, back):
            """It comes back, or arrives; of each lot so many fewer, with the reason."""
            consignment = data.draw(st.sampled_from(sorted(self.sent, key=lambda each: each.pk)))
            lots = self.sent.pop(consignment)
            if back:
                self.by(world.samuel)
                take_back_transfer(transfer=consignment, place=self.places[1], by=world.samuel)
                for lot, number in lots.items():
                    self.ledger[lot, self.places[1]] += number
                return
            self.by(world.olga)
            lines = {line.pk: line for line in consignment.lines.all()}
            told = {pk: (max(0, line.sent - lost), "Faltan" if lost else "") for pk, line in lines.items()}
            place = shelf(world.olga, "Allá")
            receive_transfer(transfer=consignment, received=told, place=place, by=world.olga)
            for lot, number in lots.items():
                self.there[lot.pk] += max(0, number - lost)

        @invariant()
        def what_arrived_elsewhere_lies_there(self):
            self.by(world.olga)
            rows = Balance.objects.filter(place__office=world.olga.office, quantity__gt=0)
            there = dict(rows.values_list("lot", "quantity"))
            assert there == {lot: number for lot, number in self.there.items() if number}
            self.by(world.samuel)

        @invariant()
        def the_book_says_what_the_ledger_says(self):
            self.by(world.samuel)
            on_the_way: dict[Any, int] = defaultdict(int)
            for lots in self.sent.values():
                for lot, number in lots.items():
                    on_the_way[lot.pk] += number
            rows = Balance.objects.filter(quantity__gt=0).select_related("place")
            here, away = [row for row in rows if row.place.kind != "transit"], {}
            away = {row.lot_id: row.quantity for row in rows if row.place.kind == "transit"}
            assert away == dict(on_the_way)
            said = {(row.lot_id, row.place_id): row.quantity for row in here}
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


def test_the_stock_book_says_what_a_plain_ledger_says(rosa, samuel, marta, olga, person, acting):
    world: Any = World()
    world.rosa, world.samuel, world.marta, world.olga, world.person = rosa, samuel, marta, olga, person
    with acting(rosa):
        world.today = rosa.office.today()
        run_state_machine_as_test(
            _machine(world),
            settings=settings(
                max_examples=12,
                stateful_step_count=25,
                deadline=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
