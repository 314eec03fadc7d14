"""One box that finds a person. Nothing typed into it stands in an address: it is sent, not linked."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from camino.core.access.context import need_not_wait_for_the_disk
from camino.core.refusals import Refused
from camino.people import actions, search
from camino.people.aliases import came_by
from camino.people.results import Answers, answers
from camino.people.typed import LONGEST, read
from camino.people.views.finding import onward, search_of
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE


@opens_for(*FRONT_LINE)
def find(request: WorkerRequest) -> HttpResponse:
    """The search, as results while one types, or as a page. A code or CURP that settles who is meant opens the file."""
    text = (request.POST.get("q") or request.GET.get("q") or "").strip()[:LONGEST]
    context: dict[str, object] = {"searched": text, "today": request.worker.office.today()}
    partial = bool(request.htmx) and not request.htmx.boosted  # type: ignore[attr-defined]
    if text:
        found = ask(request, text)
        if found.the_one and found.the_one.found.person:
            if found.typed.code and found.typed.code != found.the_one.found.code:
                came_by(found.typed.code, by=request.worker)
            return _open(reverse("workspace:person", args=[found.the_one.found.person_id]), partial=partial)
        context["answers"] = found
    return render(request, "people/search.html#results" if partial else "people/search.html", context)


def ask(request: WorkerRequest, text: str) -> Answers:
    """Search, and note whom it showed. Whoever loses the note in a crash searches again."""
    need_not_wait_for_the_disk()
    worker = request.worker
    typed = read(text, today=worker.office.today())
    if "everybody" in request.POST:
        noted, found = search.search(text, by=worker)
        return answers(typed, noted, found, by=worker)
    noted, found, more = search.likeliest(text, by=worker)
    return answers(typed, noted, found, by=worker, more=more)


def _open(address: str, *, partial: bool) -> HttpResponse:
    return HttpResponseClientRedirect(address) if partial else HttpResponseRedirect(address)


@require_POST
@opens_for(*FRONT_LINE)
def meet(request: WorkerRequest) -> HttpResponse:
    """Somebody whom a search showed stands here: open their file at this office, then write down what brings them."""
    shown_in = search_of(request, request.POST.get("after", ""))
    try:
        pk = UUID(request.POST.get("person", ""))
    except ValueError:
        return redirect("people:search")
    if shown_in is None:
        raise Refused(_("Search for this person again: the last search is too old."))
    person = actions.open_file(person=pk, shown_in=shown_in, by=request.worker)
    if request.POST.get("remember"):
        names = ("given_names", "paternal_surname", "maternal_surname")
        written = {name: request.POST.get(name, "") for name in names}
        actions.also_known_as(person=person, **written, by=request.worker)
    return onward(person)
