"""The database does what the models declare, no more and no less."""

import re
from typing import Any

import pytest
from django.db import connection

from camino.commands.environment import connect
from camino.core.access import framework
from camino.core.access.install import FUNCTIONS, declared, own_models, own_sql, secure
from camino.core.privacy import labelled_twice, unlabelled
from camino.core.sealing.install import TRIGGER
from camino.core.sealing.sources import sources


@pytest.fixture
def policies(db: None) -> dict[str, dict[tuple[str, str], tuple[str | None, str | None]]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tablename, policyname, cmd, qual, with_check FROM pg_policies WHERE schemaname = 'public'"
        )
        found: dict[str, Any] = {}
        for table, name, command, using, check in cursor.fetchall():
            found.setdefault(table, {})[(name, command)] = (using, check)
    return found


def test_every_table_of_ours_has_row_level_security_and_just_the_declared_policies(policies):
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity")
        secured = {name for (name,) in cursor.fetchall()}
    for table, security in declared().items():
        assert table in secured
        made = security.policies(table)
        assert set(policies.get(table, {})) == set(made), table
        for key, (using, check) in made.items():
            stored_using, stored_check = policies[table][key]
            assert (using is None) == (stored_using is None), (table, key)
            assert (check is None) == (stored_check is None), (table, key)


def test_policies_and_functions_read_word_by_word_as_the_declarations_make_them(django_db_setup):
    """Made anew, they are as they were. What is rolled back in the end is seen by nobody."""
    role = connection.settings_dict["USER"]
    with connect(connection.settings_dict["NAME"]) as owner, owner.transaction(force_rollback=True):
        kept = _as_stored(owner)
        assert len(kept) > len(declared())
        _made_anew(owner.cursor(), role)
        assert _as_stored(owner) == kept
        owner.execute("ALTER POLICY people_person_select ON people_person USING (true)")
        assert _as_stored(owner) != kept, "the comparison sees a policy that says something else"


def _made_anew(cursor: Any, role: str) -> None:
    for words in (FUNCTIONS, *(file.read_text(encoding="utf-8") for file in own_sql())):
        cursor.execute(words)
    for table, security in declared().items():
        secure(cursor, role, table, security)


def _as_stored(owner: Any) -> set[tuple[Any, ...]]:
    policies = owner.execute(
        "SELECT tablename, policyname, permissive, roles, cmd, qual, with_check FROM pg_policies"
        " WHERE schemaname = 'public'"
    )
    made = {(table, name, kind, *roles, *words) for table, name, kind, roles, *words in policies}
    functions = owner.execute(
        "SELECT oid::regprocedure::text, pg_get_functiondef(oid) FROM pg_proc"
        " WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'"
    )
    return made | set(functions)


def test_the_application_owns_nothing_and_cannot_bypass_the_policies(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user"
        )
        assert cursor.fetchone() == (False, False, False)
        cursor.execute("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")
        assert cursor.fetchone() == (0,)


def test_the_grants_are_the_declared_ones(db):
    for table, security in declared().items():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT privilege_type FROM information_schema.role_table_grants"
                " WHERE table_name = %s AND grantee = current_user", [table],
            )  # fmt: skip
            assert {name for (name,) in cursor.fetchall()} == set(security.may), table


def test_every_table_of_a_library_is_listed_with_what_the_application_may_do(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = {name for (name,) in cursor.fetchall()} - set(declared())
        assert tables <= set(framework.TABLES), "list them in camino/core/access/framework.py"
        for table in tables:
            cursor.execute(
                "SELECT privilege_type FROM information_schema.role_table_grants"
                " WHERE table_name = %s AND grantee = current_user", [table],
            )  # fmt: skip
            granted = {name for (name,) in cursor.fetchall()}
            assert granted == framework.TABLES[table], table


def test_every_table_of_the_book_lets_its_new_rows_wait_for_their_seal(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = %s AND tgenabled = 'O'", [TRIGGER]
        )
        assert {name for (name,) in cursor.fetchall()} == set(sources())


def test_every_field_says_what_it_tells_about_a_person():
    for model in own_models():
        assert not unlabelled(model), f"{model.__name__}: label {sorted(unlabelled(model))} in PRIVACY"
        labels = getattr(model, "PRIVACY", {})
        assert not labelled_twice(labels.values()), model.__name__
        names = {field.name for field in model._meta.concrete_fields}
        assert set().union(*labels.values()) <= names, (
            f"{model.__name__}: PRIVACY names fields that do not exist"
        )


def test_nothing_is_seen_when_nobody_is_named(person):
    from camino.core.access import context

    with context.acting_as(context.NOBODY):
        for model in own_models():
            security = declared()[model._meta.db_table]
            if security.reach == "true" or not security.may:
                continue
            assert not model._default_manager.exists(), model.__name__


def test_declarations_are_plain_sql():
    for table, security in declared().items():
        for condition in (security.reach, security.enter or ""):
            assert not re.search(r"%s|;|--", condition), table
