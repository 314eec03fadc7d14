"""The nurse's page: what waits; and the parts of other pages."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from camino.health.actions.attending import take_up
from camino.health.forms.attending import ScanForm
from camino.health.models import Alert, Attention, Box, FollowUp, Protocol
from camino.health.models.protocols import Device
from camino.health.reading import worklist
from camino.people.aliases import with_code
from camino.people.codes import normalise
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import Role

SOON_DAYS = 30
FEW = 10


@require_http_methods(["GET", "HEAD", "POST"])
@opens_for(Role.HEALTH)
def room(request: WorkerRequest) -> HttpResponse:
    """What waits to be read, given and followed; a scanned slip leads to its person."""
    form = ScanForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        code = normalise(form.cleaned_data["code"])
        person = with_code(code, by=request.worker)
        if person:
            return redirect("health:person", person.pk)
        form.add_error(
            "code", _("Nobody received at this office has this code. Reception opens the file first.")
        )
    office = request.worker.office
    context = {
        "form": form, "list": worklist(office, on=office.today()), "today": office.today(), "now": timezone.now(),
        "boxes": _short_boxes(request),
    }  # fmt: skip
    part = "#waiting" if request.htmx else ""  # type: ignore[attr-defined]  # from django-htmx's middleware
    return render(request, "health/room.html" + part, context, status=422 if form.errors else 200)


def _short_boxes(request: WorkerRequest) -> list[Box]:
    """Boxes that expire soon, may not be used, or are nearly empty."""
    today = request.worker.office.today()
    boxes = Box.objects.filter(office=request.worker.office, left__gt=0).select_related("device", "lot__item")
    return [
        box
        for box in boxes
        if not box.usable(today) or box.left < FEW or (box.use_by and (box.use_by - today).days < SOON_DAYS)
    ]


@require_GET
@opens_for(Role.HEALTH)
def follow_ups(request: WorkerRequest) -> HttpResponse:
    """Everything that is to happen yet, the earliest first."""
    office = request.worker.office
    rows = FollowUp.objects.open().filter(office=office).select_related("person")[:500]
    return render(request, "health/follow_ups.html", {"rows": rows, "today": office.today()})


@require_GET
@opens_for(Role.HEALTH)
def rules(request: WorkerRequest) -> HttpResponse:
    """By which figures tests are done, with their sources."""
    context = {"protocols": Protocol.objects.all(), "devices": Device.objects.select_related("item")}
    return render(request, "health/rules.html", context)


@require_GET
@opens_for(Role.HEALTH)
def day(request: WorkerRequest) -> HttpResponse:
    """For the day sheet: how many were attended. For health staff alone, and no kinds."""
    office = request.worker.office
    try:
        on = parse_date(request.GET.get("on", ""))
    except ValueError:
        on = None
    on = min(on or office.today(), office.today())
    context = {
        "on": on, "attended": Attention.objects.filter(office=office, on=on).count(),
        "due": FollowUp.objects.open().filter(office=office, due_on__lte=on).count(),
    }  # fmt: skip
    part = "#panel" if request.htmx else ""  # type: ignore[attr-defined]  # from django-htmx's middleware
    return render(request, "health/day.html" + part, context)


@require_GET
@opens_for(Role.PROTECTION)
def alerts(request: WorkerRequest) -> HttpResponse:
    """For protection officers: whom health asks them to see."""
    rows = Alert.objects.filter(office=request.worker.office, taken_at=None).select_related(
        "person", "worker"
    )
    part = "#panel" if request.htmx else ""  # type: ignore[attr-defined]  # from django-htmx's middleware
    return render(request, "health/alerts.html" + part, {"alerts": rows.order_by("-urgent", "at")})


@require_POST
@opens_for(Role.PROTECTION)
def alert(request: WorkerRequest, pk: str) -> HttpResponse:
    """A protection officer takes it up, and goes to the person's file."""
    row = get_object_or_404(Alert.objects.select_related("person"), pk=pk)
    take_up(alert=row, by=request.worker)
    return redirect("workspace:person", row.person.pk)
