"""The auditor's pages."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from camino.core import book
from camino.core.sealing.health import state
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import Role
from camino.workspace.auditor.forms import BookForm
from camino.workspace.auditor.lines import lines
from camino.workspace.auditor.pages import Page, Wanted, page
from camino.workspace.auditor.spreadsheet import book_xlsx, taken_out

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
@opens_for(Role.AUDITOR)
def reading(request: WorkerRequest) -> HttpResponse:
    """The book, narrowed by what was asked for."""
    form = BookForm(request.GET)
    asked = form.is_valid()
    way = {name: request.GET.get(name, "") for name in ("newer", "older")}
    shown = page(form.wanted(), **way) if asked else Page([])
    context = {
        "form": form, "page": shown, "lines": lines(shown.entries), "narrowed": asked and form.wanted() != Wanted(),
        "query": request.GET.urlencode(), "seal": state(),
    }  # fmt: skip
    return render(request, "workspace/book.html", context, status=200 if asked else 422)


@require_GET
@opens_for(Role.AUDITOR)
def spreadsheet(request: WorkerRequest) -> HttpResponse:
    """The same as a spreadsheet, which is written into the book too."""
    form = BookForm(request.GET)
    if not form.is_valid():
        return reading(request)
    entries = taken_out(form.wanted())
    asked = {name: str(value) for name, value in form.cleaned_data.items() if value}
    book.export("export book", None, by=request.worker, form="xlsx", entries=len(entries), **asked)
    headers = {"Content-Disposition": 'attachment; filename="book.xlsx"', "Cache-Control": "no-store"}
    return HttpResponse(book_xlsx(entries), content_type=XLSX, headers=headers)
