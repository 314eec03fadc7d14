"""One word for no. What `Refused` says is shown at the desk as it is written, in the worker's language."""

from collections.abc import Callable, Collection
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.db.models import Model
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

Answer = Callable[[HttpRequest], HttpResponse]


class Refused(Exception):
    """A deed that is not done, with the reason that a person reads. Nothing of it is kept."""

    def __init__(self, message: Any, *, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field

    def __str__(self) -> str:
        return str(self.message)

    def show_on(self, form: BaseForm) -> None:
        """At the form's field that it is about, or above the form."""
        form.add_error(self.field if self.field in form.fields else None, str(self))


def refused_by(error: ValidationError) -> Refused:
    """A model's own objections (its constraints included) as one refusal."""
    if not hasattr(error, "error_dict"):
        return Refused(" ".join(error.messages))
    field, messages = next(iter(error.message_dict.items()))
    return Refused(" ".join(messages), field="" if field == NON_FIELD_ERRORS else field)


def checked(row: Model, exclude: Collection[str] = ()) -> None:
    """Raises `Refused` with a row's own objections, in fields that are not excluded."""
    try:
        row.full_clean(exclude=exclude)
    except ValidationError as error:
        raise refused_by(error) from error


class RefusalMiddleware:
    """Turns a refusal that no view caught into an answer, and makes sure that nothing of the deed is kept.

    A page that sent its form by htmx gets the message alone (409) and keeps everything that was typed.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Called by Django for whatever a view raises; all of it undoes the request's transaction."""
        if transaction.get_connection().in_atomic_block:
            transaction.set_rollback(True)
        if isinstance(exception, Refused):
            return refusal_response(request, exception)
        return None


def refusal_response(request: HttpRequest, refusal: Refused, status: int = 409) -> HttpResponse:
    """The refusal as a page, or as the message alone for a page that is already there."""
    partial = bool(getattr(request, "htmx", False)) and not request.htmx.boosted  # type: ignore[attr-defined]
    template = "core/refused.html#message" if partial else "core/refused.html"
    response = render(request, template, {"refusal": refusal}, status=status)
    if partial:
        response["HX-Retarget"] = "#refusal"
        response["HX-Reswap"] = "innerHTML show:#refusal:top"
    return response
