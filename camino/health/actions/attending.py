"""A person's day in the health room. The book learns that they were attended, once a day, and nothing more: what was
done stands in this room's own history, which is sealed with the book and read by health staff alone."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.once import first_time
from camino.core.refusals import Refused
from camino.health.models import Alert, Attention, FollowUp, Note, Protocol, Violence, Vitals
from camino.health.words import SIGNS
from camino.people import consenting
from camino.people.consenting import Purpose
from camino.people.models import Person
from camino.staff.models import Role, Worker

ONE_DEED = "in the health room"  # one word for every form of the room: a key tells nothing


def require_health(by: Worker) -> None:
    """Refused to anybody but health staff."""
    if not by.has_role(Role.HEALTH):
        raise Refused(_("Only health staff do this."))


def attend(*, person: Person, by: Worker) -> Attention:
    """The person's attention of today; made, and written into the book, where it is the first thing done today."""
    require_health(by)
    consenting.require(person, Purpose.ASSISTANCE)
    made, new = Attention.objects.get_or_create(
        person=person, office=by.office, on=by.office.today(), defaults={"worker": by}
    )
    if new:
        book.write("attend", made, by=by)
    return made


@transaction.atomic
def measure(*, person: Person, values: Mapping[str, Decimal], key: UUID, by: Worker) -> Vitals | None:
    """Write vital signs down. Refused where a figure cannot be."""
    if not first_time(key, ONE_DEED, by=by):
        return None
    known = Protocol.on("vitals", by.office.today()).signs()
    if not values:
        raise Refused(_("Write down at least one figure."))
    for name, value in values.items():
        sign = known[name]
        if not sign.possible(value):
            raise Refused(
                _("%(sign)s cannot be %(value)s %(unit)s: between %(least)s and %(most)s. Look at the unit.")
                % {"sign": SIGNS[name], "value": value, "unit": sign.unit, "least": sign.least, "most": sign.most},
                field=name,
            )  # fmt: skip
    if "systolic" in values and "diastolic" in values and values["diastolic"] >= values["systolic"]:
        raise Refused(_("The upper pressure is above the lower one. Look again."), field="diastolic")
    row = Vitals(attention=attend(person=person, by=by), worker=by)
    row.signs = {name: str(value) for name, value in values.items()}
    row.save(force_insert=True)
    return row


@transaction.atomic
def write_note(*, person: Person, text: str, key: UUID, by: Worker) -> Note | None:
    """A short note."""
    if not first_time(key, ONE_DEED, by=by):
        return None
    said = text.strip()
    if not said:
        raise Refused(_("Write the note."), field="text")
    if len(said) > Note.LONGEST:
        raise Refused(_("Shorten the note."), field="text")
    row = Note(attention=attend(person=person, by=by), worker=by, text=said)
    row.save(force_insert=True)
    return row


@transaction.atomic
def ask_about_violence(
    *, person: Person, answer: str, happened_at: datetime | None, done: list[str], key: UUID, by: Worker
) -> Violence | None:
    """The question of NOM-046, and the answer. A yes puts the care on today's list and asks protection."""
    if not first_time(key, ONE_DEED, by=by):
        return None
    if answer not in Violence.Answer.values:
        raise Refused(_("Choose the answer."), field="answer")
    if happened_at and happened_at > timezone.now():
        raise Refused(_("This is still to come."), field="happened_at")
    yes = answer == Violence.Answer.YES
    row = Violence(attention=attend(person=person, by=by), worker=by)
    row.answer = {
        "answer": answer, "happened_at": happened_at.isoformat() if yes and happened_at else None,
        "done": sorted(set(done)) if yes else [],
    }  # fmt: skip
    row.save(force_insert=True)
    if yes:
        _care_after_violence(person, by=by)
        tell_protection(person=person, urgent=True, by=by)
    return row


def _care_after_violence(person: Person, *, by: Worker) -> None:
    """On today's list until it happened. What an open row is about is encrypted: it is looked at one by one."""
    rows = FollowUp.objects.open().filter(person=person, office=by.office)
    if not any(row.what == FollowUp.What.VIOLENCE for row in rows):
        FollowUp(
            person=person, office=by.office, due_on=by.office.today(), made_by=by, where="",
            what=FollowUp.What.VIOLENCE.value,
        ).save(force_insert=True)  # fmt: skip


def tell_protection(*, person: Person, urgent: bool, by: Worker) -> Alert:
    """Ask the protection officers of the office to see the person. Why is told in person, and is not written."""
    require_health(by)
    alert = Alert.objects.filter(person=person, office=by.office, taken_at=None).first()
    if alert is None:
        alert = Alert.objects.create(person=person, office=by.office, worker=by, urgent=urgent)
        book.write("ask protection", alert, by=by)
    elif urgent and not alert.urgent:
        alert.urgent = True
        alert.save(update_fields=["urgent"])
    return alert


@transaction.atomic
def ask_protection(*, person: Person, urgent: bool, by: Worker) -> Alert:
    """The nurse's own wish that protection sees somebody."""
    return tell_protection(person=person, urgent=urgent, by=by)


@transaction.atomic
def take_up(*, alert: Alert, by: Worker) -> None:
    """A protection officer sees to it."""
    if not by.has_role(Role.PROTECTION):
        raise Refused(_("A protection officer takes this up."))
    row = Alert.objects.select_for_update().get(pk=alert.pk)
    if row.taken_at:
        raise Refused(_("Somebody has taken this up already."))
    row.taken_at, row.taken_by = timezone.now(), by
    row.save(update_fields=["taken_at", "taken_by"])
    book.write("take up request of health", row, by=by)
