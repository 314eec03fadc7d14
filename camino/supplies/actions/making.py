"""Making kits of what is on the shelf, and taking them apart again."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.once import first_time
from camino.core.refusals import Refused
from camino.staff.models import Worker
from camino.supplies.actions.posting import Move, positive, post, too_few
from camino.supplies.models import Item, Lot, Movement, Place
from camino.supplies.places import end
from camino.supplies.rules import NotEnough, Taken, allocate
from camino.supplies.stock import hold


@transaction.atomic
def make_kits(*, kit: Item, quantity: int, place: Place, key: UUID, by: Worker) -> Lot:
    """So many kits, by the contents of today, of what expires first: a lot that expires with its first part."""
    if not first_time(key, "make kits", by=by):
        return Lot.objects.get(pk=key)
    on, office = by.office.today(), by.office
    recipe = kit.recipes.valid(on).first()
    if recipe is None:
        raise Refused(_("Nobody has written down yet what this kit is made of."))
    wanted = [(line.item_id, line.quantity * positive(quantity)) for line in recipe.lines.all()]
    shelf = [row for row in hold(office, items=[item for item, _n in wanted]) if row.given]
    try:
        taken = [each for part in allocate(shelf, wanted, on=on) for each in part]
    except NotEnough as short:
        raise too_few(short) from short
    lot = Lot.objects.create(
        id=key, item=kit, fund_id=_one_fund(taken), number=_("%(day)s, made here") % {"day": on.isoformat()},
        expires_on=min((each.source.use_by for each in taken if each.source.use_by), default=None),
    )  # fmt: skip
    bench = end(office, Place.Kind.ASSEMBLY)
    moves = [Move(each.source.lot, each.source.place, bench.pk, each.quantity) for each in taken]
    post(
        Movement.Kind.ASSEMBLE,
        [*_summed(moves), Move(lot.pk, bench.pk, place.pk, quantity)],
        deed=key,
        by=by,
    )
    book.write("make kits", kit, by=by, quantity=quantity)
    return lot


@transaction.atomic
def take_apart(*, lot: Lot, place: Place, quantity: int, to: Place, key: UUID, by: Worker) -> None:
    """Kits back into what they were made of, as the book remembers it. Refused for kits that were not made here."""
    if not first_time(key, "take kits apart", by=by):
        return
    office, bench = by.office, end(by.office, Place.Kind.ASSEMBLY)
    made = Movement.objects.filter(deed=lot.pk, kind=Movement.Kind.ASSEMBLE).select_related("lot")
    parts = [movement for movement in made if movement.lot_id != lot.pk]
    if not parts:
        raise Refused(_("These kits were not made at this office: what is in them is not known."))
    hold(office, lots=[lot.pk, *(part.lot_id for part in parts)])
    total = sum(movement.quantity for movement in made if movement.lot_id == lot.pk)
    returned = _returned_before(lot)
    back: list[Move] = []
    by_item: dict[UUID, list[Movement]] = defaultdict(list)
    for part in parts:
        by_item[part.lot.item_id].append(part)
    for own in by_item.values():
        wanted = sum(part.quantity for part in own) * positive(quantity) // total
        for part in reversed(own):
            here = min(wanted, part.quantity - returned[part.lot_id])
            if here > 0:
                back.append(Move(part.lot_id, bench.pk, to.pk, here))
                wanted -= here
    post(Movement.Kind.TAKE_APART, [Move(lot.pk, place.pk, bench.pk, quantity), *back], deed=key, by=by)
    book.write("take kits apart", lot, by=by, quantity=quantity)


def _returned_before(lot: Lot) -> dict[UUID, int]:
    """What earlier takings apart of the lot gave back, by lot."""
    deeds = Movement.objects.filter(lot=lot, kind=Movement.Kind.TAKE_APART).values("deed")
    found: dict[UUID, int] = defaultdict(int)
    for movement in Movement.objects.filter(deed__in=deeds).exclude(lot=lot):
        found[movement.lot_id] += movement.quantity
    return found


def _one_fund(taken: Iterable[Taken]) -> UUID | None:
    """The fund of all the parts, where it is one."""
    funds = {each.source.fund for each in taken}
    return funds.pop() if len(funds) == 1 else None


def _summed(moves: Iterable[Move]) -> list[Move]:
    """Moves of one lot from one place as one."""
    sums: dict[tuple[UUID, UUID, UUID], int] = defaultdict(int)
    for each in moves:
        sums[each.lot, each.start, each.to] += each.quantity
    return [Move(lot, start, to, quantity) for (lot, start, to), quantity in sums.items()]
