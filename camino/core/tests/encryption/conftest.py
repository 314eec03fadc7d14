"""A database of their own for these tests, reached as its owner: they make tables, rotate and dump."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import isolate_apps

from camino.core.encryption import rotation
from camino.core.tests.encryption import cabinet as furniture
from config.databases import settings_for
from tests import databases


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for keys."""
    monkeypatch.setenv("CAMINO_KEYS", str(tmp_path / "keys"))
    return tmp_path / "keys"


@pytest.fixture(scope="module")
def own_database(django_db_setup: None, django_db_blocker: Any, worker_id: str) -> Iterator[str]:
    """A clone of the template with the cabinet in it, and Django connected to it as the tables' owner."""
    name, usual = databases.clone(f"{worker_id}_secrets"), dict(connection.settings_dict)
    with django_db_blocker.unblock():
        connection.close()
        connection.settings_dict.update(settings_for("owner") | {"NAME": name})
        yield name
        connection.close()
    connection.settings_dict.clear()
    connection.settings_dict.update(usual)
    databases.drop(name)


@pytest.fixture(scope="module")
def models(own_database: str) -> Any:
    """`models.Paper`, `models.PaperEvent`: in no registry that others look into."""
    with isolate_apps("camino.core") as registry:
        paper, event = furniture.make_models()
    furniture.make_tables(paper, event)
    return SimpleNamespace(Paper=paper, PaperEvent=event, registry=registry)


@pytest.fixture
def cabinet(models: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The models over empty tables; rotation knows these alone."""
    monkeypatch.setattr(rotation, "apps", models.registry)
    yield models
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE cabinet_paper, cabinet_paperevent")
