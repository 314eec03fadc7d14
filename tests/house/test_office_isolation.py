"""An office reaches the people it has met, and of others only a card."""

from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.utils import Error, ProgrammingError

from camino.core.access.install import declared, own_models
from camino.people import actions
from camino.people.birth import Birth
from camino.people.facts import Answer, Paper, Phone
from camino.people.models import Card, KnownAt, Person
from camino.people.search import look

# Rows that belong to no person and no office, or that signing in must read.
EVERYBODYS = {
    "staff_office", "staff_worker", "staff_post", "people_privacynotice", "reception_crossing",
    "reception_crossingstatus", "people_consentrule", "people_retentionrule", "people_legalterm", "people_legalday",
    "people_privacynoticechange", "reception_crossingchange", "reception_crossingstatuschange",
    "people_consentrulechange", "people_retentionrulechange", "people_legaltermchange",
}  # fmt: skip
# The catalogue, the funds and the rules are every office's; what lies where and who was given what is not.
FIGURES = ("protocol", "device", "disclosurerule")
CATALOGUE = ("kind", "item", "barcode", "fund", "lot", "recipe", "recipeline", "entitlementrule")
EVERYBODYS |= {f"health_{name}{change}" for name in FIGURES for change in ("", "change")}
EVERYBODYS |= {f"supplies_{name}{change}" for name in CATALOGUE for change in ("", "change")}


@pytest.fixture
def whole_file(rosa, make_person, acting):
    """Somebody of Rosa's office with something in every table of their file."""
    person = make_person(
        by=rosa, given_names="Ximena", paternal_surname="Lucero", birth=Birth.on(date(1999, 5, 17)), sex="F",
        papers=[Paper("passport", "G123")], phones=[Phone("+526561234567", own=True)],
        answers=[Answer("assistance", True)],
    )  # fmt: skip
    child = make_person(by=rosa, given_names="Iker", paternal_surname="Lucero", birth=Birth.in_year(2020))
    with acting(rosa):
        actions.make_group(kind="family", members=[(person, "head"), (child, "child")], by=rosa)
        actions.also_known_as(
            person=person, given_names="Jimena", paternal_surname="Lucero", maternal_surname="", by=rosa
        )
    return person


def _seen(worker: Any, acting: Any) -> dict[str, int]:
    with acting(worker):
        return {
            model._meta.db_table: model._default_manager.count()
            for model in own_models()
            if declared()[model._meta.db_table].may and model._meta.db_table not in EVERYBODYS
        }


def test_another_office_sees_no_row_of_anybody_it_has_not_met(rosa, olga, whole_file, acting):
    assert _seen(rosa, acting)["people_person"] == 2
    assert not {table: count for table, count in _seen(olga, acting).items() if count}


def test_another_office_finds_the_card_and_nothing_else(olga, whole_file, acting):
    with acting(olga):
        [found] = look("Lucero Ximena 1999", by=olga)
    assert (found.name, found.birth_year, found.person) == ("Ximena Lucero", 1999, None)


def test_the_card_index_cannot_be_read_directly(rosa, whole_file, acting):
    with acting(rosa), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        Card.objects.count()


def test_who_is_met_here_is_known_here_but_not_what_another_office_wrote(olga, whole_file, acting):
    with acting(olga):
        actions.meet(people=[whole_file.pk], on=olga.office.today(), by=olga)
        assert Person.objects.get() == whole_file
        assert whole_file.other_names.exists()
        assert not whole_file.documents.exists()
        assert not whole_file.contacts.exists()


def test_nobody_opens_a_file_in_the_name_of_another_office(rosa, olga, whole_file, acting):
    with acting(olga), pytest.raises(Error), transaction.atomic():
        KnownAt.objects.create(
            person=whole_file, office=rosa.office, since="2026-01-01", last_seen="2026-01-01"
        )


def test_a_card_cannot_be_forged_for_somebody_the_office_has_not_met(rosa, olga, whole_file, acting):
    with acting(olga), connection.cursor() as cursor:
        forged = f'[{{"person_id": "{whole_file.pk}", "keys": [], "words": {{}}}}]'
        cursor.execute("SELECT people_write_cards(%s::jsonb, '[]'::jsonb)", [forged])
    with acting(rosa):
        [found] = look("Lucero Ximena 1999", by=rosa)
    assert found.name == "Ximena Lucero"


def test_who_is_not_named_finds_nobody(rosa, whole_file):
    from camino.core.access import context

    with context.acting_as(context.NOBODY):
        assert look("Lucero Ximena 1999", by=rosa) == []
