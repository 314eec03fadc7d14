"""A person in the health room: what was found and done, vital signs, notes, the question about violence."""

from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from camino.core.refusals import Refused
from camino.health import held as clinical
from camino.health.actions.attending import ask_about_violence, ask_protection, measure, write_note
from camino.health.forms.attending import NoteForm, ViolenceForm, VitalsForm
from camino.health.models import Protocol
from camino.health.reading import note_reading, record_of
from camino.people import held
from camino.people.forms.rights import ExportForm
from camino.people.models import Person
from camino.reception.forms.keys import sent_key
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import Role


def _page(request: WorkerRequest, person: Person, **forms: Form) -> HttpResponse:
    signs = dict(Protocol.on("vitals", request.worker.office.today()).signs())
    context = {
        "person": person, "record": record_of(person, by=request.worker), "today": request.worker.office.today(),
        "vitals_form": VitalsForm(signs=signs), "note_form": NoteForm(),
        "export": ExportForm(initial={"language": "es-mx"}), **forms,
    }  # fmt: skip
    wrong = any(form.errors for form in forms.values())
    return render(request, "health/person.html", context, status=422 if wrong else 200)


@require_GET
@opens_for(Role.HEALTH)
def person(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The person's health record, and what can be done now."""
    return _page(request, get_object_or_404(Person, pk=pk))


@require_GET
@opens_for(Role.HEALTH)
def panel(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The panel on the person's file: for health staff alone."""
    found = get_object_or_404(Person, pk=pk)
    context = {"person": found, "record": record_of(found, by=request.worker)}
    part = "#panel" if request.htmx else ""  # type: ignore[attr-defined]  # from django-htmx's middleware
    return render(request, "health/panel.html" + part, context)


@require_POST
@opens_for(Role.HEALTH)
def vitals(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Write vital signs down."""
    found = get_object_or_404(Person, pk=pk)
    signs = dict(Protocol.on("vitals", request.worker.office.today()).signs())
    form = VitalsForm(request.POST, signs=signs)
    if form.is_valid():
        try:
            measure(person=found, values=form.values(), key=sent_key(request), by=request.worker)
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("Written down."))
            return redirect("health:person", found.pk)
    return _page(request, found, vitals_form=form)


@require_POST
@opens_for(Role.HEALTH)
def note(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Write a short note."""
    found = get_object_or_404(Person, pk=pk)
    form = NoteForm(request.POST)
    if form.is_valid():
        write_note(person=found, text=form.cleaned_data["text"], key=sent_key(request), by=request.worker)
        messages.success(request, _("Written down."))
        return redirect("health:person", found.pk)
    return _page(request, found, note_form=form)


@opens_for(Role.HEALTH)
def violence(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The question of NOM-046, and what is done at once."""
    found = get_object_or_404(Person, pk=pk)
    form = ViolenceForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            ask_about_violence(
                person=found, answer=form.cleaned_data["answer"], done=form.cleaned_data["done"],
                happened_at=form.happened_at(request.worker.office.zone), key=sent_key(request), by=request.worker,
            )  # fmt: skip
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("Written down."))
            return redirect("health:person", found.pk)
    note_reading(found, by=request.worker)
    figures = Protocol.on("pregnancy", request.worker.office.today()).pregnancy()
    context = {"person": found, "form": form, "figures": figures}
    return render(request, "health/violence.html", context, status=422 if form.errors else 200)


@require_POST
@opens_for(Role.HEALTH)
def protection(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Ask protection to see the person."""
    found = get_object_or_404(Person, pk=pk)
    ask_protection(person=found, urgent=request.POST.get("urgent") == "yes", by=request.worker)
    messages.success(request, _("Protection has been asked. Tell the officer why in person."))
    return redirect("health:person", found.pk)


@require_POST
@opens_for(Role.HEALTH)
def export(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The clinical part of what is held about a person, as a file for them."""
    found = get_object_or_404(Person, pk=pk)
    form = ExportForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Choose the language and the form."))
    made = held.export(person=found, by=request.worker, of=clinical.sections, **form.cleaned_data)
    answer = HttpResponse(
        made, content_type={"pdf": "application/pdf", "json": "application/json"}[form.cleaned_data["form"]]
    )
    answer["Content-Disposition"] = f'attachment; filename="held.{form.cleaned_data["form"]}"'
    return answer
