"""A year of the main office's stockroom: kits made week by week of what came in, blankets sent to other offices,
counts, losses, and what went to health on the first Monday of each month. It passes the stock book's own checks."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from camino.core.access.context import acting_as
from camino.core.ids import new_id
from camino.staff.models import Office, Worker
from camino.staff.standing import standing_of
from camino.supplies.actions.posting import Move, post
from camino.supplies.models import (
    Balance,
    Count,
    CountLine,
    Fund,
    Item,
    Lot,
    Movement,
    Place,
    Receipt,
    Transfer,
    TransferLine,
)
from camino.supplies.places import end

Kind = Movement.Kind
PAPER = "R-2026"
MONTHS = 12

# Kits of the last year were made here: what they are made of came before each quarter, and each week's kits were made
# on its Monday. All movements of a lot of kits carry its own number, so that they can be taken apart again.
_PARTS = """
CREATE TEMPORARY TABLE demonstration_parts ON COMMIT DROP AS
SELECT g.lot_id AS kit_lot, r.item_id, g.quarter, g.week, count(*) AS kits, r.quantity * count(*) AS parts,
       md5(%(office)s::text || r.item_id::text || g.quarter::text || 'part')::uuid AS part_lot
  FROM (SELECT *, date_trunc('week', came_on)::date AS week FROM demonstration_given
         WHERE quarter >= %(made_since)s) g
  JOIN supplies_recipe e ON e.kit_id = g.item_id AND e.until IS NULL
  JOIN supplies_recipeline r ON r.recipe_id = e.id
 GROUP BY g.lot_id, r.item_id, r.quantity, g.quarter, g.week
"""
_LOTS = """
INSERT INTO supplies_lot (id, item_id, number, fund_id, expires_on)
SELECT DISTINCT p.part_lot, p.item_id, to_char(p.quarter, '"P-"YYYY-Q'),
       (%(funds)s::uuid[])[1 + extract(quarter FROM p.quarter)::int %% 3],
       CASE WHEN i.expires THEN p.quarter + 760 END
  FROM demonstration_parts p JOIN supplies_item i ON i.id = p.item_id
"""
_CAME = """
INSERT INTO supplies_movement
    (id, office_id, at, kind, deed, lot_id, from_place_id, to_place_id, quantity, reason, by_id)
SELECT md5(part_lot::text || 'receive')::uuid, %(office)s, quarter - interval '9 days', 'receive',
       md5(quarter::text || 'parts')::uuid, part_lot, %(supplier)s, %(store)s, sum(parts), '', %(keeper)s
  FROM demonstration_parts GROUP BY part_lot, quarter
"""
_WENT_IN = """
INSERT INTO supplies_movement
    (id, office_id, at, kind, deed, lot_id, from_place_id, to_place_id, quantity, reason, by_id)
SELECT md5(kit_lot::text || part_lot::text || week::text)::uuid, %(office)s,
       least((week + time '08:05') AT TIME ZONE %(zone)s, now()), 'assemble', kit_lot, part_lot, %(store)s, %(bench)s,
       parts, '', %(keeper)s
  FROM demonstration_parts
"""
_CAME_OUT = """
INSERT INTO supplies_movement
    (id, office_id, at, kind, deed, lot_id, from_place_id, to_place_id, quantity, reason, by_id)
SELECT md5(kit_lot::text || week::text || 'made')::uuid, %(office)s,
       least((week + time '08:05') AT TIME ZONE %(zone)s, now()), 'assemble', kit_lot, kit_lot, %(bench)s, %(shelf)s,
       kits, '', %(keeper)s
  FROM (SELECT DISTINCT kit_lot, week, kits FROM demonstration_parts) made
"""
MADE = (_PARTS, _LOTS, _CAME, _WENT_IN, _CAME_OUT, "DROP TABLE demonstration_parts")

# So many packs, on the first Monday of every so many months, whatever was used.
TO_HEALTH = {"test-hiv-a": (1, 2), "test-glucose": (1, 2), "test-pregnancy": (1, 6), "test-hiv-b": (1, 8)}
SENT, BLANKETS = 24, 36
COUNTED = {
    2: (-1, "Una se usó para cubrir una caja y se rompió"),
    7: (-2, "No aparecen"),
    9: (1, "Estaba mal contada"),
}


def live_a_year(keeper: Worker, manager: Worker, elsewhere: Sequence[Worker]) -> None:
    """Month by month, what the store did."""
    with acting_as(standing_of(keeper)):
        store = Place.objects.filter(office=keeper.office, kind="store").first()
        fund = Fund.objects.order_by("name").first()
    if store is None or fund is None:
        return
    room = Stockroom(keeper, manager, store, fund)
    for number, day in enumerate(first_mondays(keeper.office.today())):
        room.month(number, day, elsewhere[number % len(elsewhere)])


def first_mondays(today: date) -> Iterator[date]:
    """The first Mondays of the months of a year, none after today."""
    for back in range(MONTHS, -1, -1):
        months = today.year * 12 + today.month - 1 - back
        first = date(months // 12, months % 12 + 1, 1)
        monday = first + timedelta(days=-first.weekday() % 7)
        if monday < today:
            yield monday


class Stockroom:
    """Samuel's."""

    def __init__(self, keeper: Worker, manager: Worker, store: Place, fund: Fund) -> None:
        self.keeper, self.manager, self.store, self.fund = keeper, manager, store, fund
        self.office: Office = keeper.office

    def at(self, day: date, hour: int) -> datetime:
        """An hour of a day at the office."""
        return datetime.combine(day, time(hour), tzinfo=self.office.zone)

    def month(self, number: int, day: date, colleague: Worker) -> None:
        """What came, what went to health, what was sent, counted and lost."""
        with acting_as(standing_of(self.keeper)):
            lots = self._came(number, day)
            for key, (packs, every) in TO_HEALTH.items():
                if number % every == 0:
                    self._issue(lots[key], packs, day)
            blankets = lots["blanket"]
            transfer = self._send(blankets, self.at(day, 12), colleague.office)
            if number % 4 == 1:
                moves = [
                    Move(blankets.pk, self.store.pk, self._end("loss"), 2, reason="Se mojaron con la gotera")
                ]
                post(Kind.LOSS, moves, deed=new_id(), by=self.keeper, at=self.at(day + timedelta(days=9), 16))
        self._arrive(transfer, blankets, number, self.at(day + timedelta(days=3), 11), colleague)
        self._count(blankets, number, self.at(day + timedelta(days=12), 9))

    def _end(self, kind: str) -> UUID:
        return end(self.office, Place.Kind(kind)).pk

    def _came(self, number: int, day: date) -> dict[str, Lot]:
        """A delivery: blankets, and the tests that health is given this month."""
        on, receipt = day - timedelta(days=4), new_id()
        Receipt.objects.create(
            id=receipt, office=self.office, origin="purchase", fund=self.fund, from_whom="Distribuidora del Valle",
            paper=PAPER, received_on=on, received_by=self.keeper,
        )  # fmt: skip
        wanted = {
            "blanket": BLANKETS,
            **{key: 0 for key, (_n, every) in TO_HEALTH.items() if number % every == 0},
        }
        lots, moves = {}, []
        for item in Item.objects.filter(key__in=wanted):
            quantity = wanted[item.key] or TO_HEALTH[item.key][0] * item.pack
            lot = Lot.objects.create(
                item=item, number=f"M-{on:%y%m}", fund=self.fund, keeps_days=item.keeps_days, coldest=item.coldest,
                warmest=item.warmest, expires_on=on + timedelta(days=540) if item.expires else None,
            )  # fmt: skip
            lots[item.key] = lot
            moves.append(Move(lot.pk, end(self.office, Place.Kind.SUPPLIER).pk, self.store.pk, quantity))
        post(Kind.RECEIVE, moves, deed=receipt, by=self.keeper, at=self.at(on, 10))
        return lots

    def _issue(self, lot: Lot, packs: int, day: date) -> None:
        to = end(self.office, Place.Kind.HEALTH).pk
        moves = [Move(lot.pk, self.store.pk, to, packs * lot.item.pack)]
        post(Kind.HEALTH, moves, deed=new_id(), by=self.keeper, at=self.at(day, 8))

    def _send(self, lot: Lot, at: datetime, to: Office) -> Transfer:
        made = Transfer.objects.create(from_office=self.office, to_office=to, sent_at=at, sent_by=self.keeper)
        TransferLine.objects.create(transfer=made, lot=lot, sent=SENT)
        transit = end(self.office, Place.Kind.TRANSIT).pk
        post(Kind.SEND, [Move(lot.pk, self.store.pk, transit, SENT)], deed=made.pk, by=self.keeper, at=at)
        return made

    def _arrive(self, transfer: Transfer, lot: Lot, number: int, at: datetime, colleague: Worker) -> None:
        """Everything, but once a few fewer."""
        with acting_as(standing_of(self.keeper)):
            transit = end(self.office, Place.Kind.TRANSIT).pk
        with acting_as(standing_of(colleague)):
            short = 3 if number == 5 else 0
            place = Place.objects.filter(office=colleague.office).shelves().order_by("name").first()
            if place is None or at.date() >= self.office.today():
                return
            moves = [Move(lot.pk, transit, place.pk, SENT - short)]
            post(Kind.ARRIVE, moves, deed=transfer.pk, by=colleague, at=at)
            if short:
                why = "Una caja llegó abierta"
                lost = Move(lot.pk, transit, end(colleague.office, Place.Kind.LOSS).pk, short, reason=why)
                post(Kind.LOSS, [lost], deed=transfer.pk, by=colleague, at=at)
            line = transfer.lines.get()
            line.received, line.explanation = SENT - short, "Una caja llegó abierta" if short else ""
            line.save()
            transfer.status, transfer.ended_at, transfer.ended_by = Transfer.Status.RECEIVED, at, colleague
            transfer.save()

    def _count(self, lot: Lot, number: int, at: datetime) -> None:
        """The store counts, the manager agrees."""
        if at.date() >= self.office.today():
            return
        change, why = COUNTED.get(number, (0, ""))
        with acting_as(standing_of(self.keeper)):
            left = Balance.objects.get(lot=lot, place=self.store).quantity
            made = Count.objects.create(
                office=self.office, place=self.store, counted_at=at, counted_by=self.keeper
            )
            CountLine.objects.create(count=made, lot=lot, expected=left, counted=left + change, reason=why)
        with acting_as(standing_of(self.manager)):
            beyond = end(self.office, Place.Kind.COUNT).pk
            if change:
                ends = (self.store.pk, beyond) if change < 0 else (beyond, self.store.pk)
                moves = [Move(lot.pk, *ends, abs(change), reason=why)]
                post(Kind.COUNT, moves, deed=made.pk, by=self.manager, at=at + timedelta(hours=5))
            made.status, made.answered_at = Count.Status.APPROVED, at + timedelta(hours=5)
            made.answered_by = self.manager
            made.save()
