"""Between offices, and counts."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from camino.core.refusals import Refused
from camino.reception.forms.keys import sent_key
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import Office
from camino.supplies.actions.counting import approve, count, reject
from camino.supplies.actions.transferring import receive_transfer, send, take_back_transfer
from camino.supplies.forms.store import SendForm, numbers, shelves
from camino.supplies.models import Balance, Count, Item, Place, Transfer
from camino.supplies.models.places import SHELVES
from camino.supplies.stock import on_hand
from camino.supplies.views.roles import KEEPERS, STORE

LATELY = 40


@opens_for(*STORE)
def transfers(request: WorkerRequest) -> HttpResponse:
    """What is on its way and what has been; a POST sends."""
    office = request.worker.office
    sent = request.POST if request.method == "POST" else None
    form = SendForm(sent, office=office)
    left = on_hand(office, to_give=True)
    items = list(Item.objects.filter(pk__in=left, retired_on=None))
    if sent is not None and form.is_valid():
        chosen = numbers(sent, "send", {item.pk for item in items})
        lines = [(item, chosen[item.pk]) for item in items if chosen.get(item.pk)]
        send(lines=lines, to=form.cleaned_data["to"], key=sent_key(request), by=request.worker)
        messages.success(request, _("Sent. It is on its way until the other office receives it."))
        return redirect("supplies:transfers")
    those = Transfer.objects.filter(Q(from_office=office) | Q(to_office=office))
    context = {
        "form": form, "items": [(item, left[item.pk]) for item in items], "office": office,
        "transfers": those.select_related("from_office", "to_office", "sent_by")[:LATELY],
    }  # fmt: skip
    return render(request, "supplies/transfers.html", context, status=422 if form.errors else 200)


def _chosen(request: WorkerRequest, office: Office) -> Place:
    """The shelf onto which something is put; the first where none was chosen."""
    chosen = next((each for each in shelves(office) if str(each.pk) == request.POST.get("place")), None)
    place: Place | None = chosen or shelves(office).first()
    if place is None:
        raise Refused(_("This office has no shelf yet."))
    return place


@opens_for(*STORE)
def transfer(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """One consignment; a POST receives it, or takes it back."""
    office = request.worker.office
    found = get_object_or_404(
        Transfer.objects.select_related("from_office", "to_office", "sent_by", "ended_by"), pk=pk
    )
    lines = list(found.lines.select_related("lot__item"))
    if request.method == "POST":
        place = _chosen(request, office)
        if request.POST.get("deed") == "take back":
            take_back_transfer(transfer=found, place=place, by=request.worker)
        else:
            counted = numbers(request.POST, "received", {line.pk for line in lines})
            told = {
                line.pk: (counted.get(line.pk, line.sent), request.POST.get(f"why-{line.pk.hex}", "")[:200])
                for line in lines
            }
            receive_transfer(transfer=found, received=told, place=place, by=request.worker)
        messages.success(request, _("Done."))
        return redirect("supplies:transfers")
    context = {
        "transfer": found,
        "lines": lines,
        "comes_here": found.to_office == office,
        "places": shelves(office),
    }
    return render(request, "supplies/transfer.html", context)


@require_GET
@opens_for(*KEEPERS)
def counts(request: WorkerRequest) -> HttpResponse:
    """Counts that wait for a second person, and those that were answered."""
    office = request.worker.office
    those = Count.objects.filter(office=office).select_related("place", "counted_by", "answered_by")
    context = {
        "counts": those.prefetch_related("lines")[:LATELY], "places": shelves(office),
        "counts_here": request.worker.has_role(*STORE),
    }  # fmt: skip
    return render(request, "supplies/counts.html", context)


@opens_for(*STORE)
def count_place(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Count what lies at a place: one number for each lot."""
    place = get_object_or_404(Place, pk=pk, office=request.worker.office, kind__in=SHELVES)
    rows = list(
        Balance.objects.filter(place=place, quantity__gt=0)
        .select_related("lot__item")
        .order_by("lot__item__name", "lot")
    )
    if request.method == "POST":
        found = numbers(request.POST, "counted", {row.lot_id for row in rows})
        if len(found) < len(rows):
            raise Refused(_("Write a number for every lot, also where it is zero."))
        told = {lot: (number, request.POST.get(f"why-{lot.hex}", "")[:200]) for lot, number in found.items()}
        count(place=place, counted=told, key=sent_key(request), by=request.worker)
        messages.success(request, _("Counted. A second person approves it before the book is corrected."))
        return redirect("supplies:counts")
    return render(request, "supplies/count_place.html", {"place": place, "rows": rows})


@opens_for(*KEEPERS)
def count_one(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """One count, with its differences; a POST approves it or asks for a new one."""
    found = get_object_or_404(Count.objects.select_related("place", "counted_by", "answered_by"), pk=pk)
    if request.method == "POST":
        if request.POST.get("answer") == "approve":
            approve(count=found, by=request.worker)
        elif request.POST.get("answer") == "reject":
            reject(count=found, by=request.worker)
        else:
            raise Refused(_("Approve the count or ask for a new one."))
        return redirect("supplies:counts")
    context = {
        "count": found, "lines": found.lines.select_related("lot__item"),
        "may_answer": found.status == Count.Status.COUNTED and found.counted_by != request.worker,
    }  # fmt: skip
    return render(request, "supplies/count.html", context)
