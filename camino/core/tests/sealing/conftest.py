"""A book that is really committed, with keys and list in a directory of the test's own, and who owns the tables."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, connections

from camino.commands.environment import connect
from camino.core.access.system import as_the_system
from camino.core.history import change_models
from camino.core.ids import new_id
from camino.core.models import Entry, Seal
from camino.core.sealing import SEALING, anchor, keys, sealer
from camino.core.sealing.verifying import Report, verify

OFFICE = (
    "INSERT INTO staff_office (id, name, short_name, city, address, phone, protection_contact, time_zone)"
)


class Owner:
    """Whoever has the tables' password, and no scruples: triggers are switched off."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self("SET session_replication_role = replica")

    def __call__(self, statement: str, *values: object) -> list[Any]:
        cursor = self.connection.execute(statement, values or None)
        return cursor.fetchall() if cursor.description else []


class Book:
    """Writing, sealing and verifying, each committed."""

    def __init__(self, owner: Owner) -> None:
        self.owner = owner

    def write(self, rows: int = 1, **facts: Any) -> list[Entry]:
        entries = [
            Entry(deed=f"deed {n}", subject_id=new_id(), **({"details": {"n": n}} | facts))
            for n in range(rows)
        ]
        with as_the_system(clearances=()):
            return Entry.objects.bulk_create(entries)

    def open_an_office(self) -> None:
        """A row of history, written by its trigger."""
        self.owner("SET session_replication_role = origin")
        self.owner(f"{OFFICE} VALUES (%s, 'N', 'N', 'Nogales', '', '1', '', 'UTC')", new_id())
        self.owner("SET session_replication_role = replica")

    def seal(self, **how: Any) -> Seal | None:
        with as_the_system(clearances={SEALING}):
            return sealer.seal(**how)

    def verify(self, **how: Any) -> Report:
        return verify(**how)

    def public_key(self) -> bytes:
        key = keys.signing_key()
        assert key is not None
        return bytes.fromhex(keys.public_hex(key))

    def misfits(self, **how: Any) -> list[str]:
        return [f"{misfit.position} {misfit.what}" for misfit in self.verify(**how).misfits]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where keys and list are."""
    monkeypatch.setattr(keys, "home", lambda: tmp_path)
    monkeypatch.setattr(anchor, "home", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def owner(django_db_setup: None, django_db_blocker: Any) -> Iterator[Owner]:
    """As `psql` has it; clears away whatever was committed."""
    tables = [model._meta.db_table for model in [*apps.get_app_config("core").get_models(), *change_models()]]
    with django_db_blocker.unblock(), connect(connection.settings_dict["NAME"]) as given:
        owner = Owner(given)
        for table in tables:
            owner(f"DELETE FROM {table}")
        yield owner
        connections.close_all()
        for table in [*tables, "staff_office", "procrastinate_periodic_defers", "procrastinate_jobs"]:
            owner(f"DELETE FROM {table}")


@pytest.fixture
def book(owner: Owner, place: Path) -> Book:
    """Empty, and nothing sealed."""
    return Book(owner)


@pytest.fixture
def sealed(book: Book) -> Book:
    """Six entries and a row of history in three seals, links 1 to 7."""
    book.write(3)
    book.seal()
    book.open_an_office()
    book.write(1)
    book.seal()
    book.write(2)
    book.seal()
    assert book.verify().fits
    return book


@pytest.fixture
def refuses(sealed: Book) -> Callable[..., None]:
    """`refuses("DELETE …", "3 The row is gone.")`: done as the owner, and found."""

    def check(statement: str, *named: str) -> None:
        for each in statement.split(";"):
            sealed.owner(each)
        assert sealed.misfits() == list(named)

    return check
