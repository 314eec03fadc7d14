"""What the store is furnished with, changed: shelves, funds, labels, barcodes."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from camino.core.refusals import Refused
from camino.supplies.actions.furnishing import (
    Label,
    change_fund,
    change_place,
    correct_label,
    forget_barcode,
    give_barcode,
    write_item,
)
from camino.supplies.models import Lot
from camino.supplies.stock import on_hand
from camino.supplies.tests.factories import fund, item, left, shelf, stocked


def test_a_shelf_is_renamed_and_kept_from_the_counter(samuel, acting):
    with acting(samuel):
        lot = stocked(samuel, "soap", 4)
        other = shelf(samuel, "Otro")
        with pytest.raises(Refused, match="already has a place"):
            change_place(place=other, name="Anaquel 1", hands_out=True, by=samuel)
        place = change_place(place=shelf(samuel), name="Bodega fría", hands_out=False, by=samuel)
        assert (place.name, left(lot, place)) == ("Bodega fría", 4)
        assert on_hand(samuel.office, to_give=True) == {}


def test_nothing_is_received_for_a_closed_fund_and_what_is_there_stays_its_own(samuel, desk, acting):
    with acting(samuel):
        lot = stocked(samuel, "soap", 4)
        whose = change_fund(fund=fund(samuel), name="Municipio 2025", kind="budget", closed=True, by=samuel)
        assert (whose.pk, whose.closed_on) == (lot.fund_id, samuel.office.today())
    assert "Municipio 2025" not in desk(samuel).get("/supplies/stock/receive/").content.decode()


def test_a_misread_label_is_corrected_with_a_reason_and_an_expired_lot_is_not_made_young_again(
    samuel, acting, monkeypatch
):
    with acting(samuel):
        lot = stocked(samuel, "toothpaste", 4)
        said = Label("X-77", date(2031, 5, 1), None, fund(samuel, "Donativos"))
        with pytest.raises(Refused, match="Say why"):
            correct_label(lot=lot, label=said, reason=" ", by=samuel)
        with pytest.raises(Refused, match="expiry date"):
            correct_label(lot=lot, label=Label("X", None, None, None), reason="Otra", by=samuel)
        made = correct_label(lot=lot, label=said, reason="Se leyó mal", by=samuel)
        assert (made.number, made.expires_on, str(made.fund)) == ("X-77", date(2031, 5, 1), "Donativos")
        Lot.objects.filter(pk=lot.pk).update(expires_on=date(2020, 1, 1))
        with pytest.raises(Refused, match="has expired"):
            correct_label(lot=lot, label=said, reason="Se leyó mal", by=samuel)


def test_a_barcode_on_the_wrong_item_is_taken_off_and_given_to_the_right_one(samuel, acting):
    with acting(samuel):
        wrong = give_barcode(item=item("soap"), gtin="7501031311309", holds=72, by=samuel)
        forget_barcode(barcode=wrong, by=samuel)
        assert give_barcode(item=item("comb"), gtin="7501031311309", holds=1, by=samuel).item == item("comb")


def test_what_goes_to_health_cannot_be_issued_test_by_test(samuel, acting):
    with acting(samuel):
        kit = item("test-hiv-a")
        kit.pack = 1
        with pytest.raises(Refused, match="packs of 12"):
            write_item(item=kit, by=samuel)
        with pytest.raises(IntegrityError), transaction.atomic():
            type(kit).objects.filter(pk=kit.pk).update(pack=1)


def test_shelves_funds_and_labels_are_changed_at_their_pages(samuel, acting, desk):
    with acting(samuel):
        lot = stocked(samuel, "soap", 4)
        place, code = (
            shelf(samuel),
            give_barcode(item=item("soap"), gtin="7501031311309", holds=72, by=samuel),
        )
    browser = desk(samuel)
    changed = {
        f"shelves/{place.pk}/": {"name": "Bodega", "hands_out": "on"},
        f"funds/{lot.fund_id}/": {"name": "Municipio 2026", "kind": "budget", "closed": "on"},
        f"lot/{lot.pk}/{place.pk}/label/": {"number": "Z-9", "reason": "Se leyó mal"},
        f"barcodes/{code.pk}/forget/": {},
    }
    for address, told in changed.items():
        if told:
            assert browser.get(f"/supplies/stock/{address}").status_code == 200
            assert browser.post(f"/supplies/stock/{address}", {}).status_code == 422
        assert browser.post(f"/supplies/stock/{address}", told).status_code == 302, address
    with acting(samuel):
        lot.refresh_from_db()
        place.refresh_from_db()
        assert (lot.number, str(lot.fund), place.name) == ("Z-9", "Municipio 2026", "Bodega")
        assert not item("soap").barcodes.exists()
    close = browser.post(f"/supplies/stock/shelves/{place.pk}/", {"name": "Bodega", "deed": "close"})
    assert (close.status_code, "Muévalo primero" in close.content.decode()) == (422, True)
