"""The databases of a test run.

The run makes one template (migrated, secured) and each of its processes clones it, so that several runs and several
processes never meet. Tests connect as the application's role: row-level security is in force in every one of them.
"""

import os
import subprocess
import sys
from contextlib import ExitStack

from psycopg import sql

from camino.commands.environment import connect, database
from config.databases import database_url

TEMPLATE = "CAMINO_TEST_TEMPLATE"


def create(name: str, template: str = "template0") -> None:
    """A new database, cloned from another."""
    with connect("postgres") as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
        )


def drop(name: str) -> None:
    """Away with a database and whoever is connected to it."""
    with connect("postgres") as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def address_of(name: str) -> str:
    """The owner's URL of a database on the same server."""
    head, _mark, query = database_url().partition("?")
    return f"{head.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")


def start_run(stack: ExitStack) -> None:
    """Once, in the process that steers the run: the server if it is ours to start, and the template."""
    # Nothing of a test outlives it, so nothing need reach the disk.
    stack.enter_context(database(tables=False, fsync="off", synchronous_commit="off", full_page_writes="off"))
    name = f"camino_test_{os.getpid()}"
    create(name)
    stack.callback(drop, name)
    environment = os.environ | {"CAMINO_DATABASE_URL": address_of(name)}
    subprocess.run([sys.executable, "-m", "camino.commands.database"], check=True, env=environment)
    os.environ[TEMPLATE] = name


def empty(suffix: str) -> str:
    """A database that was never migrated; the caller drops it."""
    name = f"{os.environ[TEMPLATE]}_{suffix}"
    create(name)
    return name


def clone(suffix: str) -> str:
    """A database of the template's for this process; the caller drops it."""
    name = f"{os.environ[TEMPLATE]}_{suffix}"
    create(name, os.environ[TEMPLATE])
    return name
