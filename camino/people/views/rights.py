"""A person's own rights over their data: requests, their clock, the letter, the export; days that do not count."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from camino.core.models import Entry
from camino.core.refusals import Refused
from camino.people import held
from camino.people import retention as keeping
from camino.people.actions import rights
from camino.people.forms.rights import DaysForm, DecideForm, ExportForm, ReceiveForm, WordsForm
from camino.people.jobs import carry_out_retention
from camino.people.legal_days import left
from camino.people.letters import letter
from camino.people.models import LegalDay, LegalTerm, Person, RetentionPlan, RetentionRule, RightsRequest
from camino.people.reading import noted
from camino.people.views.correcting import HANDLE
from camino.people.views.finding import panel, person_or_404
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import Role

SPANISH = "es-mx"
SOON = 5  # working days


def _clocked(request: WorkerRequest, rows: Any) -> list[dict[str, Any]]:
    """The requests with how many working days are left, the most urgent first."""
    works, today = rights.working_days(request.worker.office), request.worker.office.today()
    return [
        {"request": row, **(_left(left(today, row.due_on, works=works)) if row.due_on else {})}
        for row in rows
    ]


def _left(days: int) -> dict[str, Any]:
    return {"left": days, "overdue": -days, "kind": "warning" if days <= SOON else "success"}


@require_GET
@opens_for(*HANDLE)
def panel_of_rights(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The requests on a person's file."""
    person = person_or_404(request, pk)
    rows = person.rights.order_by("closed_on", "due_on")
    return panel(request, "people/panels/rights.html", {"person": person, "lines": _clocked(request, rows)})


@opens_for(*HANDLE)
def receive(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Write a request down."""
    person = person_or_404(request, pk)
    office = request.worker.office
    first = {"received_on": office.today(), "applicant": "self"}
    form = ReceiveForm(request.POST if request.method == "POST" else None, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            row = rights.receive_request(person=person, by=request.worker, **form.cleaned_data)
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("The request is written down; its term has begun."))
            return redirect("people:rights-request", row.pk)
    context = {"person": person, "form": form, "term": LegalTerm.on(office.today())}
    return render(request, "people/rights_receive.html", context, status=422 if form.errors else 200)


def _request_or_404(request: WorkerRequest, pk: UUID) -> RightsRequest:
    rows = RightsRequest.objects.select_related("person", "office", "received_by", "decided_by")
    row = get_object_or_404(rows, pk=pk)
    noted(row.person, by=request.worker)
    return row


@opens_for(*HANDLE)
def request_page(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """One request: how it stands, by when it is due, the next step."""
    row = _request_or_404(request, pk)
    decide, words = DecideForm(), WordsForm()
    if request.method == "POST":
        deed = request.POST.get("deed", "")
        decide, words = _bound(request, deed)
        form = decide if deed == "decide" else words
        if deed not in {"decide", "unclear", "correct"} or form.is_valid():
            _do(request, row, deed, getattr(form, "cleaned_data", {}))
            messages.success(request, _("Written down."))
            return redirect("people:rights-request", row.pk)
    context = {
        "row": row, "line": _clocked(request, [row])[0], "decide": decide, "words": words,
        "corrections": _corrections(row),
        "officer": request.worker.has_role(Role.PROTECTION), "export": ExportForm(initial={"language": SPANISH}),
    }  # fmt: skip
    wrong = decide.errors or words.errors
    return render(request, "people/rights_request.html", context, status=422 if wrong else 200)


def _corrections(row: RightsRequest) -> QuerySet[Entry]:
    """When the file was corrected for this request, and by whom."""
    made = Entry.objects.filter(person_id=row.person_id, deed="correct", details__request=str(row.pk))
    return made.select_related("worker").order_by("at")


def _bound(request: WorkerRequest, deed: str) -> tuple[DecideForm, WordsForm]:
    return (
        DecideForm(request.POST if deed == "decide" else None),
        WordsForm(request.POST if deed in {"unclear", "correct"} else None),
    )


def _do(request: WorkerRequest, row: RightsRequest, deed: str, said: dict[str, Any]) -> None:
    by = request.worker
    if deed == "decide":
        rights.decide_request(request=row, by=by, **said)
    elif deed == "unclear":
        rights.ask_correction(request=row, because=said["words"], by=by)
    elif deed == "correct":
        rights.correct_request(request=row, adds=said["words"], by=by)
    elif deed == "extend":
        rights.extend_request(request=row, by=by)
    elif deed == "done":
        rights.carry_out(request=row, by=by)
    elif deed in {"lapsed", "withdrawn"}:
        rights.close_request(request=row, status=deed, by=by)
    else:
        raise Refused(_("Choose what to do."))


@require_GET
@opens_for(*HANDLE)
def letter_pdf(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The letter that answers."""
    row = _request_or_404(request, pk)
    if not row.decision:
        raise Refused(_("There is no decision yet to write a letter about."))
    spoken = row.person.languages
    language = "en" if "en" in spoken and "es" not in spoken else SPANISH
    answer = HttpResponse(letter(row, office=row.office, language=language), content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="letter.pdf"'
    return answer


@require_POST
@opens_for(*HANDLE)
def export(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Everything held about the person, as a file for them."""
    person = person_or_404(request, pk)
    form = ExportForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Choose the language and the form."))
    said = form.cleaned_data
    made = held.export(person=person, by=request.worker, language=said["language"], form=said["form"])
    kind = {"pdf": "application/pdf", "json": "application/json"}[said["form"]]
    answer = HttpResponse(made, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="held.{said["form"]}"'
    return answer


@require_GET
@opens_for(Role.PROTECTION, Role.SOCIAL_WORK, Role.MANAGER)
def due(request: WorkerRequest) -> HttpResponse:
    """The open requests of the office, the most urgent first. The manager sees them without names."""
    rows = RightsRequest.objects.filter(
        office=request.worker.office, status__in=RightsRequest.OPEN
    ).select_related("person")
    named = request.worker.has_role(*HANDLE)
    context = {"lines": _clocked(request, rows.order_by("due_on", "pk")[:200]), "named": named}
    return render(request, "people/rights_due.html", context)


@require_POST
@opens_for(Role.PROTECTION)
def unblock(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Bring a blocked file back."""
    person = get_object_or_404(Person, pk=pk)
    rights.unblock_file(person=person, by=request.worker)
    messages.success(request, _("The file is in use again."))
    return redirect("workspace:person", person.pk)


@opens_for(Role.ADMINISTRATOR)
def days(request: WorkerRequest) -> HttpResponse:
    """The days that do not count: declared by the office, beside the country's own."""
    form = DaysForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        rights.declare_days(by=request.worker, **form.cleaned_data)
        messages.success(request, _("The days are declared. Terms counted from now on keep to them."))
        return redirect("people:legal-days")
    context = {"form": form, "declared": LegalDay.objects.select_related("office").order_by("-first")[:100]}
    return render(request, "people/legal_days.html", context, status=422 if form.errors else 200)


@opens_for(Role.PROTECTION)
def retention(request: WorkerRequest) -> HttpResponse:
    """What is past its time, to be approved before it is erased."""
    if request.method == "POST":
        plan = get_object_or_404(
            RetentionPlan.objects.filter(approved_at=None), pk=_uuid(request.POST.get("plan"))
        )
        keeping.approve(plan=plan, by=request.worker)
        carry_out_retention.later(plan=plan.pk)
        messages.success(request, _("Approved. It is carried out in the background."))
        return redirect("people:retention")
    rules = RetentionRule.in_force(request.worker.office.today())
    plans = list(RetentionPlan.objects.select_related("approved_by")[:20])
    waiting = next((plan for plan in plans if plan.approved_at is None), None)
    found = {line["data"]: line for line in waiting.lines} if waiting else {}
    context = {
        "lines": [{"rule": rule, "due": found.get(rule.data)} for rule in rules], "waiting": waiting,
        "due": any(line["due"] for line in found.values()), "earlier": [plan for plan in plans if plan.approved_at],
    }  # fmt: skip
    return render(request, "people/retention.html", context)


def _uuid(text: str | None) -> UUID:
    try:
        return UUID(text or "")
    except ValueError as error:
        raise Refused(_("There is no plan to approve.")) from error
