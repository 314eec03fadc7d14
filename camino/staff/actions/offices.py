"""Opening an office, and what is told about it."""

from typing import Any
from uuid import UUID

from django.db import transaction

from camino.core import book
from camino.core.once import first_time
from camino.core.refusals import checked
from camino.staff.models import Office, Worker


@transaction.atomic
def add_office(*, facts: dict[str, Any], key: UUID, by: Worker) -> Office:
    """A new office. Nobody works there yet."""
    if not first_time(key, "add office", by=by):
        return Office.objects.get(pk=key)
    office = Office(pk=key, **facts)
    checked(office)
    office.save(force_insert=True)
    book.write("add office", office, by=by)
    return office


@transaction.atomic
def change_office(*, office: Office, facts: dict[str, Any], by: Worker) -> Office:
    """Correct what is told about an office."""
    kept = Office.objects.select_for_update().get(pk=office.pk)
    changed = sorted(name for name, value in facts.items() if getattr(kept, name) != value)
    if not changed:
        return kept
    for name in changed:
        setattr(kept, name, facts[name])
    checked(kept)
    kept.save(update_fields=changed)
    book.write("change office", kept, by=by, changed=changed)
    return kept
