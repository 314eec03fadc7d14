"""Consent by purpose: given, refused, taken back; and what stands in its place where the law allows."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book, once
from camino.core.ids import new_id
from camino.core.refusals import Refused, checked
from camino.people.consent_rules import WRITTEN, Child, Need, asked_of_birth
from camino.people.facts import Answer
from camino.people.models import Consent, ConsentRule, Override, Person, PrivacyNotice
from camino.staff.models import Role, Worker

Ended = Consent.Ended


@transaction.atomic
def consent(*, person: Person, answer: Answer, by: Worker, key: UUID | None = None) -> Consent:
    """Write down an answer under the notice in force. It replaces the answer that stood for the same purpose.

    Refused where the age demands somebody else's word, or the data a signature or fingerprint. A no counts everywhere.
    """
    pk = key or new_id()
    if key and not once.first_time(key, "consent", by=by):
        return Consent.objects.get(pk=key)
    notice = PrivacyNotice.current()
    if notice is None:
        raise Refused(_("No privacy notice is in force. Ask your administrator to enter one."))
    today = by.office.today()
    require_fitting(answer, person=person, rule=ConsentRule.on(today), on=today)
    _end_own(person, answer, by=by)
    if not answer.agreed:
        _end_everywhere(person, answer.purpose, answer.partner, Ended.WITHDRAWN)
    row = consent_row(person, answer, notice=notice, by=by, pk=pk)
    checked(row)
    row.save(force_insert=True)
    book.write("consent", person, by=by, purpose=answer.purpose, agreed=answer.agreed, how=answer.how)
    return row


def consent_row(
    person: Person, answer: Answer, *, notice: PrivacyNotice, by: Worker, pk: UUID | None = None
) -> Consent:
    """The answer as a row, not yet written."""
    return Consent(
        pk=pk or new_id(), person=person, notice=notice, worker=by, office=by.office, purpose=answer.purpose,
        agreed=answer.agreed, given_by=answer.given_by, how=answer.how, partner=answer.partner,
        data=list(answer.data), giver_name=answer.giver_name, child_agreed=answer.child_agreed,
        caregiver_agreed=answer.caregiver_agreed, signature=answer.signature, witness_name=answer.witness_name,
        witness_is=answer.witness_is, read_in=answer.read_in, interpreter=answer.interpreter,
    )  # fmt: skip


def require_fitting(answer: Answer, *, person: Person, rule: ConsentRule, on: date) -> None:
    """Refuse a yes that this person cannot give alone at their age, or that has to be in writing."""
    if not answer.agreed:
        return
    asked = asked_of_birth(person.birth, on=on, ages=rule.ages)
    if answer.given_by == Consent.GivenBy.SELF and asked.caregiver is Need.MUST:
        message = _("At this age mother, father, guardian or the authority answers, beside the child.")
        raise Refused(message, field="given_by")
    if answer.child_agreed is False and asked.child is not Child.NOTHING:
        raise Refused(_("The child does not want this: write the answer down as a no."), field="child_agreed")
    if answer.how not in WRITTEN and rule.writing.needed(answer.purpose, answer.data):
        raise Refused(
            _(
                "These data are sensitive: the law asks for a signature or a fingerprint, spoken is not enough."
            ),
            field="how",
        )
    if answer.how == Consent.How.DRAWN and not answer.signature:
        raise Refused(_("Sign in the box, or choose another way."), field="signature")


@transaction.atomic
def withdraw(
    *,
    person: Person,
    purpose: str,
    by: Worker,
    partner: str = "",
    because: str = "",
    how: str = Ended.WITHDRAWN,
) -> None:
    """Take back the consent for a purpose, at every office that has it. Refused when none stands."""
    mine = list(person.consents.filter(purpose=purpose, partner__iexact=partner, ended_at=None, agreed=True))
    ended = purpose in Consent.Purpose.values and _end_everywhere(person, purpose, partner, how)
    if not ended:
        raise Refused(_("There is no consent for this purpose to withdraw."))
    if because:
        for row in Consent.objects.filter(pk__in=[each.pk for each in mine]):
            row.ended_because = because
            row.save(update_fields=["ended_because"])
    book.write("withdraw consent", person, by=by, purpose=purpose)


@transaction.atomic
def oppose(*, person: Person, purposes: Sequence[str], by: Worker) -> None:
    """End every consent for these purposes, with whomever, at every office; a no is written in their place."""
    for purpose in purposes:
        _end_everywhere(person, purpose, None, Ended.OPPOSED)
        notice = PrivacyNotice.current()
        if notice is None:
            raise Refused(_("No privacy notice is in force. Ask your administrator to enter one."))
        person.consents.filter(purpose=purpose, office=by.office, ended_at=None).update(
            ended_at=timezone.now(), ended_by=by, ended_how=Ended.OPPOSED
        )
        no = Answer(purpose, agreed=False, how=Consent.How.SIGNED)
        consent_row(person, no, notice=notice, by=by).save(force_insert=True)
        book.write("oppose", person, by=by, purpose=purpose)


@transaction.atomic
def decide_instead(
    *, person: Person, purpose: str, ground: str, reason: str, by: Worker, until: datetime | None = None,
    partner: str = "", key: UUID | None = None,
) -> Override:  # fmt: skip
    """Act for somebody in danger without their consent: a protection officer decides, says why, and it ends.

    The reason is kept encrypted; the book has that it was decided, on what ground.
    """
    if not by.has_role(Role.PROTECTION):
        raise Refused(_("Only a protection officer decides in place of the person's consent."))
    if key and not once.first_time(key, "decide in place of consent", by=by):
        return Override.objects.get(pk=key)
    now = timezone.now()
    row = Override(
        pk=key or new_id(), person=person, purpose=purpose, partner=partner, ground=ground, reason=reason, since=now,
        until=until or now + timedelta(days=3), worker=by, office=by.office,
    )  # fmt: skip
    if row.until > now + Override.LONGEST:
        raise Refused(_("At most 30 days; after that, decide anew."), field="until")
    checked(row)
    row.save(force_insert=True)
    book.write(
        "decide in place of consent", person, by=by, purpose=purpose, ground=ground, override=str(row.pk)
    )
    return row


def _end_own(person: Person, answer: Answer, *, by: Worker) -> None:
    person.consents.filter(
        purpose=answer.purpose, partner__iexact=answer.partner, office=by.office, ended_at=None
    ).update(ended_at=timezone.now(), ended_by=by, ended_how=Ended.REPLACED)


def _end_everywhere(person: Person, purpose: str, partner: str | None, how: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT people_end_consents(%s, %s, %s, %s, true)", [person.pk, purpose, partner, str(how)]
        )
        [ended] = cursor.fetchone()
    return int(ended)
