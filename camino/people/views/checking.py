"""What the form understood of a box, said while one types. Nothing is written."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from camino.people import places
from camino.people.birth import Birth
from camino.people.birth.knowledge import shown
from camino.people.curp import CurpError, reads
from camino.people.forms.fields import BirthField, CurpField, understand_place
from camino.people.forms.papers import conflicts
from camino.people.words import age, birth_as_stated, origin
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE

MOST_TYPED = 200


def _typed(request: WorkerRequest, name: str) -> str:
    return request.POST.get(name, "").strip()[:MOST_TYPED]


def _birth(request: WorkerRequest) -> Birth:
    return BirthField().understand(_typed(request, "birth"), today=request.worker.office.today())


@require_POST
@opens_for(*FRONT_LINE)
def birth(request: WorkerRequest) -> HttpResponse:
    """The birth as understood, and the age that follows."""
    today = request.worker.office.today()
    try:
        known = _birth(request)
    except ValidationError as error:
        return render(request, "people/checks.html#birth", {"error": error.message})
    context = {
        "birth": birth_as_stated(known) if known.earliest else "",
        "age": age(known, today),
        "minor": known.minor(today),
    }
    return render(request, "people/checks.html#birth", context)


@require_POST
@opens_for(*FRONT_LINE)
def curp(request: WorkerRequest) -> HttpResponse:
    """Whether the CURP fits, with what it tells for boxes that are still empty."""
    try:
        number = CurpField().clean(_typed(request, "curp"))
    except ValidationError as error:
        return render(request, "people/checks.html#curp", {"error": " ".join(error.messages)})
    if not number:
        return HttpResponse("")
    names = ("given_names", "paternal_surname", "maternal_surname", "sex", "birth_state")
    told: dict[str, object] = {name: _typed(request, name) for name in names}
    try:
        told["birth"] = _birth(request)
    except ValidationError:
        told["birth"] = Birth.unknown()
    try:
        tells = reads(number)
    except CurpError:
        tells = None
    context = {
        "conflicts": conflicts(number, told), "tells": tells, "keep": "keep_curp" in request.POST,
        "birth": shown(tells.birth_date) if tells else "",
    }  # fmt: skip
    return render(request, "people/checks.html#curp", context)


@require_POST
@opens_for(*FRONT_LINE)
def origin_said(request: WorkerRequest) -> HttpResponse:
    """The place as understood, and those that go on from what is typed."""
    text = _typed(request, "origin")
    meant = understand_place(text)
    context = {
        "suggestions": places.suggest(text) if text else [],
        "origin": origin(meant.state, meant.municipality, meant.words),
        "in_words": bool(meant.words),
        "typed": text,
    }
    return render(request, "people/checks.html#origin", context)
