"""The first needs of a visit: eleven buttons, and below them what was done about each."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from camino.people.reading import noted
from camino.reception.actions import needs as actions
from camino.reception.models import FirstNeed, Visit
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE

ICONS = {
    "food": "soup", "shelter": "bed", "call": "phone", "papers": "file-text", "transport": "bus", "clothing": "shirt",
    "medical": "first-aid-kit", "legal": "scale", "protection": "shield", "cheque": "cash", "belongings": "briefcase",
}  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """One of the eleven buttons: pressed when the need is on the list, fixed once something was done about it."""

    kind: str
    label: str
    icon: str
    need: FirstNeed | None

    @property
    def fixed(self) -> bool:
        """Whether pressing it again would undo what was done."""
        return self.need is not None and self.need.status != FirstNeed.Status.ASKED


def chosen(visit: Visit) -> dict[str, Any]:
    """What the list of needs shows. One query."""
    asked = {need.kind: need for need in visit.needs.select_related("answered_by")}
    choices = [
        Choice(kind, str(label), ICONS[kind], asked.get(kind)) for kind, label in FirstNeed.Kind.choices
    ]
    answers = [each for each in FirstNeed.Status.choices if each[0] != FirstNeed.Status.ASKED]
    return {
        "visit": visit, "choices": choices, "answers": answers,
        "asked": [choice for choice in choices if choice.need],
        "open": sum(1 for choice in choices if choice.need and not choice.fixed),
    }  # fmt: skip


@opens_for(*FRONT_LINE)
def needs(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The needs of a visit; a POST puts one on the list or takes it off."""
    visit = get_object_or_404(Visit.objects.select_related("office", "person"), pk=pk)
    noted(visit.person, by=request.worker)
    if request.method == "POST":
        kind = request.POST.get("kind", "")
        need = next((each for each in visit.needs.all() if each.kind == kind), None)
        if need is None:
            actions.ask(visit=visit, kinds=[kind], by=request.worker)
        elif (
            request.POST.get("pressed") == "yes"
        ):  # a click that comes late must not undo what another desk did
            actions.take_back(need=need, by=request.worker)
    return _list(request, visit)


@require_POST
@opens_for(*FRONT_LINE)
def answer(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Write down what was done about one need, or undo it."""
    need = get_object_or_404(FirstNeed.objects.select_related("visit__office", "visit__person"), pk=pk)
    noted(need.visit.person, by=request.worker)
    actions.answer(
        need=need, status=request.POST.get("status", ""), note=request.POST.get("note", ""), by=request.worker
    )
    return _list(request, need.visit)


def _list(request: WorkerRequest, visit: Visit) -> HttpResponse:
    if not request.htmx:  # type: ignore[attr-defined]  # from django-htmx's middleware
        return redirect("reception:visit", visit.pk)
    return render(request, "reception/needs.html", chosen(visit))
