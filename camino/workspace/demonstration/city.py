"""Fills an empty database with the demonstration city: the same people, seed and moment give the same city.

It is written in batches, each a transaction of its own. What was ordered stands in the book, so that an interrupted
filling can be taken up where it stopped: everything is drawn again, and what is there already is not written twice.
"""

import json
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date, datetime
from random import Random
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext as _

from camino.core.access.context import Standing, acting_as, enter
from camino.core.models import Entry
from camino.core.refusals import Refused
from camino.people.models import Person, PrivacyNotice
from camino.staff.models import Office, Role, Worker
from camino.staff.standing import standing_of
from camino.workspace.demonstration.arrivals import write_arrivals
from camino.workspace.demonstration.cast import CAST, OFFICES, hire
from camino.workspace.demonstration.clock import Clock
from camino.workspace.demonstration.health import tell_of_health
from camino.workspace.demonstration.ledger import Clerk, Ledger
from camino.workspace.demonstration.locked import lock
from camino.workspace.demonstration.morning import announce_a_bus
from camino.workspace.demonstration.plan import Plan, Planner
from camino.workspace.demonstration.store import fill_the_stores
from camino.workspace.demonstration.stories import Narrator

BATCH = 2000
BEGUN, FINISHED = "begin demonstration", "finish demonstration"
EARLIER_NOTICE = ("2020-1", date(2020, 1, 1))


@dataclass(frozen=True)
class Order:
    """The city that is wanted."""

    people: int
    seed: int
    now: datetime


def interrupted() -> Order | None:
    """The order of a city whose filling was begun and not finished."""
    with transaction.atomic():
        _look_everywhere()
        begun = Entry.objects.filter(deed=BEGUN).first()
        if begun is None or Entry.objects.filter(deed=FINISHED).exists():
            return None
    told = begun.details
    return Order(told["people"], told["seed"], datetime.fromisoformat(told["now"]))


def somebody_is_there() -> bool:
    """Whether the database is anybody's: people, workers of its own, or a city that is finished."""
    if Worker.objects.exclude(username__in=[player.username for player in CAST]).exists():
        return True
    with transaction.atomic():
        _look_everywhere()
        return Person.objects.exists()


def _look_everywhere() -> None:
    worker = Worker.objects.first()
    offices = frozenset(Office.objects.values_list("pk", flat=True))
    enter(
        Standing(
            worker=worker.pk if worker else None, offices=offices, protected=offices, clearances=frozenset({"auditor"})
        )
    )  # fmt: skip


def fill(order: Order, *, aside: bool = True) -> Generator[int, None, None]:
    """Fill the database; after each batch, the number of people who are in it. Refused where somebody is there.

    `aside`: a thread with a connection of its own writes one batch while the next is being invented.
    """
    again = interrupted()
    if again is None and somebody_is_there():
        raise Refused(
            _("There are people or workers in this database already. The demonstration is for an empty one.")
        )
    if again not in (None, order):
        raise Refused(_("Another demonstration was begun here and not finished. Finish it first."))
    clock = Clock(order.now, {office: zone for office, (_name, _city, _address, zone) in OFFICES.items()})
    dice = Random(order.seed)  # noqa: S311  # a city that can be made again, not a secret
    plan = Planner(order.people, dice, clock).plan()
    desk = _open_the_offices(order, resumed=again is not None)
    ledger = Ledger()
    clerks = {office: [Clerk(each.pk, each.office.pk) for each in those] for office, those in desk.items()}
    narrator = Narrator(dice, clock, ledger, clerks, _notices(desk))
    write_arrivals(narrator, plan.buses)
    with _Writer(aside=aside) as writer:
        writer.hand_over(ledger.take())
        so_far = 0
        for told in _tell(plan, narrator):
            writer.hand_over(ledger.take())
            yield so_far
            so_far = told
    yield so_far
    _finish(narrator, plan, order, desk["Juárez"][0])


class _Writer:
    """Writes one batch after the other: at once, or aside while its maker goes on. Its end waits for the last."""

    def __init__(self, *, aside: bool) -> None:
        self.thread = ThreadPoolExecutor(max_workers=1) if aside else None
        self.waiting: Future[None] | None = None

    def __enter__(self) -> "_Writer":
        return self

    def __exit__(self, *why: object) -> None:
        if self.thread:
            self.thread.submit(connection.close)
            self.thread.shutdown()
            if self.waiting and why[0] is None:
                self.waiting.result()

    def hand_over(self, batch: Ledger) -> None:
        """Take a batch when the one before is written; what went wrong with that one is raised here."""
        if self.thread is None:
            _write(batch)
            return
        if self.waiting:
            self.waiting.result()
        self.waiting = self.thread.submit(_write, batch)


def _tell(plan: Plan, narrator: Narrator) -> Iterator[int]:
    told = waiting = 0
    for party in plan.parties:
        narrator.tell(party)
        told, waiting = told + party.size, waiting + party.size
        if waiting >= BATCH:
            waiting = 0
            yield told
    if waiting:
        yield told


def _write(batch: Ledger) -> None:
    """Write a batch, unless an earlier, interrupted filling has."""
    if first := batch.first():
        clerk, model, pk = first
        with acting_as(clerk.standing):
            written = model._default_manager.filter(pk=pk).exists()
        if not written:
            batch.write()


@transaction.atomic
def _open_the_offices(order: Order, *, resumed: bool) -> dict[str, list[Worker]]:
    """Offices and workers, an earlier privacy notice, and the order in the book."""
    hire()
    desk: dict[str, list[Worker]] = {office: [] for office in OFFICES}
    for player in CAST:
        if player.role == Role.RECEPTION:
            desk[player.office].append(Worker.objects.get(username=player.username))
    if not resumed:
        first = desk["Juárez"][0]
        version, since = EARLIER_NOTICE
        enter(Standing(worker=first.pk, clearances=frozenset({"administrator"})))
        PrivacyNotice.objects.get_or_create(
            version=version, defaults={"valid_from": since, "text_es": "Aviso anterior (demostración)."}
        )
        enter(standing_of(first))
        _note(BEGUN, first, **json.loads(json.dumps(asdict(order), default=datetime.isoformat)))
    return desk


def _notices(desk: dict[str, list[Worker]]) -> list[tuple[date, UUID]]:
    """The privacy notices, the newest first."""
    with acting_as(standing_of(desk["Juárez"][0])):
        return list(PrivacyNotice.objects.values_list("valid_from", "pk"))


def _note(deed: str, by: Worker, **details: object) -> None:
    Entry.objects.create(
        worker=by,
        office=by.office,
        deed=deed,
        subject_kind="staff.office",
        subject_id=by.office.pk,
        details=details,
    )


def _finish(narrator: Narrator, plan: Plan, order: Order, by: Worker) -> None:
    """Stores are stocked, the nurse has worked, files are locked, a bus waits; the book says that it is finished."""
    fill_the_stores()
    tell_of_health(seed=order.seed)
    with acting_as(standing_of(by)):
        if not Entry.objects.filter(deed=FINISHED).exists():
            lock(narrator, order.now)
            enter(standing_of(by))
            narrator.doubles.offer()
            enter(standing_of(by))
            announce_a_bus(narrator, by, people=min(38, max(8, len(plan.parties) // 10)))
            _note(FINISHED, by)
