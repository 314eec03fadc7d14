"""The queue of likely pairs: whose it is to decide, the most harmful first, and in words why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from camino.people import reasons
from camino.people.harm import Weighs, weights
from camino.people.models import LikelyPair, Person
from camino.staff.models import Office, Worker

A_PAGE = 20
SHOWN = ("waiting", "unsure", "mine")
Status = LikelyPair.Status


@dataclass(frozen=True)
class Entry:
    """A pair with its two records, and why it stands where it stands."""

    pair: LikelyPair
    one: Person | None
    other: Person | None
    why: str

    @property
    def reasons(self) -> list[reasons.Reason]:
        """What agrees, and what does not."""
        return reasons.why(self.pair.levels)

    @property
    def percent(self) -> int:
        """The probability as it is said. Never quite certain."""
        return min(99, round(100 * self.pair.probability))


@dataclass(frozen=True)
class Page:
    """Entries, and the cursors of the neighbouring pages: `newer` is towards the beginning."""

    entries: Sequence[Entry]
    newer: str = ""
    older: str = ""


def pairs(show: str, *, office: Office, by: Worker) -> QuerySet[LikelyPair]:
    """The pairs of an office of the worker's that wait or are unsure; `mine`: what the worker decided."""
    if show == "mine":
        return LikelyPair.objects.filter(decided_by=by).order_by("-harm", "-id")
    status = Status.UNSURE if show == "unsure" else Status.WAITING
    return LikelyPair.objects.filter(office=office, status=status).order_by("-harm", "-id")


def page(found: QuerySet[LikelyPair], *, on: date, newer: str = "", older: str = "") -> Page:
    """A page of pairs before or after a cursor; the first without one."""
    backwards = bool(_read(newer))
    if cursor := _read(newer) or _read(older):
        harm, pk = cursor
        if backwards:
            found = found.filter(Q(harm__gt=harm) | Q(harm=harm, id__gt=pk)).order_by("harm", "id")
        else:
            found = found.filter(Q(harm__lt=harm) | Q(harm=harm, id__lt=pk))
    rows = list(found.select_related("decided_by")[: A_PAGE + 1])
    more, rows = len(rows) > A_PAGE, rows[:A_PAGE]
    if backwards:
        rows.reverse()
    has_newer, has_older = (more, True) if backwards else (bool(_read(older)), more)
    return Page(
        list(_entries(rows, on=on)),
        newer=_write(rows[0]) if rows and has_newer else "",
        older=_write(rows[-1]) if rows and has_older else "",
    )


def _entries(rows: Sequence[LikelyPair], *, on: date) -> Iterator[Entry]:
    people = Person.objects.in_bulk({pk for row in rows for pk in (row.one, row.other)})
    for row in rows:
        yield Entry(row, people.get(row.one), people.get(row.other), why(row, on=on))


def first(*, by: Worker) -> LikelyPair | None:
    """What is to be decided next at the worker's office."""
    return pairs("waiting", office=by.office, by=by).first()


def why(pair: LikelyPair, *, on: date) -> str:
    """Why this pair does harm where it is left, the weightiest first."""
    weighs = Weighs.read(pair.weighs)
    said = sorted(weights(weighs, on=on), key=lambda each: -each[1])
    return "; ".join(_said(name, weighs) for name, _weight in said)


def _said(name: str, weighs: Weighs) -> str:
    words = {
        "both_lately": _("both were here in the last 30 days"),
        "one_lately": _("one of the two was here in the last 30 days"),
        "season": _("one of the two was here in the last four months"),
        "together": _("both records are of this office"),
        "open": ngettext("%(n)s thing is still open", "%(n)s things are still open", weighs.open),
        "given": _("both were given something lately"),
        "consents": _("each has an answer about consent of its own"),
        "returns": ngettext("%(n)s return in a year", "%(n)s returns in a year", weighs.returns),
    }
    if weighs.together is False:
        words |= {
            "both_lately": _("both were seen in the last 30 days"),
            "one_lately": _("one of the two was seen in the last 30 days"),
            "season": _("one of the two was seen in the last four months"),
        }
    return words[name] % {"n": weighs.open if name == "open" else weighs.returns}


def _write(pair: LikelyPair) -> str:
    return f"{pair.harm!r}_{pair.pk.hex}"


def _read(cursor: str) -> tuple[float, UUID] | None:
    """A cursor as it stands in the address; one that somebody changed by hand is none."""
    harm, _line, pk = cursor.partition("_")
    try:
        read = float(harm), UUID(pk)
    except ValueError:
        return None
    return read if abs(read[0]) < 1e9 else None
