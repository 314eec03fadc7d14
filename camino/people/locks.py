"""What is locked about people, and what lies open for a time: asked, never decided here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from camino.core.refusals import Refused
from camino.people.company import circles
from camino.people.models import AccessRequest, Opening, Person, Protection
from camino.staff.models import Office, Role, Worker

# Who answers for what an office wrote.
ANSWERS = (Role.SOCIAL_WORK, Role.PROTECTION, Role.MANAGER)
# Who may break the glass. Reception calls the protection officer, who stands at the same counter or answers the phone.
BREAKS_GLASS = (Role.SOCIAL_WORK, Role.PROTECTION, Role.HEALTH)
# Who may have a place in the team of a case.
TEAM = (Role.RECEPTION, Role.SOCIAL_WORK, Role.PROTECTION, Role.HEALTH, Role.STORE, Role.MANAGER)


def sealed_by(named: Iterable[UUID]) -> dict[UUID, Office]:
    """Whom to call, for each of these that is the handle of a sealed person (or their id, known from before)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT meant, office_id FROM people_sealed_by(%s)", [list(named)])
        found = dict(cursor.fetchall())
    offices = Office.objects.in_bulk(set(found.values())) if found else {}
    return {meant: offices[office] for meant, office in found.items()}


def handles_known(handles: Iterable[UUID]) -> dict[UUID, UUID]:
    """Who is meant by each of these handles, of those whom the worker's own office protects."""
    rows = Protection.objects.filter(handle__in=list(handles), ended_at=None)
    return dict(rows.values_list("handle", "person_id"))


def whom_to_call(office: Office) -> str:
    """Who speaks about the sealed people of an office, as far as it is written down."""
    return office.protection_contact or office.phone


def sealed_words(office: Office) -> str:
    """What everybody else is told of a sealed person, and all that they are told."""
    told = {"office": office.short_name, "contact": whom_to_call(office)}
    if told["contact"]:
        return _("This person is sealed. Call the protection officer of %(office)s (%(contact)s).") % told
    return _("This person is sealed. Call the protection officer of %(office)s.") % told


def require_not_sealed(named: Iterable[UUID]) -> None:
    """Refused, with whom to call, where one of these means somebody sealed."""
    for office in sealed_by(named).values():
        raise Refused(sealed_words(office))


def require_own(office_id: UUID, *, by: Worker) -> None:
    """Refused where another office wrote it: what lies open is there to read."""
    if office_id not in {office.pk for office in by.offices}:
        raise Refused(_("Another office wrote this. You can read it; they can change it."))


def living() -> QuerySet[Opening]:
    """What lies open at this moment, of all that the worker may know of."""
    return Opening.objects.filter(ended_at=None, until__gt=timezone.now())


def offices_of(person: Person) -> list[Office]:
    """The offices that know a person whom the worker's own knows; nobody's, where the person is sealed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT office_id FROM people_offices_of(%s)", [person.pk])
        found = [office for (office,) in cursor.fetchall()]
    offices = Office.objects.in_bulk(found)
    return [offices[pk] for pk in found]


def to_answer(*, by: Worker) -> QuerySet[AccessRequest]:
    """What is asked of the office and waits for an answer that the worker may give."""
    waiting = AccessRequest.objects.filter(office=by.office, answer=AccessRequest.Answer.WAITING)
    return waiting.exclude(worker=by) if by.has_role(*ANSWERS) else waiting.none()


def to_review(*, by: Worker) -> QuerySet[Opening]:
    """Broken glass that nobody has reviewed yet, and the worker may."""
    glass = Opening.objects.filter(office=by.office, kind=Opening.Kind.GLASS, verdict=Opening.Verdict.WAITING)
    return glass.exclude(worker=by) if by.has_role(Role.PROTECTION) else glass.none()


@dataclass(frozen=True)
class Elsewhere:
    """Another office that wrote part of a file: whether it was asked, and until when its part lies open."""

    office: Office
    waiting: AccessRequest | None = None
    opening: Opening | None = None


@dataclass(frozen=True)
class LyingOpen:
    """What of a person's file lies open to a worker now, beside what their own offices wrote."""

    openings: Sequence[Opening]

    @cached_property
    def locked(self) -> Opening | None:
        """The one that opens everything, the longest."""
        return max((each for each in self.openings if each.locked), key=lambda each: each.until, default=None)

    def until(self, office_id: UUID) -> datetime | None:
        """Until when the rows of an office can be read."""
        ends = [each.until for each in self.openings if each.locked or each.office_id == office_id]
        return max(ends, default=None)


def lying_open(person: Person, *, by: Worker) -> LyingOpen:
    """The openings of this person's file that the worker has now."""
    return LyingOpen(list(living().filter(person=person, worker=by).select_related("office")))


def elsewhere(person: Person, opened: LyingOpen, *, by: Worker) -> list[Elsewhere]:
    """The other offices that wrote part of the file, the last to see the person first."""
    others = [office for office in offices_of(person) if office not in by.offices]
    if not others:
        return []
    asked = AccessRequest.objects.filter(person=person, worker=by, answer=AccessRequest.Answer.WAITING)
    waiting = {each.office_id: each for each in asked}
    granted = {each.office_id: each for each in opened.openings if not each.locked}
    return [Elsewhere(each, waiting.get(each.pk), granted.get(each.pk)) for each in others]


def standing(person: Person) -> list[Protection]:
    """The protections that stand, of those the worker may know of."""
    return list(
        Protection.objects.filter(person=person, ended_at=None)
        .select_related("office", "set_by", "person")
        .order_by("since")
    )


def company_of(person: Person) -> list[Person]:
    """Whom somebody belongs to: those who may be protected with them."""
    people = {each.person_id: each.person for circle in circles(person) for each in circle.others}
    return list(people.values())
