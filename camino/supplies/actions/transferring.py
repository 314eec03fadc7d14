"""Between offices: sent, on the way, received, and what was different explained."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.once import first_time
from camino.core.refusals import Refused
from camino.core.states import require_arrow
from camino.staff.models import Office, Worker
from camino.supplies.actions.posting import Move, positive, post, too_few
from camino.supplies.models import Item, Movement, Place, Transfer, TransferLine
from camino.supplies.models.transfers import ARROWS
from camino.supplies.places import end
from camino.supplies.rules import NotEnough, allocate
from camino.supplies.stock import hold


@transaction.atomic
def send(*, lines: Sequence[tuple[Item, int]], to: Office, key: UUID, by: Worker) -> Transfer:
    """Send so many of some items, what expires first, first. Until the other office has them they are on their way."""
    if not first_time(key, "send supplies", by=by):
        return Transfer.objects.get(pk=key)
    if not lines:
        raise Refused(_("Choose at least one thing to send."))
    if to == by.office:
        raise Refused(_("Choose another office than your own."))
    shelf = [row for row in hold(by.office, items=[item.pk for item, _n in lines]) if row.given]
    try:
        taken = allocate(shelf, [(item.pk, positive(number)) for item, number in lines], on=by.office.today())
    except NotEnough as short:
        raise too_few(short) from short
    transfer = Transfer.objects.create(
        id=key, from_office=by.office, to_office=to, sent_at=timezone.now(), sent_by=by
    )
    transit = end(by.office, Place.Kind.TRANSIT)
    sent: dict[UUID, int] = defaultdict(int)
    moves = []
    for each in (one for part in taken for one in part):
        sent[each.source.lot] += each.quantity
        moves.append(Move(each.source.lot, each.source.place, transit.pk, each.quantity))
    TransferLine.objects.bulk_create(
        TransferLine(transfer=transfer, lot_id=lot, sent=number) for lot, number in sent.items()
    )
    post(Movement.Kind.SEND, moves, deed=transfer.pk, by=by)
    book.write("send supplies", transfer, by=by, lots=len(sent))
    return transfer


@transaction.atomic
def receive_transfer(
    *, transfer: Transfer, received: Mapping[UUID, tuple[int, str]], place: Place, by: Worker
) -> None:
    """What arrived of each line, with the reason where it is not what was sent."""
    locked = Transfer.objects.select_for_update().get(pk=transfer.pk)
    require_arrow(locked, Transfer.Status.RECEIVED, ARROWS)
    if locked.to_office != by.office:
        raise Refused(_("This was sent to another office."))
    lines = list(locked.lines.select_related("lot__item"))
    transit = _transit(locked)
    hold(by.office, lots=[line.lot_id for line in lines], also=transit)
    arrived, lost, surplus = [], [], []
    for line in lines:
        line.received, explanation = received.get(line.pk, (line.sent, ""))
        line.explanation = explanation.strip()
        if line.received != line.sent and not line.explanation:
            raise Refused(
                _("%(item)s: what arrived is not what was sent. Say why.") % {"item": line.lot.item}
            )
        if line.received:
            arrived.append(Move(line.lot_id, transit, place.pk, min(line.received, line.sent)))
        if line.received < line.sent:
            lost.append((line, line.sent - line.received))
        if line.received > line.sent:
            surplus.append((line, line.received - line.sent))
    TransferLine.objects.bulk_update(lines, ["received", "explanation"])
    _post_differences(arrived, lost, surplus, transit=transit, place=place, transfer=locked, by=by)
    locked.status, locked.ended_at, locked.ended_by = Transfer.Status.RECEIVED, timezone.now(), by
    locked.save(update_fields=["status", "ended_at", "ended_by"])
    book.write("receive transfer", locked, by=by, lines=len(lines), different=len(lost) + len(surplus))


def _post_differences(
    arrived: list[Move],
    lost: list[tuple[TransferLine, int]],
    surplus: list[tuple[TransferLine, int]],
    *,
    transit: UUID,
    place: Place,
    transfer: Transfer,
    by: Worker,
) -> None:
    loss, count = end(by.office, Place.Kind.LOSS), end(by.office, Place.Kind.COUNT)
    post(Movement.Kind.ARRIVE, arrived, deed=transfer.pk, by=by)
    post(
        Movement.Kind.LOSS,
        [Move(line.lot_id, transit, loss.pk, number, reason=line.explanation) for line, number in lost],
        deed=transfer.pk, by=by,
    )  # fmt: skip
    post(
        Movement.Kind.COUNT,
        [Move(line.lot_id, count.pk, place.pk, number, reason=line.explanation) for line, number in surplus],
        deed=transfer.pk, by=by,
    )  # fmt: skip


@transaction.atomic
def take_back_transfer(*, transfer: Transfer, place: Place, by: Worker) -> None:
    """What was sent and never left comes back onto the sender's shelf."""
    locked = Transfer.objects.select_for_update().get(pk=transfer.pk)
    require_arrow(locked, Transfer.Status.TAKEN_BACK, ARROWS)
    if locked.from_office != by.office:
        raise Refused(_("Only the office that sent it can take it back."))
    lines = list(locked.lines.all())
    hold(by.office, lots=[line.lot_id for line in lines])
    transit = _transit(locked)
    moves = [Move(line.lot_id, transit, place.pk, line.sent) for line in lines]
    post(Movement.Kind.ARRIVE, moves, deed=locked.pk, by=by)
    locked.status, locked.ended_at, locked.ended_by = Transfer.Status.TAKEN_BACK, timezone.now(), by
    locked.save(update_fields=["status", "ended_at", "ended_by"])
    book.write("take back transfer", locked, by=by)


def _transit(transfer: Transfer) -> UUID:
    with connection.cursor() as cursor:
        cursor.execute("SELECT supplies_transit_of(%s)", [transfer.pk])
        [place] = cursor.fetchone()
    return UUID(str(place))
