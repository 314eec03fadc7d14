"""The pages of the counter and the store, as they are used."""

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from camino.core.access.system import as_the_system
from camino.core.ids import new_id
from camino.core.models import Entry
from camino.people.actions import make_group
from camino.people.birth import Birth
from camino.supplies.actions.forecasting import ask_forecast
from camino.supplies.actions.furnishing import give_barcode
from camino.supplies.actions.giving import Parcel, Receipt, give
from camino.supplies.listing import listed
from camino.supplies.models import EntitlementRule, Handout, Item, Outlook
from camino.supplies.models.outlook import FORECASTING
from camino.supplies.stock import on_hand
from camino.supplies.tests.factories import fund, item, left, shelf, stocked


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


def test_the_panel_costs_the_same_with_one_thing_given_and_with_six(rosa, samuel, person, acting, desk):
    with acting(rosa):
        stocked(rosa, "kit-woman", 20)
    browser, address = desk(rosa), f"/supplies/person/{person.pk}/"

    def cost(things: int) -> int:
        with acting(rosa):
            for _thing in range(things):
                parcel = Parcel(person.pk, item("kit-woman"), 1, "para la prueba")
                give(parcels=[parcel], proof=Receipt(witness=samuel), key=new_id(), by=rosa)
        browser.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(address).status_code == 200
        return len(queries)

    assert cost(1) == cost(5)


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
    [
        "stock/",
        "counts/",
        "rules/",
        "given/",
        "outlook/",
        "given.xlsx",
        "order.xlsx",
        "order.pdf",
        "day/",
        "items/",
    ],
)
def test_the_manager_reads_every_page(marta, samuel, acting, desk, address):
    with acting(samuel):
        stocked(samuel, "kit-woman", 1)
    assert desk(marta).get(f"/supplies/{address}").status_code == 200


def test_a_rule_is_written_as_it_was_tried_and_not_otherwise(marta, acting, desk):
    browser, since = desk(marta), marta.office.today() + timedelta(days=1)
    told = {"kind": "hygiene", "since": since.isoformat(), "quantity": "1", "every_days": "15"}
    page = browser.post("/supplies/rules/", told | {"deed": "try"}).content.decode()
    tried = unescape(re.findall(r'name="tried" value="([^"]*)"', page)[0])
    for other in (told, told | {"every_days": "3", "tried": tried}):
        assert browser.post("/supplies/rules/", other | {"deed": "write"}).status_code == 200
    with acting(marta):
        assert not EntitlementRule.objects.filter(since=since).exists()
    assert browser.post("/supplies/rules/", told | {"deed": "write", "tried": tried}).status_code == 302
    with acting(marta):
        assert EntitlementRule.objects.get(since=since).every_days == 15


def test_a_forecast_is_computed_by_a_job_and_then_shown(marta, acting, desk, do_jobs):
    browser = desk(marta)
    for _pressed_twice in range(2):
        assert browser.post("/supplies/outlook/").status_code == 302
    assert "outlook/waiting/" in browser.get("/supplies/outlook/").content.decode()
    do_jobs()
    assert browser.get("/supplies/outlook/waiting/").headers["HX-Redirect"] == "/supplies/outlook/"
    assert "outlook/waiting/" not in browser.get("/supplies/outlook/").content.decode()
    with acting(marta):
        told = Outlook.objects.get().weeks
        assert told is not None
        assert told["by_model"] is False


def test_the_job_that_computes_sees_nobody_and_no_more_than_the_counts(marta, person, acting):
    with acting(marta):
        ask_forecast(by=marta)
    with as_the_system(clearances={FORECASTING}):
        assert Outlook.objects.count() == 1
        assert not Handout.objects.exists()
        assert not type(person).objects.exists()


def test_what_was_ticked_and_typed_comes_back_with_the_form(rosa, person, acting, desk):
    with acting(rosa):
        stocked(rosa, "kit-woman", 5)
        name = f"{person.pk.hex}-hygiene"
        sent = {"how": "witness", "witness": "", "key": str(new_id()), "give": name,
                f"item-{name}": str(item("kit-woman").pk), f"quantity-{name}": "3",
                f"reason-{name}": "Two babies"}  # fmt: skip
    page = desk(rosa).post(f"/supplies/counter/{person.pk}/", sent).content.decode()
    assert f'value="{name}" checked' in page
    assert f'name="quantity-{name}" inputmode="numeric" value="3"' in page


def test_the_distribution_list_of_a_family_is_printed_and_written_into_the_book(
    rosa, samuel, person, acting, desk
):
    with acting(rosa):
        stocked(rosa, "kit-woman", 5)
        give(
            parcels=[Parcel(person.pk, item("kit-woman"))],
            proof=Receipt(witness=samuel),
            key=new_id(),
            by=rosa,
        )
        [line] = listed([person], rosa.office)
        assert line.given == [str(item("kit-woman"))]
        assert str(item("kit-woman").kind) not in line.due
    answer = desk(rosa).get(f"/supplies/counter/{person.pk}/list.pdf")
    assert answer.content.startswith(b"%PDF")
    with acting(rosa):
        assert Entry.objects.filter(deed="export distribution list", person_id=person.pk).count() == 1


def test_a_new_item_is_described_and_a_kit_made_of_it(samuel, acting, desk):
    browser = desk(samuel)
    told = {"name": "Jabón líquido", "unit": "bottle", "goes": "kit", "pack": "12", "order_days": "10", "least": "5",
            "coldest": "2", "warmest": "30", "expires": "on"}  # fmt: skip
    made = browser.post("/supplies/items/new/", told)
    assert made.status_code == 302, made.content.decode()
    with acting(samuel):
        soap, kit = Item.objects.get(name="Jabón líquido"), item("kit-man")
        assert (soap.key, soap.storage) == ("jabon-liquido", "2–30 °C")
    since = samuel.office.today()
    written = browser.post(
        f"/supplies/stock/item/{kit.pk}/contents/",
        {"since": since.isoformat(), "source": "Convenio", f"part-{soap.pk.hex}": "2"},
    )
    assert written.status_code == 302
    with acting(samuel):
        recipe = kit.recipes.valid(since).get()
        assert [(line.item, line.quantity) for line in recipe.lines.all()] == [(soap, 2)]
    assert (
        browser.post(f"/supplies/stock/item/{soap.pk}/change/", told | {"retired": "on"}).status_code == 302
    )
    with acting(samuel):
        assert Item.objects.get(pk=soap.pk).retired_on == since


def test_what_goes_to_people_belongs_to_a_kind_of_help(samuel, acting, desk):
    browser = desk(samuel)
    told = {
        "name": "Zapatos",
        "unit": "pair",
        "goes": "person",
        "pack": "1",
        "order_days": "10",
        "least": "0",
    }
    assert browser.post("/supplies/items/new/", told).status_code == 422
    assert (
        browser.post("/supplies/items/kinds/new/", {"name": "Calzado", "name_en": "Shoes"}).status_code == 302
    )
    assert browser.post("/supplies/items/new/", told | {"kind": "calzado"}).status_code == 302
    with acting(samuel):
        assert Item.objects.get(name="Zapatos").kind_id == "calzado"


def test_an_unknown_barcode_is_remembered_for_the_item_that_was_chosen(samuel, acting, desk):
    with acting(samuel):
        place, whose = shelf(samuel), fund(samuel)
    sent = {
        "origin": "donation", "fund": str(whose.pk), "place": str(place.pk), "key": str(new_id()),
        "line0-barcode": "7501031311309", "line0-quantity": "2",
    }  # fmt: skip
    browser = desk(samuel)
    assert browser.post("/supplies/stock/receive/", sent).status_code == 422
    with acting(samuel):
        sent["line0-item"] = str(item("comb").pk)
    assert browser.post("/supplies/stock/receive/", sent).status_code == 302
    with acting(samuel):
        assert item("comb").barcodes.get().gtin == "7501031311309"
        sent |= {"key": str(new_id()), "line0-item": str(item("soap").pk)}
    assert browser.post("/supplies/stock/receive/", sent).status_code == 422, "it is the comb's"


def test_a_store_worker_receives_a_delivery_by_barcode(samuel, acting, desk):
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
