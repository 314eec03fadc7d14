"""Correcting who somebody is."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from camino.core.refusals import Refused
from camino.people import actions
from camino.people.forms import CorrectForm
from camino.people.models import RightsRequest
from camino.people.views.finding import person_or_404
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE, Role

HANDLE = (Role.SOCIAL_WORK, Role.PROTECTION)


@opens_for(*FRONT_LINE)
def edit(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The facts of a person, to correct. A name that was is kept among the other names."""
    person = person_or_404(request, pk)
    # Of requests about their data only those know who handle them.
    requests = RightsRequest.objects.to_rectify(person) if request.worker.has_role(*HANDLE) else None
    form = CorrectForm(
        request.POST if request.method == "POST" else None, person=person, today=request.worker.office.today(),
        requests=requests, initial={"asked": request.GET.get("asked", "")},
    )  # fmt: skip
    if request.method != "POST":
        return render(request, "people/edit.html", {"form": form, "person": person})
    if form.is_valid():
        asked = form.cleaned_data.get("asked")
        try:
            actions.correct(person=person, facts=form.facts(), asked=asked, by=request.worker)
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("The file is up to date."))
            if asked:
                return redirect("people:rights-request", asked.pk)
            return redirect("workspace:person", person.pk)
    return render(request, "people/edit.html", {"form": form, "person": person}, status=422)
