"""What the manager decides and reads: rules, what was given by fund, what is to come."""

from datetime import date, timedelta

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from django_htmx.http import HttpResponseClientRedirect

from camino.core import book
from camino.staff.doors import WorkerRequest, opens_for
from camino.supplies.actions.forecasting import ask_forecast, read_weather
from camino.supplies.actions.ruling import write_rule
from camino.supplies.chart import picture
from camino.supplies.forms.rules import RuleForm, examples
from camino.supplies.forms.store import a_day
from camino.supplies.given import BY, given_by_fund, headings
from camino.supplies.models import EntitlementRule, Outlook
from camino.supplies.ordering import needs, to_order
from camino.supplies.paper import given_xlsx, reorder_pdf, reorder_xlsx
from camino.supplies.views.files import PDF, XLSX, download
from camino.supplies.views.roles import KEEPERS, MANAGER
from camino.supplies.views.trying import done


@opens_for(*MANAGER)
def rules(request: WorkerRequest) -> HttpResponse:
    """The rules that hold and will; a new one is tried on examples, and written as it was tried."""
    sent = request.POST if request.method == "POST" else None
    on = request.worker.office.today()
    form = RuleForm(sent, initial={"since": on + timedelta(days=1), "quantity": 1})
    tried = None
    if sent is not None and form.is_valid():
        as_tried = sent.get("deed") == "write" and sent.get("tried") == form.words()
        if as_tried and done(form, lambda: write_rule(rule=form.instance, by=request.worker)):
            messages.success(request, _("The rule is written. It holds from its first day on."))
            return redirect("supplies:rules")
        tried = list(examples(form.instance.plain(), on=max(form.cleaned_data["since"], on)))
    context = {
        "form": form, "tried": tried, "today": on, "changed": bool(tried and sent and sent.get("deed") == "write"),
        "rules": EntitlementRule.objects.exclude(until__lt=on).select_related("kind", "written_by"),
    }  # fmt: skip
    return render(request, "supplies/rules.html", context, status=422 if form.errors else 200)


def _months(request: WorkerRequest) -> tuple[date, date]:
    today = request.worker.office.today()
    until = min(a_day(request.GET.get("until", ""), today), today)
    since = a_day(request.GET.get("since", ""), until.replace(day=1))
    return min(since, until), until


@require_GET
@opens_for(*MANAGER)
def given(request: WorkerRequest) -> HttpResponse:
    """What was given to whom, by fund."""
    since, until = _months(request)
    rows = given_by_fund(request.worker.office, since=since, until=until)
    by = request.GET.get("by", "")
    by = by if by in BY else "sex"
    context = {
        "rows": [(row, row.of(by)) for row in rows], "since": since, "until": until, "by": by, "ways": BY.items(),
        "headings": headings(by), "today": request.worker.office.today(),
    }  # fmt: skip
    return render(request, "supplies/given.html", context)


@require_GET
@opens_for(*MANAGER)
def given_file(request: WorkerRequest) -> HttpResponse:
    """The same as a spreadsheet."""
    since, until = _months(request)
    office = request.worker.office
    book.export("export given", office, by=request.worker)
    rows = given_by_fund(office, since=since, until=until)
    return download(given_xlsx(rows, office, since, until), XLSX, f"{since}_{until}.xlsx")


@opens_for(*MANAGER)
def outlook(request: WorkerRequest) -> HttpResponse:
    """What is to come: people, kits and winter sets, and what to order by when. A POST has it computed anew."""
    office = request.worker.office
    if request.method == "POST":
        sent = request.FILES.get("weather")
        if isinstance(sent, UploadedFile):
            nights = read_weather(content=sent.read(), by=request.worker)
            messages.success(request, _("Read: %(n)s nights.") % {"n": nights})
        ask_forecast(by=request.worker)
        return redirect("supplies:outlook")
    those = Outlook.objects.filter(office=office)
    made = those.exclude(made_at=None).select_related("asked_by").order_by("-made_at").first()
    told = made.weeks if made else None
    context = {
        "made": made, "picture": picture(told) if told else None, "needs": needs(told) if told else [],
        "orders": to_order(office, told), "today": office.today(),
        "waiting": those.filter(made_at=None).first(),
    }  # fmt: skip
    return render(request, "supplies/outlook.html", context)


@require_GET
@opens_for(*MANAGER)
def outlook_waiting(request: WorkerRequest) -> HttpResponse:
    """Asked by the page every few seconds: still being computed, or the page with what was."""
    waiting = Outlook.objects.filter(office=request.worker.office, made_at=None).first()
    if waiting:
        return render(request, "supplies/outlook.html#waiting", {"waiting": waiting})
    return HttpResponseClientRedirect(reverse("supplies:outlook"))


@require_GET
@opens_for(*KEEPERS)
def reorder_file(request: WorkerRequest, ending: str) -> HttpResponse:
    """The list of what to order, as a spreadsheet or on paper."""
    office = request.worker.office
    made = Outlook.objects.filter(office=office).exclude(made_at=None).order_by("-made_at").first()
    rows = to_order(office, made.weeks if made else None)
    book.export("export reorder list", office, by=request.worker)
    if ending == "pdf":
        return download(reorder_pdf(rows, office), PDF, f"{office.today()}.pdf")
    return download(reorder_xlsx(rows, office), XLSX, f"{office.today()}.xlsx")
