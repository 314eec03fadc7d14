"""Asking another office to open what it wrote about a person; answering; closing again."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book, once
from camino.core.refusals import Refused
from camino.people import locks, search
from camino.people.actions.protecting import open_now
from camino.people.asked import Asked
from camino.people.models import AccessRequest, Opening, Person, Search
from camino.staff.models import Office, Role, Worker

Answer = AccessRequest.Answer
USUALLY = timedelta(days=7)
LONGEST = Opening.LONGEST[Opening.Kind.ASKED]


def end_of(day: date, office: Office) -> datetime:
    """The last minute of a day at an office."""
    return datetime.combine(day, time(23, 59), tzinfo=office.zone)


@transaction.atomic
def ask_to_open(
    *, person: UUID, office: UUID, reason: str, key: UUID, by: Worker, code: str = "", shown_in: Search | None = None
) -> AccessRequest:  # fmt: skip
    """Ask an office to open its part of the file of somebody known here, or whom the worker's own search showed.

    Refused for somebody sealed, with whom to call.
    """
    locks.require_not_sealed([person])
    if not once.first_time(key, "ask to open a file", by=by):
        return AccessRequest.objects.get(pk=key)
    if not reason.strip():
        raise Refused(_("Write what you need it for: the other office decides by it."), field="reason")
    known = Person.objects.filter(pk=person).first()
    offices = (
        {each.pk for each in locks.offices_of(known)} if known else _of_card(person, code, shown_in, by=by)
    )
    if office not in offices:
        raise Refused(_("Search for this person again: that office does not know them."))
    if office in {each.pk for each in by.offices}:
        raise Refused(_("This is your own office's file: it is open to you."))
    waiting = AccessRequest.objects.filter(
        person=person, worker=by, office=office, answer=Answer.WAITING
    ).first()
    if waiting:
        raise Refused(_("You have already asked that office. Their answer is still to come."))
    asked = AccessRequest(
        pk=key, person_id=person, code=known.code if known else code, worker=by, asking_office=by.office,
        office_id=office, reason=reason,
    )  # fmt: skip
    try:
        with transaction.atomic():
            asked.save(force_insert=True)
    except IntegrityError as error:
        message = _("You have already asked that office. Their answer is still to come.")
        raise Refused(message) from error
    book.grant("ask to open a file", asked, by=by)
    return asked


def _of_card(person: UUID, code: str, shown_in: Search | None, *, by: Worker) -> set[UUID]:
    """The office that a card names, for somebody whom the worker was shown."""
    shown = shown_in is not None and shown_in.worker_id == by.pk and person in shown_in.shown
    if not shown or shown_in is None or not shown_in.still_counts():
        raise Refused(_("Search for this person again: the last search is too old."))
    [found] = search.candidates([Asked(known=(f"k{code}",))] if code.isalnum() else [Asked()])
    return {each.office_id for each in found if each.person_id == person and each.office_id}


@transaction.atomic
def answer_request(
    *, request: AccessRequest, granted: bool, by: Worker, until: date | None = None, note: str = ""
) -> Opening | None:
    """Open the office's part of the file to who asked, until the end of a day (a week from now), or refuse."""
    if not by.has_role(*locks.ANSWERS):
        raise Refused(_("A social worker, the protection officer or the manager answers this."))
    held = AccessRequest.objects.select_for_update().filter(pk=request.pk).first()
    if held is None or held.office != by.office:
        raise Refused(_("This was asked of another office."))
    if held.worker_id == by.pk:
        raise Refused(_("Nobody answers their own request. Ask a colleague."))
    if held.answer != Answer.WAITING:
        raise Refused(
            _("%(worker)s has answered this already: %(answer)s.")
            % {"worker": held.answered_by, "answer": held.get_answer_display()}
        )
    held.answer = Answer.GRANTED if granted else Answer.REFUSED
    held.answered_at, held.answered_by, held.note = timezone.now(), by, note.strip()
    held.save(update_fields=["answer", "answered_at", "answered_by", "note"])
    book.grant("answer who asked to open a file", held, by=by, answer=held.answer)
    if not granted:
        return None
    day = until or by.office.today() + USUALLY
    if not by.office.today() <= day <= by.office.today() + LONGEST:
        raise Refused(
            _("An open file closes again within thirty days: choose an earlier day."), field="until"
        )
    since = timezone.now()
    opening = Opening(
        person_id=held.person_id, worker_id=held.worker_id, office=by.office, kind=Opening.Kind.ASKED,
        reason=held.reason, request=held, given_by=by, since=since,
        until=min(end_of(day, by.office), since + LONGEST),
    )  # fmt: skip
    open_now(opening)
    book.grant("open a file", opening, by=by, until=f"{opening.until:%Y-%m-%d %H:%M}")
    return opening


@transaction.atomic
def withdraw_request(*, request: AccessRequest, by: Worker) -> AccessRequest:
    """Whoever asked needs it no longer. Refused once it was answered."""
    held = AccessRequest.objects.select_for_update().filter(pk=request.pk, worker=by).first()
    if held is None or held.answer != Answer.WAITING:
        raise Refused(_("This request was answered already."))
    held.answer, held.answered_at, held.answered_by = Answer.WITHDRAWN, timezone.now(), by
    held.save(update_fields=["answer", "answered_at", "answered_by"])
    book.grant("withdraw a request to open a file", held, by=by)
    return held


@transaction.atomic
def close_file(*, opening: Opening, by: Worker) -> Opening:
    """Close an open file before its time: who reads it, or the office whose file it is."""
    held = Opening.objects.select_for_update().filter(pk=opening.pk).first()
    if held is None:
        raise Refused(_("This file does not lie open."))
    officers = held.office == by.office and by.has_role(
        *((Role.PROTECTION,) if held.locked else locks.ANSWERS)
    )
    if held.kind == Opening.Kind.TEAM and not officers:
        raise Refused(_("The protection officer takes away a place in the team."))
    if held.worker_id != by.pk and not officers:
        raise Refused(_("A social worker, the protection officer or the manager closes this."))
    if held.ended_at is None and held.until > timezone.now():
        held.ended_at, held.ended_by = timezone.now(), by
        held.save(update_fields=["ended_at", "ended_by"])
        if held.kind == Opening.Kind.TEAM:
            book.grant("take away the place in the team", held, by=by)
        else:
            book.grant("close an open file", held, by=by)
    return held
