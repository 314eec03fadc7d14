"""Correcting who somebody is."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from camino.core.refusals import Refused
from camino.people import actions
from camino.people.forms import CorrectForm
from camino.people.views.finding import person_or_404
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE


@opens_for(*FRONT_LINE)
def edit(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The facts of a person, to correct. A name that was is kept among the other names."""
    person = person_or_404(request, pk)
    today = request.worker.office.today()
    if request.method != "POST":
        form = CorrectForm(person=person, today=today)
        return render(request, "people/edit.html", {"form": form, "person": person})
    form = CorrectForm(request.POST, person=person, today=today)
    if form.is_valid():
        try:
            actions.correct(person=person, facts=form.facts(), by=request.worker)
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("The file is up to date."))
            return redirect("workspace:person", person.pk)
    return render(request, "people/edit.html", {"form": form, "person": person}, status=422)
