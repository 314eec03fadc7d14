"""What was given to whom, by the fund that paid for it."""

from datetime import timedelta
from typing import Any

import openpyxl
import pytest

from camino.core.ids import new_id
from camino.people.birth import Birth
from camino.supplies.actions.giving import Parcel, Receipt, give
from camino.supplies.given import COLUMNS, given_by_fund
from camino.supplies.tests.factories import item, stocked

PEOPLE = """
given_names | born | sex | kit
------------+------+-----+----------
Ana         |   30 | F   | kit-woman
Leo         |    8 | M   | kit-child
Eva         |    1 | F   | kit-baby
Abel        |   70 | M   | kit-man
Sol         |    ? | X   | kit-man
"""


@pytest.fixture
def handed(rosa: Any, samuel: Any, make_person: Any, acting: Any) -> None:
    """One kit to each of these."""
    today = rosa.office.today()
    with acting(rosa):
        for key in ("kit-woman", "kit-child", "kit-baby", "kit-man"):
            stocked(rosa, key, 5, of="Convenio" if key == "kit-man" else "Municipio")
        for line in PEOPLE.strip().splitlines()[2:]:
            name, born, sex, key = (cell.strip() for cell in line.split("|"))
            birth = Birth.unknown() if born == "?" else Birth.aged(int(born), on=today)
            person = make_person(by=rosa, given_names=name, paternal_surname="Lara", birth=birth, sex=sex)
            give(parcels=[Parcel(person.pk, item(key), 1, "para la prueba")], proof=Receipt(witness=samuel),
                 key=new_id(), by=rosa)  # fmt: skip


def test_each_person_stands_once_under_sex_under_age_and_under_group(marta, handed, acting):
    with acting(marta):
        today = marta.office.today()
        rows = {(row.fund, row.item): row for row in given_by_fund(marta.office, since=today, until=today)}
        assert {fund for fund, _item in rows} == {"Municipio", "Convenio"}
        men = rows["Convenio", str(item("kit-man"))]
        assert (men.things, men.people) == (2, 2)
        assert {name for name, n in men.counts.items() if n} >= {"men", "others", "from_60", "age_unknown"}
        baby = rows["Municipio", str(item("kit-baby"))]
        assert {name for name, n in baby.counts.items() if n} == {"women", "from_0", "not_returned", "alone"}
        for row in rows.values():
            assert sum(row.of("sex")) == sum(row.of("age")) == row.people
            returned, not_returned, families, alone = row.of("group")
            assert returned + not_returned == families + alone == row.people


def test_the_page_shows_them_by_sex_age_or_group_and_the_spreadsheet_all(marta, handed, desk):
    browser = desk(marta)
    for by in (*COLUMNS, "nonsense"):
        assert browser.get("/supplies/given/", {"by": by}).status_code == 200
    assert "60+" in browser.get("/supplies/given/", {"by": "age"}).content.decode()
    made = browser.get("/supplies/given.xlsx")
    from io import BytesIO

    [sheet] = openpyxl.load_workbook(BytesIO(made.content)).worksheets
    heads = [cell.value for cell in sheet[3]]
    assert len(heads) == 4 + sum(map(len, COLUMNS.values()))


def test_other_days_tell_nothing(marta, handed, acting):
    with acting(marta):
        before = marta.office.today() - timedelta(days=1)
        assert given_by_fund(marta.office, since=before, until=before) == []
