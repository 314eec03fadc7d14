"""Taking somebody on, and what is told about a worker."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.once import first_time
from camino.core.refusals import Refused, checked
from camino.staff.actions.letting_in import first_password
from camino.staff.models import Worker


@transaction.atomic
def hire(*, facts: dict[str, Any], key: UUID, by: Worker) -> tuple[Worker, str]:
    """A new worker, without a post yet, and the first password, which is kept nowhere."""
    if not first_time(key, "hire", by=by):
        raise Refused(
            _("This worker was added already. Give them a new first password if the first is lost.")
        )
    worker = Worker(pk=key, **facts)
    password = first_password(worker)
    checked(worker)
    worker.save(force_insert=True)
    book.grant("hire", worker, by=by)
    return worker, password


@transaction.atomic
def change_worker(*, worker: Worker, facts: dict[str, Any], by: Worker) -> Worker:
    """Correct what is told about a worker."""
    kept = Worker.objects.select_for_update().get(pk=worker.pk)
    changed = sorted(name for name, value in facts.items() if getattr(kept, name) != value)
    if not changed:
        return kept
    for name in changed:
        setattr(kept, name, facts[name])
    checked(kept)
    kept.save(update_fields=changed)
    book.write("change worker", kept, by=by, changed=changed)
    return kept
