"""What the views of this room share: the person asked for, the search a deed rests on, the way on."""

from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse

from camino.people.aliases import now_known_as
from camino.people.models import Person, Search
from camino.people.reading import noted
from camino.staff.doors import WorkerRequest


def person_or_404(request: WorkerRequest, pk: UUID) -> Person:
    """Somebody whom the worker's offices know; of anybody else it is not even said that they exist.

    What is asked for is shown: where that is written down, it is. A record that was joined to another is found there.
    """
    found = Person.objects.select_related("registered_by").filter(pk=pk).first()
    found = found or now_known_as(pk, by=request.worker)
    if found is None:
        raise Http404
    return noted(found, by=request.worker)


def search_of(request: WorkerRequest, text: str) -> Search | None:
    """The worker's own search with this id, while a deed may still rest on it."""
    try:
        pk = UUID(text)
    except ValueError:
        return None
    found = Search.objects.filter(pk=pk, worker=request.worker).first()
    return found if found and found.still_counts() else None


def onward(person: Person) -> HttpResponseRedirect:
    """After somebody was registered or recognised: write down what brings them, where there is a reception."""
    try:
        return redirect(reverse("reception:receive", args=[person.pk]))
    except NoReverseMatch:
        return redirect("workspace:person", person.pk)


def panel(
    request: WorkerRequest, template: str, context: dict[str, object], status: int = 200
) -> HttpResponse:
    """The inside of a panel; as a page of its own for a browser that asks for it directly."""
    if getattr(request, "htmx", False):
        return render(request, template, context, status=status)
    return render(request, "people/panel_page.html", {"panel_template": template, **context}, status=status)
