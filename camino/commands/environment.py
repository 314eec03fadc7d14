"""Running Django, and the database that it needs, around a command."""

import ctypes
import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

import django
import psycopg
import typer
from django.db import ProgrammingError
from psycopg import errors, sql

from config import embedded
from config.databases import application_role, database_url, parse

PR_SET_PDEATHSIG = 1  # linux/prctl.h
OF_ANOTHER_VERSION = (errors.UndefinedTable, errors.UndefinedColumn, errors.UndefinedFunction)


def uses_embedded() -> bool:
    """Whether Camino brings its own PostgreSQL."""
    return not os.environ.get("CAMINO_DATABASE_URL")


@contextmanager
def database(*, alone: bool = False, tables: bool = True, **settings: str) -> Iterator[None]:
    """The database, running for as long as the block lasts. Without tables it ends here, unless the block makes them.

    An embedded one that another Camino runs is used as it is; `alone` raises AlreadyRunning instead. One that a killed
    run left behind belongs to nobody: it is stopped and started anew, so that this block can stop it for good.
    """
    with ExitStack() as stack:
        if uses_embedded():
            try:
                stack.enter_context(embedded.running(**settings))
            except embedded.AlreadyRunning:
                if alone or not embedded.answers():
                    raise
        make_database()
        if tables and not has_tables():
            typer.echo("There are no tables in this database yet. Run `camino migrate` first.", err=True)
            raise typer.Exit(1)
        try:
            yield
        except ProgrammingError as why:
            if not (tables and isinstance(why.__cause__, OF_ANOTHER_VERSION)):
                raise
            typer.echo(
                f"The tables of this database are of another version ({why.__cause__.diag.message_primary})."
                " Run `camino migrate` first.",
                err=True,
            )
            raise typer.Exit(1) from None


def has_tables() -> bool:
    """Whether the database was migrated, to the end: the application's role and the rows' policies come last."""
    wanted = parse(database_url())
    with connect(wanted["NAME"]) as connection:
        found = connection.execute(
            "SELECT to_regclass('public.people_person') IS NOT NULL"
            " AND EXISTS (SELECT FROM pg_roles WHERE rolname = %s)",
            [application_role(wanted["NAME"])],
        ).fetchone()
    return bool(found and found[0])


def make_database() -> None:
    """Create the database if the server does not have it yet (a packaged server's own login must be allowed to)."""
    wanted = parse(database_url())
    try:
        connect(wanted["NAME"]).close()
    except psycopg.OperationalError:
        with connect("postgres") as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(wanted["NAME"]))
            )


def connect(name: str) -> psycopg.Connection[tuple[Any, ...]]:
    """A connection of the owner's, each statement kept at once, to a database on the server that is configured."""
    server = parse(database_url())
    return psycopg.connect(
        dbname=name, host=server["HOST"] or None, port=server["PORT"] or None, user=server["USER"] or None,
        password=server["PASSWORD"] or None, autocommit=True,
    )  # fmt: skip


def warm() -> None:
    """Read the card index into the database's memory, where it can: what was started just now has nothing there."""
    # Where that fails, searches are slower, and nothing else: it must stop nobody's work.
    with suppress(psycopg.Error), connect(parse(database_url())["NAME"]) as connection:
        connection.execute("SELECT people_warm_cards()")


def start_django(*, role: str = "app") -> None:
    """Make models usable in this process, connecting as the application or as the owner."""
    os.environ["CAMINO_ROLE"] = role
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()


def end_with_this_process() -> None:
    """Run in a child before its program: if this process is killed outright, the child ends too (see prctl(2))."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
