"""Choosing the office and the language for this session."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.middleware import LANGUAGE_COOKIE, OFFICE_IN_SESSION
from camino.staff.models import Office, Worker


def _back(request: HttpRequest) -> str:
    wish = request.POST.get("next", "/")
    ours = wish.startswith("/") and url_has_allowed_host_and_scheme(wish, {request.get_host()})
    return wish if ours else "/"


@require_POST
@opens_for()
def work_at(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Work at another of one's offices from now on."""
    office = get_object_or_404(Office, pk=pk)
    request.worker.work_at(office)
    request.session[OFFICE_IN_SESSION] = str(office.pk)
    return redirect("/")


@require_POST
@login_not_required
def speak(request: HttpRequest, language: str) -> HttpResponse:
    """Show the pages in another language: now, and for a worker at every later sign-in."""
    if language not in dict(settings.LANGUAGES):
        return redirect(_back(request))
    if isinstance(request.user, Worker):
        Worker.objects.filter(pk=request.user.pk).update(language=language)
    response = redirect(_back(request))
    response.set_cookie(
        LANGUAGE_COOKIE, language, max_age=31_536_000, samesite="Lax", httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
    return response
