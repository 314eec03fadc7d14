"""What the application may do with the tables of the libraries, none of which names a migrant.

Each is listed. One that a library brings along unlisted is granted to nobody, and a house test names it.
"""

from typing import Any

from psycopg import sql

from camino.core.access.declared import ALL, READ

NOTHING: frozenset[str] = frozenset()

TABLES = {
    # What the libraries look at and Camino never fills: only migrations, as the owner, write there.
    "account_emailaddress": READ,
    "account_emailconfirmation": READ,
    "auth_group": READ,
    "auth_group_permissions": READ,
    "auth_permission": READ,
    "django_content_type": READ,
    # A server that is started before its tables are up to date should be able to say so.
    "django_migrations": READ,
    "django_session": ALL,
    "mfa_authenticator": ALL,
    # History names who and why in each row (`camino.core.history`); this table stays empty.
    "pghistory_context": NOTHING,
    "procrastinate_events": ALL,
    "procrastinate_jobs": ALL,
    "procrastinate_periodic_defers": ALL,
    "procrastinate_workers": ALL,
    "usersessions_usersession": ALL,
}
TYPES = ("procrastinate_job_event_type", "procrastinate_job_status", "procrastinate_job_to_defer_v1")
FUNCTIONS = r"procrastinate\_%"  # as LIKE has it


def grant_framework(cursor: Any, role: str) -> None:
    """Grant the application's role just this."""
    name = sql.Identifier(role)
    for table, may in TABLES.items():
        relation = sql.Identifier(table)
        cursor.execute(sql.SQL("REVOKE ALL ON {} FROM {}").format(relation, name))
        if may:
            words = sql.SQL(", ".join(sorted(may)))
            cursor.execute(sql.SQL("GRANT {} ON {} TO {}").format(words, relation, name))
    cursor.execute(sql.SQL("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {}").format(name))
    for kind in TYPES:
        cursor.execute(sql.SQL("GRANT USAGE ON TYPE {} TO {}").format(sql.Identifier(kind), name))
    cursor.execute(
        "SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname LIKE %s",
        [FUNCTIONS],
    )
    for (function,) in cursor.fetchall():
        cursor.execute(sql.SQL("GRANT EXECUTE ON FUNCTION {} TO {}").format(sql.SQL(function), name))
