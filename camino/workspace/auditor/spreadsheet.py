"""The book as a spreadsheet: as it is narrowed, with codes and no names of people."""

from io import BytesIO

from django.utils.translation import gettext as _

from camino.core.models import Entry
from camino.core.moments import told
from camino.core.refusals import Refused
from camino.core.spreadsheets import Spreadsheet
from camino.workspace.auditor.lines import lines
from camino.workspace.auditor.pages import Wanted

MOST = 50_000
WIDTHS = (20, 26, 18, 12, 40, 24, 14, 60, 38)


def taken_out(wanted: Wanted) -> list[Entry]:
    """The entries of the spreadsheet. Refused where it would hold more than anybody reads."""
    entries = list(wanted.entries()[: MOST + 1])
    if len(entries) > MOST:
        raise Refused(
            _("There are more than %(most)s entries: choose fewer days, a worker or a deed.")
            % {"most": f"{MOST:,}"}
        )
    return entries


def book_xlsx(entries: list[Entry]) -> bytes:
    """The entries as XLSX, each in a row."""
    headings = (
        _("When"), _("Worker"), _("Office"), _("Kind"), _("Deed"), _("Record"), _("Person"), _("Details"), _("Number"),
    )  # fmt: skip
    file = BytesIO()
    with Spreadsheet(file) as workbook:
        page = workbook.add_worksheet(_("Book"))
        for column, (heading, width) in enumerate(zip(headings, WIDTHS, strict=True)):
            workbook.text(page, 0, column, heading, workbook.bold)
            page.set_column(column, column, width)
        for row, line in enumerate(lines(entries), start=1):
            entry = line.entry
            cells = (
                told(entry.at), str(entry.worker or ""), str(entry.office or ""), entry.get_kind_display(), line.deed,
                line.record, line.code, "; ".join(f"{name}: {value}" for name, value in line.details), str(entry.pk),
            )  # fmt: skip
            for column, cell in enumerate(cells):
                workbook.text(page, row, column, cell)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, max(len(entries), 1), len(WIDTHS) - 1)
    return file.getvalue()
