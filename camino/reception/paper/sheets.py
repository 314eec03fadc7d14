"""The day sheet on paper."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from camino.core.moments import told
from camino.reception.daysheet import DaySheet
from camino.reception.paper.rows import figures, headings, words
from camino.reception.paper.typesetting import typeset

LEFT_OUT = 4  # the birth: its age stands beside it, and paper is narrow


def daysheet_pdf(sheet: DaySheet, *, with_list: bool = True) -> bytes:
    """The sheet as a PDF in letter format. Without the list it names nobody."""
    listed = [words(sheet, row) for row in sheet.rows] if with_list else []
    return typeset(
        "daysheet.typ",
        {
            "title": _("Day sheet"),
            "office": sheet.office.name,
            "day": told(sheet.on),
            "language": (get_language() or "es")[:2],
            "warning": _("Personal data: for this office only. Do not leave it lying about."),
            "page": _("Page"),
            "people": _("People received"),
            "total": len(sheet.rows),
            "alone": [_("Unaccompanied minors"), len(sheet.unaccompanied)],
            "open": [_("Needs still open"), sheet.open_needs],
            "headings": _without(headings()),
            "rows": [_without(row) for row in listed],
            "nobody": "" if sheet.rows else _("Nobody was received on this day."),
            "figures": [
                {
                    "title": title,
                    "headings": columns,
                    "rows": [[str(cell) for cell in line] for line in lines],
                }
                for title, columns, lines in figures(sheet)
            ],
            "list": with_list,
        },
    )


def _without(cells: list[str]) -> list[str]:
    return cells[:LEFT_OUT] + cells[LEFT_OUT + 1 :]
