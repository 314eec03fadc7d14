"""Parts of pages that other rooms put together: a person's line of time, the day on the first page."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from camino.people.locks import lying_open
from camino.people.views.finding import person_or_404
from camino.reception.daysheet import day_sheet
from camino.reception.journey import by_year, stops
from camino.reception.models import Arrival
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE, Role

MOST = 8  # lines of a list on the first page


@require_GET
@opens_for(*FRONT_LINE)
def timeline(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """A person's returns and visits, the newest first."""
    person = person_or_404(request, pk)
    line = stops(person)
    context = {
        "person": person, "years": by_year(line), "total": len({stop.event.pk for stop in line if stop.event}),
        "lying": lying_open(person, by=request.worker),
        "latest": next((stop for stop in line if stop.again), None),
    }  # fmt: skip
    return _panel(request, "reception/timeline.html", context)


@require_GET
@opens_for(*FRONT_LINE, Role.MANAGER)
def today(request: WorkerRequest) -> HttpResponse:
    """The day so far: how many, who is alone, what is still open."""
    office = request.worker.office
    sheet = day_sheet(office, office.today())
    names = request.worker.has_role(*FRONT_LINE)
    waiting = [row for row in sheet.rows if row.open_needs]
    arrivals = Arrival.objects.filter(office=office, status=Arrival.Status.OPEN).defer(
        "file_content", "understood"
    )
    context = {
        "sheet": sheet, "names": names, "waiting": waiting[:MOST], "waiting_more": max(0, len(waiting) - MOST),
        "returned": sum(1 for row in sheet.rows if row.visit.return_event),
        "arrivals": arrivals.select_related("crossing").order_by("-arrived_on", "-pk")[:MOST],
    }  # fmt: skip
    return _panel(request, "reception/today.html", context)


def _panel(request: WorkerRequest, template: str, context: dict[str, object]) -> HttpResponse:
    """The inside alone for the page that asked for it; a page of its own for whoever opens the address."""
    part = "#panel" if request.htmx else ""  # type: ignore[attr-defined]  # from django-htmx's middleware
    return render(request, template + part, context)
