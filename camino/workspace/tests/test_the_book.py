"""The auditor reads the book: page by page, narrowed, taken out; of people nothing but codes."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from camino.core import book
from camino.core.models import Entry
from camino.people.birth import Birth
from camino.workspace.auditor import pages
from camino.workspace.auditor.pages import Wanted, page

BOOK = "workspace:book"


@pytest.fixture
def busy_day(rosa, olga, person, acting, make_person):
    """Rosa registered somebody and took out a day sheet; Olga registered somebody at another office."""
    with acting(rosa):
        book.export("export day sheet", rosa.office, by=rosa, form="pdf", named=True)
    return make_person(
        by=olga, given_names="Iker", paternal_surname="Sandoval", birth=Birth.on(date(1990, 1, 1)), sex="M"
    )


def deeds(response: Any) -> list[str]:
    return [line.entry.deed for line in response.context["lines"] if line.entry.kind != "sign_in"]


def test_the_auditor_reads_who_did_what_and_no_names(andres, desk, person, busy_day):
    response = desk(andres).get(reverse(BOOK))
    words = response.content.decode()
    assert deeds(response) == ["register", "export day sheet", "register"]
    for told in ("Rosa Armendáriz", "Olga Bustillos", person.printed_code, busy_day.printed_code):
        assert told in words
    for name in ("Guadalupe", "Nevárez Ortiz", "Iker", "Sandoval"):
        assert name not in words


def test_the_auditor_opens_no_person(andres, desk, person):
    assert desk(andres).get(reverse("workspace:person", args=[person.pk])).status_code == 403


@pytest.mark.parametrize("name", ["ines", "marta", "adela", "rosa"])
def test_nobody_else_reads_it(request, desk, name):
    for address in (reverse(BOOK), reverse("workspace:book-xlsx")):
        assert desk(request.getfixturevalue(name)).get(address).status_code == 403


def test_it_is_narrowed_by_each_of_what_is_asked(andres, rosa, olga, desk, person, busy_day):
    browser, today = desk(andres), date.today().isoformat()
    for asked, expected in (
        ({"worker": rosa.pk}, ["export day sheet", "register"]),
        ({"office": olga.office.pk}, ["register"]),
        ({"kind": "export"}, ["export day sheet"]),
        ({"deed": "register"}, ["register", "register"]),
        ({"about": person.printed_code.lower()}, ["register"]),
        ({"about": rosa.office.pk}, ["export day sheet"]),
        ({"until": "2020-01-01"}, []),
        ({"since": "2020-01-01", "until": "2099-01-01", "worker": olga.pk}, ["register"]),
        ({"since": today, "kind": "grant"}, []),
    ):
        assert deeds(browser.get(reverse(BOOK), asked)) == expected, asked


@pytest.mark.parametrize(
    "asked", [{"about": "K7M4"}, {"since": "2026-02-02", "until": "2026-02-01"}, {"kind": "x"}]
)
def test_what_cannot_be_asked_is_said(andres, desk, person, asked):
    response = desk(andres).get(reverse(BOOK), asked)
    assert response.status_code == 422
    assert not response.context["lines"]


def test_nonsense_in_the_cursor_is_the_first_page(andres, desk, busy_day):
    for cursor in ("x", "2026-01-01_1", "2026-01-01T00:00:00_018f0000000070008000000000000000"):
        assert len(deeds(desk(andres).get(reverse(BOOK), {"older": cursor}))) == 3


@pytest.fixture
def long_book(rosa, andres, acting, person, monkeypatch):
    """Nine entries, three of them of one moment, on pages of four."""
    monkeypatch.setattr(pages, "A_PAGE", 4)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with acting(rosa):
        entries = [book.entry("correct", person, by=rosa, n=n) for n in range(9)]
        book.write_all(entries)
    moments = [start + timedelta(minutes=min(n, 4) if n < 7 else n) for n in range(9)]
    return entries, moments


def test_the_pages_follow_each_other_both_ways(long_book, rosa, andres, acting):
    wanted = Wanted(deed="correct")
    with acting(andres):
        whole = [entry.pk for entry in Entry.objects.filter(deed="correct").order_by("-at", "-id")]
        read, older, newer = [], "", ""
        while True:
            shown = page(wanted, older=older)
            read.append([entry.pk for entry in shown.entries])
            newer, older = shown.newer, shown.older
            if not older:
                break
        assert [pk for part in read for pk in part] == whole
        assert [len(part) for part in read] == [4, 4, 1]
        back = page(wanted, newer=newer)
        assert [entry.pk for entry in back.entries] == read[1]
        first = page(wanted, newer=back.newer)
        assert ([entry.pk for entry in first.entries], first.newer) == (read[0], "")


def test_the_page_costs_the_same_whatever_it_holds(
    andres, rosa, acting, desk, person, django_assert_num_queries
):
    browser = desk(andres)
    address = reverse(BOOK)
    browser.get(address)
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            browser.get(address)
        return len(queries)

    few = cost()
    with acting(rosa):
        book.write_all([book.entry("correct", person, by=rosa) for _each in range(60)])
    assert cost() == few
    assert few <= 20


def test_the_spreadsheet_is_what_was_asked_for_and_is_itself_in_the_book(
    andres, desk, acting, rosa, busy_day, person
):
    browser = desk(andres)
    content = browser.get(reverse("workspace:book-xlsx"), {"worker": rosa.pk}).content
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    assert len(rows) == 3
    assert person.printed_code in [row[6] for row in rows]
    assert "Guadalupe" not in str(rows)
    with acting(andres):
        taken = Entry.objects.get(deed="export book")
        assert (taken.kind, taken.worker, taken.details["entries"]) == ("export", andres, 2)


def test_more_than_anybody_reads_is_refused(andres, desk, busy_day, monkeypatch):
    monkeypatch.setattr("camino.workspace.auditor.spreadsheet.MOST", 2)
    response = desk(andres).get(reverse("workspace:book-xlsx"))
    assert response.status_code == 409


def test_the_day_sheet_and_the_slips_that_leave_are_in_the_book(rosa, desk, acting, person):
    browser = desk(rosa)
    browser.get(reverse("reception:day-sheet-pdf"))
    browser.get(reverse("reception:day-sheet-xlsx"))
    browser.get(reverse("reception:slip-pdf", args=[person.pk]))
    with acting(rosa):
        left = (
            Entry.objects.filter(kind="export")
            .order_by("id")
            .values_list("deed", "details__form", "person_id")
        )
        assert list(left) == [
            ("export day sheet", "pdf", None), ("export day sheet", "xlsx", None), ("print slips", None, person.pk),
        ]  # fmt: skip
