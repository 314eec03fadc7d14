"""What is done is in the book, and stays there."""

import pytest
from django.db import connection, transaction
from django.db.utils import Error
from django.utils import timezone

from camino.core import book
from camino.core.access.context import NOBODY, acting_as
from camino.core.models import Entry
from camino.people.models import Person
from camino.staff.models import Worker


def test_registering_somebody_is_in_the_book_with_who_and_where(rosa, person, acting):
    with acting(rosa):
        entry = Entry.objects.get(subject_id=person.pk, deed="register")
        assert (entry.worker, entry.office) == (rosa, rosa.office)
        assert entry.person_id == person.pk


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE core_entry SET deed = 'nothing'",
        "UPDATE core_entry SET at = now()",
        "DELETE FROM core_entry",
        "TRUNCATE core_entry",
        "ALTER TABLE core_entry DISABLE TRIGGER ALL",
        "DROP TABLE core_entry",
    ],
)
def test_the_application_cannot_change_the_book(rosa, person, acting, statement):
    with acting(rosa), pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def in_the_name_of(worker: Worker | None, person: Person) -> None:
    Entry.objects.create(
        worker=worker,
        office=worker.office if worker else None,
        deed="register",
        subject_kind="people.person",
        subject_id=person.pk,
    )


def test_nobody_writes_into_the_book_in_anothers_name(rosa, ramon, person, acting):
    with acting(rosa), pytest.raises(Error, match="row-level security"), transaction.atomic():
        in_the_name_of(ramon, person)
    with acting(rosa), pytest.raises(Error, match="row-level security"), transaction.atomic():
        in_the_name_of(None, person)


def test_who_is_at_the_door_and_has_no_name_yet_is_written_down(andres, acting):
    with acting_as(NOBODY):
        book.sign_in("fail to sign in", None, by=None)
        assert not Entry.objects.exists()
    with acting(andres):
        entry = Entry.objects.get()
        assert (entry.worker, entry.office, entry.kind) == (None, None, Entry.Kind.SIGN_IN)


def test_who_reads_the_book(rosa, ramon, teresa, ines, marta, adela, andres, olga, person, acting):
    """Rosa registered somebody: she, the protection officer of her office and the auditor can read it."""
    for reader in (rosa, ramon, teresa, ines, marta, adela, andres, olga):
        with acting(reader):
            seen = Entry.objects.filter(subject_id=person.pk).exists()
            assert seen is (reader in (rosa, ines, andres)), reader


def test_the_protection_officer_reads_no_more_than_what_is_about_people(rosa, ines, acting):
    with acting(rosa):
        book.export("export day sheet", rosa.office, by=rosa, form="pdf")
    with acting(ines):
        assert not Entry.objects.filter(worker=rosa).exists()


def test_reading_again_within_minutes_is_one_reading(rosa, ramon, ines, person, acting, monkeypatch):
    for reader in (rosa, rosa, ramon):
        with acting(reader):
            book.read(person, by=reader)
            book.read(person, by=reader)
    later = timezone.now() + book.SAME_READING
    with acting(rosa), monkeypatch.context() as clock:
        clock.setattr(timezone, "now", lambda: later)
        book.read(person, by=rosa)
    with acting(ines):
        readings = Entry.objects.filter(kind=Entry.Kind.READ, person_id=person.pk)
        assert list(readings.order_by("id").values_list("worker__username", flat=True)) == [
            "rosa",
            "ramon",
            "rosa",
        ]


def test_the_transaction_is_the_databases_to_say(rosa, person, acting):
    with acting(rosa), connection.cursor() as cursor:
        entry = book.entry("correct", person, by=rosa)
        entry.context = entry.pk
        entry.save(force_insert=True)
        entry.refresh_from_db()
        cursor.execute("SELECT current_setting('pghistory.context_id')::uuid")
        assert (entry.context,) == cursor.fetchone()
