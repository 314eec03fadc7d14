"""The store: what is here, what came, what is made of it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from camino.reception.forms.keys import sent_key
from camino.staff.doors import WorkerRequest, opens_for
from camino.supplies import shelf
from camino.supplies.actions.making import make_kits, take_apart
from camino.supplies.actions.receiving import receive
from camino.supplies.actions.shelving import find_spoilt, issue_to_health, move, open_lot, write_off
from camino.supplies.forms.furniture import BarcodeForm
from camino.supplies.forms.store import (
    SHOWN_ROWS,
    HealthForm,
    LineForm,
    LotForm,
    MakeForm,
    ReceiveForm,
    known_barcodes,
    lines,
)
from camino.supplies.models import Balance, Item, Lot, Place
from camino.supplies.models.places import SHELVES
from camino.supplies.rules import kits_possible
from camino.supplies.stock import on_hand
from camino.supplies.views.roles import KEEPERS, STORE
from camino.supplies.views.trying import done


@require_GET
@opens_for(*KEEPERS)
def stock(request: WorkerRequest) -> HttpResponse:
    """Everything that is here, what runs out first, first; what expires soon."""
    office = request.worker.office
    rows, soon = shelf.stock(office), shelf.expiring(office)
    context = {
        "rows": rows, "soon": soon, "low": sum(row.low for row in rows), "today": office.today(),
        "keeps": request.worker.has_role(*STORE),
    }  # fmt: skip
    return render(request, "supplies/stock.html", context)


@require_GET
@opens_for(*KEEPERS)
def item(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """One item: its lots on each shelf, what happened to them, what it is made of."""
    found = get_object_or_404(Item.objects.select_related("kind"), pk=pk)
    return item_page(request, found)


def item_page(request: WorkerRequest, found: Item, barcode: BarcodeForm | None = None) -> HttpResponse:
    office = request.worker.office
    lots = Balance.objects.filter(
        place__office=office, place__kind__in=SHELVES, lot__item=found, quantity__gt=0
    )
    recipe = found.recipes.valid(office.today()).prefetch_related("lines__item").first()
    context = {
        "item": found, "lots": lots.select_related("lot__fund", "place").order_by("lot__use_by", "lot"),
        "recipe": recipe, "left": on_hand(office, items=[found.pk]).get(found.pk, 0), "today": office.today(),
        "weeks": shelf.given_out(found, office) if found.goes == Item.Goes.PERSON else [],
        "page": shelf.movements(found, office, older=request.GET.get("older", "")),
        "barcodes": found.barcodes.all(), "barcode": barcode or BarcodeForm(), "keeps": request.worker.has_role(*STORE),
    }  # fmt: skip
    status = 422 if barcode is not None else 200
    return render(request, "supplies/item.html", context, status=status)


@opens_for(*STORE)
def receive_delivery(request: WorkerRequest) -> HttpResponse:
    """A delivery, line by line; a barcode may be scanned instead of choosing."""
    sent = request.POST if request.method == "POST" else None
    form, rows = ReceiveForm(sent, office=request.worker.office), lines(sent)
    valid = sent is not None and all([form.is_valid(), *(row.is_valid() for row in rows)])
    if valid and done(form, lambda: _receive(request, form.cleaned_data, rows)):
        messages.success(request, _("Received: it is on the shelf."))
        return redirect("supplies:stock")
    status = 422 if sent is not None else 200
    context = {
        "form": form, "rows": rows, "shown": f":{SHOWN_ROWS}", "rest": f"{SHOWN_ROWS}:", "first": SHOWN_ROWS,
        "opened": any(row.errors or row["item"].value() for row in rows[SHOWN_ROWS:]), "barcodes": known_barcodes(),
    }  # fmt: skip
    return render(request, "supplies/receive.html", context, status=status)


def _receive(request: WorkerRequest, told: dict[str, Any], rows: list[LineForm]) -> None:
    receive(
        lines=[line for row in rows if (line := row.delivered())], origin=told["origin"], fund=told["fund"],
        place=told["place"], from_whom=told["from_whom"], paper=told["paper"], key=sent_key(request), by=request.worker,
    )  # fmt: skip


@opens_for(*STORE)
def lot(request: WorkerRequest, pk: UUID, place_pk: UUID) -> HttpResponse:
    """Some of a lot at a place: moved, written off, taken apart; the lot opened or found spoilt."""
    office = request.worker.office
    where = get_object_or_404(Place, pk=place_pk, office=office, kind__in=SHELVES)
    found = get_object_or_404(Lot.objects.select_related("item", "fund"), pk=pk)
    sent = request.POST if request.method == "POST" else None
    form = LotForm(
        sent, office=office, lot=found, initial={"deed": "move", "to": where, "on": office.today()}
    )
    if (
        sent is not None
        and form.is_valid()
        and done(form, lambda: _do(request, found, where, form.cleaned_data))
    ):
        messages.success(request, _("Done."))
        return redirect("supplies:item", found.item_id)
    left = Balance.objects.filter(lot=found, place=where).first()
    context = {
        "form": form,
        "lot": found,
        "place": where,
        "left": left.quantity if left else 0,
        "today": office.today(),
    }
    return render(request, "supplies/lot.html", context, status=422 if form.errors else 200)


def _do(request: WorkerRequest, found: Lot, where: Place, told: dict[str, Any]) -> None:
    deed, by, key = told["deed"], request.worker, sent_key(request)
    quantity = told["quantity"] or 0
    if deed == "open":
        open_lot(lot=found, on=told.get("on") or by.office.today(), by=by)
    elif deed == "spoilt":
        find_spoilt(lot=found, by=by)
    elif deed == "move":
        move(lot=found, start=where, to=told["to"], quantity=quantity, key=key, by=by)
    elif deed == "take_apart":
        take_apart(lot=found, place=where, quantity=quantity, to=told["to"], key=key, by=by)
    else:
        write_off(lot=found, place=where, quantity=quantity, reason=told["reason"], key=key, by=by)


@opens_for(*STORE)
def make(request: WorkerRequest) -> HttpResponse:
    """Kits of what is on the shelf; beside each how many can be made today."""
    office = request.worker.office
    sent = request.POST if request.method == "POST" else None
    form = MakeForm(sent, office=office)
    if (
        sent is not None
        and form.is_valid()
        and done(form, lambda: make_kits(**form.cleaned_data, key=sent_key(request), by=request.worker))
    ):
        messages.success(request, _("The kits are on the shelf."))
        return redirect("supplies:stock")
    left = on_hand(office, to_give=True)
    kits = (
        Item.objects.filter(recipes__isnull=False, retired_on=None)
        .distinct()
        .prefetch_related("recipes__lines")
    )
    today, possible = office.today(), []
    for kit in kits:
        recipe = next(
            (
                each
                for each in kit.recipes.all()
                if each.since <= today and (each.until is None or each.until >= today)
            ),
            None,
        )
        if recipe:
            contents = {line.item_id: line.quantity for line in recipe.lines.all()}
            possible.append((kit, left.get(kit.pk, 0), kits_possible(contents, left)))
    return render(
        request,
        "supplies/make.html",
        {"form": form, "possible": possible},
        status=422 if form.errors else 200,
    )


@opens_for(*STORE)
def health(request: WorkerRequest) -> HttpResponse:
    """Whole packs to the health cabinet, once a week."""
    sent = request.POST if request.method == "POST" else None
    form = HealthForm(sent)
    if (
        sent is not None
        and form.is_valid()
        and done(form, lambda: issue_to_health(**form.cleaned_data, key=sent_key(request), by=request.worker))
    ):
        messages.success(request, _("Issued to health."))
        return redirect("supplies:stock")
    return render(request, "supplies/health.html", {"form": form}, status=422 if form.errors else 200)
