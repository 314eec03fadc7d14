"""The least that a page of Camino can do: who is asking, one transaction, one question to the database."""

from django.db import connection
from django.http import HttpRequest, HttpResponse


def select_one(request: HttpRequest) -> HttpResponse:
    """No template, no form, one row of one column."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        [(one,)] = cursor.fetchall()
    return HttpResponse(str(one))
