"""Each request in one transaction, which first tells PostgreSQL who is asking."""

from collections.abc import Callable

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.translation import get_supported_language_variant

from camino.core.access import context
from camino.staff import keys
from camino.staff.models import Worker
from camino.staff.standing import standing_of

Answer = Callable[[HttpRequest], HttpResponse]
OFFICE_IN_SESSION = "office"
LANGUAGE_COOKIE = "camino_language"


def _spoken(wish: str) -> str:
    """The language wished for, where Camino speaks it. A cookie may say anything."""
    try:
        return get_supported_language_variant(wish)
    except LookupError:
        return settings.LANGUAGE_CODE


class LanguageMiddleware:
    """Spanish, unless somebody chose otherwise: the browser's wish is not asked, the office's language is known."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with translation.override(_spoken(request.COOKIES.get(LANGUAGE_COOKIE) or settings.LANGUAGE_CODE)):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
        return response


class AccessMiddleware:
    """Opens the request's transaction, names the worker to the database, sets the office, its clock and language.

    What a view raises undoes the transaction (`RefusalMiddleware`); so does any answer of 500 and above.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with transaction.atomic():
            worker = request.user if isinstance(request.user, Worker) else None
            if worker is None:
                context.enter(context.NOBODY)
                return self._answer(request)
            self._sit_down(request, worker)
            context.enter(standing_of(worker, proven=keys.proven(request)))
            zone = worker.office_or_none.zone if worker.office_or_none else timezone.get_default_timezone()
            language = request.COOKIES.get(LANGUAGE_COOKIE) or worker.language
            with timezone.override(zone), translation.override(_spoken(language)):
                return self._answer(request)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code >= 500:
            transaction.set_rollback(True)
        return response

    @staticmethod
    def _sit_down(request: HttpRequest, worker: Worker) -> None:
        """The office that the worker chose in this session, if the post still holds; else the first."""
        request.worker = worker  # type: ignore[attr-defined]
        chosen = request.session.get(OFFICE_IN_SESSION)
        for office in worker.offices:
            if str(office.pk) == chosen:
                worker.work_at(office)
