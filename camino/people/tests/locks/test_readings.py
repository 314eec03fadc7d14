"""Whoever reads a locked file stands in the book."""

import pytest
from django.db import transaction
from django.urls import reverse

from camino.core.models import Entry
from camino.people import actions
from camino.people.tests.locks.ximena import broken
from tests.house.a_whole_office import furnished

SHOWING = (
    "workspace:person", "workspace:changes-panel", "workspace:looks-panel", "people:facts-panel", "people:family-panel",
    "people:papers-panel", "people:consents-panel", "people:rights-panel", "people:protection-panel",
    "people:closed-panel", "people:edit", "people:answer", "people:withdraw", "people:decide-instead", "people:protect",
    "people:rights-receive", "people:rights-request", "reception:receive", "reception:visit", "reception:return",
    "reception:needs", "reception:timeline-panel", "reception:slip", "reception:slip-pdf",
)  # fmt: skip


def test_whoever_reads_a_sealed_file_stands_in_the_book_once_for_a_while(
    ines, desk, acting, ximena, protected
):
    protected(ximena, "sealed")
    browser = desk(ines)
    browser.get(reverse("workspace:person", args=[ximena.pk]))
    browser.get(reverse("people:facts-panel", args=[ximena.pk]))
    with acting(ines):
        read = Entry.objects.filter(kind=Entry.Kind.READ, subject_id=ximena.pk)
        assert [entry.worker for entry in read] == [ines]


@pytest.mark.parametrize("level", ["protected", "sealed"])
def test_every_page_that_shows_somebody_locked_writes_who_read_it(
    level, rosa, ines, desk, acting, ximena, make_person, protected
):
    other = make_person(by=rosa, given_names="Iker")
    with acting(rosa):
        office = furnished(by=rosa, person=ximena, other=other)
    with acting(ines):
        actions.end_protection(protection=office.protection, reason="De prueba.", by=ines)
    protected(ximena, level)
    browser = desk(ines)
    silent = []
    for name in SHOWING:
        with transaction.atomic():
            browser.get(office.address(name))
            with acting(ines):
                if not Entry.objects.filter(kind=Entry.Kind.READ, person_id=ximena.pk).exists():
                    silent.append(name)
            transaction.set_rollback(True)
    assert silent == []


def test_whoever_reads_a_file_that_was_opened_to_them_stands_in_the_book(teresa, desk, acting, ximena):
    broken(ximena, acting, teresa)
    desk(teresa).get(reverse("reception:slip", args=[ximena.pk]))
    with acting(teresa):
        assert Entry.objects.filter(kind=Entry.Kind.READ, person_id=ximena.pk).count() == 1


def test_an_ordinary_file_is_read_without_a_line_in_the_book(rosa, desk, acting, ximena):
    desk(rosa).get(reverse("workspace:person", args=[ximena.pk]))
    with acting(rosa):
        assert not Entry.objects.filter(kind=Entry.Kind.READ).exists()
