"""A morning at the desk, faults included, with every log wide open: nobody's name is in any of them."""

import io
import logging
import re
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.db import IntegrityError, connection

from camino.commands.environment import uses_embedded
from camino.core.ids import new_id
from camino.core.logs import WithoutValues
from camino.core.privacy import NAMING
from camino.people.models import Person
from config.embedded import SILENT
from config.home import home
from tests.house.a_whole_office import Office, furnished
from tests.house.test_forms_stand_firm import FACTS, RETURN

TYPED = {
    "given_names": "Xiadani", "paternal_surname": "Quetzalmoyotl", "maternal_surname": "Tzompantzi",
    "preferred_name": "Chikomexochitl", "birth": "14/02/1991", "sex": "F", "nationality": "MX",
    "own_phone": "6563417788", "number_passport": "G48219077", "q": "Quetzalmoyotl Xiadani",
    "phone": "6563417788", "name": "Citlalmina", "title": "Bus", "arrived_on": "2026-01-05",
}  # fmt: skip


@pytest.fixture
def logs() -> Iterator[io.StringIO]:
    """Everything that anybody logs, as the console would get it."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(WithoutValues("%(asctime)s %(levelname)s %(name)s %(message)s"))
    loggers = [
        logging.getLogger(name) for name in ("", "django", "camino", "_granian", "allauth", "procrastinate")
    ]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    loggers[0].addHandler(handler)
    yield written
    loggers[0].removeHandler(handler)
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)


@pytest.fixture
def office(rosa: Any, acting: Any, make_person: Any) -> Office:
    facts = {name: TYPED[name] for name in ("given_names", "paternal_surname", "maternal_surname")}
    person = make_person(by=rosa, **facts)
    other = make_person(by=rosa, given_names="Yolotzin", paternal_surname="Quetzalmoyotl")
    with acting(rosa):
        return furnished(by=rosa, person=person, other=other)


def named() -> set[str]:
    """Every naming value that was typed or is known of anybody, each word of it."""
    words: set[str] = set(TYPED.values()) - {"F", "MX", "Bus", TYPED["arrived_on"]}
    for person in Person.objects.all():
        words |= {str(getattr(person, name)) for name in Person.PRIVACY[NAMING] if getattr(person, name)}
    return {
        word.casefold() for value in words for word in re.split(r"[\s,\[\]'{}:]+", value) if len(word) > 3
    }


def revealed(written: str) -> set[str]:
    """The words about somebody that stand in a log."""
    told = written.casefold()
    return {word for word in named() if word in told}


def test_a_morning_at_the_desk_leaves_no_name_in_any_log(rosa, desk, acting, office, logs, monkeypatch):
    browser = desk(rosa)
    browser.raise_request_exception = False
    person = office.address("workspace:person")
    browser.post("/people/search/", TYPED)
    browser.get(person)
    browser.post("/people/register/", TYPED | {"after": str(office.search.pk), "key": str(new_id())})
    for name in ("people:edit", "people:give-phone", "people:give-paper", "people:join", "reception:receive"):
        browser.post(office.address(name), TYPED | dict.fromkeys(RETURN.split(), "Quetzalmoyotl"))
        browser.post(office.address(name), dict.fromkeys(FACTS.split(), "Quetzalmoyotl\0"))
    browser.post("/people/search/?q=1", "\xff", content_type="multipart/form-data; boundary=Quetzalmoyotl")
    browser.post(f"/people/{new_id()}/edit/", TYPED)
    browser.get("/people/search/", headers={"host": "evil.example"})

    def broken(*_words: object, **_named: object) -> None:
        try:
            raise IntegrityError("Key (name)=(Quetzalmoyotl) already exists")
        except IntegrityError as why:
            raise ValueError(repr(TYPED)) from why

    monkeypatch.setattr(Person, "__str__", broken)
    monkeypatch.setattr("django.shortcuts.render", broken)
    monkeypatch.setattr("camino.people.search.search", broken)
    monkeypatch.setattr("camino.people.views.searching.search", broken, raising=False)
    assert {browser.post("/people/search/", TYPED).status_code, browser.get(person).status_code} & {500}
    monkeypatch.undo()
    with acting(rosa):
        assert "Internal Server Error" in logs.getvalue()
        assert "camino.people" in logs.getvalue() or "camino/people" in logs.getvalue()
        assert named()
        assert revealed(logs.getvalue()) == set()


def test_the_search_in_the_logs_finds_a_name(rosa, acting, office, logs):
    logging.getLogger("camino").debug("registered %s", TYPED["given_names"])
    with acting(rosa):
        assert revealed(logs.getvalue()) == {TYPED["given_names"].casefold()}


@pytest.mark.skipif(
    not uses_embedded(), reason="a packaged server's log is its administrator's: docs/deployment.md"
)
def test_the_databases_own_log_tells_no_value(db):
    with connection.cursor() as cursor:
        for name, value in SILENT.items():
            cursor.execute("SELECT current_setting(%s)", [name])
            assert cursor.fetchone() == (value,), name
        before = (home() / "postgres.log").stat().st_size
        for wrong in ("SELECT 'Quetzalmoyotl'::uuid", "SELECT Quetzalmoyotl", "SELECT 1/0 AS Quetzalmoyotl"):
            cursor.execute("SAVEPOINT here")
            with pytest.raises(psycopg.Error):
                cursor.connection.execute(wrong)
            cursor.execute("ROLLBACK TO SAVEPOINT here")
    with (home() / "postgres.log").open("rb") as log:
        log.seek(before)
        assert b"uetzalmoyotl" not in log.read()
