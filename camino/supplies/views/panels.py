"""Parts of pages that other rooms put together: what a person was given, what the day has given."""

from uuid import UUID

from django.db.models import Count, Sum
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_GET

from camino.people.models import Person
from camino.people.reading import noted
from camino.staff.doors import WorkerRequest, opens_for
from camino.supplies.entitled import due
from camino.supplies.models import Handout, Kind
from camino.supplies.rules import Why
from camino.supplies.views.roles import COUNTER, LOOKERS

MOST = 20


@require_GET
@opens_for(*COUNTER)
def person(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """What a person was given here, and what they are entitled to now."""
    found = noted(get_object_or_404(Person, pk=pk), by=request.worker)
    [answer] = due([found], on=request.worker.office.today())
    kinds = {kind.pk: kind for kind in Kind.objects.all()}
    given = Handout.objects.filter(person=found).select_related(
        "item", "office", "given_by", "proof__witness", "taken_back_by"
    )
    context = {
        "person": found, "given": given.order_by("-given_at")[:MOST], "office": request.worker.office,
        "answers": [(kinds[each.kind], each) for each in answer.entitlements if each.why != Why.NOT_OF_AGE],
    }  # fmt: skip
    return _panel(request, "supplies/person.html", context)


@require_GET
@opens_for(*LOOKERS)
def day(request: WorkerRequest) -> HttpResponse:
    """How many were given what on a day: counts, no names. What goes to health is not among them."""
    office = request.worker.office
    try:
        on = parse_date(request.GET.get("on", ""))
    except ValueError:
        on = None
    on = min(on or office.today(), office.today())
    given = Handout.objects.kept().filter(office=office, given_on=on)
    rows = given.values("kind").annotate(people=Count("person", distinct=True), things=Sum("quantity"))
    kinds = {kind.pk: kind for kind in Kind.objects.all()}
    context = {
        "on": on,
        "office": office,
        "rows": [(kinds[row["kind"]], row) for row in rows.order_by("kind")],
    }
    return _panel(request, "supplies/day.html", context)


def _panel(request: WorkerRequest, template: str, context: dict[str, object]) -> HttpResponse:
    """The inside alone for the page that asked for it; a page of its own for whoever opens the address."""
    part = "#panel" if request.htmx else ""  # type: ignore[attr-defined]  # from django-htmx's middleware
    return render(request, template + part, context)
