"""Two records that may be one person: the queue, the two side by side, and what is decided."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.people import queue
from camino.people.actions.joining import join, older, take_back
from camino.people.actions.likely import decide, last_of
from camino.people.comparing import beside
from camino.people.forms.joining import AnswerForm, empty, may_be_decided
from camino.people.models import LikelyPair, Person
from camino.people.reading import noted
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE

SAID = {
    "same": gettext_lazy("Joined: one record, found by both codes."),
    "different": gettext_lazy("Two people. They are not asked about again."),
    "unsure": gettext_lazy("Left for somebody who knows more, under “Not sure”."),
}


@require_GET
@opens_for(*FRONT_LINE)
def listing(request: WorkerRequest) -> HttpResponse:
    """The queue of an office, the most harmful first."""
    worker = request.worker
    asked = request.GET.get("show", "")
    show = asked if asked in queue.SHOWN else "waiting"
    offices = {str(office.pk): office for office in worker.offices}
    office = offices.get(request.GET.get("office", ""), worker.office)
    shown = queue.page(
        queue.pairs(show, office=office, by=worker), on=office.today(),
        newer=request.GET.get("newer", ""), older=request.GET.get("older", ""),
    )  # fmt: skip
    context = {
        "page": shown, "show": show, "office": office, "offices": worker.offices, "last": _last(worker),
    }  # fmt: skip
    return render(request, "people/likely.html", context)


def _last(worker: Any) -> LikelyPair | None:
    return last_of(worker)


@require_GET
@opens_for(*FRONT_LINE)
def pair(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Two records side by side."""
    row = get_object_or_404(LikelyPair.objects.select_related("decided_by"), pk=pk)
    people = _people(request, row)
    if people is None:  # they were joined: the person's file
        return redirect("workspace:person", row.other if row.status == "same" else row.one)
    return _side_by_side(request, row, *people)


def _people(request: WorkerRequest, row: LikelyPair) -> tuple[Person, Person] | None:
    found = Person.objects.select_related("registered_by").in_bulk([row.one, row.other])
    if len(found) < 2:
        return None
    for each in found.values():
        noted(each, by=request.worker)
    return found[row.one], found[row.other]


def _side_by_side(
    request: WorkerRequest, row: LikelyPair, one: Person, other: Person, form: AnswerForm | None = None
) -> HttpResponse:
    today = request.worker.office.today()
    first = "one" if older(one, other) == one else "other"
    said = form.data if form else {}
    lines = [
        (line, said.get(line.choice) or _stays(line.choice, one, other, first)) for line in beside(one, other)
    ]
    context = {
        "pair": row, "one": one, "other": other, "lines": lines, "today": today, "kept": said.get("kept") or first,
        "form": form or AnswerForm(one=one, other=other, initial={"key": new_id()}), "open": may_be_decided(row),
        "entry": queue.Entry(row, one, other, queue.why(row, on=today)),
        "last": _last(request.worker),
    }  # fmt: skip
    return render(request, "people/likely_pair.html", context, status=422 if form else 200)


def _stays(choice: str, one: Person, other: Person, first: str) -> str:
    """Whose fact stays where nobody chooses: the older record's, if it has one."""
    if not choice:
        return ""
    second = "other" if first == "one" else "one"
    return second if empty(one if first == "one" else other, choice) else first


@require_POST
@opens_for(*FRONT_LINE)
def answer(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """One person, two, or not sure; then the next pair."""
    row = get_object_or_404(LikelyPair, pk=pk)
    people = _people(request, row)
    if people is None:
        raise Refused(_("One of these two records is not there any more. Go on with the next pair."))
    one, other = people
    form = AnswerForm(request.POST, one=one, other=other)
    if not form.is_valid():
        return _side_by_side(request, row, one, other, form)
    said = form.cleaned_data
    try:
        if said["answer"] == "same":
            join(
                pair=row, kept=form.stays(), takes=form.takes(), reason=said["reason"], key=said["key"],
                by=request.worker,
            )  # fmt: skip
        else:
            decide(pair=row, answer=said["answer"], key=said["key"], by=request.worker)
    except Refused as refusal:
        if not refusal.field:
            raise
        refusal.show_on(form)
        return _side_by_side(request, row, one, other, form)
    messages.success(request, str(SAID[said["answer"]]))
    return _onward(request)


def _onward(request: WorkerRequest) -> HttpResponse:
    following = queue.first(by=request.worker)
    return redirect("people:likely-pair", following.pk) if following else redirect("people:likely")


@require_POST
@opens_for(*FRONT_LINE)
def undo(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Take one's own last decision back: the pair stands here again."""
    row = get_object_or_404(LikelyPair, pk=pk)
    try:
        key = UUID(request.POST.get("key", ""))
    except ValueError as error:
        raise Refused(_("This form is no longer valid. Reload the page.")) from error
    take_back(pair=row, key=key, by=request.worker)
    messages.success(request, _("Taken back. It waits to be decided again."))
    return redirect("people:likely-pair", row.pk)
