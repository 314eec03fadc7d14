"""No cell of a spreadsheet that leaves the house is a formula, whatever was typed at the desk."""

import itertools
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from camino.core.spreadsheets import BEGINS_FORMULA, Spreadsheet
from tests.house.a_whole_office import Office, addresses, furnished

COMMAND = "cmd|'/c calc'!A0"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def cells(content: bytes) -> list[Any]:
    """Every cell of every sheet."""
    book = openpyxl.load_workbook(BytesIO(content))
    return list(itertools.chain.from_iterable(row for sheet in book for row in sheet.iter_rows()))


def dangerous(found: list[Any]) -> list[Any]:
    """Cells that a spreadsheet program would calculate, now or once somebody has edited them."""
    looks = [cell for cell in found if str(cell.value or "").startswith(BEGINS_FORMULA)]
    return [cell for cell in looks if cell.data_type != "s" or not cell.quotePrefix] + [
        cell for cell in found if cell.data_type == "f" or cell.hyperlink
    ]


@pytest.mark.parametrize("begins", BEGINS_FORMULA)
def test_what_begins_like_a_formula_is_a_text_and_stays_one(begins):
    file = BytesIO()
    with Spreadsheet(file) as book:
        book.text(book.add_worksheet(), 0, 0, begins + COMMAND, book.bold)
    (cell,) = cells(file.getvalue())
    assert dangerous([cell]) == []
    assert cell.quotePrefix


@pytest.fixture
def office(rosa: Any, acting: Any, make_person: Any) -> Office:
    person = make_person(by=rosa, given_names="=1+1", paternal_surname="@SUM(A1)", maternal_surname="-2+3")
    other = make_person(by=rosa, given_names="+1", paternal_surname="https://evil.example")
    with acting(rosa):
        return furnished(by=rosa, person=person, other=other)


def test_every_spreadsheet_that_can_be_taken_out_is_free_of_formulas(request, office, desk):
    taken = set()
    for character in ("rosa", "marta", "andres"):
        browser = desk(request.getfixturevalue(character))
        for name in addresses():
            if "xlsx" in name or "spreadsheet" in name:
                answer = browser.get(office.address(name))
                if answer.status_code == 200:
                    assert answer["Content-Type"] == XLSX
                    assert dangerous(cells(answer.content)) == [], (name, character)
                    taken.add(name)
    assert "reception:day-sheet-xlsx" in taken
