"""The database gone for a minute: a clear answer instead of an error, and nothing lost of what was typed."""

import sys

import psycopg_pool
from django.db import InterfaceError, OperationalError, connections
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.defaults import server_error as plain_server_error

OUTAGES = (OperationalError, InterfaceError, psycopg_pool.PoolTimeout)


def server_error(request: HttpRequest) -> HttpResponse:
    """The project's `handler500`: Django brings here whatever a view or a middleware raised and nobody caught."""
    if isinstance(sys.exc_info()[1], OUTAGES):
        return unavailable(request)
    return plain_server_error(request)


def unavailable(request: HttpRequest) -> HttpResponse:
    """503, as a page that tries again by itself (GET) or as a message above the form that was being sent."""
    connections.close_all()
    sent_from_page = request.headers.get("HX-Request") == "true"
    template = "core/unavailable_message.html" if sent_from_page else "core/unavailable.html"
    response = HttpResponse(render_to_string(template, {"was_reading": request.method == "GET"}), status=503)
    response["Retry-After"] = "5"
    if sent_from_page:
        response["HX-Retarget"] = "#refusal"
        response["HX-Reswap"] = "innerHTML show:#refusal:top"
    return response
