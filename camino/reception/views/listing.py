"""The list of an arrival: its file, its columns, each of its lines, and what becomes of them."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from camino.core.refusals import Refused
from camino.reception import lists
from camino.reception.actions import deciding, reading, reconciling, registering
from camino.reception.forms.arrivals import FileForm, LineForm, ReconcileForm
from camino.reception.forms.keys import sent_key
from camino.reception.models import Arrival, Line
from camino.reception.views.arrivals import RECEIVES, arrival_here, arrival_page
from camino.staff.doors import WorkerRequest, opens_for

NUMBERS_TOLD = 10


@require_POST
@opens_for(*RECEIVES)
def read(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Read the spreadsheet that was dropped. What cannot be read is said with its remedy, on the same
    page."""
    arrival = arrival_here(request, pk)
    form = FileForm(request.POST, request.FILES)
    read_before = None
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            reading.read_file(arrival=arrival, content=file.read(), file_name=file.name, by=request.worker)
            return redirect("reception:arrival", pk)
        except reading.UnreadableFile as refusal:
            form.add_error("file", str(refusal))
        except reading.ReadBefore as refusal:
            form.add_error("file", str(refusal))
            read_before = refusal.arrival if refusal.arrival.pk != arrival.pk else None
    return arrival_page(request, arrival, status=422, file_form=form, read_before=read_before)


@require_POST
@opens_for(*RECEIVES)
def columns(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Read the file again as the worker says its columns are."""
    reading.correct_columns(arrival=arrival_here(request, pk), answers=request.POST.dict(), by=request.worker)
    messages.success(
        request, _("The file was read again, and the next list like it will be read the same way.")
    )
    return redirect("reception:arrival", pk)


@opens_for(*RECEIVES)
def line(request: WorkerRequest, pk: UUID, line_pk: UUID) -> HttpResponse:
    """One line: shown to be corrected (`?correct`), or decided."""
    arrival, listed_line = _line(request, pk, line_pk)
    if request.method != "POST":
        return _row(request, arrival, listed_line, correcting="correct" in request.GET)
    deed = request.POST.get("deed", "")
    if deed == "same":
        listed_line = deciding.decide_same(line=listed_line, person=_person(request), by=request.worker)
    elif deed == "new":
        listed_line = deciding.decide_new(line=listed_line, by=request.worker)
    else:
        listed_line = deciding.set_outcome(line=listed_line, outcome=deed, by=request.worker)
    return _row(request, arrival, listed_line, decided=True)


@require_POST
@opens_for(*RECEIVES)
def words(request: WorkerRequest, pk: UUID, line_pk: UUID) -> HttpResponse:
    """Correct the words of a line."""
    arrival, listed_line = _line(request, pk, line_pk)
    form = LineForm(request.POST, auto_id=f"line-{line_pk}-%s")
    if not form.is_valid():
        return _row(request, arrival, listed_line, correcting=True, form=form, status=422)
    listed_line = deciding.correct_line(line=listed_line, said=form.cleaned_data, by=request.worker)
    return _row(request, arrival, listed_line, decided=True)


def _line(request: WorkerRequest, pk: UUID, line_pk: UUID) -> tuple[Arrival, Line]:
    arrival = arrival_here(request, pk)
    found = get_object_or_404(Line, pk=line_pk, arrival=arrival)
    found.arrival = arrival
    return arrival, found


def _person(request: WorkerRequest) -> UUID:
    try:
        return UUID(request.POST.get("person", ""))
    except ValueError as error:
        raise Refused(_("Choose one of the people shown beside the line.")) from error


def _row(
    request: WorkerRequest, arrival: Arrival, shown: Line, *, correcting: bool = False, decided: bool = False,
    form: LineForm | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    """The row alone, for the page that is already there; with the counts, when they may have changed."""
    [entry] = lists.entries([shown], arrival=arrival)
    if correcting and form is None:
        initial = {problem["field"]: problem["value"] for problem in shown.problems if problem["value"]}
        initial |= {name: value for name, value in shown.facts.items() if value}
        form = LineForm(initial=initial, auto_id=f"line-{shown.pk}-%s")
    context = {
        "arrival": arrival, "entry": entry, "form": form, "decided": decided,
        "counts": lists.counts(arrival) if decided else None,
    }  # fmt: skip
    return render(request, "reception/arrival_line.html", context, status=status)


@require_POST
@opens_for(*RECEIVES)
def by_curp(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Accept everybody whom their CURP tells."""
    count = deciding.accept_by_curp(arrival=arrival_here(request, pk), by=request.worker)
    said = ngettext("%(n)s line was decided by its CURP.", "%(n)s lines were decided by their CURP.", count)
    messages.success(request, said % {"n": count})
    return redirect("reception:arrival", pk)


@require_POST
@opens_for(*RECEIVES)
def register(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Register everybody who is decided."""
    arrival = arrival_here(request, pk)
    done = registering.register_all(arrival=arrival, key=sent_key(request), by=request.worker)
    if done.back:
        said = ngettext(
            "Nobody was registered yet: line %(lines)s needs another look. It says why.",
            "Nobody was registered yet: lines %(lines)s need another look. Each says why.",
            done.back,
        )
        messages.warning(request, said % {"lines": _numbers(done.again)})
    else:
        said = ngettext("%(n)s person is registered.", "%(n)s people are registered.", done.people)
        messages.success(request, said % {"n": done.people})
    return redirect("reception:arrival", pk)


def _numbers(lines: Sequence[int]) -> str:
    """The first numbers of lines; of a list that is wrong throughout nobody reads all."""
    told = ", ".join(str(number) for number in lines[:NUMBERS_TOLD])
    return f"{told}…" if len(lines) > NUMBERS_TOLD else told


@require_POST
@opens_for(*RECEIVES)
def reconcile(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Close the arrival, if its numbers add up."""
    arrival = arrival_here(request, pk)
    form = ReconcileForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            reconciling.reconcile(
                arrival=arrival, announced=said["announced"], unannounced=said["unannounced"] or 0,
                absent_unnamed=said["absent_unnamed"] or 0, by=request.worker,
            )  # fmt: skip
            messages.success(request, _("The arrival is closed: the numbers add up."))
            return redirect("reception:arrival", pk)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return arrival_page(request, arrival, status=422, reconcile_form=form)


@require_POST
@opens_for(*RECEIVES)
def reopen(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Go on with an arrival that was closed."""
    reconciling.reopen(arrival=arrival_here(request, pk), by=request.worker)
    return redirect("reception:arrival", pk)
