"""Open files: what was asked, what is to be answered, what lies open, broken glass to review."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_GET, require_POST

from camino.people import actions, locks
from camino.people.forms import AnswerRequestForm, ReviewForm
from camino.people.models import AccessRequest, Opening, Person
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE, Role

READS = (*FRONT_LINE, Role.MANAGER)
MOST = 100
SIDES: Mapping[str, str | Promise] = {
    "answer": gettext_lazy("To answer"),
    "asked": gettext_lazy("What I asked"),
    "open": gettext_lazy("Open now"),
    "glass": gettext_lazy("Broken glass"),
    "past": pgettext_lazy("open files", "Closed"),
}


def _sides(request: WorkerRequest) -> list[str]:
    shown = {"asked", "open", "past"}
    shown |= {"answer"} if request.worker.has_role(*locks.ANSWERS) else set()
    shown |= {"glass"} if request.worker.has_role(Role.PROTECTION) else set()
    return [name for name in SIDES if name in shown]


@require_GET
@opens_for(*READS)
def files(request: WorkerRequest) -> HttpResponse:
    """One side of it: `?show=`."""
    return _page(request, request.GET.get("show", ""))


def _page(request: WorkerRequest, wanted: str, status: int = 200, **forms: object) -> HttpResponse:
    sides = _sides(request)
    side = wanted if wanted in sides else sides[0]
    rows = {"answer": _to_answer, "asked": _asked, "open": _open, "glass": _glass, "past": _past}[side](
        request
    )
    today = request.worker.office.today()
    context = {
        "sides": [(name, SIDES[name]) for name in sides], "side": side, "rows": rows, "now": timezone.now(),
        "counts": {
            "answer": locks.to_answer(by=request.worker).count(), "glass": locks.to_review(by=request.worker).count(),
        },
        "answer_form": AnswerRequestForm(today=today), "review_form": ReviewForm(),
    }  # fmt: skip
    return render(request, "people/open_files.html", context | forms, status=status)


def _with_people(rows: QuerySet[Any]) -> list[Any]:
    """The rows, each with the person where the worker reaches them."""
    found = list(rows[:MOST])
    people = Person.objects.in_bulk({each.person_id for each in found})
    for each in found:
        each.whose = people.get(each.person_id)
    return found


def _requests() -> QuerySet[AccessRequest]:
    return AccessRequest.objects.select_related("worker", "asking_office", "office", "answered_by").order_by(
        "-asked_at"
    )


def _openings() -> QuerySet[Opening]:
    return Opening.objects.select_related("worker", "office", "given_by", "ended_by", "reviewed_by").order_by(
        "-since"
    )


def _to_answer(request: WorkerRequest) -> list[Any]:
    return _with_people(_requests().filter(pk__in=locks.to_answer(by=request.worker).values("pk")))


def _asked(request: WorkerRequest) -> list[Any]:
    return _with_people(_requests().filter(worker=request.worker))


def _mine(request: WorkerRequest) -> Q:
    """To me, and of my office's files where I answer for them."""
    worker = request.worker
    ours = Q(office=worker.office) if worker.has_role(*locks.ANSWERS) else Q(pk=None)
    return Q(worker=worker) | ours


def _open(request: WorkerRequest) -> list[Any]:
    return _with_people(
        _openings().filter(_mine(request), ended_at=None, until__gt=timezone.now()).order_by("until")
    )


def _past(request: WorkerRequest) -> list[Any]:
    return _with_people(_openings().filter(_mine(request)).exclude(ended_at=None, until__gt=timezone.now()))


def _glass(request: WorkerRequest) -> list[Any]:
    broken = _openings().filter(office=request.worker.office, kind=Opening.Kind.GLASS)
    return _with_people(broken.order_by("verdict", "-since"))


@require_POST
@opens_for(*READS)
def answer(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Open the office's part of the file, or not."""
    asked = get_object_or_404(AccessRequest, pk=pk)
    form = AnswerRequestForm(request.POST, today=request.worker.office.today())
    if not form.is_valid():
        return _page(request, "answer", 422, answer_form=form, answering=pk)
    said = form.cleaned_data
    opened = actions.answer_request(
        request=asked, granted=said["granted"] == "yes", until=said["until"], note=said["note"], by=request.worker
    )  # fmt: skip
    messages.success(request, _("The file is open to them.") if opened else _("They can read your answer."))
    return redirect("people:open-files")


@require_POST
@opens_for(*READS)
def withdraw(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """It is needed no longer."""
    asked = get_object_or_404(AccessRequest, pk=pk)
    actions.withdraw_request(request=asked, by=request.worker)
    return _back(request, "asked")


@require_POST
@opens_for(*READS)
def close(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Close it before its time."""
    actions.close_file(opening=get_object_or_404(Opening, pk=pk), by=request.worker)
    messages.success(request, _("The file is closed."))
    return _back(request, "open")


@require_POST
@opens_for(Role.PROTECTION)
def review(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Say whether there was reason to break the glass."""
    broken = get_object_or_404(Opening, pk=pk)
    form = ReviewForm(request.POST)
    if not form.is_valid():
        return _page(request, "glass", 422, review_form=form, reviewing=pk)
    actions.review_glass(
        opening=broken, verdict=form.cleaned_data["verdict"], note=form.cleaned_data["note"], by=request.worker
    )  # fmt: skip
    messages.success(request, _("Reviewed."))
    return _back(request, "glass")


def _back(request: WorkerRequest, side: str) -> HttpResponse:
    response = redirect("people:open-files")
    response["Location"] += f"?show={side}"
    return response


@require_GET
@opens_for(*locks.ANSWERS)
def waiting(request: WorkerRequest) -> HttpResponse:
    """What waits for the worker's answer or review, for the first page and the navigation. It renews no session."""
    to_answer, to_review = locks.to_answer(by=request.worker), locks.to_review(by=request.worker)
    context: dict[str, object] = {"answers": to_answer.count(), "reviews": to_review.count()}
    if "count" in request.GET:
        return render(request, "people/waiting.html#count", context)
    context["broken"] = to_review.select_related("worker").order_by("since")[:5]
    context["asked"] = to_answer.select_related("worker", "asking_office").order_by("asked_at")[:5]
    return render(request, "people/waiting.html" if request.htmx else "people/waiting_page.html", context)  # type: ignore[attr-defined]
