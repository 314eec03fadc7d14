"""The database gone for a minute is said in words, with nothing lost and no error page."""

import pytest
from django.db import OperationalError

from camino.core.access import context


@pytest.fixture
def database_gone(monkeypatch):
    def gone(_standing: object) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(context, "enter", gone)


@pytest.fixture
def browser(rosa, desk):
    client = desk(rosa)
    client.raise_request_exception = False
    return client


@pytest.mark.usefixtures("database_gone")
def test_a_page_is_answered_with_try_again(browser):
    response = browser.get("/")
    assert response.status_code == 503
    assert response["Retry-After"] == "5"
    assert b"<html" in response.content


@pytest.mark.usefixtures("database_gone")
def test_a_form_that_was_being_sent_gets_the_message_alone_above_it(browser):
    response = browser.post("/staff/language/en/", headers={"HX-Request": "true"})
    assert response.status_code == 503
    assert response["HX-Retarget"] == "#refusal"
    assert b"<html" not in response.content


def test_other_faults_are_not_taken_for_an_outage(browser, monkeypatch):
    def broken(**_who: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(context, "enter", broken)
    assert browser.get("/").status_code == 500
