"""Consent by purpose: given, refused, taken back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.people.facts import Answer
from camino.people.models import Consent, Person, PrivacyNotice
from camino.staff.models import Worker


@transaction.atomic
def consent(*, person: Person, answer: Answer, by: Worker) -> Consent:
    """Write down an answer under the notice in force. It replaces the answer that stood for the same purpose."""
    notice = PrivacyNotice.current()
    if notice is None:
        raise Refused(_("No privacy notice is in force. Ask your administrator to enter one."))
    now = timezone.now()
    person.consents.filter(purpose=answer.purpose, ended_at=None).update(ended_at=now, ended_by=by)
    row = Consent.objects.create(
        person=person, purpose=answer.purpose, agreed=answer.agreed, given_by=answer.given_by, how=answer.how,
        notice=notice, at=now, worker=by, office=by.office,
    )  # fmt: skip
    book.write("consent", person, by=by, purpose=answer.purpose, agreed=answer.agreed)
    return row


@transaction.atomic
def withdraw(*, person: Person, purpose: str, by: Worker) -> None:
    """Take back the consent for a purpose. Refused when none stands."""
    standing = person.consents.filter(purpose=purpose, ended_at=None, agreed=True)
    if purpose not in Consent.Purpose.values or not standing.update(ended_at=timezone.now(), ended_by=by):
        raise Refused(_("There is no consent for this purpose to withdraw."))
    book.write("withdraw consent", person, by=by, purpose=purpose)
