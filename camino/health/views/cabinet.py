"""The cabinet, and the counts that leave the room."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from camino.core.refusals import Refused
from camino.health.actions import cabinet as deeds
from camino.health.actions.publishing import publish, to_publish
from camino.health.forms.cabinet import CorrectForm, DeviceForm
from camino.health.models import Box, DisclosureRule, Publication
from camino.health.models.protocols import Device
from camino.health.publications import tables_of
from camino.reception.forms.keys import sent_key
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import Role
from camino.supplies.models import Movement


@opens_for(Role.HEALTH)
def cabinet(request: WorkerRequest) -> HttpResponse:
    """What the cabinet holds, and what the store has issued and nobody has taken in."""
    office = request.worker.office
    issued = Movement.objects.filter(office=office, kind=Movement.Kind.HEALTH)
    if request.method == "POST":
        _take_in(request, issued)
        return redirect("health:cabinet")
    boxes = list(
        Box.objects.filter(office=office)
        .select_related("device__item", "lot__item")
        .order_by("device", "-pk")
    )
    taken = {box.movement_id for box in boxes}
    described = set(Device.objects.values_list("item", flat=True))
    today = office.today()
    context = {
        "boxes": [(box, box.usable(today)) for box in boxes if box.left],
        "empty": [box for box in boxes if not box.left][:10],
        "to_take": [
            (each, each.lot.item_id in described)
            for each in issued.select_related("lot__item").order_by("-at")[:200]
            if each.pk not in taken
        ],
        "today": today,
    }
    return render(request, "health/cabinet.html", context)


def _take_in(request: WorkerRequest, issued: object) -> None:
    try:
        pk = UUID(request.POST.get("movement", ""))
    except ValueError as error:
        raise Refused(_("This form is no longer valid. Reload the page.")) from error
    movement = get_object_or_404(Movement, pk=pk)
    deeds.take_in(movement=movement, stored_well=request.POST.get("stored") == "well", by=request.worker)
    messages.success(request, _("Taken into the cabinet."))


@opens_for(Role.HEALTH)
def box(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """One box: what came and went, and what happened to it."""
    found = get_object_or_404(Box.objects.select_related("device", "lot__item"), pk=pk)
    form = CorrectForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            deeds.correct(box=found, key=sent_key(request), by=request.worker, **form.cleaned_data)
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("Written down."))
            return redirect("health:box", found.pk)
    context = {
        "box": found, "form": form, "usable": found.usable(request.worker.office.today()),
        "lines": found.lines.select_related("by").order_by("-at")[:50],
    }  # fmt: skip
    return render(request, "health/box.html", context, status=422 if form.errors else 200)


@opens_for(Role.HEALTH)
def device(request: WorkerRequest) -> HttpResponse:
    """Describe a kit that the office has bought."""
    form = DeviceForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            deeds.describe(device=form.save(commit=False), by=request.worker)
        except Refused as refusal:
            refusal.show_on(form)
        else:
            return redirect("health:cabinet")
    return render(request, "health/device.html", {"form": form}, status=422 if form.errors else 200)


@opens_for(Role.HEALTH, Role.MANAGER)
def figures(request: WorkerRequest) -> HttpResponse:
    """Counts that were published, a period at a time; health staff publish the last one that is over."""
    office = request.worker.office
    may = request.worker.has_role(Role.HEALTH)
    if request.method == "POST":
        publish(by=request.worker)
        messages.success(request, _("Published."))
        return redirect("health:figures")
    rows = Publication.objects.filter(office=office).select_related("rule")[:12]
    since, until = to_publish(office, on=office.today())
    context = {
        "publications": [(row, tables_of(row)) for row in rows], "since": since, "until": until,
        "rule": DisclosureRule.on(office.today()),
        "due": may and not any(row.since <= until and row.until >= since for row in rows),
    }  # fmt: skip
    return render(request, "health/figures.html", context)
