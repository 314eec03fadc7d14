"""Which crossings to offer for a day, and which one first."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from camino.reception.models import Crossing, ReturnEvent
from camino.staff.models import Office, Worker

Groups = list[tuple[str, list[tuple[str, str]]]]


def offered(office: Office, *, on: date) -> Groups:
    """All crossings: the open ones of the office's city, the open ones elsewhere, then those closed on the day."""
    everything = list(Crossing.objects.all())
    is_open = set(Crossing.objects.open_on(on).values_list("pk", flat=True))
    here = [each for each in everything if each.pk in is_open and each.city == office.city]
    elsewhere = [each for each in everything if each.pk in is_open and each.city != office.city]
    closed = [each for each in everything if each.pk not in is_open]
    groups: Sequence[tuple[str, list[Crossing]]] = [
        (office.city, here),
        (_("Elsewhere, open that day"), elsewhere),
        (_("Not open that day"), closed),
    ]
    return [(name, [(each.pk, each.name) for each in found]) for name, found in groups if found]


def usual(office: Office, *, on: date) -> str:
    """Where the office's people usually arrive: as on its latest returns, else its city's first open crossing."""
    latest = ReturnEvent.objects.filter(office=office).exclude(crossing=None).order_by("-arrived_on")
    used = list(latest.values_list("crossing", flat=True)[:50])
    if used:
        return max(set(used), key=used.count)
    here = Crossing.objects.open_on(on).filter(city=office.city)
    # Where coordinates are known the crossing is one of the field's own statistics: the main ones.
    first = here.order_by("statuses__status", "latitude", "pk").values_list("pk", flat=True).first()
    return first or ""


def last_used(by: Worker) -> dict[str, str]:
    """What this worker wrote down last today: the next person in the queue came the same way."""
    today = by.office.today()
    mine = ReturnEvent.objects.filter(office=by.office, arrived_on=today, registered_by=by)
    event = mine.order_by("-registered_at").first()
    if event is None:
        return {}
    facts = {"crossing": event.crossing_id, "handed_over_by": event.handed_over_by, "route": event.route}
    return {name: value for name, value in facts.items() if value}
