"""The arrivals of an office, the latest first, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from camino.reception.models import Arrival, Line
from camino.staff.models import Office

A_PAGE = 25


@dataclass(frozen=True)
class Board:
    """A page of arrivals, and the cursors of its neighbours."""

    arrivals: Sequence[Arrival]
    newer: str = ""
    older: str = ""


def board(office: Office, *, status: str = "", newer: str = "", older: str = "") -> Board:
    """The arrivals before or after a cursor; those with one status, if asked."""
    found = (
        Arrival.objects.filter(office=office).select_related("crossing").defer("file_content", "understood")
    )
    if status:
        found = found.filter(status=status)
    backwards = bool(_read(newer))
    if cursor := _read(newer) or _read(older):
        found = found.filter(_beyond(cursor, later=backwards))
    order = ("arrived_on", "id") if backwards else ("-arrived_on", "-id")
    rows = list(_counted(found).order_by(*order)[: A_PAGE + 1])
    more, rows = len(rows) > A_PAGE, rows[:A_PAGE]
    if backwards:
        rows.reverse()
    has_newer = more if backwards else bool(_read(older))
    has_older = True if backwards else more
    return Board(
        rows,
        newer=_write(rows[0]) if rows and has_newer else "",
        older=_write(rows[-1]) if rows and has_older else "",
    )


def _counted(arrivals: QuerySet[Arrival]) -> QuerySet[Arrival]:
    """With how many people each list has, and how many of them are registered."""
    return arrivals.annotate(
        listed=Count("lines", filter=~Q(lines__outcome=Line.Outcome.LEFT_OUT)),
        registered=Count("lines", filter=Q(lines__outcome=Line.Outcome.REGISTERED)),
    )


def _beyond(cursor: tuple[date, UUID], *, later: bool) -> Q:
    day, pk = cursor
    if later:
        return Q(arrived_on__gt=day) | Q(arrived_on=day, id__gt=pk)
    return Q(arrived_on__lt=day) | Q(arrived_on=day, id__lt=pk)


def _write(arrival: Arrival) -> str:
    return f"{arrival.arrived_on.isoformat()}_{arrival.pk.hex}"


def _read(cursor: str) -> tuple[date, UUID] | None:
    """A cursor as it stands in the address; one that somebody changed by hand is none."""
    day, _line, pk = cursor.partition("_")
    try:
        return date.fromisoformat(day), UUID(pk)
    except ValueError:
        return None
