"""The day sheet: as a page, on paper, as a spreadsheet."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from camino.core import book
from camino.reception.daysheet import DaySheet, day_sheet
from camino.reception.paper import daysheet_pdf, daysheet_xlsx
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE, Role

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _day(request: HttpRequest, *, today: date) -> date:
    """The day asked for; today for nonsense and for days to come."""
    try:
        return min(date.fromisoformat(request.GET.get("on", "")), today)
    except ValueError:
        return today


def _sheet(request: WorkerRequest) -> tuple[DaySheet, bool]:
    """The sheet, and whether it may name people: to those who meet them, not to who only needs the figures."""
    office = request.worker.office
    return day_sheet(office, _day(request, today=office.today())), request.worker.has_role(*FRONT_LINE)


@require_GET
@opens_for(*FRONT_LINE, Role.MANAGER)
def page(request: WorkerRequest) -> HttpResponse:
    """Who came on a day, and the figures."""
    sheet, with_list = _sheet(request)
    today = request.worker.office.today()
    context = {
        "sheet": sheet, "with_list": with_list, "today": today,
        "before": sheet.on - timedelta(days=1) if sheet.on > date.min else None,
        "after": sheet.on + timedelta(days=1) if sheet.on < today else None,
    }  # fmt: skip
    return render(request, "reception/daysheet.html", context)


@require_GET
@opens_for(*FRONT_LINE, Role.MANAGER)
def pdf(request: WorkerRequest) -> HttpResponse:
    """The sheet on paper."""
    sheet, with_list = _taken_out(request, "pdf")
    return _download(daysheet_pdf(sheet, with_list=with_list), "application/pdf", sheet, "pdf")


@require_GET
@opens_for(*FRONT_LINE, Role.MANAGER)
def xlsx(request: WorkerRequest) -> HttpResponse:
    """The sheet as a spreadsheet."""
    sheet, with_list = _taken_out(request, "xlsx")
    return _download(daysheet_xlsx(sheet, with_list=with_list), XLSX, sheet, "xlsx")


def _taken_out(request: WorkerRequest, form: str) -> tuple[DaySheet, bool]:
    """The sheet, written into the book as a file that leaves."""
    sheet, with_list = _sheet(request)
    worker = request.worker
    book.export(
        "export day sheet", worker.office, by=worker, form=form, day=sheet.on.isoformat(), named=with_list
    )
    return sheet, with_list


def _download(content: bytes, kind: str, sheet: DaySheet, ending: str) -> HttpResponse:
    headers = {
        "Content-Disposition": f'attachment; filename="{sheet.on.isoformat()}.{ending}"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(content, content_type=kind, headers=headers)
