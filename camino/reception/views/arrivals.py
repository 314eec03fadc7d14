"""Arrivals: the list of them, opening one, its page."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from camino.core.refusals import Refused
from camino.reception import lists, understood
from camino.reception.actions import arriving
from camino.reception.actions.reconciling import tally
from camino.reception.board import board
from camino.reception.forms.arrivals import (
    ArrivalForm,
    FileForm,
    ReconcileForm,
    arrival_initial,
    field_choices,
)
from camino.reception.forms.keys import sent_key
from camino.reception.models import Arrival, Crossing
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import Role

RECEIVES = (Role.RECEPTION, Role.SOCIAL_WORK, Role.PROTECTION)


def arrival_here(request: WorkerRequest, pk: UUID) -> Arrival:
    """An arrival of the office where the worker is working now."""
    arrivals = Arrival.objects.select_related("office", "crossing").defer("file_content")
    return get_object_or_404(arrivals, pk=pk, office=request.worker.office)


@require_GET
@opens_for(*RECEIVES)
def index(request: WorkerRequest) -> HttpResponse:
    """The arrivals of this office, the latest first."""
    status = request.GET.get("status", "")
    status = status if status in Arrival.Status.values else ""
    page = board(
        request.worker.office,
        status=status,
        newer=request.GET.get("newer", ""),
        older=request.GET.get("older", ""),
    )
    context = {"page": page, "status": status, "statuses": Arrival.Status.choices}
    return render(request, "reception/arrivals.html", context)


@opens_for(*RECEIVES)
def open_one(request: WorkerRequest) -> HttpResponse:
    """Open "bus from …"."""
    office = request.worker.office
    if request.method != "POST":
        form = ArrivalForm(
            office=office, initial={"arrived_on": office.today(), "clock": office.now().time()}
        )
        return render(request, "reception/arrival_form.html", {"form": form})
    form = ArrivalForm(request.POST, office=office)
    if form.is_valid():
        try:
            arrival = arriving.open_arrival(shared=form.shared(), key=sent_key(request), by=request.worker)
        except Refused as refusal:
            _say(form, refusal)
        else:
            return redirect("reception:arrival", arrival.pk)
    return render(request, "reception/arrival_form.html", {"form": form}, status=422)


@opens_for(*RECEIVES)
def change(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Correct the shared facts of an arrival of which nobody is registered yet."""
    arrival = arrival_here(request, pk)
    if request.method != "POST":
        form = ArrivalForm(office=arrival.office, initial=arrival_initial(arrival))
        return render(request, "reception/arrival_form.html", {"form": form, "arrival": arrival})
    form = ArrivalForm(request.POST, office=arrival.office)
    if form.is_valid():
        try:
            arriving.change_arrival(arrival=arrival, shared=form.shared(), by=request.worker)
        except Refused as refusal:
            _say(form, refusal)
        else:
            return redirect("reception:arrival", arrival.pk)
    return render(request, "reception/arrival_form.html", {"form": form, "arrival": arrival}, status=422)


def _say(form: forms.Form, refusal: Refused) -> None:
    """A refusal beside the field it is about."""
    refusal.show_on(form)


@require_POST
@opens_for(*RECEIVES)
def take_over(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Take the day, the hour and the number from the file."""
    arriving.take_over(arrival=arrival_here(request, pk), by=request.worker)
    messages.success(request, _("Taken over from the file."))
    return redirect("reception:arrival", pk)


@require_POST
@opens_for(*RECEIVES)
def cancel(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Give up an arrival that was opened by mistake."""
    arriving.cancel(arrival=arrival_here(request, pk), by=request.worker)
    messages.success(request, _("The arrival was cancelled and its list destroyed."))
    return redirect("reception:arrivals")


@require_GET
@opens_for(*RECEIVES)
def show(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """An arrival: its list, what is to be decided, what was done."""
    return arrival_page(request, arrival_here(request, pk))


def arrival_page(request: WorkerRequest, arrival: Arrival, *, status: int = 200, **more: Any) -> HttpResponse:
    """The page of an arrival, with the forms that were refused in `more`."""
    counts = lists.counts(arrival)
    kind = request.GET.get("lines", "")
    if kind not in lists.KINDS:
        kind = next((name for name in ("decide", "problems") if counts[name]), "all")
    number = int(n) if (n := request.GET.get("page", "")).isdecimal() and 0 < int(n) < 10_000 else 1
    tables = arrival.understood.get("tables", [])
    entries, further = lists.page(arrival, kind=kind, number=number)
    context = {
        "arrival": arrival,
        "counts": counts,
        "entries": entries,
        "kind": kind,
        "number": number,
        "further": further,
        "kinds": [(name, lists.KIND_NAMES[name], counts[name]) for name in lists.KINDS],
        "told_by_curp": any(entry.told_by_curp for entry in entries),
        "step": _step(arrival, counts),
        "tables": tables,
        "asked": any(table["questions"] for table in tables) or not counts["all"],
        "field_choices": field_choices(),
        "says": _says(arrival),
        "file_form": FileForm(),
        "tally": tally(arrival),
        "reconcile_form": _reconcile_form(arrival),
        **more,
    }
    return render(request, "reception/arrival.html", context, status=status)


def _step(arrival: Arrival, counts: dict[str, int]) -> int:
    """Where one is: the list, the check, the registration, the closing; after that all are done."""
    if arrival.status == Arrival.Status.RECONCILED:
        return 5
    if arrival.status == Arrival.Status.REGISTERED:
        return 4
    if not counts["all"]:
        return 1
    return 2 if counts["decide"] or counts["problems"] else 3


def _says(arrival: Arrival) -> dict[str, Any]:
    """What the file says otherwise about the whole bus."""
    said = understood.differs(arrival)
    if "date" in said:
        said["date"] = date.fromisoformat(said["date"])
    if "crossing" in said:
        said["crossing"] = Crossing.objects.filter(pk=said["crossing"]).first()
    return said


def _reconcile_form(arrival: Arrival) -> ReconcileForm:
    """The numbers, with the difference where it most likely belongs."""
    counted = tally(arrival)
    missing = counted.missing
    return ReconcileForm(
        initial={
            "announced": arrival.announced,
            "unannounced": arrival.unannounced + max(0, -missing),
            "absent_unnamed": arrival.absent_unnamed + max(0, missing),
        }
    )
