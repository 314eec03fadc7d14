"""What the store is furnished with: shelves, funds, barcodes, and what the label of a lot says."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from camino.staff.doors import WorkerRequest, opens_for
from camino.supplies.actions.furnishing import (
    Label,
    change_fund,
    change_place,
    close_place,
    correct_label,
    forget_barcode,
    give_barcode,
    open_fund,
    open_place,
)
from camino.supplies.forms.furniture import (
    BarcodeForm,
    FundChangeForm,
    FundForm,
    LabelForm,
    PlaceChangeForm,
    PlaceForm,
)
from camino.supplies.forms.store import shelves
from camino.supplies.models import Barcode, Fund, Item, Lot, Place
from camino.supplies.models.places import SHELVES
from camino.supplies.views.roles import STORE
from camino.supplies.views.store import item_page
from camino.supplies.views.trying import done


@opens_for(*STORE)
def furniture(request: WorkerRequest) -> HttpResponse:
    """The office's stores and shelves, the funds and donors."""
    sent = request.POST if request.method == "POST" else None
    what = sent.get("what") if sent is not None else ""
    place = PlaceForm(sent if what == "place" else None)
    fund = FundForm(sent if what == "fund" else None)
    by = request.worker
    if what == "place" and place.is_valid() and done(place, lambda: open_place(**place.cleaned_data, by=by)):
        return redirect("supplies:furniture")
    if what == "fund" and fund.is_valid() and done(fund, lambda: open_fund(**fund.cleaned_data, by=by)):
        return redirect("supplies:furniture")
    context = {"place": place, "fund": fund, "places": shelves(by.office), "funds": Fund.objects.all()}
    wrong = bool(place.errors or fund.errors)
    return render(request, "supplies/furniture.html", context, status=422 if wrong else 200)


@opens_for(*STORE)
def place_change(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """A store or shelf: its name, whether the counter takes from it, or that it is used no more."""
    found = get_object_or_404(shelves(request.worker.office), pk=pk)
    sent = request.POST if request.method == "POST" else None
    form = PlaceChangeForm(sent, initial={"name": found.name, "hands_out": found.hands_out})
    if sent is not None and form.is_valid():
        told = form.cleaned_data
        closes = sent.get("deed") == "close"
        if done(form, lambda: _place(found, told, closes=closes, request=request)):
            messages.success(request, _("Closed.") if closes else _("Written down."))
            return redirect("supplies:furniture")
    context = {"form": form, "what": found, "closes": True, "title": _("Store or shelf")}
    return render(request, "supplies/furnished.html", context, status=422 if form.errors else 200)


def _place(found: Place, told: dict[str, object], *, closes: bool, request: WorkerRequest) -> None:
    if closes:
        close_place(place=found, by=request.worker)
    else:
        change_place(
            place=found, name=str(told["name"]), hands_out=bool(told["hands_out"]), by=request.worker
        )


@opens_for(*STORE)
def fund_change(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """A fund or donor: its name and kind, and whether anything is still received for it."""
    found = get_object_or_404(Fund, pk=pk)
    now = {"name": found.name, "kind": found.kind, "closed": found.closed_on is not None}
    form = FundChangeForm(request.POST if request.method == "POST" else None, initial=now)
    if (
        request.method == "POST"
        and form.is_valid()
        and done(form, lambda: change_fund(fund=found, **form.cleaned_data, by=request.worker))
    ):
        messages.success(request, _("Written down."))
        return redirect("supplies:furniture")
    context = {"form": form, "what": Fund.objects.get(pk=pk), "title": _("Fund or donor")}
    return render(request, "supplies/furnished.html", context, status=422 if form.errors else 200)


@opens_for(*STORE)
def label(request: WorkerRequest, pk: UUID, place_pk: UUID) -> HttpResponse:
    """What the label of a lot says, corrected."""
    where = get_object_or_404(Place, pk=place_pk, office=request.worker.office, kind__in=SHELVES)
    found = get_object_or_404(Lot.objects.select_related("item", "fund").filter(balances__place=where), pk=pk)
    now = {name: getattr(found, name) for name in ("number", "expires_on", "unit_cost", "fund")}
    form = LabelForm(request.POST if request.method == "POST" else None, initial=now)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        said = Label(told["number"], told["expires_on"], told["unit_cost"], told["fund"])
        if done(form, lambda: correct_label(lot=found, label=said, reason=told["reason"], by=request.worker)):
            messages.success(request, _("Written down."))
            return redirect("supplies:lot", found.pk, where.pk)
    context = {"form": form, "lot": found, "place": where}
    return render(request, "supplies/label.html", context, status=422 if form.errors else 200)


@opens_for(*STORE)
def barcode(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Give an item a barcode."""
    found = get_object_or_404(Item, pk=pk)
    form = BarcodeForm(request.POST or None)
    if request.method != "POST":
        return redirect("supplies:item", found.pk)
    if not form.is_valid():
        return item_page(request, found, form)
    told = form.cleaned_data
    if not done(
        form, lambda: give_barcode(item=found, gtin=told["gtin"], holds=told["holds"], by=request.worker)
    ):
        return item_page(request, found, form)
    return redirect("supplies:item", found.pk)


@require_POST
@opens_for(*STORE)
def barcode_forget(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """A barcode was put on the wrong item."""
    found = get_object_or_404(Barcode.objects.select_related("item"), pk=pk)
    forget_barcode(barcode=found, by=request.worker)
    return redirect("supplies:item", found.item_id)
