"""The administrator's offices."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from camino.core.refusals import Refused
from camino.staff import actions
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.forms import OfficeForm, sent_key
from camino.staff.models import Office, Role


@require_GET
@opens_for(Role.ADMINISTRATOR)
def offices(request: WorkerRequest) -> HttpResponse:
    """Every office."""
    return render(request, "staff/offices.html", {"offices": Office.objects.all()})


@opens_for(Role.ADMINISTRATOR)
def add(request: WorkerRequest) -> HttpResponse:
    """A new office."""
    form = OfficeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            office = actions.add_office(facts=form.cleaned_data, key=sent_key(request), by=request.worker)
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("The office is open: %(name)s.") % {"name": office.short_name})
            return redirect("staff:offices")
    return render(
        request, "staff/office_form.html", {"form": form}, status=422 if request.method == "POST" else 200
    )


@opens_for(Role.ADMINISTRATOR)
def change(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """What is told about an office."""
    office = get_object_or_404(Office, pk=pk)
    form = OfficeForm(request.POST if request.method == "POST" else None, instance=office)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_office(office=office, facts=form.cleaned_data, by=request.worker)
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("The office is up to date."))
            return redirect("staff:offices")
    context = {"form": form, "office": office}
    return render(request, "staff/office_form.html", context, status=422 if request.method == "POST" else 200)
