"""ARCO requests: received, asked to be corrected, extended, decided, carried out; each within the law's own days."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book, once
from camino.core.refusals import Refused, checked
from camino.core.states import require_arrow
from camino.people import cards, erasing
from camino.people.actions.consenting import oppose
from camino.people.legal_days import calendar, due
from camino.people.models import LegalDay, LegalTerm, Person, RightsRequest
from camino.people.models.rights import ARROWS
from camino.staff.models import Office, Role, Worker

Status, Kind, Decision = RightsRequest.Status, RightsRequest.Kind, RightsRequest.Decision
RECEIVE = (Role.SOCIAL_WORK, Role.PROTECTION)


def working_days(office: Office) -> Callable[[date], bool]:
    """Which days count at an office."""
    return calendar(LegalDay.of(office))


@transaction.atomic
def receive_request(
    *, person: Person, kind: str, asks: str, proof: str, received_on: date, key: UUID, by: Worker,
    applicant: str = "self", applicant_name: str = "", reply_to: str = "", purposes: Sequence[str] = (),
) -> RightsRequest:  # fmt: skip
    """Write a request down; the law's days begin on the day it was received. Refused for a day to come."""
    if not by.has_role(*RECEIVE):
        raise Refused(_("Social workers and protection officers receive these requests."))
    if not once.first_time(key, "receive a rights request", by=by):
        return RightsRequest.objects.get(pk=key)
    if received_on > by.office.today():
        raise Refused(_("This day is still to come."), field="received_on")
    term = LegalTerm.on(received_on)
    row = RightsRequest(
        pk=key, person=person, office=by.office, kind=kind, asks=asks, applicant=applicant,
        applicant_name=applicant_name, reply_to=reply_to, proof=proof, received_on=received_on, received_by=by,
        purposes=list(purposes), counted_from=received_on,
        due_on=due(received_on, term.answer_days, works=working_days(by.office)),
    )  # fmt: skip
    checked(row)
    row.save(force_insert=True)
    book.write("receive a rights request", row, by=by, right=row.kind)
    return row


@transaction.atomic
def ask_correction(*, request: RightsRequest, because: str, by: Worker) -> None:
    """Ask the applicant to make the request clear; the term stops until they have. Refused once the days are over."""
    row, today = _turn(request, Status.UNCLEAR, by=by), by.office.today()
    works, term = working_days(row.office), LegalTerm.on(row.received_on)
    if today > due(row.counted_from, term.ask_days, works=works):
        raise Refused(_("The days to ask for a correction are over: decide the request as it is."))
    row.unclear_because = because
    row.due_on = due(today, term.correct_days, works=works)
    row.status = Status.UNCLEAR
    row.save()
    book.write("ask to correct a rights request", row, by=by, right=row.kind)


@transaction.atomic
def correct_request(*, request: RightsRequest, adds: str, by: Worker) -> None:
    """The applicant made it clear: the term is counted anew."""
    row, today = _turn(request, Status.RECEIVED, by=by, roles=RECEIVE), by.office.today()
    row.asks = f"{row.asks}\n\n{adds}".strip()
    row.counted_from = today
    row.due_on = due(today, LegalTerm.on(today).answer_days, works=working_days(row.office))
    row.status = Status.RECEIVED
    row.save()
    book.write("correct a rights request", row, by=by, right=row.kind)


@transaction.atomic
def extend_request(*, request: RightsRequest, by: Worker) -> None:
    """Lengthen the term to answer, once, while it still runs."""
    _only_protection(by)
    row = RightsRequest.objects.select_for_update().get(pk=request.pk)
    if (
        row.status != Status.RECEIVED
        or row.extended_on
        or row.due_on is None
        or by.office.today() > row.due_on
    ):
        raise Refused(_("The term can be lengthened once, while it still runs."))
    row.extended_on = by.office.today()
    row.due_on = due(row.due_on, LegalTerm.on(row.received_on).extension_days, works=working_days(row.office))
    row.save()
    book.write("extend a rights request", row, by=by, right=row.kind)


@transaction.atomic
def decide_request(
    *, request: RightsRequest, decision: str, by: Worker, ground: str = "", words: str = ""
) -> None:
    """Grant or deny. Denied, or granted in part, says on what legal ground; what is granted is then carried out."""
    row, today = _turn(request, Status.DECIDED, by=by), by.office.today()
    row.decision, row.ground, row.words = decision, ground, words
    row.decided_on, row.decided_by = today, by
    row.due_on = due(today, LegalTerm.on(row.received_on).effective_days, works=working_days(row.office))
    row.status = Status.DECIDED
    checked(row)
    row.save()
    book.write("decide a rights request", row, by=by, right=row.kind, decision=decision)


@transaction.atomic
def carry_out(*, request: RightsRequest, by: Worker) -> None:
    """Do what was granted, and close the request: opposition ends the consents, cancellation blocks the file."""
    row = _turn(request, Status.DONE, by=by)
    granted = row.decision != Decision.DENIED
    row.closed_on = by.office.today()
    row.status = Status.DONE
    row.save()
    book.write("carry out a rights request", row, by=by, right=row.kind)
    if granted and row.kind == Kind.OPPOSITION:
        oppose(person=row.person, purposes=row.purposes, by=by)
    if granted and row.kind == Kind.CANCELLATION:
        block_file(person=row.person, by=by)


@transaction.atomic
def close_request(*, request: RightsRequest, status: str, by: Worker) -> None:
    """Close it without a decision: taken back by the applicant, or lapsed as it was never made clear."""
    row, today = _turn(request, status, by=by), by.office.today()
    if status == Status.LAPSED and row.due_on and today <= row.due_on:
        raise Refused(_("The applicant still has time to correct the request."))
    row.closed_on, row.due_on = today, None
    row.status = status
    row.save()
    book.write("close a rights request", row, by=by, right=row.kind)


@transaction.atomic
def block_file(*, person: Person, by: Worker) -> None:
    """Take a file out of ordinary use: nobody finds or opens it but protection officers, until it is anonymised."""
    _only_protection(by)
    book.write("block a file", person, by=by)
    if not erasing.block(person.pk):
        raise Refused(_("A protection officer of an office that knows the person blocks a file."))


@transaction.atomic
def unblock_file(*, person: Person, by: Worker) -> None:
    """Bring a blocked file back, while it is not anonymised."""
    _only_protection(by)
    if not erasing.unblock(person.pk):
        raise Refused(_("Only a blocked file that is not yet anonymised can be brought back."))
    book.write("unblock a file", person, by=by)
    cards.refresh([person.pk])


@transaction.atomic
def declare_days(
    *, first: date, last: date, why: str, by: Worker, working: bool = False, everywhere: bool = True
) -> LegalDay:
    """Declare days that do not count (or do after all), for all offices or one's own. An administrator does."""
    if not by.has_role(Role.ADMINISTRATOR):
        raise Refused(_("An administrator declares the days that do not count."))
    row = LegalDay(
        first=first, last=last, why=why, working=working, office=None if everywhere else by.office, written_by=by
    )  # fmt: skip
    checked(row)
    row.save(force_insert=True)
    book.write("declare days", row, by=by, first=str(first), last=str(last), working=working)
    return row


def _turn(
    request: RightsRequest, to: str, *, by: Worker, roles: Sequence[Role] = (Role.PROTECTION,)
) -> RightsRequest:
    """The request, locked, where there is an arrow to the next state and the worker may go it."""
    if not by.has_role(*roles):
        raise Refused(_("A protection officer decides about these requests."))
    row = (
        RightsRequest.objects.select_for_update(of=("self",))
        .select_related("person", "office")
        .get(pk=request.pk)
    )
    require_arrow(row, to, ARROWS)
    return row


def _only_protection(by: Worker) -> None:
    if not by.has_role(Role.PROTECTION):
        raise Refused(_("A protection officer decides about these requests."))
