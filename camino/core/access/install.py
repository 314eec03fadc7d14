"""Puts the declared row security into the database: role, functions, grants, policies. Run as the tables' owner.

It is run after every migration and changes only what differs. A table that it has not treated is granted to nobody, so
a forgotten step shows as "permission denied", never as a leak.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pghistory.trigger
import pgtrigger
from django.apps import apps
from django.db import connection
from django.db.models import Model
from psycopg import sql

from camino.core.access.declared import RowSecurity
from camino.core.access.framework import grant_framework
from camino.core.sealing.install import hang_up_triggers

FUNCTIONS = """
CREATE OR REPLACE FUNCTION camino_worker() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('camino.worker', true), '')::uuid $$;
CREATE OR REPLACE FUNCTION camino_offices() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('camino.offices', true), ''), '{}')::uuid[] $$;
CREATE OR REPLACE FUNCTION camino_protected() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('camino.protected', true), ''), '{}')::uuid[] $$;
CREATE OR REPLACE FUNCTION camino_medical() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('camino.medical', true), ''), '{}')::uuid[] $$;
CREATE OR REPLACE FUNCTION camino_cleared(clearance text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT clearance = ANY(coalesce(nullif(current_setting('camino.clearances', true), ''), '{}')::text[]) $$;
-- Whether a row exists no more, seen past the policies: the history of what is gone has a policy of its own.
CREATE OR REPLACE FUNCTION camino_gone(relation regclass, row_id uuid) RETURNS boolean LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ DECLARE found boolean; BEGIN
EXECUTE format('SELECT NOT EXISTS (SELECT 1 FROM %s WHERE id = $1)', relation) INTO found USING row_id; RETURN found;
END $$;
"""

# pgtrigger asks at each row whether its trigger is to be ignored in this session. None of ours ever is: what records
# history must not be switched off by a setting.
NEVER_IGNORED = """
CREATE OR REPLACE FUNCTION _pgtrigger_should_ignore(trigger_name name) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT false $$;
"""


def own_models() -> Iterator[type[Model]]:
    """Every model of Camino that has a table."""
    for model in apps.get_models():
        if model.__module__.startswith("camino.") and model._meta.managed:
            yield model


def own_sql() -> Iterator[Path]:
    """The rooms' own functions (`<room>/sql/*.sql`), each written so that it can be run again."""
    for config in apps.get_app_configs():
        if config.name.startswith("camino."):
            yield from sorted((Path(config.path) / "sql").glob("*.sql"))


def declared() -> dict[str, RowSecurity]:
    """Table → its declaration. Raises TypeError naming a model that has none."""
    made = {}
    for model in own_models():
        security = getattr(model, "ROW_SECURITY", None)
        if not isinstance(security, RowSecurity):
            raise TypeError(f"{model.__name__} does not declare ROW_SECURITY")
        made[model._meta.db_table] = security
    return made


def recording_functions() -> Iterator[str]:
    """The triggers' functions that write history."""
    for model, trigger in pgtrigger.registered():
        if isinstance(trigger, pghistory.trigger.Event):
            yield trigger.get_pgid(model)


def install(role: str, password: str) -> None:
    """Bring role, functions, grants and policies into line with what the models declare."""
    with connection.cursor() as cursor:
        _make_role(cursor, role, password)
        cursor.execute(FUNCTIONS)
        cursor.execute(NEVER_IGNORED)
        for function in recording_functions():
            _run_as_owner(cursor, function)
        for file in own_sql():
            cursor.execute(file.read_text(encoding="utf-8"))
        grant_framework(cursor, role)
        for table, security in declared().items():
            secure(cursor, role, table, security)
        hang_up_triggers(cursor)


def _run_as_owner(cursor: Any, function: str) -> None:
    """History is written with the owner's rights, and by nothing but the triggers: nobody else may hang one up."""
    name = sql.Identifier(function)
    cursor.execute(
        sql.SQL("ALTER FUNCTION {}() SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp").format(
            name
        )
    )
    cursor.execute(sql.SQL("REVOKE ALL ON FUNCTION {}() FROM PUBLIC").format(name))


def _make_role(cursor: Any, role: str, password: str) -> None:
    cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
    verb = "ALTER" if cursor.fetchone() else "CREATE"
    cursor.execute(
        sql.SQL("{} ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD {}").format(
            sql.SQL(verb), sql.Identifier(role), sql.Literal(password)
        )
    )
    cursor.execute(sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(sql.Identifier(role)))


def secure(cursor: Any, role: str, table: str, security: RowSecurity) -> None:
    """Grants and policies of one table. Policies are dropped and made anew: their SQL is cheap, comparing it is not."""
    name, relation = sql.Identifier(role), sql.Identifier(table)
    cursor.execute(sql.SQL("REVOKE ALL ON {} FROM {}").format(relation, name))
    if security.may:
        granted = sql.SQL(", ".join(sorted(security.may)))
        cursor.execute(sql.SQL("GRANT {} ON {} TO {}").format(granted, relation, name))
    cursor.execute(sql.SQL("ALTER TABLE {} ENABLE ROW LEVEL SECURITY").format(relation))
    cursor.execute(
        "SELECT policyname FROM pg_policies WHERE schemaname = 'public' AND tablename = %s", [table]
    )
    for (policy,) in cursor.fetchall():
        cursor.execute(sql.SQL("DROP POLICY {} ON {}").format(sql.Identifier(policy), relation))
    for (policy, command), (using, check) in security.policies(table).items():
        words = sql.SQL("CREATE POLICY {} ON {} FOR {} TO {}").format(
            sql.Identifier(policy), relation, sql.SQL(command), name
        )
        if using is not None:
            words += sql.SQL(f" USING ({using})")
        if check is not None:
            words += sql.SQL(f" WITH CHECK ({check})")
        cursor.execute(words)
