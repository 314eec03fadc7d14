"""A worker's own security: password, second factors, sessions, the last sign-ins."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from camino.core.deeds import said
from camino.core.models import Entry
from camino.staff import actions, keys, sessions
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import Worker

LAST = 10
MEANS = {
    "password": gettext_lazy("password"), "totp": gettext_lazy("app"), "webauthn": gettext_lazy("passkey"),
    "recovery_codes": gettext_lazy("recovery code"),
}  # fmt: skip


def factors_of(worker: Worker) -> dict[str, object]:
    """The worker's second factors: the app, the passkeys, how many recovery codes are left (None: no such codes)."""
    kinds = Authenticator.Type
    rows = list(Authenticator.objects.filter(user=worker).order_by("created_at"))
    codes = [row for row in rows if row.type == kinds.RECOVERY_CODES]
    return {
        "app": next((row for row in rows if row.type == kinds.TOTP), None),
        "passkeys": [row for row in rows if row.type == kinds.WEBAUTHN],
        "codes_left": len(codes[0].wrap().get_unused_codes()) if codes else None,
    }


@dataclass(frozen=True)
class Happened:
    """One thing that happened at the door."""

    at: datetime
    said: str
    means: str
    address: str


def at_the_door(worker: Worker) -> list[Happened]:
    """What last happened at the door in the worker's name, the latest first."""
    entries = Entry.objects.filter(kind=Entry.Kind.SIGN_IN, subject_id=worker.pk).order_by("-at", "-id")
    return [
        Happened(
            at=entry.at,
            said=said(entry.deed),
            means=", ".join(str(MEANS.get(each, each)) for each in entry.details.get("means", [])),
            address=entry.details.get("address", ""),
        )
        for entry in entries[:LAST]
    ]


@require_GET
@opens_for()
def security(request: WorkerRequest) -> HttpResponse:
    """The page."""
    worker = request.worker
    context = {
        "factors": factors_of(worker),
        "required": keys.required(worker),
        "seats": sessions.seats_of(worker, present=request.session.session_key),
        "entries": at_the_door(worker),
    }
    return render(request, "staff/security.html", context)


@require_GET
@opens_for()
def second_factor(request: WorkerRequest) -> HttpResponse:
    """Which second factor to set up, for somebody whose post asks for one."""
    if keys.proven(request):
        return redirect("/")
    return render(request, "staff/second_factor.html")


@require_POST
@opens_for()
def end_session(request: WorkerRequest, pk: int) -> HttpResponse:
    """End one of one's own other sessions."""
    session = get_object_or_404(UserSession, pk=pk, user=request.worker)
    if session.session_key == request.session.session_key:
        return redirect("account_logout")
    actions.end_session(session=session, by=request.worker)
    messages.success(request, _("That session has ended."))
    return redirect("staff:security")


@require_POST
@opens_for()
def end_other_sessions(request: WorkerRequest) -> HttpResponse:
    """End every session but this one."""
    actions.end_sessions(worker=request.worker, keeping=request.session.session_key, by=request.worker)
    messages.success(request, _("Your other sessions have ended."))
    return redirect("staff:security")
