"""Before anything else: a password of one's own, and the second factor that one's posts ask for."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from camino.staff import keys
from camino.staff.models import Worker

Answer = Callable[[HttpRequest], HttpResponse]

# Where somebody may go who is still on the way in.
ON_THE_WAY = frozenset(
    {
        "account_change_password", "account_logout", "account_reauthenticate", "mfa_activate_totp", "mfa_add_webauthn",
        "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "staff:second-factor", "staff:speak",
    }
)  # fmt: skip


class GateMiddleware:
    """Leads workers to what is missing, page after page, until nothing is."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: Any
    ) -> HttpResponse | None:
        """Called by Django when the view is known."""
        worker, match = request.user, request.resolver_match
        if not isinstance(worker, Worker) or match is None or match.view_name in ON_THE_WAY:
            return None
        missing = _missing(request, worker)
        if missing is None:
            return None
        if getattr(request, "htmx", False):
            return HttpResponse(headers={"HX-Redirect": missing})
        return redirect(missing)


def _missing(request: HttpRequest, worker: Worker) -> str | None:
    """The address of what has to be done first, or None."""
    if worker.first_password_until:
        return reverse("account_change_password")
    if not keys.required(worker) or keys.proven(request):
        return None
    has = set(Authenticator.objects.filter(user=worker).values_list("type", flat=True))
    if not has & {str(kind) for kind in keys.FACTORS}:
        return reverse("staff:second-factor")
    way = "mfa_reauthenticate" if Authenticator.Type.TOTP in has else "mfa_reauthenticate_webauthn"
    page = request.get_full_path() if request.method == "GET" else "/"
    return f"{reverse(way)}?{urlencode({'next': page})}"
