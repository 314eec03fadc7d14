"""SQL typed by somebody who got hold of the application's own login, in every context but the right one."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import Model
from django.db.utils import Error

from camino.core.access import context
from camino.core.access.install import own_models
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, Labels
from camino.people import actions
from camino.staff.standing import standing_of
from tests.house.a_whole_office import furnished

# Nobody at all, another office, and those of Rosa's own office whose work is with no person's file.
WRONG = ("nobody", "olga", "adela", "raul", "pablo", "andres")
NEVER = (
    "SET ROLE {owner}",
    "SET SESSION AUTHORIZATION {owner}",
    "SET session_replication_role = replica",
    "ALTER ROLE {role} BYPASSRLS",
    "ALTER TABLE people_person DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE core_entry DISABLE TRIGGER ALL",
    "DROP POLICY people_person_select ON people_person",
    "CREATE POLICY mine ON people_person USING (true)",
    "GRANT ALL ON people_card TO {role}",
    "TRUNCATE core_entry",
    "TRUNCATE people_person CASCADE",
    "DELETE FROM core_entry",
    "UPDATE core_entry SET deed = 'nothing'",
    "UPDATE core_entry SET worker_id = NULL",
    "CREATE TABLE public.copied AS SELECT * FROM people_person",
    "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE OR REPLACE FUNCTION camino_offices() RETURNS uuid[] LANGUAGE sql AS $$ SELECT '{{}}'::uuid[] $$",
    "SELECT * FROM people_card",
    "COPY people_card TO STDOUT",
    "COPY people_person TO PROGRAM 'cat'",
    "SELECT pg_read_file('/etc/hostname')",
    "SELECT lo_import('/etc/hostname')",
    "UPDATE people_person SET sealed = NOT sealed",
    "INSERT INTO people_opening SELECT * FROM people_opening",
)


@pytest.fixture
def office(rosa: Any, acting: Any, person: Any, make_person: Any) -> Any:
    """Rosa's office with a row in every table."""
    other = make_person(by=rosa, given_names="Iker", paternal_surname="Nevárez")
    with acting(rosa):
        made = furnished(by=rosa, person=person, other=other)
        actions.also_known_as(
            person=person, given_names="Lupe", paternal_surname="Nevárez", maternal_surname="", by=rosa
        )
    return made


def _standing(name: str, request: pytest.FixtureRequest) -> context.Standing:
    return context.NOBODY if name == "nobody" else standing_of(request.getfixturevalue(name))


def _attempt(statement: str, values: Any = None) -> int | str:
    """How many rows a statement touched, or the name of the error that stopped it. Nothing of it is kept."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, values)
            touched = int(cursor.rowcount)
            transaction.set_rollback(True)
            return touched
    except Error as error:
        return type(error.__cause__).__name__


def _personal() -> Iterator[type[Model]]:
    """Tables about people, and what workers did with them."""
    for model in own_models():
        told: Labels = model.PRIVACY  # type: ignore[attr-defined]
        columns = {each.attname for each in model._meta.concrete_fields}
        about = bool(told.get(NAMING) or told.get(NARROWING)) or bool(columns & {"person_id", "worker_id"})
        if about and not model._meta.db_table.startswith(("staff_", "reception_crossing")):
            yield model


def _copied(model: type[Model], request: pytest.FixtureRequest) -> tuple[list[str], list[Any]] | None:
    """A row as those who may see it read it, with a key of its own."""
    for name in ("rosa", "ines"):
        with context.acting_as(_standing(name, request)), connection.cursor() as cursor:
            try:
                with transaction.atomic():
                    cursor.execute(f'SELECT * FROM "{model._meta.db_table}" LIMIT 1')
                    row = cursor.fetchone()
            except Error:
                return None
            if row and cursor.description:
                columns = [column.name for column in cursor.description]
                key = model._meta.pk.column
                new = 2**31 - 1 if isinstance(row[columns.index(key)], int) else new_id()
                return columns, [new if c == key else value for c, value in zip(columns, row, strict=True)]
    return None


@pytest.mark.parametrize("name", WRONG)
def test_no_row_about_anybody_is_read_changed_or_taken_away(name: str, office: Any, request: Any) -> None:
    wrong = []
    standing = _standing(name, request)
    with context.acting_as(standing):
        for model in _personal():
            table, key = model._meta.db_table, model._meta.pk.column
            for words in (
                f'SELECT * FROM "{table}"', f'UPDATE "{table}" SET "{key}" = "{key}"', f'DELETE FROM "{table}"',
                f'SELECT * FROM "{table}" FOR UPDATE',
            ):  # fmt: skip
                outcome = _attempt(words)
                may_read_the_book = (
                    name == "andres" and table == "core_entry" and words.startswith("SELECT *")
                )
                if outcome not in {0, "InsufficientPrivilege"} and not may_read_the_book:
                    wrong.append((words, outcome))
    assert not wrong


@pytest.mark.parametrize("name", WRONG)
def test_no_row_about_anybody_is_forged(name: str, office: Any, request: Any) -> None:
    wrong, tried = [], 0
    for model in _personal():
        copied = _copied(model, request)
        if copied is None:
            continue
        columns, values = copied
        names = ", ".join(f'"{column}"' for column in columns)
        words = f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({", ".join(["%s"] * len(values))})'
        with context.acting_as(_standing(name, request)):
            outcome = _attempt(words, [_back(value) for value in values])
        tried += 1
        if outcome != "InsufficientPrivilege":
            wrong.append((model._meta.db_table, outcome))
    assert not wrong
    assert tried > 20


# What everybody works by and reads: texts, terms, lists. Of the days that do not count there are none to begin with.
LISTS = (
    "people_privacynotice", "people_consentrule", "people_legalterm", "people_retentionrule", "reception_crossing",
    "reception_crossingstatus",
)  # fmt: skip


@pytest.mark.parametrize("name", ["rosa", "teresa", "ines", "marta", "andres", "nobody"])
def test_what_everybody_works_by_is_not_everybodys_to_write(db: None, name: str, request: Any) -> None:
    with context.acting_as(_standing(name, request)):
        for table in LISTS:
            assert _attempt(f"UPDATE {table} SET id = id") in {0, "InsufficientPrivilege"}, table
            assert _attempt(f"DELETE FROM {table}") in {0, "InsufficientPrivilege"}, table
            copied = _attempt(f"INSERT INTO {table} SELECT * FROM {table} LIMIT 1")
            assert copied == "InsufficientPrivilege" or (name == "nobody" and copied == 0), table


def test_an_administrator_enters_a_notice_and_a_crossings_new_status(adela: Any) -> None:
    with context.acting_as(standing_of(adela)):
        for table in ("people_privacynotice", "reception_crossing", "reception_crossingstatus"):
            assert _attempt(f"UPDATE {table} SET id = id") not in {0, "InsufficientPrivilege"}, table


def _back(value: Any) -> Any:
    from psycopg.types.json import Jsonb

    return Jsonb(value) if isinstance(value, dict) else value


@pytest.mark.parametrize("name", ["nobody", "rosa", "adela", "andres"])
def test_nobody_steps_out_of_the_rules(name: str, office: Any, request: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_user, relowner::regrole::text FROM pg_class WHERE relname = 'people_person'"
        )
        role, owner = cursor.fetchone()
    with context.acting_as(_standing(name, request)):
        done = {
            words: outcome
            for words in NEVER
            if isinstance(outcome := _attempt(words.format(role=f'"{role}"', owner=f'"{owner}"')), int)
            and outcome != 0
        }
    assert not done


def test_row_security_cannot_be_asked_to_look_away(rosa: Any, office: Any) -> None:
    with context.acting_as(standing_of(rosa)):
        _attempt("SELECT 1")
        assert (
            _attempt("SET LOCAL row_security = off; SELECT * FROM people_person") == "InsufficientPrivilege"
        )


def test_a_function_of_ones_own_sees_no_more_than_the_policies_let_through(olga: Any, office: Any) -> None:
    heard: list[str] = []
    with context.acting_as(standing_of(olga)), connection.cursor() as cursor:
        connection.connection.add_notice_handler(lambda notice: heard.append(notice.message_primary))
        cursor.execute(
            "CREATE FUNCTION pg_temp.spy(told text) RETURNS bool LANGUAGE plpgsql COST 0.0000001 AS"
            " $$ BEGIN RAISE NOTICE '%%', told; RETURN true; END $$",
            [],
        )
        for column in ("given_names", "paternal_surname", "sort_key"):
            cursor.execute(f"SELECT count(*) FROM people_person WHERE pg_temp.spy({column})")
    assert heard == []


# Functions that see past the policies, each with what keeps it harmless.
PAST_THE_POLICIES = {
    "camino_gone": "says only whether a row that a history tells of is there no more",
    "core_waiting": "counts the rows that wait to be sealed",
    "core_reasons": "the deeds of a change, to whoever reads the change",
    "people_born": "only for the clearance of retention",
    "people_block": "only for the clearance of retention, or a protection officer",
    "people_unblock": "only for the clearance of retention, or a protection officer",
    "people_erase": "only for the clearance of retention",
    "people_rows_of": "only for the clearance of retention",
    "people_past": "only for the clearance of retention",
    "people_book_tells": "says whether an entry is the officer's to read",
    "people_break_glass": "opens one file to the worker who asks, in the book and for four hours",
    "people_codes": "codes of ids that the auditor read in the book",
    "people_with_code": "the id of a code that the auditor has",
    "people_end_consents": "ends a consent of somebody whom the worker reaches",
    "people_find": "cards of those who answer to a name; of the sealed the office to call",
    "people_write_cards": "writes the cards of those whom the worker's offices know",
    "people_words": "how common words are that the worker has told, and those a letter apart from them; never a person",
    "people_count_words": "only for the clearance of counting",
    "people_has_post": "says whether a worker has a post",
    "people_may_give": "says whether an opening is the worker's to give",
    "people_opened": "says whether a file lies open to the worker who asks",
    "people_reached": "says whether the worker who asks reaches somebody",
    "people_reaches": "the same, of a row that cannot be looked up yet",
    "people_pair_open": "says whether two records are the worker's to decide about",
    "people_join": "joins two records that the worker may decide about, for a row that they wrote themself",
    "people_since": "what was written since about somebody whom the worker's office joined: keys, days, offices",
    "people_divide": "takes apart what the worker's own office joined",
    "people_taken": "only for the clearance of retention",
    "people_weigh_pairs": "only for the clearance of matching",
    "people_offer": "only for the clearance of matching",
    "people_drop_pairs": "only for the clearance of matching",
    "people_offices_of": "the offices that know somebody whom the worker reaches",
    "people_sealed_by": "the office to call about somebody sealed",
    "people_searches_showing": "counts searches, for protection officers",
    "people_shut": "says whether a person is sealed to the worker",
    "supplies_hold": "locks what lies at the worker's own office, or is on its way there",
    "supplies_last_given": "the kind and the day of what somebody known at the worker's office was last given",
    "supplies_transit_of": "the place of a consignment that the worker's office sent or is sent",
}


def test_every_function_that_sees_past_the_policies_is_known_and_cannot_be_led_astray(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT p.proname, coalesce(array_to_string(p.proconfig, ' '), ''), p.prorettype = 'trigger'::regtype"
            " FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
            " WHERE n.nspname = 'public' AND p.prosecdef"
        )
        found = cursor.fetchall()
    for name, settings, _is_trigger in found:
        # A worker's temporary table is looked for last: it must not stand in for one of ours.
        assert re.search(r"search_path=[^=]*\bpg_temp\b(?!\s*,)", settings), name
    assert {name for name, _settings, is_trigger in found if not is_trigger} == set(PAST_THE_POLICIES)


def test_functions_that_see_past_the_policies_answer_nobody(person: Any, rosa: Any) -> None:
    with context.acting_as(context.NOBODY), connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM people_find('{}', '{}', '{}', '{}', ARRAY[%s], '{}', NULL, NULL, '', '', '{}', 50)",
            [f"k{person.code}"],
        )
        assert cursor.fetchall() == []
        cursor.execute("SELECT * FROM people_offices_of(%s)", [person.pk])
        assert cursor.fetchall() == []
        cursor.execute(
            "SELECT people_break_glass(%s, %s, 'x', 'x', %s)", [new_id(), person.pk, rosa.office.pk]
        )
        assert cursor.fetchall() == [(None,)]
