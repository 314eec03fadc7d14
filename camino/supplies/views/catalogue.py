"""The catalogue: items, kinds of help, what kits are made of."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from camino.staff.doors import WorkerRequest, opens_for
from camino.supplies.actions.furnishing import compose, name_kind, write_item
from camino.supplies.forms.catalogue import ItemForm, KindForm, RecipeForm, kinds, parts
from camino.supplies.forms.store import numbers
from camino.supplies.models import Item
from camino.supplies.views.roles import KEEPERS
from camino.supplies.views.trying import done


@require_GET
@opens_for(*KEEPERS)
def items(request: WorkerRequest) -> HttpResponse:
    """Everything that is counted: what goes to people, into kits, to health."""
    rows = list(Item.objects.select_related("kind").order_by("retired_on", "name"))
    groups = [
        (label, [row for row in rows if row.goes == goes], goes == Item.Goes.PERSON)
        for goes, label in Item.Goes.choices
    ]
    return render(request, "supplies/items.html", {"groups": groups, "kinds": kinds(), "kind": KindForm()})


@opens_for(*KEEPERS)
def kind_add(request: WorkerRequest) -> HttpResponse:
    """A kind of help that the rules can speak of."""
    form = KindForm(request.POST or None)
    if (
        request.method == "POST"
        and form.is_valid()
        and done(form, lambda: name_kind(**form.cleaned_data, by=request.worker))
    ):
        messages.success(request, _("Named. Now write the rule for it, and its items."))
        return redirect("supplies:items")
    return render(request, "supplies/kind.html", {"form": form}, status=422 if form.errors else 200)


@opens_for(*KEEPERS)
def item_add(request: WorkerRequest) -> HttpResponse:
    """A new item."""
    return _write(request, Item())


@opens_for(*KEEPERS)
def item_change(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """An item, described anew."""
    return _write(request, get_object_or_404(Item, pk=pk))


def _write(request: WorkerRequest, item: Item) -> HttpResponse:
    sent = request.POST if request.method == "POST" else None
    new = item._state.adding
    form = ItemForm(sent, instance=item)
    if sent is not None and form.is_valid():
        retired = form.cleaned_data["retired"]
        form.instance.retired_on = (item.retired_on or request.worker.office.today()) if retired else None
        written = write_item(item=form.instance, by=request.worker)
        messages.success(request, _("Written down."))
        return redirect("supplies:item", written.pk)
    context = {"form": form, "item": None if new else Item.objects.get(pk=item.pk)}
    return render(request, "supplies/item_form.html", context, status=422 if form.errors else 200)


@opens_for(*KEEPERS)
def contents(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """What a kit is made of from a day on: a number beside each item."""
    kit, on = get_object_or_404(Item, pk=pk), request.worker.office.today()
    sent = request.POST if request.method == "POST" else None
    form, possible = RecipeForm(sent, initial={"since": on}), list(parts().exclude(pk=kit.pk))
    if sent is not None and form.is_valid():
        chosen = {pk: n for pk, n in numbers(sent, "part", {each.pk for each in possible}).items() if n}
        if done(form, lambda: compose(kit=kit, contents=chosen, **form.cleaned_data, by=request.worker)):
            messages.success(request, _("Written down. Kits are made so from that day on."))
            return redirect("supplies:item", kit.pk)
    held = kit.recipes.order_by("-since").prefetch_related("lines").first()
    now = {line.item_id: str(line.quantity) for line in held.lines.all()} if held else {}
    rows = [
        (each, sent.get(f"part-{each.pk.hex}", "") if sent is not None else now.get(each.pk, ""))
        for each in possible
    ]
    rows.sort(key=lambda row: (not row[1], str(row[0])))
    context = {"form": form, "kit": kit, "rows": rows}
    return render(request, "supplies/contents.html", context, status=422 if form.errors else 200)
