"""The second factor at the door: whose posts ask for one, who has one, and whether this session has shown it."""

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from camino.staff.models import Role, Worker
from camino.staff.standing import LOCKED

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def required(worker: Worker) -> bool:
    """Whether one of the worker's posts, at any office, opens a locked room."""
    return any(Role(post.role) in LOCKED for post in worker.posts_now)


def enrolled(worker: Worker) -> bool:
    """Whether the worker has an authenticator app or a passkey. Recovery codes alone are none."""
    return bool(Authenticator.objects.filter(user=worker, type__in=FACTORS).exists())


def proven(request: HttpRequest, worker: Worker | None = None) -> bool:
    """Whether this session has shown a second factor, or a passkey that itself asked who is there."""
    shown = get_authentication_records(request, worker or request.user)
    return any(record.get("method") == "mfa" for record in shown)


def means(request: HttpRequest, worker: Worker) -> list[str]:
    """What the worker has shown in this session: password, totp, webauthn, recovery_codes."""
    shown = get_authentication_records(request, worker)
    return sorted({str(record.get("type") or record.get("method")) for record in shown})
