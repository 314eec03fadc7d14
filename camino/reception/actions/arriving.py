"""Opening an arrival and setting the facts that everybody who came with it shares."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book, once
from camino.core.refusals import Refused, checked
from camino.core.states import require_arrow
from camino.reception.actions.holding import hold
from camino.reception.models import Arrival, Crossing
from camino.reception.models.arrivals import ARROWS
from camino.staff.models import Worker


@dataclass(frozen=True)
class Shared:
    """What is told once for the whole bus."""

    title: str
    arrived_on: date
    arrived_at: datetime | None = None
    crossing: Crossing | None = None
    handed_over_by: str = ""
    route: str = ""
    announced: int | None = None


FACTS = tuple(field.name for field in fields(Shared))


@transaction.atomic
def open_arrival(*, shared: Shared, key: UUID, by: Worker) -> Arrival:
    """Open an arrival at the worker's office. Sent again with its key it is the same arrival."""
    if not once.first_time(key, "open arrival", by=by):
        return Arrival.objects.get(pk=key)
    arrival = Arrival(pk=key, office=by.office, opened_by=by)
    _share(arrival, shared)
    arrival.save(force_insert=True)
    book.write("open arrival", arrival, by=by)
    return arrival


@transaction.atomic
def change_arrival(*, arrival: Arrival, shared: Shared, by: Worker) -> Arrival:
    """Correct the shared facts. Only while nobody has been registered: afterwards they stand in everybody's
    return."""
    held = hold(arrival, Arrival.Status.OPEN)
    before = _shared(held)
    _share(held, shared)
    held.save()
    changed = sorted(name for name in FACTS if getattr(before, name) != getattr(shared, name))
    if changed:
        book.write("change arrival", held, by=by, changed=changed)
    return held


def _shared(arrival: Arrival) -> Shared:
    return Shared(**{name: getattr(arrival, name) for name in FACTS})


def _share(arrival: Arrival, shared: Shared) -> None:
    for name in FACTS:
        setattr(arrival, name, getattr(shared, name))
    if shared.arrived_on > arrival.office.today():
        raise Refused(
            _("This day has not come yet. An arrival is written down when people arrive."), field="arrived_on"
        )
    if (
        shared.crossing
        and not Crossing.objects.open_on(shared.arrived_on).filter(pk=shared.crossing.pk).exists()
    ):
        raise Refused(_("This crossing did not receive people on that day."), field="crossing")
    checked(arrival, exclude=["file_content", "opened_by", "understood"])


@transaction.atomic
def take_over(*, arrival: Arrival, by: Worker) -> Arrival:
    """Take the day, the hour and the number of people from the file that was read, where it says them."""
    held = hold(arrival, Arrival.Status.OPEN)
    said, shared = held.understood.get("says", {}), _shared(held)
    if said.get("date"):
        shared = replace(shared, arrived_on=date.fromisoformat(said["date"]))
    clock = time.fromisoformat(said["time"]) if said.get("time") else _clock(held)
    if clock is not None:
        shared = replace(shared, arrived_at=datetime.combine(shared.arrived_on, clock, held.office.zone))
    if said.get("announced") is not None:
        shared = replace(shared, announced=said["announced"])
    if said.get("crossing"):
        shared = replace(shared, crossing=Crossing.objects.get(pk=said["crossing"]))
    return change_arrival(arrival=held, shared=shared, by=by)


def _clock(arrival: Arrival) -> time | None:
    """The hour of the arrival on the office's wall."""
    return arrival.arrived_at.astimezone(arrival.office.zone).time() if arrival.arrived_at else None


@transaction.atomic
def cancel(*, arrival: Arrival, by: Worker) -> None:
    """Give up an arrival that was opened by mistake. Its list, which never became anybody's file, is
    destroyed."""
    held = Arrival.objects.select_for_update().defer("file_content").get(pk=arrival.pk)
    require_arrow(held, Arrival.Status.CANCELLED, ARROWS)
    held.lines.all().delete()
    held.status = Arrival.Status.CANCELLED
    held.file_content, held.file_name, held.understood = None, "", {}
    held.save()
    book.write("cancel arrival", held, by=by)
