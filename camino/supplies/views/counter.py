"""The counter: scan the slip, see what is due, give."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from camino.core import book
from camino.core.refusals import Refused
from camino.people.aliases import with_code
from camino.people.codes import normalise
from camino.people.models import Person
from camino.people.reading import all_noted
from camino.reception.forms.keys import sent_key
from camino.reception.models import Arrival, Line
from camino.staff.doors import WorkerRequest, opens_for
from camino.supplies.actions.giving import give, take_back
from camino.supplies.counter import Guest, guests, household
from camino.supplies.forms.counter import ProofForm, ScanForm, as_typed, parcels_of
from camino.supplies.listing import listed
from camino.supplies.models import Handout, Place
from camino.supplies.paper import list_pdf
from camino.supplies.views.files import PDF, download
from camino.supplies.views.roles import COUNTER
from camino.supplies.views.trying import done

WITNESS, HOW = "supplies-witness", "supplies-how"
LATELY = 8


@require_http_methods(["GET", "HEAD", "POST"])
@opens_for(*COUNTER)
def scan(request: WorkerRequest) -> HttpResponse:
    """Whose slip is it? What was typed is sent, not linked."""
    form = ScanForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        code = normalise(form.cleaned_data["code"])
        person = with_code(code, by=request.worker)
        if person:
            return redirect("supplies:counter-person", person.pk)
        form.add_error("code", _said_of(code))
    office = request.worker.office
    lately = Handout.objects.filter(office=office, given_by=request.worker, given_on=office.today())
    context = {
        "form": form, "lately": lately.select_related("person", "item").order_by("-given_at")[:LATELY],
        "arrivals": Arrival.objects.filter(
            office=office, arrived_on=office.today(), status__in=["registered", "reconciled"]
        ).defer("file_content", "understood").order_by("-arrived_at")[:LATELY],
    }  # fmt: skip
    return render(request, "supplies/scan.html", context, status=422 if form.errors else 200)


def _said_of(code: str | None) -> str:
    if code is None:
        return _("This is no code of ours: a character is misread. Scan it again.")
    return _("Nobody received at this office has this code. Reception opens the file first.")


@opens_for(*COUNTER)
def person(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """What one person and their family are entitled to; a POST gives what is ticked."""
    found = get_object_or_404(Person, pk=pk)
    return _counter(request, household(found), title=str(found), named=found)


@opens_for(*COUNTER)
def arrival(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Everybody of a bus at once."""
    bus, people = _bus(pk)
    return _counter(request, people, title=bus.title, bus=bus)


def _bus(pk: UUID) -> tuple[Arrival, list[Person]]:
    bus = get_object_or_404(Arrival.objects.defer("file_content", "understood"), pk=pk)
    came = Line.objects.filter(arrival=bus, outcome=Line.Outcome.REGISTERED).values("person")
    people = list(Person.objects.filter(pk__in=came).in_order())
    if not people:
        raise Refused(_("Nobody of this arrival is registered yet."))
    return bus, people


@require_GET
@opens_for(*COUNTER)
def person_list(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The distribution list of a person and their family, on paper."""
    found = get_object_or_404(Person, pk=pk)
    book.export("export distribution list", found, by=request.worker)
    return _list(request, household(found), found.printed_code)


@require_GET
@opens_for(*COUNTER)
def arrival_list(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The distribution list of a bus, on paper."""
    bus, people = _bus(pk)
    book.export("export distribution list", bus, by=request.worker)
    return _list(request, people, bus.title)


def _list(request: WorkerRequest, people: Sequence[Person], title: str) -> HttpResponse:
    office = request.worker.office
    all_noted(people, by=request.worker)
    name = f"{slugify(_('Distribution list'))}-{office.today()}.pdf"
    return download(list_pdf(listed(people, office), title, office), PDF, name)


def _counter(
    request: WorkerRequest, people: Sequence[Person], *, title: str, named: Person | None = None,
    bus: Arrival | None = None,
) -> HttpResponse:  # fmt: skip
    worker = request.worker
    all_noted(people, by=worker)
    those = guests(people, by=worker, certain=named is None)
    sent = request.POST if request.method == "POST" else None
    remembered = {
        "how": request.session.get(HOW, "witness"), "witness": request.session.get(WITNESS, ""),
    }  # fmt: skip
    form = ProofForm(sent, worker=worker, initial=remembered)
    if sent is not None and form.is_valid() and (given := _given(request, form, sent, those)):
        request.session[HOW] = form.cleaned_data["how"]
        if form.cleaned_data["how"] == "witness":
            request.session[WITNESS] = form.cleaned_data["witness"]
        said = ngettext("Given: %(n)s thing.", "Given: %(n)s things.", given) % {"n": given}
        messages.success(request, said)
        return redirect("supplies:counter")
    if sent is not None:
        those = as_typed(those, sent)
    context = {
        "guests": those, "form": form, "title": title, "person": named,
        "keep": (named or bus or people[0]).pk,
        "list_at": reverse("supplies:arrival-list", args=[bus.pk]) if bus else None,
    }  # fmt: skip
    if named:
        context["list_at"] = reverse("supplies:person-list", args=[named.pk])
    return render(request, "supplies/counter.html", context, status=422 if form.errors else 200)


def _given(request: WorkerRequest, form: ProofForm, sent: QueryDict, those: Sequence[Guest]) -> int:
    """How many things were given; none where the deed was refused, and the form says why."""
    given: list[Handout] = []

    def deed() -> None:
        parcels = parcels_of(sent, those)
        given.extend(give(parcels=parcels, proof=form.receipt(), key=sent_key(request), by=request.worker))

    done(form, deed)
    return len(given)


@require_POST
@opens_for(*COUNTER)
def give_back(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Something given comes back onto a shelf."""
    handout = get_object_or_404(Handout.objects.filter(office=request.worker.office), pk=pk)
    place = Place.objects.filter(office=request.worker.office).shelves().filter(hands_out=True).first()
    if place is None:
        raise Refused(_("This office has no shelf yet."))
    again = request.POST.get("spent") != "yes"
    take_back(
        handout=handout, place=place, reason=request.POST.get("reason", ""), again=again, by=request.worker
    )
    said = _("It is back on the shelf.") if again else _("Taken back, and written off.")
    messages.success(request, said)
    return redirect("supplies:person", handout.person_id)
