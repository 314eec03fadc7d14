"""The day sheet: its figures, its page, its paper, its spreadsheet."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation
from python_calamine import CalamineWorkbook

from camino.core.ids import new_id
from camino.people.birth import Birth
from camino.reception.actions.needs import answer
from camino.reception.actions.receiving import receive_return, receive_visit
from camino.reception.daysheet import day_sheet
from camino.reception.facts import ReturnFacts
from camino.reception.models import Crossing

EVIL = '=HYPERLINK("http://x.example","Ana")'


@pytest.fixture
def somebody(rosa: Any, acting: Any, make_person: Any) -> Callable[..., Any]:
    """Somebody received today: returned at an hour, or come from elsewhere in Mexico."""

    def make(name: str, *, at: time | None = None, **facts: Any) -> Any:
        person = make_person(by=rosa, given_names=name, **facts)
        today = rosa.office.today()
        with acting(rosa):
            if at is None:
                return receive_visit(
                    person=person.pk, reason="internal", key=new_id(), by=rosa, needs=["food"]
                ).visit
            told = ReturnFacts(
                today, arrived_at=datetime.combine(today, at, rosa.office.zone),
                crossing=Crossing.objects.get(pk="juarez-paso-del-norte"),
            )  # fmt: skip
            return receive_return(
                person=person.pk, facts=told, key=new_id(), by=rosa, needs=["food", "call"]
            ).visit

    return make


def test_the_figures_count_everybody_once(rosa: Any, acting: Any, somebody: Any) -> None:
    visit = somebody("Ana", at=time(9), sex="F", birth=Birth.on(date(1990, 5, 5)))
    somebody("Beto", sex="M")
    with acting(rosa):
        answer(need=visit.needs.get(kind="food"), status="given", by=rosa)
        sheet = day_sheet(rosa.office, rosa.office.today())
        assert {count.label: count.total for count in sheet.by_age if count.total}.keys() >= {"30–44"}
        assert sum(count.total for count in sheet.by_age) == sum(count.total for count in sheet.by_sex) == 2
        assert [count.total for count in sheet.by_crossing] == [1]
        assert [(count.total, count.open) for count in sheet.by_need][:3] == [(2, 1), (0, 0), (1, 1)]
        assert sheet.open_needs == 2


def test_a_minor_alone_after_hours_is_flagged_and_one_before_is_only_alone(
    rosa: Any, acting: Any, somebody: Any
) -> None:
    today = rosa.office.today()
    somebody("Celia", at=time(17, 59), birth=Birth.aged(12, on=today))
    somebody("Darío", at=time(18, 1), birth=Birth.aged(15, on=today))
    somebody("Adulto", at=time(23), birth=Birth.aged(40, on=today))
    with acting(rosa):
        alone = {row.person.given_names: row.too_late for row in day_sheet(rosa.office, today).unaccompanied}
    assert alone == {"Celia": False, "Darío": True}


def test_the_page_costs_the_same_for_one_visit_and_for_many(
    rosa: Any, somebody: Any, desk: Any, django_assert_max_num_queries: Any
) -> None:
    browser, page = desk(rosa), reverse("reception:day-sheet")
    somebody("Ana", at=time(9))
    browser.get(page)
    with django_assert_max_num_queries(20) as first:
        browser.get(page)
    for n in range(12):
        somebody(f"Persona {n}", at=time(9), birth=Birth.on(date(2015, 1, 1)))
    with django_assert_max_num_queries(
        len(first) + 1
    ):  # minors: one question about their families, for all at once
        browser.get(page)


def test_another_day_is_another_sheet_and_nonsense_is_today(rosa: Any, somebody: Any, desk: Any) -> None:
    somebody("Anastasia", at=time(9))
    browser, page = desk(rosa), reverse("reception:day-sheet")
    yesterday = rosa.office.today() - timedelta(days=1)
    assert "Anastasia" not in browser.get(page, {"on": f"{yesterday:%Y-%m-%d}"}).content.decode()
    for nonsense in ("yesterday", "9999-12-31", "0001-01-01x", ""):
        assert "Anastasia" in browser.get(page, {"on": nonsense}).content.decode()
    assert browser.get(page, {"on": "0001-01-01"}).status_code == 200


def test_marta_sees_the_figures_and_no_names(rosa: Any, marta: Any, somebody: Any, desk: Any) -> None:
    somebody("Anastasia", at=time(9))
    browser = desk(marta)
    for name in ("day-sheet", "today-panel"):
        shown = browser.get(reverse(f"reception:{name}"))
        assert shown.status_code == 200
        assert "Anastasia" not in shown.content.decode()
    book = CalamineWorkbook.from_filelike(BytesIO(browser.get(reverse("reception:day-sheet-xlsx")).content))
    assert len(book.sheet_names) == 1


def test_olga_sees_her_own_office_only(olga: Any, somebody: Any, desk: Any) -> None:
    somebody("Anastasia", at=time(9))
    assert "Anastasia" not in desk(olga).get(reverse("reception:day-sheet")).content.decode()


def test_the_store_has_no_day_sheet(samuel: Any, desk: Any) -> None:
    assert desk(samuel).get(reverse("reception:day-sheet")).status_code == 403


def test_a_name_that_looks_like_a_formula_stays_a_name_in_the_spreadsheet(
    rosa: Any, somebody: Any, desk: Any
) -> None:
    somebody(EVIL, at=time(9), sex="F")
    browser = desk(rosa)
    browser.cookies["camino_language"] = "en"
    content = browser.get(reverse("reception:day-sheet-xlsx")).content
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    assert book.sheet_names == ["List", "Figures"]
    assert EVIL in book.get_sheet_by_index(0).to_python()[1]
    assert [label for label, *_numbers in book.get_sheet_by_index(1).to_python()][1:3] == [
        "People received", "Unaccompanied minors",
    ]  # fmt: skip


def test_the_paper_is_a_pdf_for_a_full_and_for_an_empty_day(rosa: Any, somebody: Any, desk: Any) -> None:
    browser, page = desk(rosa), reverse("reception:day-sheet-pdf")
    empty = browser.get(page)
    somebody("Ñ" * 200, at=time(9))
    somebody("王小明 محمد Мария #[evil] $x$ \\u{0}", at=time(9))
    full = browser.get(page)
    assert empty.content.startswith(b"%PDF")
    assert full.content.startswith(b"%PDF")
    assert "Ñ" not in full.headers["Content-Disposition"]


def test_the_sheet_knows_a_visit_whose_hour_was_not_written_down(
    rosa: Any, acting: Any, somebody: Any
) -> None:
    visit = somebody("Ana", at=time(9))
    with acting(rosa), translation.override("en"):
        visit.came_at = datetime.combine(rosa.office.today(), time(0), rosa.office.zone)
        visit.save()
        [row] = day_sheet(rosa.office, rosa.office.today()).rows
        assert row.came_at is None
