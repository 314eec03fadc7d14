"""What is locked in a person's file: the panel on every file, asking another office, breaking the glass."""

from uuid import UUID

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from camino.core.refusals import Refused
from camino.people import actions, locks
from camino.people.forms import AskForm, GlassForm
from camino.people.models import Person
from camino.people.views.finding import panel, person_or_404, search_of
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE, Office


@require_GET
@opens_for(*FRONT_LINE)
def closed(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """What of the file other offices wrote, and the way to what is locked: the same on every file."""
    person, worker = person_or_404(request, pk), request.worker
    opened = locks.lying_open(person, by=worker)
    context = {
        "person": person, "opened": opened, "elsewhere": locks.elsewhere(person, opened, by=worker),
        "protections": locks.standing(person) if opened.locked else [],
    }  # fmt: skip
    return panel(request, "people/panels/closed.html", context)


@opens_for(*FRONT_LINE)
def ask(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Ask another office to open its part of a file: of somebody known here, or whom a search has shown."""
    known = Person.objects.filter(pk=pk).first()
    shown_in = search_of(request, request.POST.get("after", ""))
    if known is None and (shown_in is None or pk not in shown_in.shown):
        locks.require_not_sealed([pk])
        person_or_404(request, pk)
    if known:
        offices = [each for each in locks.offices_of(known) if each not in request.worker.offices]
    else:
        offices = list(Office.objects.filter(pk__in=_ids(request.POST.getlist("office"))))
    if not offices:
        locks.require_not_sealed([pk])
        raise Refused(_("No other office has written anything about this person."))
    code = known.code if known else request.POST.get("code", "")
    context = {"pk": pk, "person": known, "after": shown_in, "code": code, "offices": offices}
    if "key" not in request.POST:
        locks.require_not_sealed([pk])
        return render(request, "people/ask.html", {"form": AskForm(offices=offices), **context})
    form = AskForm(request.POST, offices=offices)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.ask_to_open(
                person=pk, office=UUID(said["office"]), reason=said["reason"], key=said["key"], code=code,
                shown_in=shown_in, by=request.worker,
            )  # fmt: skip
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("Asked. Their answer appears under “Open files”."))
            return redirect("workspace:person", pk) if known else redirect("people:open-files")
    return render(request, "people/ask.html", {"form": form, **context}, status=422)


def _ids(texts: list[str]) -> list[UUID]:
    try:
        return [UUID(text) for text in texts]
    except ValueError:
        return []


@opens_for(*FRONT_LINE)
def glass(request: WorkerRequest, meant: UUID) -> HttpResponse:
    """Break the glass: a person known here, or the handle of a sealed one. Who has just signed in is believed."""
    person = Person.objects.filter(pk=meant).first()
    if person is None and not locks.sealed_by([meant]):
        person_or_404(request, meant)
    here = reverse("people:glass", args=[meant])
    again = f"{reverse('account_reauthenticate')}?{urlencode({'next': here})}"
    may = request.worker.has_role(*locks.BREAKS_GLASS)
    known = not get_adapter(request).is_reauthentication_required(app="account")
    form = GlassForm(request.POST or None)
    context = {
        "form": form, "person": person, "meant": meant, "may": may, "office": request.worker.office,
        "call": locks.whom_to_call(request.worker.office),
    }  # fmt: skip
    if request.method != "POST":
        return redirect(again) if may and not known else render(request, "people/glass.html", context)
    if may and not known:
        return render(request, "people/glass.html", {**context, "again": again}, status=422)
    if form.is_valid():
        said = form.cleaned_data
        try:
            opened = actions.break_glass(
                meant=meant, reason=said["reason"], key=said["key"], by=request.worker
            )
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.warning(
                request,
                _("The glass is broken. The file lies open to you for four hours; it will be reviewed."),
            )
            return redirect("workspace:person", opened.pk)
    return render(request, "people/glass.html", context, status=422)
