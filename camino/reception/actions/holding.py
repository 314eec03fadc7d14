"""Taking hold of an arrival or one of its lines, so that two desks at one list take turns."""

from django.utils.translation import gettext as _

from camino.core.refusals import Refused
from camino.reception.models import Arrival, Line

CAN_STILL_REGISTER = (Arrival.Status.OPEN, Arrival.Status.REGISTERED)


def hold(arrival: Arrival, *states: str) -> Arrival:
    """The arrival as it is now, locked until the deed is done. Refused in any but these states."""
    held = Arrival.objects.select_for_update().defer("file_content").get(pk=arrival.pk)
    if held.status not in (states or CAN_STILL_REGISTER):
        raise Refused(
            _("This cannot be done any more: the arrival is already “%(state)s”.")
            % {"state": held.get_status_display()}
        )
    return held


def hold_line(line: Line) -> Line:
    """A line as it is now, its arrival locked. Refused once the line has been registered."""
    arrival = hold(line.arrival)
    held = Line.objects.get(pk=line.pk)
    held.arrival = arrival
    if held.outcome == Line.Outcome.REGISTERED:
        raise Refused(_("This line has been registered already. Correct the person's file instead."))
    return held
