"""Closing an arrival: every line has its outcome, and the numbers add up."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.core.states import require_arrow
from camino.reception.actions.holding import hold
from camino.reception.models import Arrival, Line
from camino.reception.models.arrivals import ARROWS
from camino.staff.models import Worker


@dataclass(frozen=True)
class Tally:
    """The people of an arrival, counted. `lines` is the number of its lines for each outcome."""

    announced: int | None
    unannounced: int
    absent_unnamed: int
    lines: dict[str, int]

    def of(self, outcome: str) -> int:
        """How many lines have this outcome."""
        return self.lines.get(outcome, 0)

    @property
    def absent(self) -> int:
        """Who did not arrive, with a name on the list or without."""
        return self.of("absent") + self.absent_unnamed

    @property
    def told(self) -> int:
        """Everybody of whom something is known."""
        return self.of("registered") + self.of("declined") + self.absent

    @property
    def missing(self) -> int:
        """How many are announced and not accounted for; negative when more are accounted for than were
        announced."""
        return 0 if self.announced is None else self.announced + self.unannounced - self.told


def tally(arrival: Arrival) -> Tally:
    """Count an arrival's people."""
    rows = arrival.lines.values_list("outcome").annotate(n=Count("pk")).order_by()
    return Tally(arrival.announced, arrival.unannounced, arrival.absent_unnamed, dict(rows))


@transaction.atomic
def reconcile(
    *, arrival: Arrival, announced: int | None, unannounced: int = 0, absent_unnamed: int = 0, by: Worker
) -> Tally:
    """Close the arrival. Refused while a line has no outcome, or the numbers do not add up."""
    held = hold(arrival, Arrival.Status.REGISTERED)
    held.announced, held.unannounced, held.absent_unnamed = announced, unannounced, absent_unnamed
    counted = tally(held)
    if still := counted.of(Line.Outcome.EXPECTED):
        raise Refused(
            _(
                "Of %(count)d people on the list nobody has said yet whether they arrived. Register them, or mark them."
            )
            % {"count": still}
        )
    if counted.missing:
        raise Refused(
            _("The numbers do not add up: %(announced)d announced and %(unannounced)d who came besides, but "
              "%(told)d registered, declined or absent.")
            % {"announced": announced, "unannounced": unannounced, "told": counted.told}
        )  # fmt: skip
    require_arrow(held, Arrival.Status.RECONCILED, ARROWS)
    held.status = Arrival.Status.RECONCILED
    held.save()
    book.write(
        "reconcile arrival",
        held,
        by=by,
        announced=announced,
        unannounced=unannounced,
        absent_unnamed=absent_unnamed,
    )
    return counted


@transaction.atomic
def reopen(*, arrival: Arrival, by: Worker) -> Arrival:
    """Somebody turned up after all: go on with an arrival that was closed."""
    held = hold(arrival, Arrival.Status.RECONCILED)
    held.status = Arrival.Status.REGISTERED
    held.save()
    book.write("reopen arrival", held, by=by)
    return held
