"""How long a session lasts, which ones a worker has, and the way back after one has ended.

Idleness needs no clock of ours: the stored session ends `SESSION_COOKIE_AGE` after it was last written, and work
writes it once a minute.
"""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from camino.staff.models import Worker
from camino.staff.signing_in.adapters import SINCE

Answer = Callable[[HttpRequest], HttpResponse]
SEEN = "seen"
A_MINUTE = 60
# What a page asks for by itself, again and again, is not work: nobody may be sitting there.
WATCHING = "Camino-Watching"
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrom", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)  # fmt: skip


class SessionsMiddleware:
    """Renews a session while there is work, ends it after a shift, and brings people back to where they were."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            _keep_time(request)
        response = self.get_response(request)
        if response.status_code == 302 and not request.user.is_authenticated:
            _bring_back(request, response)
        return response


def _keep_time(request: HttpRequest) -> None:
    now = int(time.time())
    if now - request.session.setdefault(SINCE, now) > settings.LONGEST_SESSION:
        UserSession.objects.filter(session_key=request.session.session_key).delete()
        logout(request)
    elif WATCHING not in request.headers and now - request.session.get(SEEN, 0) >= A_MINUTE:
        request.session[SEEN] = now
        UserSession.objects.filter(session_key=request.session.session_key).update(
            last_seen_at=timezone.now()
        )


def _bring_back(request: HttpRequest, response: HttpResponse) -> None:
    """The sign-in page knows that a session has ended, and leads to the page of a form, not to where it was sent."""
    place, _mark, query = response["Location"].partition("?")
    if place != reverse("account_login") or not query.startswith("next="):
        return
    facts = {"next": _page_of(request)}
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        facts["ended"] = "yes"
    response["Location"] = f"{place}?{urlencode(facts)}"


def _page_of(request: HttpRequest) -> str:
    if request.method in {"GET", "HEAD"} and "HX-Request" not in request.headers:
        return request.get_full_path()
    page = urlsplit(request.headers.get("HX-Current-URL") or request.headers.get("Referer") or "")
    return (
        (f"{page.path}?{page.query}" if page.query else page.path)
        if page.netloc == request.get_host()
        else "/"
    )


@dataclass(frozen=True)
class Seat:
    """One session of a worker, as their page shows it."""

    row: UserSession
    here: bool

    @property
    def browser(self) -> str:
        """“Firefox, Windows”, as far as the browser says."""
        told = (
            next((name for sign, name in signs if re.search(sign, self.row.user_agent)), "")
            for signs in (BROWSERS, SYSTEMS)
        )
        return ", ".join(filter(None, told))


def seats_of(worker: Worker, *, present: str | None = None) -> list[Seat]:
    """The sessions that are open, the latest first. `present`: the key of the one that asks."""
    rows = UserSession.objects.filter(user=worker).order_by("-last_seen_at")
    alive = set(
        Session.objects.filter(
            session_key__in=[row.session_key for row in rows], expire_date__gt=timezone.now()
        ).values_list("session_key", flat=True)
    )
    return [Seat(row, row.session_key == present) for row in rows if row.session_key in alive]


def end(worker: Worker, *, keeping: str | None = None) -> int:
    """End the worker's sessions, but for the one with this key. How many there were."""
    rows = UserSession.objects.filter(user=worker).exclude(session_key=keeping or "")
    found = list(rows)
    for row in found:
        row.end()
    return len(found)
