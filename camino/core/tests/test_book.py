"""What is done is in the book, and stays there."""

import pytest
from django.db import connection, transaction
from django.db.utils import Error

from camino.core.models import Entry


def test_registering_somebody_is_in_the_book_with_who_and_where(rosa, person, acting):
    with acting(rosa):
        entry = Entry.objects.get(subject_id=person.pk, deed="register")
        assert (entry.worker, entry.office) == (rosa, rosa.office)


@pytest.mark.parametrize(
    "statement", ["UPDATE core_entry SET deed = 'nothing'", "DELETE FROM core_entry", "TRUNCATE core_entry"]
)
def test_the_application_cannot_change_the_book(rosa, person, acting, statement):
    with acting(rosa), pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_nobody_writes_into_the_book_in_anothers_name(rosa, ramon, person, acting):
    with acting(rosa), pytest.raises(Error), transaction.atomic():
        Entry.objects.create(
            worker=ramon,
            office=ramon.office,
            deed="register",
            subject_kind="people.person",
            subject_id=person.pk,
        )
