"""The pages of the counter and the store, as they are used."""

from datetime import timedelta
from typing import Any

import pytest

from camino.core.ids import new_id
from camino.people.actions import make_group
from camino.people.birth import Birth
from camino.supplies.actions.giving import Parcel, Receipt, give
from camino.supplies.models import EntitlementRule, Handout, Outlook
from camino.supplies.stock import on_hand
from camino.supplies.tests.factories import item, left, shelf, stocked


def _line(person: Any, kind: str, key: str) -> dict[str, str]:
    name = f"{person.pk.hex}-{kind}"
    return {"give": name, f"item-{name}": str(item(key).pk), f"quantity-{name}": "1"}


def test_a_slip_is_scanned_and_enter_gives_what_is_due(rosa, samuel, person, acting, desk):
    with acting(rosa):
        lot = stocked(rosa, "kit-woman", 5)
    browser = desk(rosa)
    found = browser.post("/supplies/counter/", {"code": person.printed_code})
    assert found.headers["Location"] == f"/supplies/counter/{person.pk}/"
    page = browser.get(found.headers["Location"])
    assert f'value="{person.pk.hex}-hygiene" checked' in page.content.decode()
    with acting(rosa):
        sent = {
            "how": "witness",
            "witness": str(samuel.pk),
            "key": str(new_id()),
            **_line(person, "hygiene", "kit-woman"),
        }
    done = browser.post(found.headers["Location"], sent)
    assert done.headers["Location"] == "/supplies/counter/"
    with acting(rosa):
        assert left(lot) == 4


def test_a_misread_code_is_told_and_nobody_else_is_shown(rosa, desk):
    answer = desk(rosa).post("/supplies/counter/", {"code": "K7M4-QX04"})
    assert answer.status_code == 422


def test_without_a_proof_nothing_is_given(rosa, person, acting, desk):
    with acting(rosa):
        stocked(rosa, "kit-woman", 5)
        sent = {
            "how": "witness",
            "witness": "",
            "key": str(new_id()),
            **_line(person, "hygiene", "kit-woman"),
        }
    assert desk(rosa).post(f"/supplies/counter/{person.pk}/", sent).status_code == 422
    with acting(rosa):
        assert not Handout.objects.exists()


def test_what_keeps_for_ever_can_be_given(rosa, acting):
    with acting(rosa):
        stocked(rosa, "blanket", 7)
        assert on_hand(rosa.office, to_give=True) == {item("blanket").pk: 7}


def test_the_counter_costs_the_same_for_a_family_of_two_or_of_four(
    rosa, person, make_person, acting, desk, django_assert_max_num_queries
):
    children = [
        make_person(by=rosa, given_names=name, birth=Birth.in_year(2019)) for name in ("Ana", "Luz", "Eva")
    ]
    with acting(rosa):
        stocked(rosa, "kit-woman", 5)
        make_group(
            kind="family", members=[(person, "head"), *((child, "child") for child in children)], by=rosa
        )
    browser = desk(rosa)
    browser.get("/supplies/counter/")
    with django_assert_max_num_queries(22):
        page = browser.get(f"/supplies/counter/{person.pk}/")
    assert "Eva" in page.content.decode()


def test_the_file_tells_what_was_given_and_what_is_due(rosa, samuel, person, acting, desk):
    with acting(rosa):
        stocked(rosa, "kit-woman", 5)
        give(
            parcels=[Parcel(person.pk, item("kit-woman"))],
            proof=Receipt(witness=samuel),
            key=new_id(),
            by=rosa,
        )
    page = desk(rosa).get(f"/supplies/person/{person.pk}/").content.decode()
    assert "Samuel Ornelas" in page


@pytest.mark.parametrize(
    "address",
    ["stock/", "counts/", "rules/", "given/", "outlook/", "given.xlsx", "order.xlsx", "order.pdf", "day/"],
)
def test_the_manager_reads_every_page(marta, samuel, acting, desk, address):
    with acting(samuel):
        stocked(samuel, "kit-woman", 1)
    assert desk(marta).get(f"/supplies/{address}").status_code == 200


def test_a_rule_is_tried_on_examples_before_it_is_written(marta, acting, desk):
    browser, since = desk(marta), marta.office.today() + timedelta(days=1)
    told = {"kind": "hygiene", "since": since.isoformat(), "quantity": "1", "every_days": "15", "deed": "try"}
    assert browser.post("/supplies/rules/", told).status_code == 200
    with acting(marta):
        assert not EntitlementRule.objects.filter(since=since).exists()
    assert browser.post("/supplies/rules/", told | {"deed": "write"}).status_code == 302
    with acting(marta):
        assert EntitlementRule.objects.get(since=since).every_days == 15


def test_an_outlook_without_a_past_says_so(marta, acting, desk):
    browser = desk(marta)
    assert browser.post("/supplies/outlook/").status_code == 302
    assert browser.get("/supplies/outlook/").status_code == 200
    with acting(marta):
        assert Outlook.objects.get().weeks["by_model"] is False


def test_a_store_worker_receives_a_delivery_by_barcode(samuel, acting, desk):
    from camino.supplies.actions.furnishing import give_barcode
    from camino.supplies.tests.factories import fund

    with acting(samuel):
        place, whose = shelf(samuel), fund(samuel)
        give_barcode(item=item("soap"), gtin="7501031311309", holds=72, by=samuel)
    sent = {
        "origin": "purchase", "fund": str(whose.pk), "place": str(place.pk), "key": str(new_id()),
        "line0-barcode": "7501031311309", "line0-quantity": "2",
    }  # fmt: skip
    answer = desk(samuel).post("/supplies/stock/receive/", sent)
    assert answer.status_code == 302, answer.content.decode()
    with acting(samuel):
        assert on_hand(samuel.office) == {item("soap").pk: 144}
