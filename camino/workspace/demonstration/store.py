"""Three winters of the store: what was received, quarter by quarter, and what of it each person who came was given.

It follows from the visits that are written already, so it is made by a handful of statements however large the city
is. It passes every constraint and the stock book's own checks; what expires soon, what is on its way and what waits to
be counted is done by the deeds of the store itself.
"""

from datetime import timedelta
from typing import Any

from django.db import connection
from stdnum import ean

from camino.core.access.context import acting_as
from camino.core.ids import new_id
from camino.staff.models import Office, Worker
from camino.staff.standing import standing_of
from camino.supplies.actions.counting import count
from camino.supplies.actions.forecasting import ask_forecast
from camino.supplies.actions.furnishing import give_barcode, open_fund, open_place
from camino.supplies.actions.receiving import Delivered, receive
from camino.supplies.actions.transferring import send
from camino.supplies.models import Balance, Fund, Item, Place, Receipt
from camino.supplies.places import ends
from camino.workspace.demonstration.stockroom import MADE, PAPER, live_a_year

FUNDS = {"Presupuesto municipal": "budget", "Convenio OIM": "agreement", "Donativos de la ciudad": "donation"}
SHELVES = ("Bodega", "Mostrador")

# Who was given what: a kit at most returns, a winter set once a season. Chance is drawn from the row's own id.
GIVEN = """
CREATE TEMPORARY TABLE demonstration_given ON COMMIT DROP AS
WITH came AS (
    SELECT v.id, v.person_id, v.came_on, v.reason, least(v.came_at + interval '25 minutes', now()) AS at, p.sex,
           extract(year FROM age(v.came_on, coalesce(p.born_earliest, v.came_on - 11000)))::int AS years,
           ('x' || substr(md5(v.id::text), 1, 6))::bit(24)::int / 16777216.0 AS chance
      FROM reception_visit v JOIN people_person p ON p.id = v.person_id
     WHERE v.office_id = %(office)s
), named AS (
    SELECT *, CASE WHEN years <= 2 THEN 'baby' WHEN years <= 11 THEN 'child' WHEN years <= 17 AND sex = 'F' THEN 'girl'
                   WHEN years <= 17 THEN 'boy' WHEN sex = 'F' THEN 'woman' ELSE 'man' END AS variant
      FROM came
), kits AS (
    SELECT id, person_id, came_on, at, 'hygiene' AS kind, 'kit-' || variant AS key
      FROM named WHERE reason = 'returned' AND chance < 0.92
), winters AS (
    SELECT DISTINCT ON (person_id, extract(year FROM came_on - 180)) id, person_id, came_on, at, 'winter' AS kind,
           CASE WHEN variant = 'baby' THEN 'winter-baby'
                WHEN variant = 'child' THEN CASE WHEN years < 6 THEN 'winter-child-4' ELSE 'winter-child-8' END
                WHEN variant IN ('girl', 'woman') THEN
                    (ARRAY['winter-woman-ch', 'winter-woman-m', 'winter-woman-g'])[1 + (chance * 97)::int %% 3]
                ELSE (ARRAY['winter-man-ch', 'winter-man-m', 'winter-man-m', 'winter-man-g', 'winter-man-xg'])
                    [1 + (chance * 97)::int %% 5]
           END AS key
      FROM named WHERE extract(month FROM came_on) IN (11, 12, 1, 2, 3) AND chance < 0.62
     ORDER BY person_id, extract(year FROM came_on - 180), at
)
SELECT md5(each.id::text || each.kind)::uuid AS id, each.person_id, each.kind, i.id AS item_id, each.came_on, each.at,
       md5(%(office)s::text || i.id::text || date_trunc('quarter', each.came_on)::text)::uuid AS lot_id,
       date_trunc('quarter', each.came_on)::date AS quarter,
       md5(%(office)s::text || each.came_on::text)::uuid AS proof_id
  FROM (SELECT * FROM kits UNION ALL SELECT * FROM winters) each JOIN supplies_item i ON i.key = each.key
"""
LOTS = """
INSERT INTO supplies_lot (id, item_id, number, fund_id, expires_on, unit_cost)
SELECT DISTINCT g.lot_id, g.item_id, to_char(g.quarter, '"L-"YYYY-Q'),
       (%(funds)s::uuid[])[1 + extract(quarter FROM g.quarter)::int %% 3],
       CASE WHEN g.kind = 'hygiene' THEN g.quarter + 730 END, CASE WHEN g.kind = 'hygiene' THEN 96.50 ELSE 612 END
  FROM demonstration_given g
"""
RECEIPTS = """
INSERT INTO supplies_movement
    (id, office_id, at, kind, deed, lot_id, from_place_id, to_place_id, quantity, reason, by_id)
SELECT md5(lot_id::text || 'receive')::uuid, %(office)s, quarter - interval '2 days', 'receive',
       md5(lot_id::text || 'deed')::uuid,
       lot_id, %(supplier)s, %(shelf)s, count(*), '', %(keeper)s
  FROM demonstration_given g
 WHERE quarter < %(made_since)s
    OR NOT EXISTS (SELECT 1 FROM supplies_recipe e WHERE e.kit_id = g.item_id AND e.until IS NULL)
 GROUP BY lot_id, quarter
"""
PROOFS = """
INSERT INTO supplies_proof (id, office_id, how, witness_id, given_by_id, at, erased)
SELECT proof_id, %(office)s, 'witness', %(witness)s, %(by)s, max(at), false FROM demonstration_given GROUP BY proof_id
"""
HANDOUTS = """
INSERT INTO supplies_handout
    (id, person_id, office_id, kind_id, item_id, quantity, given_on, given_at, given_by_id, beyond, proof_id,
     erased)
SELECT id, person_id, %(office)s, kind, item_id, 1, came_on, at, %(by)s, false, proof_id, false FROM demonstration_given
"""
MOVEMENTS = """
INSERT INTO supplies_movement
    (id, office_id, at, kind, deed, lot_id, from_place_id, to_place_id, quantity, handout_id, reason, by_id)
SELECT md5(id::text || 'out')::uuid, %(office)s, at, 'hand_out', proof_id, lot_id, %(shelf)s, %(people)s, 1, id, '',
       %(by)s
  FROM demonstration_given
"""
NOW = {
    "kit-man": 260,
    "kit-woman": 60,
    "kit-girl": 22,
    "kit-boy": 25,
    "kit-child": 18,
    "kit-baby": 12,
    "winter-man-m": 30,
    "winter-man-g": 34,
    "winter-man-ch": 14,
    "winter-man-xg": 9,
    "winter-woman-m": 11,
    "winter-woman-ch": 6,
    "winter-woman-g": 4,
    "winter-child-4": 3,
    "winter-child-8": 5,
    "winter-baby": 4,
    "nappies": 48,
    "blanket": 140,
    "soap": 432,
    "toothbrush": 288,
    "toothpaste": 216,
    "shampoo": 192,
    "comb": 200,
    "razor": 300,
    "toilet-paper": 144,
    "hand-towel": 120,
    "bag": 200,
    "deodorant": 144,
    "condoms": 200,
    "sanitary-pads": 96,
    "wet-wipes": 48,
    "underwear-woman": 120,
    "jacket-man": 60,
    "jacket-woman": 30,
    "jacket-child": 15,
    "thermals": 90,
    "socks": 240,
    "gloves": 110,
    "scarf": 75,
    "hat": 110,
    "toothbrush-child": 72,
    "nappy-cream": 24,
    "test-hiv-a": 50,
    "test-hiv-b": 25,
    "test-pregnancy": 50,
    "test-glucose": 100,
}
CARTONS = {"soap": 72, "toothpaste": 72, "kit-man": 10, "kit-woman": 10, "blanket": 20}
SOON = {"kit-girl", "shampoo", "test-pregnancy"}


def fill_the_store(office: Office, *, by: Worker, witness: Worker, main: bool) -> None:
    """The store of one office. `main`: the one that the demonstration is looked at from has more going on."""
    keeper = witness if main else by
    with acting_as(standing_of(keeper)):
        if Place.objects.filter(office=office, kind="shelf").exists():
            return
        places = [
            open_place(name=name, kind="shelf" if place else "store", hands_out=True, by=keeper)
            for place, name in enumerate(SHELVES)
        ]
        funds = [
            Fund.objects.filter(name=name).first() or open_fund(name=name, kind=kind, by=keeper)
            for name, kind in FUNDS.items()
        ]
        beyond = ends(office)
    with acting_as(standing_of(by)):
        told: dict[str, Any] = {
            "office": office.pk,
            "by": by.pk,
            "keeper": keeper.pk,
            "witness": witness.pk,
            "shelf": places[1].pk,
            "funds": [fund.pk for fund in funds],
            "supplier": beyond["supplier"].pk,
            "people": beyond["person"].pk,
            "store": places[0].pk,
            "bench": beyond["assembly"].pk,
            "zone": office.time_zone,
            "made_since": office.today() - timedelta(days=365)
            if main
            else office.today() + timedelta(days=365),
        }
        with connection.cursor() as cursor:
            for statement in (GIVEN, LOTS, RECEIPTS, *(MADE if main else ()), PROOFS, HANDOUTS, MOVEMENTS):
                cursor.execute(statement, told)
            cursor.execute("DROP TABLE demonstration_given")
    with acting_as(standing_of(keeper)):
        today = office.today()
        lines = [
            Delivered(item, max(1, NOW[item.key] if main else NOW[item.key] // 4), f"A-{today:%y%m}",
                      today + timedelta(days=40 if item.key in SOON else 500) if item.expires else None)
            for item in Item.objects.filter(key__in=NOW).order_by("key")
        ]  # fmt: skip
        receive(
            lines=lines,
            origin="purchase",
            fund=funds[1],
            place=places[1],
            key=new_id(),
            by=keeper,
            from_whom="Abarrotera del Norte",
        )
        if main:
            _give_barcodes(by=keeper)
            _on_its_way(office, by=keeper)
            _to_be_approved(places[1], by=keeper)


def _give_barcodes(*, by: Worker) -> None:
    """Some cartons have a barcode of those that everybody may use in their own house."""
    for place, (key, holds) in enumerate(CARTONS.items()):
        body = f"20000000{place:04}"
        give_barcode(
            item=Item.objects.get(key=key), gtin=body + ean.calc_check_digit(body), holds=holds, by=by
        )


def _on_its_way(office: Office, *, by: Worker) -> None:
    """A consignment for another office."""
    bags = Item.objects.get(key="bag")
    elsewhere = Office.objects.exclude(pk=office.pk).order_by("short_name").first()
    if elsewhere:
        send(lines=[(bags, 40)], to=elsewhere, key=new_id(), by=by)


def _to_be_approved(place: Place, *, by: Worker) -> None:
    """A count that waits for a second person."""
    row = Balance.objects.filter(place=place, lot__item__key="comb", quantity__gt=3).first()
    if row:
        found = row.quantity - 3
        count(place=place, counted={row.lot_id: (found, "Tres se rompieron")}, key=new_id(), by=by)


def fill_the_stores() -> None:
    """Every office's store, by those who work there; Samuel of the main office sees it all received."""
    samuel = Worker.objects.get(username="samuel")
    clerks = {"Juárez": "rosa", "Tijuana": "olga", "Nuevo Laredo": "lucio"}
    for short_name, clerk in clerks.items():
        by = Worker.objects.get(username=clerk)
        office = Office.objects.get(short_name=short_name)
        fill_the_store(office, by=by, witness=samuel, main=short_name == "Juárez")
    marta = Worker.objects.get(username="marta")
    with acting_as(standing_of(samuel)):
        lived = Receipt.objects.filter(office=samuel.office, paper=PAPER).exists()
    if not lived:
        live_a_year(samuel, marta, [Worker.objects.get(username=name) for name in ("olga", "lucio")])
    with acting_as(standing_of(marta)):
        ask_forecast(by=marta)
