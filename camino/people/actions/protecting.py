"""Protecting a person, sealing them, and letting colleagues of the team in."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book, once
from camino.core.moments import told
from camino.core.refusals import Refused, refused_by
from camino.people import locks
from camino.people.models import KnownAt, Opening, Person, Protection
from camino.staff.models import Role, Worker


def require_officer(by: Worker) -> None:
    """Refused for whoever is no protection officer where they work now."""
    if not by.has_role(Role.PROTECTION):
        raise Refused(_("Only a protection officer of the office does this."))


@transaction.atomic
def protect(
    *, person: Person, level: str, regime: str, reason: str, key: UUID, by: Worker, also: Sequence[UUID] = ()
) -> list[Protection]:
    """Protect a person, and those of their company whose ids are in `also`. It holds at once, for everybody.

    Whom the office protects already, of the company, stays as they are.
    """
    require_officer(by)
    if not once.first_time(key, "protect", by=by):
        return locks.standing(person)
    family = {each.pk: each for each in locks.company_of(person)}
    if unknown := set(also) - set(family):
        raise Refused(_("Choose from the people listed.") + f" ({len(unknown)})")
    known = KnownAt.objects.filter(office=by.office, person__in=[person.pk, *also])
    here = set(known.values_list("person", flat=True))
    if person.pk not in here:
        raise Refused(_("Your office does not know this person. Open their file here first."))
    standing = Protection.objects.filter(office=by.office, person__in=also, ended_at=None)
    here -= set(standing.values_list("person", flat=True))
    chosen = [person, *(family[pk] for pk in also if pk in here)]
    return [_begin(each, level=level, regime=regime, reason=reason, by=by) for each in chosen]


def _begin(person: Person, *, level: str, regime: str, reason: str, by: Worker) -> Protection:
    made = Protection(person=person, office=by.office, level=level, regime=regime, reason=reason, set_by=by)
    try:
        made.full_clean(exclude=["person", "office", "set_by"])
        with transaction.atomic():  # another desk of the office may do the same now
            made.save(force_insert=True)
    except ValidationError as error:
        raise refused_by(error) from error
    except IntegrityError as error:
        message = _("Your office already protects this person. End that protection first.")
        raise Refused(message) from error
    book.write("protect", made, by=by, level=level, regime=regime)
    return made


@transaction.atomic
def change_protection(
    *, protection: Protection, level: str, regime: str, reason: str, key: UUID, by: Worker
) -> Protection:
    """Protect further or less far: the one protection ends and another begins, in one moment for everybody."""
    require_officer(by)
    if not once.first_time(key, "change protection", by=by):
        return Protection.objects.get(person=protection.person, office=by.office, ended_at=None)
    held = _end(protection, reason=reason, by=by)
    return _begin(held.person, level=level, regime=regime, reason=reason, by=by)


@transaction.atomic
def end_protection(*, protection: Protection, reason: str, by: Worker) -> Protection:
    """The person is protected no longer; places in the team end with it."""
    require_officer(by)
    held = _end(protection, reason=reason, by=by)
    places = locks.living().filter(person=held.person, office=held.office, kind=Opening.Kind.TEAM)
    for place in places:
        place.ended_at, place.ended_by = timezone.now(), by
        place.save(update_fields=["ended_at", "ended_by"])
        book.grant("take away the place in the team", place, by=by)
    return held


def _end(protection: Protection, *, reason: str, by: Worker) -> Protection:
    held = Protection.objects.select_for_update().filter(pk=protection.pk, office=by.office).first()
    if held is None:
        raise Refused(_("Another office protects this person. Call its protection officer."))
    if held.ended_at is not None:
        raise Refused(_("This protection has ended already. Look at the file again."))
    if not reason.strip():
        raise Refused(_("Write why."), field="reason")
    held.ended_at, held.ended_by, held.ended_because = timezone.now(), by, reason
    held.save(update_fields=["ended_at", "ended_by", "ended_because"])
    book.write("end protection", held, by=by, level=held.level)
    return held


@transaction.atomic
def add_to_reason(*, protection: Protection, more: str, by: Worker) -> Protection:
    """Add to why a person is protected. What was written stays, with who added what and when."""
    require_officer(by)
    held = Protection.objects.select_for_update().filter(pk=protection.pk, office=by.office).first()
    if held is None or held.ended_at is not None:
        raise Refused(_("This protection has ended already. Look at the file again."))
    if not more.strip():
        raise Refused(_("Write what is to be added."), field="more")
    held.reason = f"{held.reason}\n\n{told(by.office.now())}, {by}: {more.strip()}"
    held.save(update_fields=["reason"])
    book.write("add to the reason of a protection", held, by=by)
    return held


@transaction.atomic
def give_team_place(
    *, person: Person, worker: Worker, until: datetime, reason: str, key: UUID, by: Worker
) -> Opening:
    """A colleague of the office works on the case: what is locked about the person lies open to them until then."""
    require_officer(by)
    if not once.first_time(key, "give a place in the team", by=by):
        return Opening.objects.get(pk=key)
    if not Protection.objects.filter(person=person, office=by.office, ended_at=None).exists():
        raise Refused(_("Your office does not protect this person: their file is open to its workers."))
    if by.office not in worker.offices:
        raise Refused(_("Choose somebody who works at your office."), field="worker")
    if locks.living().filter(person=person, worker=worker, kind=Opening.Kind.TEAM).exists():
        raise Refused(_("%(worker)s is in the team already.") % {"worker": worker}, field="worker")
    place = Opening(
        pk=key, person=person, worker=worker, office=by.office, kind=Opening.Kind.TEAM, locked=True, reason=reason,
        given_by=by, until=until,
    )  # fmt: skip
    open_now(place)
    book.grant("give a place in the team", place, by=by)
    return place


def open_now(opening: Opening) -> None:
    """Write an opening. Refused in its constraints' words."""
    try:
        opening.validate_constraints(exclude={"person", "worker", "request"})
    except ValidationError as error:
        raise refused_by(error) from error
    opening.save(force_insert=True)
