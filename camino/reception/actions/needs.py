"""First needs: what somebody asks for on arrival, and what was done about it."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.people import locks
from camino.reception.models import FirstNeed, Visit
from camino.staff.models import Worker

Status = FirstNeed.Status


@transaction.atomic
def ask(*, visit: Visit, kinds: Sequence[str], by: Worker) -> list[FirstNeed]:
    """Put needs on the list of a visit. Those already on it are left as they are."""
    if not set(kinds) <= set(FirstNeed.Kind.values):
        raise Refused(_("Choose the needs from the list."))
    locks.require_own(visit.office_id, by=by)
    locked = Visit.objects.select_for_update().get(pk=visit.pk)
    known = set(locked.needs.values_list("kind", flat=True))
    new = [FirstNeed(visit=locked, kind=kind) for kind in dict.fromkeys(kinds) if kind not in known]
    FirstNeed.objects.bulk_create(new)
    book.write_all(book.entry("ask for need", need, by=by, kind=need.kind) for need in new)
    return new


@transaction.atomic
def take_back(*, need: FirstNeed, by: Worker) -> None:
    """Take a need off the list that was put there by mistake. Refused once something was done about it."""
    locks.require_own(need.visit.office_id, by=by)
    locked = FirstNeed.objects.select_for_update().filter(pk=need.pk).first()
    if locked is None:
        return
    if locked.status != Status.ASKED:
        raise Refused(_("Something was done about this need already. Undo that first."))
    book.write("take back need", locked, by=by, kind=locked.kind)
    locked.delete()


@transaction.atomic
def answer(*, need: FirstNeed, status: str, by: Worker, note: str = "") -> FirstNeed:
    """Write down what was done about a need; with the status “open” again, undo what was written."""
    if status not in Status.values:
        raise Refused(_("Say what was done about the need."))
    locks.require_own(need.visit.office_id, by=by)
    locked = FirstNeed.objects.select_for_update().filter(pk=need.pk).first()
    if locked is None:
        raise Refused(_("This need was taken off the list at another desk."))
    open_again = status == Status.ASKED
    locked.status, locked.note = (
        status,
        note.replace("\0", "").strip()[: FirstNeed._meta.get_field("note").max_length],
    )
    locked.answered_at = None if open_again else timezone.now()
    locked.answered_by = None if open_again else by
    locked.save(update_fields=["status", "note", "answered_at", "answered_by"])
    book.write("answer need", locked, by=by, kind=locked.kind, status=status)
    return locked
