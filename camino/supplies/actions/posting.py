"""Writing movements into the stock book: the one way in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core.refusals import Refused
from camino.staff.models import Worker
from camino.supplies.models import Item, Movement
from camino.supplies.rules import NotEnough


@dataclass(frozen=True)
class Move:
    """So many of a lot from one place to another."""

    lot: UUID
    start: UUID
    to: UUID
    quantity: int
    handout: UUID | None = None
    reason: str = ""


def post(
    kind: Movement.Kind, moves: Iterable[Move], *, deed: UUID, by: Worker, at: datetime | None = None
) -> list[Movement]:
    """Write movements of one kind, in one statement. Refused where the book would not hold. `at`: when it was done,
    where that was not now."""
    when, office = at or timezone.now(), by.office
    rows = [
        Movement(
            office=office, at=when, kind=kind, deed=deed, lot_id=move.lot, from_place_id=move.start,
            to_place_id=move.to, quantity=move.quantity, handout_id=move.handout, reason=move.reason, by=by,
        )
        for move in moves
    ]  # fmt: skip
    try:
        with transaction.atomic():
            return Movement.objects.bulk_create(rows)
    except IntegrityError as error:
        raise _said(error) from error


def _said(error: IntegrityError) -> Exception:
    """The book's own no, in words; anything else as it came."""
    constraint = getattr(getattr(error.__cause__, "diag", None), "constraint_name", "")
    if constraint == "balance_never_below_zero":
        return Refused(_("There are not that many left on the shelf. Look again."))
    if constraint == "movement_of_what_may_go_there":
        return Refused(
            _("This lot cannot be given: it has expired, was stored out of its range, or goes elsewhere.")
        )
    if constraint == "movement_off_the_shelf_says_why":
        return Refused(_("Say why."))
    return error


def too_few(short: NotEnough) -> Refused:
    """What lacks, and how much of it there is."""
    names = {item.pk: str(item) for item in Item.objects.filter(pk__in=short.short)}
    lacking = ", ".join(
        _("%(item)s (%(left)s left)") % {"item": names[pk], "left": left} for pk, left in short.short.items()
    )
    return Refused(_("There is not enough on the shelf: %(lacking)s.") % {"lacking": lacking})


def positive(quantity: int) -> int:
    """Refused for nothing, or less."""
    if quantity < 1:
        raise Refused(_("Say how many."), field="quantity")
    return quantity
