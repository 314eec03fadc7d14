"""Lines typed by a worker, for a bus without a list and for people who were not on it. Each is kept as it is
typed."""

from collections.abc import Mapping
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.reception import listed
from camino.reception.actions.holding import hold
from camino.reception.actions.judging import judge, mark_repeat
from camino.reception.models import Arrival, Line
from camino.staff.models import Worker


@transaction.atomic
def write_line(*, arrival: Arrival, pk: UUID, said: Mapping[str, str], by: Worker) -> Line:
    """Keep a line as it stands now: new, or typed on. The id is made where it is typed, so it is never there
    twice."""
    held = hold(arrival)
    known = held.lines.typed().filter(pk=pk).first()
    line = known or Line(pk=pk, arrival=held, sheet=Line.TYPED, number=_next_number(held))
    line.arrival = held
    if line.outcome == Line.Outcome.REGISTERED:
        raise Refused(_("This line has been registered already. Correct the person's file instead."))
    words = {name: listed.plain(str(said.get(name, ""))) for name in listed.TYPED}
    if known and all(known.facts.get(name, "") == value for name, value in words.items()):
        return known
    line.facts, line.decision, line.person = line.facts | words, Line.Decision.UNDECIDED, None
    line.problems = listed.troubles(line.facts, on=held.arrived_on)
    mark_repeat(line, list(held.lines.exclude(outcome=Line.Outcome.LEFT_OUT)))
    judge([line], on=held.arrived_on)
    _save(line, new=known is None)
    if known is None:
        book.write("type line", line, by=by)
    return line


def _save(line: Line, *, new: bool) -> None:
    try:
        with transaction.atomic():
            line.save(force_insert=new)
    except IntegrityError as error:
        raise Refused(_("This line belongs to another list. Reload the page.")) from error


def _next_number(arrival: Arrival) -> int:
    last = arrival.lines.typed().aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


@transaction.atomic
def erase_line(*, arrival: Arrival, pk: UUID, by: Worker) -> None:
    """Take back a typed line. One that is not there any more is no mistake: it was taken back already."""
    held = hold(arrival)
    line = held.lines.typed().filter(pk=pk).first()
    if line is None:
        return
    if line.outcome == Line.Outcome.REGISTERED:
        raise Refused(_("This line has been registered already. Correct the person's file instead."))
    line.delete()
    # `delete` takes the key from the object; the book names it all the same.
    line.pk = pk
    book.write("erase line", line, by=by)
