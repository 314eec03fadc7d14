"""What the store prints and takes out: the list of what to order, what was given by fund, the distribution list."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from camino.core.moments import told
from camino.core.spreadsheets import Spreadsheet
from camino.core.typesetting import typeset
from camino.staff.models import Office
from camino.supplies.given import COLUMNS, Given, headings
from camino.supplies.listing import Listed
from camino.supplies.ordering import Order

HERE = Path(__file__).parent
Cell = str | int


def reorder_headings() -> list[str]:
    """The columns of the list of what to order."""
    return [
        _("Item"), _("On the shelf"), _("On its way"), _("Needed"), _("At least"), _("At most"), _("As a year ago"),
        _("To order"), _("Order by"), _("How"),
    ]  # fmt: skip


def _reorder_rows(rows: Sequence[Order]) -> list[list[Cell]]:
    return [
        [str(row.item), row.left, row.on_the_way, row.needed, row.least, row.most, row.repeated, row.quantity,
         told(row.by_when), _("to be made here") if row.make else ""]
        for row in rows
    ]  # fmt: skip


def reorder_xlsx(rows: Sequence[Order], office: Office) -> bytes:
    """The list as a spreadsheet."""
    return _xlsx(
        _("To order"), f"{office.name} · {told(office.today())}", reorder_headings(), _reorder_rows(rows)
    )


def given_xlsx(rows: Sequence[Given], office: Office, since: date, until: date) -> bytes:
    """What was given by fund as a spreadsheet."""
    told_by = list(COLUMNS)
    heads = [_("Fund or donor"), _("Item"), _("Things"), _("People")]
    heads += [str(words) for by in told_by for words in headings(by)]
    cells: list[list[Cell]] = [
        [row.fund or _("Several funds"), row.item, row.things, row.people, *(n for by in told_by for n in row.of(by))]
        for row in rows
    ]  # fmt: skip
    return _xlsx(_("Given by fund"), f"{office.name} · {told(since)} – {told(until)}", heads, cells)


def _xlsx(title: str, lead: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    file = BytesIO()
    with Spreadsheet(file) as workbook:
        page = workbook.add_worksheet(title)
        workbook.text(page, 0, 0, lead, workbook.bold)
        for column, heading in enumerate(headings):
            workbook.text(page, 2, column, heading, workbook.bold)
        page.set_column(0, 1, 34)
        page.set_column(2, len(headings), 14)
        for line, row in enumerate(rows, start=3):
            for column, cell in enumerate(row):
                if isinstance(cell, int):
                    page.write_number(line, column, cell)
                else:
                    workbook.text(page, line, column, cell)
        page.freeze_panes(3, 1)
    return file.getvalue()


def reorder_pdf(rows: Sequence[Order], office: Office) -> bytes:
    """The list on paper. What was typed is data to the typesetter, never code."""
    data = {
        "title": _("What to order"), "office": office.name, "day": told(office.today()), "page": _("Page"),
        "language": (get_language() or "es")[:2], "headings": reorder_headings(),
        "rows": [[str(cell) for cell in row] for row in _reorder_rows(rows)],
        "nothing": "" if rows else _("There is enough of everything."),
    }  # fmt: skip
    return typeset(HERE / "reorder.typ", data)


def list_pdf(people: Sequence[Listed], title: str, office: Office) -> bytes:
    """Who is given what, with room to sign: for a family or a whole bus. It names people."""
    data = {
        "title": _("Distribution list"), "of": title, "office": office.name, "day": told(office.today()),
        "page": _("Page"), "language": (get_language() or "es")[:2],
        "warning": _("Personal data: for this office only. Do not leave it lying about."),
        "headings": [_("No."), _("Name"), _("Code"), _("Age"), _("Given today"), _("Due now"), _("Signature or thumb")],
        "rows": [
            [str(place), each.name, each.code, each.age, "\n".join(each.given), "\n".join(each.due), ""]
            for place, each in enumerate(people, start=1)
        ],
        "given_by": _("Given by"), "witness": _("Witness"),
    }  # fmt: skip
    return typeset(HERE / "list.typ", data)
