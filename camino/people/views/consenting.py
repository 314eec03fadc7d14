"""Consent on a person's file: what stands, writing an answer down, taking one back."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from camino.core.refusals import Refused
from camino.people import actions
from camino.people.consent_rules import asked_of_birth
from camino.people.consenting import STOPS
from camino.people.forms import AnswerForm, InsteadForm, WithdrawForm
from camino.people.models import Consent, ConsentRule, Person, PrivacyNotice
from camino.people.views.finding import panel, person_or_404
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE, Role


@require_GET
@opens_for(*FRONT_LINE)
def panel_of_consents(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """What they agreed to and what they took back."""
    person = person_or_404(request, pk)
    answers = list(person.consents.select_related("notice", "worker", "office", "ended_by").order_by("-at"))
    standing: dict[str, list[Consent]] = {}
    for each in answers:
        if each.ended_at is None:
            standing.setdefault(each.purpose, []).append(each)
    context = {
        "person": person,
        "lines": [{"purpose": each, "standing": standing.get(each, [])} for each in Consent.Purpose],
        "notice": PrivacyNotice.current(),
        "ended": [each for each in answers if each.ended_at],
        "instead": person.overrides.filter(until__gt=timezone.now()).select_related("worker"),
        "may_decide_instead": request.worker.has_role(Role.PROTECTION),
    }
    return panel(request, "people/panels/consents.html", context)


def _purpose(request: WorkerRequest) -> Consent.Purpose:
    """What the page is about; being assisted, where the address does not say."""
    said = request.POST if request.method == "POST" else request.GET
    purpose = said.get("purpose", "" if request.method == "POST" else Consent.Purpose.ASSISTANCE)
    if purpose not in Consent.Purpose.values:
        raise Refused(_("Choose what the answer is about."))
    return Consent.Purpose(purpose)


@opens_for(*FRONT_LINE)
def answer(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Write down an answer to one purpose."""
    person = person_or_404(request, pk)
    purpose = _purpose(request)
    form = _answer_form(request, person, purpose)
    if request.method == "POST" and form.is_valid():
        try:
            actions.consent(
                person=person, answer=form.answer(), by=request.worker, key=form.cleaned_data["key"]
            )
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("The answer is written down."))
            return redirect("workspace:person", person.pk)
    context = {
        "person": person, "form": form, "purpose": purpose, "notice": PrivacyNotice.current(),
    }  # fmt: skip
    return render(request, "people/answer.html", context, status=422 if form.errors else 200)


def _answer_form(request: WorkerRequest, person: Person, purpose: Consent.Purpose) -> AnswerForm:
    today = request.worker.office.today()
    rule = ConsentRule.on(today)
    asked = asked_of_birth(person.birth, on=today, ages=rule.ages)
    spoken = Consent.How.DRAWN if rule.writing.needed(purpose, ()) else Consent.How.SPOKEN
    first = {
        "purpose": purpose, "how": spoken,
        "read_in": person.languages[0] if person.languages else "es",
    }  # fmt: skip
    return AnswerForm(
        request.POST if request.method == "POST" else None,
        initial=first, purpose=purpose, asked=asked, writing=rule.writing,
    )  # fmt: skip


@opens_for(*FRONT_LINE)
def withdraw(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Take a consent back, having said what that stops. `of`: the consent that names an institution."""
    person = person_or_404(request, pk)
    given = _given(request, person)
    purpose = Consent.Purpose(given.purpose) if given else _purpose(request)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.withdraw(
            person=person, purpose=purpose, partner=given.partner if given else "",
            because=form.cleaned_data["because"], by=request.worker,
        )  # fmt: skip
        messages.success(request, _("Written down: the person took the consent back."))
        return redirect("workspace:person", person.pk)
    context = {
        "person": person, "form": form, "purpose": purpose, "given": given, "stops": STOPS[purpose],
    }  # fmt: skip
    return render(request, "people/withdraw.html", context, status=422 if form.errors else 200)


def _given(request: WorkerRequest, person: Person) -> Consent | None:
    """The consent that is meant. Addresses have its id: an institution's name tells of the person."""
    of = request.POST.get("of") or request.GET.get("of")
    if not of:
        return None
    try:
        return get_object_or_404(person.consents, pk=UUID(of))
    except ValueError as error:
        raise Http404 from error


@opens_for(Role.PROTECTION)
def instead(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Decide in place of the person's consent."""
    person = person_or_404(request, pk)
    form = InsteadForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        actions.decide_instead(
            person=person, purpose=said["purpose"], partner=said["partner"], ground=said["ground"],
            reason=said["reason"], until=timezone.now() + timedelta(days=said["days"]), by=request.worker,
            key=said["key"],
        )  # fmt: skip
        messages.success(request, _("The decision is written down, and in the book."))
        return redirect("workspace:person", person.pk)
    context = {"person": person, "form": form}
    return render(request, "people/instead.html", context, status=422 if form.errors else 200)
