"""The one deed at the counter: given, off the shelf, on the person's line of time, and proved, or nothing of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.ids import new_id
from camino.core.once import first_time
from camino.core.refusals import Refused
from camino.core.signatures import Signature
from camino.people.models import Person
from camino.staff.models import Worker
from camino.supplies.actions.posting import Move, positive, post, too_few
from camino.supplies.entitled import Due, due
from camino.supplies.models import Handout, Item, Movement, Place, Proof
from camino.supplies.places import end
from camino.supplies.rules import NotEnough, allocate
from camino.supplies.stock import hold

MOST_REASON = 200


@dataclass(frozen=True)
class Parcel:
    """So many of one thing for one person; `reason` where it goes beyond the rules."""

    person: UUID
    item: Item
    quantity: int = 1
    reason: str = ""


@dataclass(frozen=True)
class Receipt:
    """How it is proved that people received what they were given: one of the two."""

    signature: Signature | None = None
    witness: Worker | None = None


@transaction.atomic
def give(*, parcels: Sequence[Parcel], proof: Receipt, key: UUID, by: Worker) -> list[Handout]:
    """Give parcels to one person, a family or a whole bus: all of them or none.

    People are locked before shelves, both in one order: of two desks that mean the same person, the second sees what
    the first gave. Nothing is given when this key was used before.
    """
    if not first_time(key, "hand out", by=by):
        return list(Handout.objects.filter(proof=key))
    if not parcels:
        raise Refused(_("Choose what to give."))
    people = {parcel.person for parcel in parcels}
    locked = list(Person.objects.select_for_update(no_key=True).filter(pk__in=people).order_by("pk"))
    if len(locked) < len(people):
        raise Refused(_("This person's file does not open here."))
    on = by.office.today()
    beyond = _beyond_the_rules(parcels, due(locked, on=on))
    held = hold(by.office, items={parcel.item.pk for parcel in parcels})
    shelf = [row for row in held if row.given]
    try:
        taken = allocate(shelf, [(each.item.pk, positive(each.quantity)) for each in parcels], on=on)
    except NotEnough as short:
        raise too_few(short) from short
    written = _proof(proof, key=key, by=by)
    now = timezone.now()
    handouts = [
        Handout(
            id=new_id(), person_id=parcel.person, office=by.office, kind=parcel.item.kind, item=parcel.item,
            quantity=parcel.quantity, given_on=on, given_at=now, given_by=by, proof=written, beyond=outside,
            reason=parcel.reason.strip()[:MOST_REASON] if outside else None,
        )
        for parcel, outside in zip(parcels, beyond, strict=True)
    ]  # fmt: skip
    Handout.objects.bulk_create(handouts)
    people_end = end(by.office, Place.Kind.PERSON).pk
    moves = [
        Move(each.source.lot, each.source.place, people_end, each.quantity, handout.pk)
        for handout, part in zip(handouts, taken, strict=True)
        for each in part
    ]
    post(Movement.Kind.HAND_OUT, moves, deed=written.pk, by=by)
    book.write_all(
        book.entry("hand out", handout, by=by, kind=handout.kind_id, beyond=handout.beyond)
        for handout in handouts
    )
    return handouts


def _beyond_the_rules(parcels: Sequence[Parcel], answers: Sequence[Due]) -> list[bool]:
    """Of each parcel whether it goes beyond what the person is entitled to. Refused where that has no reason."""
    left = {
        (answer.person.pk, each.kind): each.quantity if each.due else 0
        for answer in answers
        for each in answer.entitlements
    }
    names = {answer.person.pk: str(answer.person) for answer in answers}
    found = []
    for parcel in parcels:
        if parcel.item.goes != Item.Goes.PERSON or parcel.item.kind_id is None:
            raise Refused(_("%(item)s is not given to people.") % {"item": parcel.item})
        place = (parcel.person, parcel.item.kind_id)
        outside = left.get(place, 0) < parcel.quantity
        left[place] = left.get(place, 0) - parcel.quantity
        if outside and not parcel.reason.strip():
            raise Refused(
                _("%(person)s is not entitled to this now: %(item)s. Say why it is given all the same.")
                % {"person": names[parcel.person], "item": parcel.item}
            )
        found.append(outside)
    return found


def _proof(receipt: Receipt, *, key: UUID, by: Worker) -> Proof:
    if receipt.witness == by:
        raise Refused(_("Whoever gives cannot be the witness. Choose a colleague."), field="witness")
    if receipt.signature is None and receipt.witness is None:
        raise Refused(_("The person signs, or a colleague is witness."), field="witness")
    signed = receipt.signature is not None
    return Proof.objects.create(
        id=key, office=by.office, how=Proof.How.SIGNATURE if signed else Proof.How.WITNESS, given_by=by,
        signature=receipt.signature.text if receipt.signature else None, witness=None if signed else receipt.witness,
        at=timezone.now(),
    )  # fmt: skip


@transaction.atomic
def take_back(*, handout: Handout, place: Place, reason: str, by: Worker, again: bool = True) -> None:
    """What was given comes back onto a shelf, or (not `again`) cannot be given to anybody any more and is written off.
    The person is entitled to it again."""
    locked = Handout.objects.select_for_update().get(pk=handout.pk)
    if locked.taken_back_at:
        raise Refused(_("This has already been given back."))
    if not reason.strip():
        raise Refused(_("Say why it was given back."), field="reason")
    given = list(locked.movements.filter(kind=Movement.Kind.HAND_OUT))
    hold(by.office, lots=[movement.lot_id for movement in given])
    people_end = end(by.office, Place.Kind.PERSON).pk
    to = place if again else end(by.office, Place.Kind.LOSS)
    moves = [Move(each.lot_id, people_end, to.pk, each.quantity, locked.pk) for each in given]
    post(Movement.Kind.TAKE_BACK, moves, deed=new_id(), by=by)
    locked.taken_back_at, locked.taken_back_by = timezone.now(), by
    locked.taken_back_why = reason.strip()[:MOST_REASON]
    locked.save(update_fields=["taken_back_at", "taken_back_by", "taken_back_why"])
    book.write("take back hand-out", locked, by=by, kind=locked.kind_id)
