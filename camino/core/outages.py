"""The database gone for a minute: a clear answer instead of an error, and a way to go on without losing what was typed."""

from collections.abc import Callable

import psycopg_pool
from django.db import InterfaceError, OperationalError, connections
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

Answer = Callable[[HttpRequest], HttpResponse]
OUTAGES = (OperationalError, InterfaceError, psycopg_pool.PoolTimeout)


class OutageMiddleware:
    """Answers 503 when the database does not. The outermost of ours, as anything below may need the database."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            response = self.get_response(request)
        except OUTAGES:
            return unavailable(request)
        return unavailable(request) if getattr(request, "outage", False) else response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Marks the request: Django turns what a view raises into its own error page before it reaches `__call__`."""
        if isinstance(exception, OUTAGES):
            request.outage = True  # type: ignore[attr-defined]
            return unavailable(request)
        return None


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
