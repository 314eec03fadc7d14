"""Bringing the database up to date."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from camino.commands.environment import database, has_tables, start_django


def migrate() -> None:
    """Make or alter the tables, then set the application's role, grants and row policies."""
    with database(tables=False):
        bring_up_to_date()


def bring_up_to_date() -> None:
    """`migrate` in a process of its own, as the owner: this process may be, or become, the application."""
    subprocess.run([sys.executable, "-m", "camino.commands.database"], check=True)


@contextmanager
def tables_made() -> Iterator[None]:
    """The database for as long as the block lasts, with tables: for what is done first in an empty one."""
    with database(tables=False):
        if not has_tables():
            typer.echo("Making the tables first …", err=True)
            bring_up_to_date()
        yield


def _as_owner() -> None:
    start_django(role="owner")
    from django.core.management import call_command
    from django.db import connection

    from camino.core.access.install import install
    from config.databases import application_role
    from config.home import secret

    call_command("migrate", verbosity=0, interactive=False)
    install(application_role(connection.settings_dict["NAME"]), secret("database-app"))


if __name__ == "__main__":
    _as_owner()
