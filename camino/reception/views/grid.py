"""Rapid entry without a file: one line is one person, kept as it is typed."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from camino.people.models import Person
from camino.reception import lists
from camino.reception.actions import typing_in
from camino.reception.models import Arrival, Line
from camino.reception.views.arrivals import RECEIVES, arrival_here
from camino.staff.doors import WorkerRequest, opens_for


@require_GET
@opens_for(*RECEIVES)
def show(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The grid with everything typed so far."""
    arrival = arrival_here(request, pk)
    lines = arrival.lines.typed().exclude(outcome=Line.Outcome.REGISTERED).order_by("number")
    context = {
        "arrival": arrival,
        "entries": lists.entries(list(lines), arrival=arrival),
        "sexes": Person.Sex.choices,
        "still_open": arrival.status in (Arrival.Status.OPEN, Arrival.Status.REGISTERED),
    }
    return render(request, "reception/grid.html", context)


@require_POST
@opens_for(*RECEIVES)
def write(request: WorkerRequest, pk: UUID, line_pk: UUID) -> HttpResponse:
    """Keep a line as it stands now, and answer with what is noticed about it."""
    arrival = arrival_here(request, pk)
    line = typing_in.write_line(arrival=arrival, pk=line_pk, said=request.POST.dict(), by=request.worker)
    [entry] = lists.entries([line], arrival=arrival)
    return render(request, "reception/grid_hint.html", {"entry": entry})


@require_POST
@opens_for(*RECEIVES)
def erase(request: WorkerRequest, pk: UUID, line_pk: UUID) -> HttpResponse:
    """Take a line back."""
    typing_in.erase_line(arrival=arrival_here(request, pk), pk=line_pk, by=request.worker)
    return HttpResponse(status=204)
