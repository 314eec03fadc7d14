"""The book a page at a time: entries before or after a cursor, and never how many there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from camino.core.models import Entry

A_PAGE = 50


@dataclass(frozen=True)
class Wanted:
    """What the book is narrowed by. `about`: a record or a person."""

    since: datetime | None = None
    before: datetime | None = None
    worker: UUID | None = None
    office: UUID | None = None
    kind: str = ""
    deed: str = ""
    about: UUID | None = None

    def entries(self) -> QuerySet[Entry]:
        """The entries wanted, the latest first."""
        found = Entry.objects.select_related("worker", "office").order_by("-at", "-id")
        exactly = {
            "at__gte": self.since, "at__lt": self.before, "worker": self.worker, "office": self.office,
            "kind": self.kind, "deed": self.deed,
        }  # fmt: skip
        found = found.filter(**{name: value for name, value in exactly.items() if value})
        return found.filter(Q(subject_id=self.about) | Q(person_id=self.about)) if self.about else found


@dataclass(frozen=True)
class Page:
    """Entries, and the cursors of the neighbouring pages."""

    entries: Sequence[Entry]
    newer: str = ""
    older: str = ""


def page(wanted: Wanted, *, newer: str = "", older: str = "") -> Page:
    """The page of what is wanted before or after a cursor; the latest without one."""
    found, backwards = wanted.entries(), bool(_read(newer))
    if cursor := _read(newer) or _read(older):
        at, pk = cursor
        # The first condition is the second one's, told so that the index by time is entered where the page begins.
        if backwards:
            found = found.filter(at__gte=at).filter(Q(at__gt=at) | Q(id__gt=pk)).order_by("at", "id")
        else:
            found = found.filter(at__lte=at).filter(Q(at__lt=at) | Q(id__lt=pk))
    rows = list(found[: A_PAGE + 1])
    more, rows = len(rows) > A_PAGE, rows[:A_PAGE]
    if backwards:
        rows.reverse()
    has_newer, has_older = (more, True) if backwards else (bool(_read(older)), more)
    return Page(
        rows,
        newer=_write(rows[0]) if rows and has_newer else "",
        older=_write(rows[-1]) if rows and has_older else "",
    )


def _write(entry: Entry) -> str:
    return f"{entry.at.isoformat()}_{entry.pk.hex}"


def _read(cursor: str) -> tuple[datetime, UUID] | None:
    """A cursor as it stands in the address; one that somebody changed by hand is none."""
    at, _line, pk = cursor.partition("_")
    try:
        read = datetime.fromisoformat(at), UUID(pk)
    except ValueError:
        return None
    return read if read[0].tzinfo else None
