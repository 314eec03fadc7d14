"""Following what was arranged until it happened, or cannot any more."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core.once import first_time
from camino.core.refusals import Refused
from camino.core.states import require_arrow
from camino.health.actions.attending import ONE_DEED, require_health
from camino.health.models import Attempt, FollowUp
from camino.health.models.following import ARROWS
from camino.staff.models import Worker

Status = FollowUp.Status


@transaction.atomic
def follow(
    *, follow_up: FollowUp, status: str, words: str, due_on: date | None, key: UUID, by: Worker
) -> None:
    """Write down what was done about it; with a later day it goes on, with another state it ends."""
    if not first_time(key, ONE_DEED, by=by):
        return
    require_health(by)
    row = FollowUp.objects.select_for_update(of=("self",)).get(pk=follow_up.pk)
    said = words.strip()
    if not said:
        raise Refused(_("Say what was done."), field="words")
    if status != row.status:
        require_arrow(row, status, ARROWS)
        row.status, row.ended_on, row.ended_by = status, by.office.today(), by
    elif due_on is None or due_on < by.office.today():
        raise Refused(_("Choose the day on which you look again."), field="due_on")
    else:
        row.due_on = due_on
    row.save()
    Attempt(follow_up=row, worker=by, words=said).save(force_insert=True)
