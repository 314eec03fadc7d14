"""Pages that join rooms: the first page, a person's file, the way in by a scanned code."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from camino.people import search
from camino.people.aliases import with_code
from camino.people.codes import normalise
from camino.people.company import alone, circles
from camino.people.results import answers
from camino.people.typed import read
from camino.people.views import searching
from camino.people.views.finding import person_or_404
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE, Role
from camino.workspace.desk import open_arrivals, worked_with

find = searching.find


@require_GET
@opens_for()
def home(request: WorkerRequest) -> HttpResponse:
    """Today: the search, the day's numbers, what is open, whom one worked with last."""
    worker = request.worker
    if not worker.has_role(*FRONT_LINE):
        return render(request, "workspace/elsewhere.html")
    context = {
        "today": worker.office.today(),
        "arrivals": open_arrivals(by=worker),
        "recent": worked_with(by=worker),
    }
    return render(request, "workspace/home.html", context)


@require_GET
@opens_for(*FRONT_LINE)
def person(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """A person's file: who they are, and a panel for each room that knows something of them."""
    found = person_or_404(request, pk)
    if found.pk != pk:  # the record was joined to this one
        return redirect("workspace:person", found.pk)
    today = request.worker.office.today()
    context = {
        "person": found,
        "today": today,
        "alone": alone(found, circles(found), on=today),
        "minor": found.birth.minor(today),
        "conflicts": found.documents.exclude(conflicts=[]).exists(),
        "oversees": request.worker.has_role(Role.PROTECTION),
    }
    return render(request, "workspace/person.html", context)


@require_GET
@opens_for(*FRONT_LINE)
def by_code(request: WorkerRequest, code: str) -> HttpResponse:
    """The file of the person on whose slip this code stands; their card where another office knows them."""
    worker = request.worker
    meant = normalise(code)
    here = with_code(meant, by=worker)
    if here:
        return redirect("workspace:person", here.pk)
    typed = read(meant or "", today=worker.office.today())
    noted, found = search.search(meant or "", by=worker)
    context = {
        "answers": answers(typed, noted, found, by=worker), "searched": code, "today": worker.office.today(),
        "misread": meant is None,
    }  # fmt: skip
    return render(request, "people/search.html", context)
