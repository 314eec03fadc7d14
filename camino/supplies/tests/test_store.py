"""What the store does: receiving, moving, making kits, sending, counting, writing off."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.staff.models import Role
from camino.supplies.actions.counting import approve, count, reject
from camino.supplies.actions.furnishing import close_place, compose, give_barcode
from camino.supplies.actions.making import make_kits, take_apart
from camino.supplies.actions.receiving import Delivered, receive
from camino.supplies.actions.ruling import write_rule
from camino.supplies.actions.shelving import move, open_lot, write_off
from camino.supplies.actions.transferring import receive_transfer, send, take_back_transfer
from camino.supplies.models import Count, EntitlementRule, Lot, Movement, Transfer
from camino.supplies.models.catalogue import a_gtin
from camino.supplies.places import ends
from camino.supplies.tests.factories import fund, item, left, shelf, stocked
from tests.characters import office, posted

HAND = (
    "soap",
    "toothbrush",
    "toothpaste",
    "shampoo",
    "comb",
    "toilet-paper",
    "hand-towel",
    "bag",
    "deodorant",
)


def _balanced() -> bool:
    """What went into the places and what came out is the same, lot by lot: the whole book adds up to nothing."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM (SELECT lot_id, place_id, sum(q) AS q FROM ("
            " SELECT lot_id, to_place_id AS place_id, quantity AS q FROM supplies_movement"
            " UNION ALL SELECT lot_id, from_place_id, -quantity FROM supplies_movement) e GROUP BY 1, 2) s"
            " JOIN supplies_place p ON p.id = s.place_id AND p.kind IN ('store', 'shelf', 'transit')"
            " LEFT JOIN supplies_balance b ON b.lot_id = s.lot_id AND b.place_id = s.place_id"
            " WHERE s.q <> coalesce(b.quantity, 0)"
        )
        return bool(cursor.fetchone() == (0,))


def test_a_delivery_without_its_expiry_date_or_expired_is_not_taken_in(samuel, acting):
    with acting(samuel):
        where, whose = shelf(samuel), fund(samuel)
        for line, why in (
            (Delivered(item("toothpaste"), 5), "write the expiry date"),
            (Delivered(item("toothpaste"), 5, expires_on=date(2020, 1, 1)), "already expired"),
            (Delivered(item("soap"), 0), "how many"),
        ):
            with pytest.raises(Refused, match=why):
                receive(lines=[line], origin="donation", fund=whose, place=where, key=new_id(), by=samuel)
        assert not Lot.objects.exists()


def test_a_delivery_sent_twice_is_taken_in_once(samuel, acting):
    with acting(samuel):
        line, key = Delivered(item("soap"), 72), new_id()
        for _ in range(2):
            receive(
                lines=[line],
                origin="donation",
                fund=fund(samuel),
                place=shelf(samuel),
                key=key,
                by=samuel,
            )
        assert left(Lot.objects.get()) == 72


@pytest.mark.parametrize("code", ["7501031311309", "96385074", "036000291452", "10614141000415"])
def test_barcodes_of_all_lengths_are_read(code):
    a_gtin(code)


@pytest.mark.parametrize("code", ["7501031311308", "12345", "75010313113O9", ""])
def test_a_misread_barcode_is_told(code):
    with pytest.raises(ValidationError):
        a_gtin(code)


def test_a_barcode_belongs_to_one_item(samuel, acting):
    with acting(samuel):
        give_barcode(item=item("soap"), gtin="7501031311309", holds=72, by=samuel)
        with pytest.raises(Refused, match="already has this barcode"):
            give_barcode(item=item("comb"), gtin="7501031311309", holds=1, by=samuel)


def test_moving_keeps_the_sum_and_cannot_move_what_is_not_there(samuel, acting):
    with acting(samuel):
        lot, other = stocked(samuel, "soap", 10), shelf(samuel, "Bodega")
        move(lot=lot, start=shelf(samuel), to=other, quantity=4, key=new_id(), by=samuel)
        assert (left(lot, shelf(samuel)), left(lot, other)) == (6, 4)
        with pytest.raises(Refused, match="not that many"):
            move(lot=lot, start=other, to=shelf(samuel), quantity=5, key=new_id(), by=samuel)
        with pytest.raises(Refused, match="still lies there"):
            close_place(place=other, by=samuel)


def test_kits_are_made_of_what_expires_first_and_expire_with_it(samuel, acting):
    with acting(samuel):
        lots = {key: stocked(samuel, key, 20) for key in HAND}
        soon = stocked(samuel, "shampoo", 2, expires=date(2029, 6, 1))
        for key in ("razor", "condoms"):
            stocked(samuel, key, 20)
        made = make_kits(kit=item("kit-man"), quantity=5, place=shelf(samuel), key=new_id(), by=samuel)
        assert (left(made), made.expires_on) == (5, date(2029, 6, 1))
        assert (left(soon), left(lots["shampoo"]), left(lots["soap"])) == (0, 17, 15)
        assert str(made.fund) == "Municipio"
        take_apart(lot=made, place=shelf(samuel), quantity=5, to=shelf(samuel), key=new_id(), by=samuel)
        assert left(made) == 0
        assert (left(soon), left(lots["shampoo"]), left(lots["soap"])) == (2, 20, 20)
        assert _balanced()


def test_kits_of_several_funds_belong_to_none(samuel, acting):
    with acting(samuel):
        compose(kit=item("kit-boy"), contents={item("soap").pk: 2}, since=samuel.office.today(), by=samuel)
        stocked(samuel, "soap", 1)
        stocked(samuel, "soap", 1, of="OIM")
        made = make_kits(kit=item("kit-boy"), quantity=1, place=shelf(samuel), key=new_id(), by=samuel)
        assert made.fund is None


def test_kits_are_not_made_of_what_is_not_there(samuel, acting):
    with acting(samuel):
        stocked(samuel, "soap", 5)
        with pytest.raises(Refused, match="not enough"):
            make_kits(kit=item("kit-man"), quantity=1, place=shelf(samuel), key=new_id(), by=samuel)
        with pytest.raises(Refused, match="made of"):
            make_kits(kit=item("soap"), quantity=1, place=shelf(samuel), key=new_id(), by=samuel)


def test_new_contents_end_the_old_ones_the_day_before(samuel, acting):
    with acting(samuel):
        kit, today = item("kit-man"), samuel.office.today()
        compose(kit=kit, contents={item("soap").pk: 1}, since=today + timedelta(days=3), by=samuel)
        old, new = kit.recipes.order_by("since")
        assert (old.until, new.since, new.lines.count()) == (
            today + timedelta(days=2),
            today + timedelta(days=3),
            1,
        )


def test_what_is_sent_is_on_its_way_until_the_other_office_has_it(samuel, olga, acting):
    posted(olga, "Tijuana", Role.STORE)
    with acting(samuel):
        lot = stocked(samuel, "soap", 10)
        transfer = send(lines=[(item("soap"), 6)], to=office("Tijuana"), key=new_id(), by=samuel)
        assert left(lot) == 4
    with acting(olga):
        line = transfer.lines.get()
        there = shelf(olga)
        with pytest.raises(Refused, match="Say why"):
            receive_transfer(transfer=transfer, received={line.pk: (4, "")}, place=there, by=olga)
    with acting(olga):
        receive_transfer(transfer=transfer, received={line.pk: (4, "A box was wet")}, place=there, by=olga)
        assert left(lot, there) == 4
        lost = Movement.objects.get(kind="loss")
        assert (lost.quantity, lost.reason) == (2, "A box was wet")
        with pytest.raises(Refused, match="already"):
            receive_transfer(transfer=transfer, received={}, place=there, by=olga)


def test_more_than_was_sent_is_taken_in_as_a_difference(samuel, olga, acting):
    with acting(samuel):
        lot = stocked(samuel, "soap", 10)
        transfer = send(lines=[(item("soap"), 6)], to=office("Tijuana"), key=new_id(), by=samuel)
    with acting(olga):
        line, there = transfer.lines.get(), shelf(olga)
        receive_transfer(
            transfer=transfer, received={line.pk: (7, "One more in the box")}, place=there, by=olga
        )
        assert left(lot, there) == 7


def test_only_the_office_it_was_sent_to_receives_and_only_the_sender_takes_back(samuel, olga, acting):
    with acting(samuel):
        lot = stocked(samuel, "soap", 10)
        transfer = send(lines=[(item("soap"), 6)], to=office("Tijuana"), key=new_id(), by=samuel)
        with pytest.raises(Refused, match="another office"):
            receive_transfer(transfer=transfer, received={}, place=shelf(samuel), by=samuel)
        take_back_transfer(transfer=transfer, place=shelf(samuel), by=samuel)
        assert left(lot) == 10
        assert Transfer.objects.get().status == "taken_back"


def test_a_count_corrects_the_book_when_somebody_else_agrees(samuel, marta, acting):
    with acting(samuel):
        lot = stocked(samuel, "soap", 10)
        with pytest.raises(Refused, match="say why"):
            count(place=shelf(samuel), counted={lot.pk: (8, "")}, key=new_id(), by=samuel)
    with acting(samuel):
        made = count(place=shelf(samuel), counted={lot.pk: (8, "Two are gone")}, key=new_id(), by=samuel)
        write_off(lot=lot, place=shelf(samuel), quantity=1, reason="Broken", key=new_id(), by=samuel)
        with pytest.raises(Refused, match="Ask somebody else"):
            approve(count=made, by=samuel)
    with acting(marta):
        approve(count=made, by=marta)
        assert left(lot) == 7, "what happened since the count stays as it is"
        assert _balanced()


def test_the_database_too_refuses_who_approves_their_own_count(samuel, acting):
    with acting(samuel):
        lot = stocked(samuel, "soap", 10)
        made = count(place=shelf(samuel), counted={lot.pk: (10, "")}, key=new_id(), by=samuel)
        with pytest.raises(IntegrityError, match="count_approved_by_another"), transaction.atomic():
            Count.objects.filter(pk=made.pk).update(
                status="approved", answered_by=samuel, answered_at="2026-01-01T00:00Z"
            )


def test_a_count_that_is_rejected_changes_nothing(samuel, marta, acting):
    with acting(samuel):
        lot = stocked(samuel, "soap", 10)
        made = count(place=shelf(samuel), counted={lot.pk: (3, "?")}, key=new_id(), by=samuel)
        with pytest.raises(Refused, match="waiting"):
            count(place=shelf(samuel), counted={lot.pk: (3, "?")}, key=new_id(), by=samuel)
    with acting(marta):
        reject(count=made, by=marta)
        assert left(lot) == 10


def test_a_loss_says_why(samuel, acting):
    with acting(samuel):
        lot = stocked(samuel, "soap", 10)
        with pytest.raises(Refused, match="Say why"):
            write_off(lot=lot, place=shelf(samuel), quantity=1, reason="", key=new_id(), by=samuel)


def test_an_opened_lot_is_used_up_by_a_day_of_its_own(samuel, acting):
    with acting(samuel):
        lot, today = stocked(samuel, "test-glucose", 50), samuel.office.today()
        open_lot(lot=lot, on=today, by=samuel)
        lot.refresh_from_db()
        assert lot.use_by == today + timedelta(days=120)
        with pytest.raises(Refused, match="opened or not"):
            open_lot(lot=stocked(samuel, "soap", 1), on=today, by=samuel)


def test_a_movement_joins_only_the_ends_of_its_kind(samuel, acting):
    with acting(samuel):
        lot, beyond = stocked(samuel, "soap", 10), ends(samuel.office)
        with pytest.raises(IntegrityError, match="cannot go from"), transaction.atomic():
            Movement.objects.create(
                office=samuel.office, kind="receive", deed=new_id(), lot=lot, from_place=beyond["health"],
                to_place=shelf(samuel), quantity=5, by=samuel,
            )  # fmt: skip
        with pytest.raises(IntegrityError, match="nothing of this lot"), transaction.atomic():
            Movement.objects.create(
                office=samuel.office, kind="move", deed=new_id(), lot=lot, from_place=shelf(samuel, "Otro"),
                to_place=shelf(samuel), quantity=5, by=samuel,
            )  # fmt: skip


def test_a_new_rule_ends_the_one_that_held(marta, acting):
    with acting(marta):
        today = marta.office.today()
        rule = EntitlementRule(kind_id="hygiene", since=today + timedelta(days=7), every_days=15)
        write_rule(rule=rule, by=marta)
        old, new = EntitlementRule.objects.filter(kind="hygiene").order_by("since")
        assert (old.until, new.every_days) == (today + timedelta(days=6), 15)
        with pytest.raises(Refused, match="today or later"):
            write_rule(rule=EntitlementRule(kind_id="hygiene", since=date(2021, 1, 1)), by=marta)


def test_a_rule_written_twice_for_a_day_is_the_last_one(marta, acting):
    with acting(marta):
        today = marta.office.today()
        for days in (15, 20):
            write_rule(rule=EntitlementRule(kind_id="hygiene", since=today, every_days=days), by=marta)
        assert EntitlementRule.objects.valid(today).get(kind="hygiene").every_days == 20
