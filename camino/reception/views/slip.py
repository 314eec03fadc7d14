"""Slips: to print from the page, or as PDF."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from camino.core import book
from camino.people.models import Person
from camino.people.views.finding import person_or_404
from camino.reception.models import Arrival
from camino.reception.paper import slip_of, slip_pdf
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE


@require_GET
@opens_for(*FRONT_LINE)
def page(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The slip as it will be printed, with the choice of a name on it."""
    person = person_or_404(request, pk)
    office = request.worker.office
    named = request.GET.get("name") == "yes"
    slip = slip_of(person, office=office, on=office.today(), named=named)
    # Drawn by segno from a code of our own alphabet: nothing that was typed is in it.
    qr = mark_safe(slip.qr().decode())  # noqa: S308
    return render(request, "reception/slip.html", {"person": person, "slip": slip, "qr": qr, "named": named})


@require_GET
@opens_for(*FRONT_LINE)
def pdf(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The slip as PDF: `size` 80mm or a6, `name=yes` with a name."""
    person = person_or_404(request, pk)
    office = request.worker.office
    named = request.GET.get("name") == "yes"
    slip = slip_of(person, office=office, on=office.today(), named=named)
    book.export("print slips", person, by=request.worker, named=named)
    return _sent(slip_pdf([slip], size=request.GET.get("size", "")), "slip.pdf")


@require_GET
@opens_for(*FRONT_LINE)
def of_arrival(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The slips of everybody who came with an arrival, in the order of its list as sorted by surname."""
    arrival = get_object_or_404(
        Arrival.objects.select_related("office").defer("file_content", "understood"),
        pk=pk, office=request.worker.office,
    )  # fmt: skip
    people = Person.objects.filter(returns__arrival=arrival).in_order()
    named = request.GET.get("name") == "yes"
    slips = [slip_of(person, office=arrival.office, on=arrival.arrived_on, named=named) for person in people]
    if not slips:
        return render(request, "reception/slips_none.html", {"arrival": arrival})
    book.export("print slips", arrival, by=request.worker, named=named, slips=len(slips))
    return _sent(slip_pdf(slips, size=request.GET.get("size", "")), "slips.pdf")


def _sent(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
