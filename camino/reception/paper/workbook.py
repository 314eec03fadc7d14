"""The day sheet as a spreadsheet: one sheet with the list, one with the figures."""

from io import BytesIO

from django.utils.translation import gettext as _
from xlsxwriter.worksheet import Worksheet

from camino.core.moments import told
from camino.core.spreadsheets import Spreadsheet
from camino.reception.daysheet import DaySheet
from camino.reception.paper.rows import figures, headings, words

WIDTHS = (8, 12, 34, 12, 18, 12, 26, 34, 34, 26, 30)


def daysheet_xlsx(sheet: DaySheet, *, with_list: bool = True) -> bytes:
    """The sheet as XLSX. Without the list it names nobody."""
    file = BytesIO()
    with Spreadsheet(file) as book:
        if with_list:
            _write_list(book, book.add_worksheet(_("List")), sheet)
        _write_figures(book, book.add_worksheet(_("Figures")), sheet)
    return file.getvalue()


def _write_list(book: Spreadsheet, page: Worksheet, sheet: DaySheet) -> None:
    for column, (heading, width) in enumerate(zip(headings(), WIDTHS, strict=True)):
        book.text(page, 0, column, heading, book.bold)
        page.set_column(column, column, width)
    for line, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(words(sheet, row)):
            book.text(page, line, column, cell)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(WIDTHS) - 1)


def _write_figures(book: Spreadsheet, page: Worksheet, sheet: DaySheet) -> None:
    page.set_column(0, 0, 40)
    totals = [
        (_("People received"), len(sheet.rows)),
        (_("Unaccompanied minors"), len(sheet.unaccompanied)),
        (_("Needs still open"), sheet.open_needs),
    ]
    book.text(page, 0, 0, sheet.office.name, book.bold)
    book.text(page, 0, 1, told(sheet.on), book.bold)
    line = 1
    for label, total in totals:
        book.text(page, line, 0, label)
        page.write_number(line, 1, total)
        line += 1
    for title, columns, lines in figures(sheet):
        line += 1
        book.text(page, line, 0, title, book.bold)
        for column, heading in enumerate(columns[1:], start=1):
            book.text(page, line, column, heading, book.bold)
        for cells in lines:
            line += 1
            book.text(page, line, 0, str(cells[0]))
            for column, number in enumerate(cells[1:], start=1):
                page.write_number(line, column, float(number))
        line += 1
