"""Writing into the book. Every action does, in the transaction of its deed."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import Model

from camino.core.models import Entry

if TYPE_CHECKING:
    from camino.staff.models import Worker


def entry(deed: str, subject: Model, *, by: "Worker", **details: object) -> Entry:
    """An entry, not yet written: `deed` a verb ("register"), `details` plain facts that name nobody."""
    return Entry(
        worker=by,
        office=by.office_or_none,
        deed=deed,
        subject_kind=subject._meta.label_lower,
        subject_id=subject.pk,
        details=details,
    )


def write(deed: str, subject: Model, *, by: "Worker", **details: object) -> None:
    """Write one deed into the book."""
    entry(deed, subject, by=by, **details).save(force_insert=True)


def write_all(entries: Iterable[Entry]) -> None:
    """Write many at once."""
    Entry.objects.bulk_create(entries, batch_size=1000)
