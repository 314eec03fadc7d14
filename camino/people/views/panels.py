"""The panels of a person's file that belong to this room, each with the deeds done in it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from camino.people import actions
from camino.people.company import Companion, alone, circles, companions
from camino.people.forms import CompanionForm, PaperForm, PhoneForm
from camino.people.joined import merges_of
from camino.people.locks import lying_open
from camino.people.models import Group, KnownAt, Membership, Person
from camino.people.views.finding import panel, person_or_404
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE


@require_GET
@opens_for(*FRONT_LINE)
def facts(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Who they are, and which offices know them."""
    person = person_or_404(request, pk)
    context = {
        "person": person,
        "other_names": person.other_names.all(),
        "merges": merges_of(person),
        "known_at": KnownAt.objects.filter(person=person).select_related("office").order_by("since"),
        "today": request.worker.office.today(),
    }
    return panel(request, "people/panels/facts.html", context)


# Family and travel group


def _family(request: WorkerRequest, person: Person, form: CompanionForm | None = None) -> HttpResponse:
    around, today = circles(person), request.worker.office.today()
    blank = form or CompanionForm(companions=_others(request, person))
    context = {
        "person": person, "circles": around, "form": blank, "today": today,
        "alone": alone(person, around, on=today), "minor": person.birth.minor(today),
    }  # fmt: skip
    return panel(request, "people/panels/family.html", context, status=422 if form else 200)


def _others(request: WorkerRequest, person: Person) -> list[Companion]:
    return [each for each in companions(by=request.worker) if each.pk != person.pk]


@require_GET
@opens_for(*FRONT_LINE)
def family(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Whom they belong to and travel with."""
    return _family(request, person_or_404(request, pk))


@require_POST
@opens_for(*FRONT_LINE)
def join(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Put the person into the group of somebody else."""
    person = person_or_404(request, pk)
    form = CompanionForm(request.POST, companions=_others(request, person))
    if not form.is_valid():
        return _family(request, person, form)
    if form.chosen is None:
        form.add_error("companion", _("Choose somebody seen today, or type the code on their slip."))
        return _family(request, person, form)
    said = form.cleaned_data
    actions.belong_with(
        person=person, companion=form.chosen, kind=said["group_kind"] or Group.Kind.FAMILY,
        relation=said["relation"], by=request.worker,
    )  # fmt: skip
    return _family(request, person)


@require_POST
@opens_for(*FRONT_LINE)
def leave(request: WorkerRequest, pk: UUID, membership: UUID) -> HttpResponse:
    """Take somebody of the person's groups out of theirs."""
    person = person_or_404(request, pk)
    groups = Membership.objects.filter(person=person).values("group")
    leaving = get_object_or_404(Membership.objects.filter(group__in=groups, until=None), pk=membership)
    actions.leave_group(membership=leaving, by=request.worker)
    return _family(request, person)


# Papers and telephones


def _papers(
    request: WorkerRequest, person: Person, paper: PaperForm | None = None, phone: PhoneForm | None = None
) -> HttpResponse:
    context = {
        "person": person,
        "papers": person.documents.select_related("office").order_by("kind", "id"),
        "phones": person.contacts.select_related("office").order_by("-own", "id"),
        "lying": lying_open(person, by=request.worker),
        "paper_form": paper or PaperForm(told=_told(person), auto_id="id_paper_%s"),
        "phone_form": phone or PhoneForm(auto_id="id_phone_%s"),
        "opened": "paper" if paper else ("phone" if phone else ""),
    }
    return panel(request, "people/panels/papers.html", context, status=422 if paper or phone else 200)


def _told(person: Person) -> dict[str, object]:
    names = ("given_names", "paternal_surname", "maternal_surname", "sex", "birth_state", "birth")
    return {name: getattr(person, name) for name in names}


@require_GET
@opens_for(*FRONT_LINE)
def papers(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Their papers and telephones."""
    return _papers(request, person_or_404(request, pk))


@require_POST
@opens_for(*FRONT_LINE)
def give_paper(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Put a paper on the file."""
    person = person_or_404(request, pk)
    form = PaperForm(request.POST, told=_told(person), auto_id="id_paper_%s")
    if not form.is_valid():
        return _papers(request, person, paper=form)
    actions.give_paper(person=person, paper=form.paper(), by=request.worker)
    return _papers(request, person)


@require_POST
@opens_for(*FRONT_LINE)
def give_phone(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Put a telephone on the file."""
    person = person_or_404(request, pk)
    form = PhoneForm(request.POST, auto_id="id_phone_%s")
    if not form.is_valid():
        return _papers(request, person, phone=form)
    actions.give_phone(person=person, phone=form.told(), by=request.worker)
    return _papers(request, person)


@require_POST
@opens_for(*FRONT_LINE)
def take_away(request: WorkerRequest, pk: UUID, kind: str, row: UUID) -> HttpResponse:
    """Take a paper or a telephone off the file."""
    person = person_or_404(request, pk)
    actions.take_away(person=person, kind=kind, pk=row, by=request.worker)
    return _papers(request, person)
