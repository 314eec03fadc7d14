"""What allauth asks Camino: who may sign in, what is told to the book, how second factors are kept."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.stagekit import clear_login
from allauth.core import context as allauth_context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from camino.core import book
from camino.core.access import context
from camino.core.encryption import decrypt, encrypt
from camino.staff import keys
from camino.staff.models import Worker
from camino.staff.signing_in import desks, limits
from camino.staff.standing import standing_of

SINCE = "since"  # when the session began, in the session
SECRETS = "staff.mfa"


def _named(credentials: dict[str, Any]) -> tuple[str, Worker | None]:
    name = str(credentials.get("username", ""))
    return name, Worker.objects.filter(username__iexact=name.strip()).first()


class Porter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Signing in and out. Nobody makes an account alone: workers are made by their administrator."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _("The sign-in name or the password is not right."),
        "too_many_login_attempts": _("Too many wrong codes. Wait five minutes, then try again."),
        "rate_limited": _("Too many wrong codes. Wait five minutes, then try again."),
        "incorrect_password": _("The password is not right."),
        "enter_current_password": _("This is not your present password."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Closed."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the attempt; refuse it, with the minutes to wait, after too many."""
        name, worker = _named(credentials)
        worker_id = worker.pk if worker else None
        self._login_failed_rl_usage = limits.take(request, name, worker_id)
        if self._login_failed_rl_usage is None:
            minutes = max(1, limits.minutes_left(request, name, worker_id))
            raise ValidationError(_waiting(minutes), code="too_many_login_attempts")

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Into the book, where the name is somebody's. What else was typed may be a password: it is not kept."""
        name, worker = _named(credentials)
        if worker is None:
            return
        by = request.user if isinstance(request.user, Worker) else None
        address = self.get_client_ip(request)
        book.sign_in("fail to sign in", worker, by=by, address=address)
        minutes = limits.minutes_left(request, name, worker.pk)
        if minutes:
            book.sign_in("stop signing in", worker, by=by, address=address, minutes=minutes)

    def pre_login(self, request: HttpRequest, user: Worker, **facts: Any) -> HttpResponse | None:
        """Turn away whoever was stopped, and a first password that nobody used in time."""
        response: HttpResponse | None = super().pre_login(request, user, **facts)
        if response is None and user.first_password_until and user.first_password_until < timezone.now():
            clear_login(request)
            words = _("This first password is too old. Ask your administrator for a new one.")
            messages.error(request, words)
            return redirect("account_login")
        return response

    def login(self, request: HttpRequest, user: Worker) -> None:
        """From here on the transaction is the worker's."""
        context.enter(standing_of(user, proven=keys.proven(request, user)))
        super().login(request, user)
        request.session[SINCE] = int(time.time())

    def post_login(self, request: HttpRequest, user: Worker, **facts: Any) -> HttpResponse:
        """Into the book; and this browser is the worker's desk from now on."""
        book.sign_in(
            "sign in", user, by=user, address=self.get_client_ip(request), means=keys.means(request, user)
        )
        response: HttpResponse = super().post_login(request, user, **facts)
        desks.remember(request, response, user.pk)
        return response

    def logout(self, request: HttpRequest) -> None:
        """Into the book; the session is gone."""
        if isinstance(request.user, Worker):
            book.sign_in("sign out", request.user, by=request.user)
            UserSession.objects.filter(session_key=request.session.session_key).delete()
        super().logout(request)

    def set_password(self, user: Worker, password: str) -> None:
        """A password of the worker's own choosing: the first one, if it was that, has done its work."""
        user.set_password(password)
        user.first_password_until = None
        user.save(update_fields=["password", "first_password_until"])
        book.sign_in("change password", user, by=user)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to where it was asked for."""
        return reverse("staff:security")

    def is_reauthentication_required(self, *, app: str, **kwargs: object) -> bool:
        """Who has just shown who they are is not asked again at once."""
        request = allauth_context.request
        shown = get_authentication_records(request, request.user)
        return not shown or time.time() - shown[-1]["at"] > settings.ACCOUNT_REAUTHENTICATION_TIMEOUT

    def send_notification_mail(self, *args: object, **kwargs: object) -> None:
        """No mail: the book and the worker's own page tell."""


def _waiting(minutes: int) -> str:
    return ngettext(
        "Too many wrong passwords. Try again in a minute; your administrator can let you in sooner.",
        "Too many wrong passwords. Try again in %(minutes)d minutes; your administrator can let you in sooner.",
        minutes,
    ) % {"minutes": minutes}


class Locksmith(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """Second factors: their secrets are encrypted, and a post that needs one is never without."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This code is not right, or was used already. Wait for the next one."),
        "cannot_delete_authenticator": _("Your post needs a second factor. Set up another one first."),
        "cannot_generate_recovery_codes": _("Recovery codes come with a second factor. Set one up first."),
    }

    def encrypt(self, text: str) -> str:
        """Under the keys that are not in the database."""
        return encrypt(text, SECRETS)

    def decrypt(self, encrypted_text: str) -> str:
        """The counterpart."""
        return decrypt(encrypted_text, SECRETS)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Not the last one of somebody whose post needs one."""
        others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=keys.FACTORS)
        return others.exclude(pk=authenticator.pk).exists() or not keys.required(authenticator.user)

    def get_totp_issuer(self) -> str:
        """What the app shows above the codes."""
        return "Camino"

    def generate_authenticator_name(self, user: Worker, type: Authenticator.Type) -> str:  # noqa: A002  # allauth's word
        """A name to begin with."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return _("Passkey %(number)s") % {"number": number}

    def _get_user_identifier(self, user: Worker) -> str:
        return user.username

    def _get_site_name(self) -> str:
        return "Camino"
