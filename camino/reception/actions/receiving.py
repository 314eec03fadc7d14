"""Receiving somebody at the desk: their return, their visit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from camino.core import book, once
from camino.core.moments import told
from camino.core.refusals import Refused, checked
from camino.people import actions as people_actions
from camino.people import locks
from camino.people.facts import Paper
from camino.people.models import Document, Person
from camino.reception import folios
from camino.reception.actions.needs import ask
from camino.reception.actions.together import record_returns
from camino.reception.company import minors_accompanied
from camino.reception.facts import SIMPLE, ReturnFacts
from camino.reception.models import ReturnEvent, Visit
from camino.staff.models import Worker

__all__ = ["Received", "complete_return", "receive_return", "receive_visit", "record_returns"]

Deed = TypeVar("Deed", ReturnEvent, Visit)


@dataclass(frozen=True)
class Received:
    """What came of receiving somebody. `again`: the office had already received them that day."""

    event: ReturnEvent | None
    visit: Visit | None
    again: bool = False


@transaction.atomic
def receive_return(
    *, person: UUID, facts: ReturnFacts, key: UUID, by: Worker, here_today: bool = True,
    needs: Sequence[str] = (), same_folio: bool = False,
) -> Received:  # fmt: skip
    """Write down a return. `here_today`: the person stands at the desk, so they are received as well.

    Refused when the person has a return on that day already, and (FolioTaken) when the folio is somebody
    else's, unless the worker looked again and it is the `same_folio`.
    """
    if not once.first_time(key, "receive return", by=by):
        event = _require_done(ReturnEvent.objects.filter(pk=key, person=person).first())
        return Received(event, event.visits.filter(office=by.office, came_on=by.office.today()).first())
    met = _at_the_desk(person, by=by, today=here_today)
    _require_no_return_yet(met, facts.arrived_on)
    event = ReturnEvent(pk=key, person=met, office=by.office, registered_by=by)
    _write(event, facts, by=by, same_folio=same_folio)
    book.write("record return", event, by=by)
    if not here_today:
        return Received(event, None)
    visit, again = _visit(met, reason=Visit.Reason.RETURNED, event=event, by=by)
    ask(visit=visit, kinds=needs, by=by)
    return Received(event, visit, again)


@transaction.atomic
def receive_visit(*, person: UUID, reason: str, key: UUID, by: Worker, needs: Sequence[str] = ()) -> Received:
    """Receive today somebody who was not returned. Who was already received today keeps that visit."""
    if not once.first_time(key, "receive visit", by=by):
        made = Visit.objects.filter(person=person).filter(
            Q(pk=key) | Q(office=by.office, came_on=by.office.today())
        )
        return Received(None, _require_done(made.order_by("came_on").first()))
    if reason == Visit.Reason.RETURNED:
        raise Refused(_("Write down the return of somebody who was returned."))
    met = _at_the_desk(person, by=by, today=True)
    visit, again = _visit(met, reason=reason, event=None, by=by, pk=key)
    ask(visit=visit, kinds=needs, by=by)
    return Received(None, visit, again)


def _require_done(done: Deed | None) -> Deed:
    """What a form sent again had made. Refused when it made nothing for this person, or not today."""
    if done is None:
        raise Refused(_("This form is no longer valid. Reload the page."))
    return done


@transaction.atomic
def complete_return(
    *, event: ReturnEvent, facts: ReturnFacts, by: Worker, same_folio: bool = False
) -> ReturnEvent:
    """Write the facts of a return anew: what was not asked at the desk, or was wrong."""
    locks.require_own(event.office_id, by=by)
    Person.objects.select_for_update().get(pk=event.person_id)
    kept = ReturnEvent.objects.select_related("person", "constancia").get(pk=event.pk)
    changed = _write(kept, facts, by=by, same_folio=same_folio)
    if changed:
        book.write("complete return", kept, by=by, changed=changed)
    return kept


def _at_the_desk(person: UUID, *, by: Worker, today: bool) -> Person:
    """The person, their file opened here if need be. Locked: two desks that receive one person take turns."""
    known = Person.objects.filter(pk=person).exists()
    if today or not known:
        people_actions.meet(people=[person], on=by.office.today(), by=by)
    met = Person.objects.select_for_update().filter(pk=person).first()
    if met is None:
        raise Refused(_("This person is not in the register. Search for them again."))
    return met


def _require_no_return_yet(person: Person, day: date) -> None:
    if ReturnEvent.objects.filter(person=person, arrived_on=day).exists():
        raise Refused(
            _("This person's return on %(day)s is already written down. Complete or correct that one.")
            % {"day": told(day)},
            field="arrived_on",
        )


def _write(event: ReturnEvent, facts: ReturnFacts, *, by: Worker, same_folio: bool) -> list[str]:
    """Put the facts on the event and save it. Returns the names of what changed."""
    before = {name: getattr(event, name) for name in (*SIMPLE, "withheld", "accompanied")}
    for name in SIMPLE:
        setattr(event, name, getattr(facts, name))
    event.withheld = list(facts.withheld)
    event.accompanied = facts.accompanied
    if facts.accompanied is None:
        event.accompanied = minors_accompanied([event.person], on=facts.arrived_on)[event.person_id]
    _check(event, by=by)
    changed = [name for name, value in before.items() if getattr(event, name) != value]
    old = event.constancia
    if facts.folio != (old.number if old else ""):
        if not same_folio:
            folios.require_free([(event.person_id, facts.folio)])
        event.constancia = _constancia(event, facts.folio, by=by)
        changed.append("constancia")
    event.save()
    if old and event.constancia != old:
        people_actions.take_away(person=event.person, kind="paper", pk=old.pk, by=by)
    return changed


def _check(event: ReturnEvent, *, by: Worker) -> None:
    if event.arrived_on > by.office.today():
        raise Refused(_("A return cannot be written down before it happens."), field="arrived_on")
    born = event.person.born_earliest
    if born and event.arrived_on < born:
        raise Refused(_("The return is before the person was born. Look at both dates."), field="arrived_on")
    checked(event, exclude=["person", "office", "registered_by", "constancia"])


def _constancia(event: ReturnEvent, folio: str, *, by: Worker) -> Document | None:
    if not folio:
        return None
    paper = Paper(Document.Kind.CONSTANCIA, folio, Document.State.SEEN)
    document = people_actions.give_paper(person=event.person, paper=paper, by=by)
    other = ReturnEvent.objects.filter(constancia=document).exclude(pk=event.pk).first()
    if other:
        raise Refused(
            _("This folio is on the same person's return of %(day)s. Each return has a folio of its own.")
            % {"day": told(other.arrived_on)},
            field="folio",
        )
    return document


def _visit(
    person: Person, *, reason: str, event: ReturnEvent | None, by: Worker, pk: UUID | None = None
) -> tuple[Visit, bool]:
    """Today's visit, and whether it was there already. A return that is told later becomes its reason."""
    today = by.office.today()
    visit = Visit.objects.filter(person=person, office=by.office, came_on=today).first()
    if visit is None:
        visit = Visit(
            person=person, office=by.office, came_on=today, came_at=by.office.now(), reason=reason,
            return_event=event, received_by=by, **({"pk": pk} if pk else {}),
        )  # fmt: skip
        visit.save(force_insert=True)
        book.write("receive", visit, by=by, reason=reason)
        return visit, False
    if event is not None and visit.return_event_id is None:
        visit.reason, visit.return_event = Visit.Reason.RETURNED, event
        visit.save(update_fields=["reason", "return_event"])
        book.write("correct visit", visit, by=by, reason=visit.reason)
    return visit, True
