"""Writing into the book. Every action does, in the transaction of its deed.

A deed is a verb in the present ("register"); what it is called on a page stands in its room's `deeds.py`.
Details are plain facts that name nobody; `reason` is the one that a person's history shows as why.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Model
from django.utils import timezone

from camino.core.models import Entry

if TYPE_CHECKING:
    from camino.staff.models import Worker

# Who reloads a page, or goes to and fro between its panels, is reading once.
SAME_READING = timedelta(minutes=10)


def entry(deed: str, subject: Model | None, /, *, by: "Worker | None", **details: object) -> Entry:
    """An entry, not yet written. `by=None`: nobody has signed in, or it is the system's own deed."""
    return _entry(Entry.Kind.DEED, deed, subject, by, details)


def write(deed: str, subject: Model | None, /, *, by: "Worker | None", **details: object) -> None:
    """Write one deed into the book."""
    _save(_entry(Entry.Kind.DEED, deed, subject, by, details))


def write_all(entries: Iterable[Entry]) -> None:
    """Write many at once."""
    Entry.objects.bulk_create(entries, batch_size=1000)


def read(subject: Model, /, *, by: "Worker", **details: object) -> None:
    """That somebody read a record whose every reading is written down; once for a while of looking at it."""
    lately = Entry.objects.filter(
        worker=by, kind=Entry.Kind.READ, subject_id=subject.pk, at__gt=timezone.now() - SAME_READING
    )
    if not lately.exists():
        _save(_entry(Entry.Kind.READ, "read", subject, by, details))


def sign_in(deed: str, worker: "Worker | None", /, *, by: "Worker | None", **details: object) -> None:
    """What happens at the door: somebody signed in, failed to, was locked out, ended a session."""
    _save(_entry(Entry.Kind.SIGN_IN, deed, worker, by, details))


def export(deed: str, subject: Model | None, /, *, by: "Worker", **details: object) -> None:
    """A file that leaves the house, and of what."""
    _save(_entry(Entry.Kind.EXPORT, deed, subject, by, details))


def grant(deed: str, subject: Model, /, *, by: "Worker | None", **details: object) -> None:
    """That somebody was let in, or is no longer."""
    _save(_entry(Entry.Kind.GRANT, deed, subject, by, details))


def _entry(
    kind: Entry.Kind, deed: str, subject: Model | None, by: "Worker | None", details: dict[str, object]
) -> Entry:
    return Entry(
        worker=by,
        office=by.office_or_none if by else None,
        kind=kind,
        deed=deed,
        subject_kind=subject._meta.label_lower if subject else "",
        subject_id=subject.pk if subject else None,
        person_id=_about(subject),
        details=details,
    )


def _about(subject: Model | None) -> UUID | None:
    """The person whom the record is, or belongs to."""
    if subject is not None and subject._meta.label_lower == "people.person":
        return subject.pk  # type: ignore[no-any-return]
    return getattr(subject, "person_id", None)


def _save(entry: Entry) -> None:
    entry.save(force_insert=True)
