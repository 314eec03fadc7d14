"""A test from agreement to the result given, on one page: its address never says which step, nor which test."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from camino.core.refusals import Refused
from camino.health.actions import cabinet, testing
from camino.health.actions.following import follow
from camino.health.forms.testing import AgreeForm, BeginForm, FollowForm, GiveForm, ReadForm
from camino.health.models import Box, FollowUp, Test
from camino.health.models.following import ARROWS
from camino.health.reading import TestTold, boxes_for, note_reading, value_of
from camino.people.models import Person
from camino.reception.forms.keys import sent_key
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import Role


@opens_for(Role.HEALTH)
def begin(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Counselling and agreement; then the test may begin."""
    person = get_object_or_404(Person, pk=pk)
    form = AgreeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            test = testing.agree(
                person=person, kind=form.cleaned_data["kind"], agreement=form.agreement(), key=sent_key(request),
                by=request.worker,
            )  # fmt: skip
        except Refused as refusal:
            refusal.show_on(form)
        else:
            return redirect("health:work", test.pk) if test else redirect("health:person", person.pk)
    note_reading(person, by=request.worker)
    context = {"person": person, "form": form, "today": request.worker.office.today()}
    return render(request, "health/begin.html", context, status=422 if form.errors else 200)


@opens_for(Role.HEALTH)
def work(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The step at which the test is."""
    test = get_object_or_404(Test.objects.select_related("person", "protocol", "attention"), pk=pk)
    note_reading(test.person, by=request.worker)
    sent = request.POST if request.method == "POST" else None
    deed = sent.get("deed", "") if sent is not None else ""
    boxes = _boxes(request, test)
    waiting = test.uses.filter(read_at=None).select_related("box__device", "box__lot").first()
    forms = {
        "begin": BeginForm(sent if deed == "begin" else None, boxes=boxes),
        "read": ReadForm(sent if deed == "read" else None, test=test),
        "give": GiveForm(sent if deed == "give" else None),
    }
    if sent is not None:
        done = _do(request, test, deed, forms.get(deed))
        if done:
            return redirect("health:work", test.pk)
    uses = [(use, value_of(use)) for use in test.uses.select_related("box__device", "box__lot", "worker")]
    context = {
        "test": test, "told": TestTold(test), "waiting": waiting, "uses": uses, "boxes": boxes, "now": timezone.now(),
        "forms": forms, "follow_ups": test.follow_ups.all(), "next": _next(test),
    }  # fmt: skip
    wrong = any(form.errors for form in forms.values())
    return render(request, "health/work.html", context, status=422 if wrong else 200)


def _boxes(request: WorkerRequest, test: Test) -> list[Box]:
    here = Box.objects.filter(office=request.worker.office, left__gt=0).select_related("device", "lot__item")
    return boxes_for(test, cabinet.usable(list(here), request.worker.office.today()))


def _next(test: Test) -> object:
    return testing.wanted(test) if test.status == Test.Status.AGREED else None


def _do(request: WorkerRequest, test: Test, deed: str, form: Form | None) -> bool:
    """Do what was sent. False where the form has to be shown again."""
    by = request.worker
    if deed in ("leave", "stop"):
        (testing.leave if deed == "leave" else testing.stop)(test=test, by=by)
        return True
    if form is None:
        raise Refused(_("This form is no longer valid. Reload the page."))
    if not form.is_valid():
        return False
    deeds: dict[str, Callable[[], object]] = {
        "begin": lambda: testing.begin(test=test, box=form.cleaned_data["box"], key=sent_key(request), by=by),
        "read": lambda: _read(request, test, form),
        "give": lambda: testing.give(test=test, given=form.given(), by=by),  # type: ignore[attr-defined]
    }
    try:
        deeds[deed]()
    except Refused as refusal:
        refusal.show_on(form)
        return False
    return True


def _read(request: WorkerRequest, test: Test, form: Form) -> None:
    use = test.uses.filter(read_at=None).first()
    if use is None:
        raise Refused(_("This device has been read already."))
    shown = form.shown()  # type: ignore[attr-defined]
    testing.read(use=use, shown=shown, key=sent_key(request), by=request.worker)


@opens_for(Role.HEALTH)
def follow_up(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """One thing that is to happen: what was done, and how it stands."""
    row = get_object_or_404(FollowUp.objects.select_related("person", "test"), pk=pk)
    note_reading(row.person, by=request.worker)
    reached = {str(each) for each in ARROWS.get(row.status, set())} | {row.status}
    statuses = [(value, label) for value, label in FollowUp.Status.choices if value in reached]
    sent = request.POST if request.method == "POST" else None
    form = FollowForm(sent, statuses=statuses, initial={"status": row.status})
    if sent is not None and form.is_valid():
        try:
            follow(follow_up=row, key=sent_key(request), by=request.worker, **form.cleaned_data)
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("Written down."))
            return redirect("health:follow-up", row.pk)
    context = {
        "row": row, "form": form, "attempts": row.attempts.select_related("worker"),
        "open": bool(ARROWS.get(row.status)),
        "today": request.worker.office.today(),
    }  # fmt: skip
    return render(request, "health/follow_up.html", context, status=422 if form.errors else 200)


@require_GET
@opens_for(Role.HEALTH)
def slip(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """A slip to take along: where to come, and when. It names no test, no result and nobody."""
    row = get_object_or_404(FollowUp.objects.select_related("person", "office"), pk=pk)
    return render(request, "health/slip.html", {"row": row})
