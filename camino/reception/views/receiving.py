"""Receiving somebody, and completing what is known of their return."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from camino.core.ids import new_id
from camino.core.moments import told
from camino.core.refusals import Refused
from camino.people import actions as people_actions
from camino.people import locks
from camino.people.models import Person, Search
from camino.people.reading import noted
from camino.reception import crossings, durations, rules
from camino.reception.actions import receiving
from camino.reception.company import minors_accompanied
from camino.reception.folios import FolioTaken
from camino.reception.forms.returns import ReceiveForm, ReturnForm
from camino.reception.models import ReturnEvent, Visit
from camino.reception.views.needs import chosen
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE, Worker


@opens_for(*FRONT_LINE)
def receive(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Receive somebody who stands at the desk."""
    worker = request.worker
    person = Person.objects.filter(pk=pk).first()
    if person is None:
        return _open_file(request, pk)
    noted(person, by=worker)
    if request.method != "POST":
        form = ReceiveForm(by=worker, initial=_defaults(worker))
        return _show_form(request, person, form)
    form = ReceiveForm(request.POST, by=worker)
    if form.is_valid():
        try:
            received = _receive(person, form, by=worker)
        except Refused as refusal:
            _say(form, refusal)
        else:
            return _after(request, received)
    return _show_form(request, person, form, status=422)


def _receive(person: Person, form: ReceiveForm, *, by: Worker) -> receiving.Received:
    said = form.cleaned_data
    if not form.is_return:
        return receiving.receive_visit(
            person=person.pk, reason=said["how"], key=said["key"], needs=said["needs"], by=by
        )
    return receiving.receive_return(
        person=person.pk, facts=form.facts(), key=said["key"], here_today=form.received_today,
        needs=said["needs"], same_folio=said["same_folio"], by=by,
    )  # fmt: skip


def _after(request: WorkerRequest, received: receiving.Received) -> HttpResponse:
    visit, event = received.visit, received.event
    if visit is None:
        messages.success(request, _("The return is written down."))
        return redirect("reception:return", event.pk) if event else redirect("/")
    if received.again:
        at = {"time": told(visit.came_at, "TIME_FORMAT")}
        messages.info(request, _("Already received at %(time)s: this is that visit.") % at)
    else:
        messages.success(request, _("Received."))
    return redirect("reception:visit", visit.pk)


def _defaults(worker: Worker) -> dict[str, Any]:
    today = worker.office.today()
    return {
        "key": new_id(), "how": Visit.Reason.RETURNED, "arrived_on": None,
        "clock": worker.office.now().time().replace(second=0, microsecond=0),
        "crossing": crossings.usual(worker.office, on=today), "here_today": False, **crossings.last_used(worker),
    }  # fmt: skip


def _show_form(request: WorkerRequest, person: Person, form: ReceiveForm, status: int = 200) -> HttpResponse:
    office = request.worker.office
    context = {
        "person": person, "form": form,
        "visit": Visit.objects.filter(person=person, office=office, came_on=office.today()).first(),
        **_minor(person, on=office.today()),
    }  # fmt: skip
    return render(request, "reception/receive.html", context, status=status)


def _minor(person: Person, *, on: date, event: ReturnEvent | None = None) -> dict[str, Any]:
    """Whether to say that somebody is a minor who came alone, and until when they may be handed over."""
    with_adult = minors_accompanied([person], on=on)[person.pk]
    if event is not None and event.accompanied is not None:
        with_adult = event.accompanied
    return {
        "today": timezone.localdate(), "is_minor": person.birth.minor(on) is True,
        "unaccompanied": with_adult is False,
        "minors_until": rules.minors_until(on),
        "too_late": bool(
            with_adult is False and event and event.arrived_at
            and rules.too_late_for_a_minor(event.arrived_at, zone=event.office.zone)
        ),
    }  # fmt: skip


def _open_file(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The person is known at another office only: their file is opened here when they stand at this desk.

    Of anybody whom no search has shown to the worker it is not even said that they exist.
    """
    shown_in = Search.objects.filter(worker=request.worker, shown__contains=[pk]).order_by("-at").first()
    if shown_in is None or not shown_in.still_counts():
        raise Http404
    locks.require_not_sealed([pk])
    if request.method == "POST":
        people_actions.open_file(person=pk, shown_in=shown_in, by=request.worker)
        return redirect("reception:receive", pk)
    return render(request, "reception/receive_elsewhere.html", {"pk": pk})


def _say(form: forms.Form, refusal: Refused) -> None:
    if isinstance(refusal, FolioTaken):
        form.fields["same_folio"].widget.attrs["data-asked"] = "yes"
    refusal.show_on(form)


@require_GET
@opens_for(*FRONT_LINE)
def crossing_options(request: WorkerRequest) -> HttpResponse:
    """The crossings to offer for a day, those open then before the others."""
    day = {"arrived_on": request.GET.get("arrived_on", "")}
    form = ReturnForm(by=request.worker, initial={**day, "crossing": request.GET.get("crossing", "")})
    return render(request, "reception/crossing_options.html", {"form": form})


@require_GET
@opens_for(*FRONT_LINE)
def visit(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """A visit: who, how they came, what they need, what to do next."""
    found = get_object_or_404(
        Visit.objects.select_related(
            "person", "office", "received_by", "return_event__crossing", "return_event__office"
        ),
        pk=pk,
    )
    event, person = found.return_event, noted(found.person, by=request.worker)
    context = {"visit": found, "person": person, "event": event, **chosen(found)}
    context |= _minor(person, on=event.arrived_on if event else found.came_on, event=event)
    return render(request, "reception/visit.html", context)


@opens_for(*FRONT_LINE)
def complete(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """All facts of a return, to complete or correct."""
    event = get_object_or_404(ReturnEvent.objects.select_related("person", "office", "constancia"), pk=pk)
    noted(event.person, by=request.worker)
    if request.method != "POST":
        form = ReturnForm(by=request.worker, initial=_initial(event))
        return render(request, "reception/return.html", _return_context(event, form))
    form = ReturnForm(request.POST, by=request.worker)
    if form.is_valid():
        try:
            receiving.complete_return(
                event=event, facts=form.facts(), same_folio=form.cleaned_data["same_folio"], by=request.worker
            )
        except Refused as refusal:
            _say(form, refusal)
        else:
            messages.success(request, _("The return is up to date."))
            last = event.visits.order_by("-came_on").first()
            return redirect("reception:visit", last.pk) if last else redirect("reception:return", event.pk)
    return render(request, "reception/return.html", _return_context(event, form), status=422)


def _initial(event: ReturnEvent) -> dict[str, Any]:
    at = event.arrived_at.astimezone(event.office.zone) if event.arrived_at else None
    simple = (
        "arrived_on", "handed_over_by", "route", "last_us_state", "detained_days", "apprehended", "separated",
        "withheld", "destination", "destination_state", "cross_again",
    )  # fmt: skip
    return {name: getattr(event, name) for name in simple} | {
        "clock": at.time() if at else None,
        "crossing": event.crossing_id,
        "folio": event.constancia.number if event.constancia else "",
        "abroad": durations.spoken(event.months_abroad),
        "accompanied": {True: "yes", False: "no", None: ""}[event.accompanied],
    }


def _return_context(event: ReturnEvent, form: ReturnForm) -> dict[str, Any]:
    return {
        "event": event, "person": event.person, "form": form,
        **_minor(event.person, on=event.arrived_on, event=event),
    }  # fmt: skip
