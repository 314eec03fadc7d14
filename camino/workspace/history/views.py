"""The panels of a person's file about the file itself."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from camino.people.views.finding import panel, person_or_404
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE, Role
from camino.workspace.history.changes import changes_about
from camino.workspace.history.looks import MOST, looks_at, searches_for


@require_GET
@opens_for(*FRONT_LINE)
def changes(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """What changed, by whom, when and why."""
    person = person_or_404(request, pk)
    context = {"person": person, "occasions": changes_about(person)}
    return panel(request, "workspace/panels/changes.html", context)


@require_GET
@opens_for(Role.PROTECTION)
def looks(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Who has looked at this person, and what is unusual about it."""
    person = person_or_404(request, pk)
    shown = looks_at(person, by=request.worker)
    context = {
        "person": person, "looks": shown, "searches": searches_for(person, by=request.worker),
        "all_shown": len(shown) < MOST, "most": MOST,
    }  # fmt: skip
    return panel(request, "workspace/panels/looks.html", context)
