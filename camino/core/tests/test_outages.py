"""The database gone for a minute is said in words, with nothing lost and no error page."""

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.db import OperationalError
from django.http import HttpResponse
from django.test import RequestFactory

from camino.core.outages import OutageMiddleware


@pytest.fixture
def request_of():
    def make(method: str, **headers: str) -> WSGIRequest:
        return RequestFactory().generic(method, "/", headers=headers)

    return make


def gone(_request: object) -> HttpResponse:
    raise OperationalError("connection refused")


def test_a_page_is_answered_with_try_again(request_of, settings):
    response = OutageMiddleware(gone)(request_of("GET"))
    assert response.status_code == 503
    assert response["Retry-After"] == "5"


def test_a_form_that_was_being_sent_gets_the_message_alone_above_it(request_of):
    response = OutageMiddleware(gone)(request_of("POST", **{"HX-Request": "true"}))
    assert response.status_code == 503
    assert response["HX-Retarget"] == "#refusal"
    assert b"<html" not in response.content


def test_other_faults_are_not_hidden(request_of):
    def broken(_request: object) -> HttpResponse:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        OutageMiddleware(broken)(request_of("GET"))
