"""The protection officer's part of a file."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from camino.core.refusals import Refused
from camino.people import actions, locks
from camino.people.actions.asking import end_of
from camino.people.forms import ProtectForm, ReasonForm, TeamForm
from camino.people.models import Opening, Person, Protection
from camino.people.reading import noted
from camino.people.views.finding import panel, person_or_404
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import Role, Worker


def _colleagues(request: WorkerRequest) -> list[Worker]:
    today = request.worker.office.today()
    here = Worker.objects.filter(
        posts__office=request.worker.office, posts__since__lte=today, posts__role__in=locks.TEAM, is_active=True
    )  # fmt: skip
    standing = here.exclude(posts__until__lt=today).exclude(pk=request.worker.pk)
    return list(standing.distinct().order_by("full_name"))


def _panel(request: WorkerRequest, person: Person, **forms: object) -> HttpResponse:
    protections = locks.standing(person)
    openings = Opening.objects.filter(person=person).select_related(
        "worker", "office", "given_by", "ended_by"
    )
    alive = {each.pk for each in locks.living().filter(person=person)}
    past = Protection.objects.filter(person=person).exclude(ended_at=None)
    context = {
        "person": person, "protections": protections, "alive": alive, "openings": openings.order_by("-since"),
        "past": past.select_related("office", "set_by", "ended_by").order_by("-since"),
        "more_form": ReasonForm(auto_id="id_more_%s"), "end_form": ReasonForm(auto_id="id_end_%s"),
        "team_form": TeamForm(colleagues=_colleagues(request), auto_id="id_team_%s"), "opened": "",
    }  # fmt: skip
    return panel(
        request, "people/panels/protection.html", context | forms, status=422 if "opened" in forms else 200
    )


@require_GET
@opens_for(Role.PROTECTION)
def protection(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Whether and why the person is protected, who is in the team, to whom the file lies open."""
    return _panel(request, person_or_404(request, pk))


@opens_for(Role.PROTECTION)
def protect(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Begin a protection; where the office protects the person already, change how far."""
    person = person_or_404(request, pk)
    standing = Protection.objects.filter(person=person, office=request.worker.office, ended_at=None).first()
    company = [] if standing else locks.company_of(person)
    first = {"level": standing.level, "regime": standing.regime} if standing else {}
    form = ProtectForm(request.POST or None, company=company, initial=first)
    context = {"form": form, "person": person, "standing": standing}
    if request.method != "POST":
        return render(request, "people/protect.html", context)
    if form.is_valid():
        try:
            _protect(person, standing, form, by=request.worker)
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("It holds from now on, for everybody."))
            return redirect("workspace:person", person.pk)
    return render(request, "people/protect.html", context, status=422)


def _protect(person: Person, standing: Protection | None, form: ProtectForm, *, by: Worker) -> None:
    said = form.cleaned_data
    told = {"level": said["level"], "regime": said["regime"], "reason": said["reason"]}
    if standing:
        actions.change_protection(protection=standing, **told, key=said["key"], by=by)
    else:
        also = [UUID(pk) for pk in said.get("also", [])]
        actions.protect(person=person, **told, key=said["key"], also=also, by=by)


def _one(request: WorkerRequest, pk: UUID) -> Protection:
    row = get_object_or_404(Protection.objects.select_related("person"), pk=pk)
    noted(row.person, by=request.worker)
    return row


@require_POST
@opens_for(Role.PROTECTION)
def end(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The protection is needed no longer."""
    standing, form = _one(request, pk), ReasonForm(request.POST, auto_id="id_end_%s")
    if not form.is_valid():
        return _panel(request, standing.person, end_form=form, opened="end")
    actions.end_protection(protection=standing, reason=form.cleaned_data["reason"], by=request.worker)
    return _panel(request, standing.person)


@require_POST
@opens_for(Role.PROTECTION)
def add(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Add to the reason."""
    standing, form = _one(request, pk), ReasonForm(request.POST, auto_id="id_more_%s")
    if not form.is_valid():
        return _panel(request, standing.person, more_form=form, opened="more")
    actions.add_to_reason(protection=standing, more=form.cleaned_data["reason"], by=request.worker)
    return _panel(request, standing.person)


@require_POST
@opens_for(Role.PROTECTION)
def give_place(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """A colleague works on the case."""
    person, office = person_or_404(request, pk), request.worker.office
    form = TeamForm(request.POST, colleagues=_colleagues(request), auto_id="id_team_%s")
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.give_team_place(
                person=person, worker=said["worker"], until=end_of(said["until"], office), reason=said["reason"],
                key=said["key"], by=request.worker,
            )  # fmt: skip
        except Refused as refusal:
            refusal.show_on(form)
        else:
            return _panel(request, person)
    return _panel(request, person, team_form=form, opened="team")
