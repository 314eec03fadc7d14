"""The whole suite: one database for each process, the standing characters, and the desk they work at."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from typing import Any

import pytest

from tests import databases

_run = ExitStack()


def pytest_configure(config: pytest.Config) -> None:
    """The steering process makes the template; xdist's workers inherit its name."""
    if not hasattr(config, "workerinput") and not config.option.collectonly:
        databases.start_run(_run)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Away with the template, and with the server if this run started it."""
    if not hasattr(config, "workerinput"):
        _run.close()


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any, worker_id: str) -> Iterator[None]:
    """Instead of pytest-django's: a clone of the template, reached as the application's role."""
    from django.db import connections

    name = databases.clone(worker_id)
    connection = connections["default"]
    connection.close()
    connection.settings_dict["NAME"] = name
    connection.settings_dict["OPTIONS"].pop("pool", None)
    yield
    with django_db_blocker.unblock():
        connections.close_all()
    databases.drop(name)


@pytest.fixture(scope="session")
def worker_id(request: pytest.FixtureRequest) -> str:
    """xdist's name of this process, or of the only one."""
    return str(getattr(request.config, "workerinput", {}).get("workerid", "main"))


@pytest.fixture(autouse=True)
def source_words() -> Iterator[None]:
    """Deeds called directly answer in the source's words, whatever their Spanish; pages speak the worker's language."""
    from django.utils import translation

    with translation.override("en"):
        yield


def _character(username: str) -> Any:
    @pytest.fixture(name=username)
    def fixture(db: None) -> Any:
        from tests.characters import hired

        return hired(username)

    return fixture


rosa = _character("rosa")
ramon = _character("ramon")
teresa = _character("teresa")
ines = _character("ines")
nora = _character("nora")
samuel = _character("samuel")
pablo = _character("pablo")
marta = _character("marta")
raul = _character("raul")
adela = _character("adela")
andres = _character("andres")
olga = _character("olga")


@pytest.fixture
def acting() -> Callable[[Any], Any]:
    """`with acting(rosa): …`: row-level security sees Rosa. The next `acting`, or a request, takes over."""
    from camino.core.access import context
    from camino.staff.standing import standing_of

    @contextmanager
    def named(worker: Any) -> Iterator[Any]:
        with context.acting_as(standing_of(worker)):
            yield worker

    return named


@pytest.fixture
def desk() -> Callable[..., Any]:
    """`desk(rosa)`: a browser, as far as Django's test client is one, in which Rosa has signed in.

    The session is as allauth leaves it after a second factor; `desk(ines, proven=False)`: after a password alone.
    """
    import time

    from django.test import Client

    from tests.characters import by_an_administrator

    def signed_in(worker: Any, *, proven: bool = True) -> Client:
        client = Client()
        with by_an_administrator():  # Django notes the worker's last sign-in
            client.force_login(worker)
        now = int(time.time())
        shown = [
            {"method": "password", "at": now},
            *([{"method": "mfa", "type": "totp", "at": now}] * proven),
        ]
        session = client.session
        session.update(
            {"since": now, "seen": now, "account_authentication_methods": shown,
             "account_authentication_methods_user": str(worker.pk)}
        )  # fmt: skip
        session.save()
        return client

    return signed_in


@pytest.fixture
def do_jobs(db: None) -> Callable[[], None]:
    """`do_jobs()`: what was put off is done now, in this process; nothing is waited for."""
    from tests.waiting import do_what_waits

    return do_what_waits


@pytest.fixture
def make_person(acting: Callable[[Any], Any]) -> Callable[..., Any]:
    """`make_person(by=rosa, given_names="Luz", …)`: registered by the action itself, after a search."""
    from tests.characters import registered

    def make(*, by: Any, met_on: date | None = None, **facts: Any) -> Any:
        with acting(by):
            return registered(by=by, met_on=met_on, **facts)

    return make


@pytest.fixture
def person(rosa: Any, make_person: Callable[..., Any]) -> Any:
    """Somebody whom Rosa registered."""
    from camino.people.birth import Birth

    return make_person(
        by=rosa, given_names="Guadalupe", paternal_surname="Nevárez", maternal_surname="Ortiz",
        birth=Birth.on(date(1988, 12, 12)), sex="F",
    )  # fmt: skip
