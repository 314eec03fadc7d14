"""The day sheet as a spreadsheet: one sheet with the list, one with the figures."""

from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext as _

from camino.core.moments import told
from camino.reception.daysheet import DaySheet
from camino.reception.paper.rows import figures, headings, words

WIDTHS = (8, 12, 34, 12, 18, 12, 26, 34, 34, 26, 30)
# What is typed at the desk stays what it is: no name becomes a formula, a link or a number.
AS_TYPED = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def daysheet_xlsx(sheet: DaySheet, *, with_list: bool = True) -> bytes:
    """The sheet as XLSX. Without the list it names nobody."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, AS_TYPED) as workbook:
        bold = workbook.add_format({"bold": True, "bottom": 1})
        if with_list:
            _write_list(workbook.add_worksheet(_("List")), sheet, bold)
        _write_figures(workbook.add_worksheet(_("Figures")), sheet, bold)
    return file.getvalue()


def _write_list(page: xlsxwriter.workbook.Worksheet, sheet: DaySheet, bold: xlsxwriter.format.Format) -> None:
    for column, (heading, width) in enumerate(zip(headings(), WIDTHS, strict=True)):
        page.write_string(0, column, heading, bold)
        page.set_column(column, column, width)
    for line, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(words(sheet, row)):
            page.write_string(line, column, cell)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(WIDTHS) - 1)


def _write_figures(
    page: xlsxwriter.workbook.Worksheet, sheet: DaySheet, bold: xlsxwriter.format.Format
) -> None:
    page.set_column(0, 0, 40)
    totals = [
        (_("People received"), len(sheet.rows)),
        (_("Unaccompanied minors"), len(sheet.unaccompanied)),
        (_("Needs still open"), sheet.open_needs),
    ]
    page.write_string(0, 0, sheet.office.name, bold)
    page.write_string(0, 1, told(sheet.on), bold)
    line = 1
    for label, total in totals:
        page.write_string(line, 0, label)
        page.write_number(line, 1, total)
        line += 1
    for title, columns, lines in figures(sheet):
        line += 1
        page.write_string(line, 0, title, bold)
        for column, heading in enumerate(columns[1:], start=1):
            page.write_string(line, column, heading, bold)
        for cells in lines:
            line += 1
            page.write_string(line, 0, str(cells[0]))
            for column, number in enumerate(cells[1:], start=1):
                page.write_number(line, column, float(number))
        line += 1
