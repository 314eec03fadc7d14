"""allauth's pages, where Camino adds a deed of its own: the book, the proof that a second factor was shown."""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.views import PasswordChangeView
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, EditWebAuthnView, RemoveWebAuthnView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from camino.core import book
from camino.staff.models import Worker


def _added(request: HttpRequest, kind: str) -> None:
    """Whoever has just set a factor up has shown it."""
    worker: Worker = request.worker  # type: ignore[attr-defined]
    book.sign_in("add second factor", worker, by=worker, kind=kind)
    record_authentication(request, worker, method="mfa", type=kind)


def _removed(request: HttpRequest, kind: str) -> None:
    worker: Worker = request.worker  # type: ignore[attr-defined]
    book.sign_in("remove second factor", worker, by=worker, kind=kind)


class ChangePassword(PasswordChangeView):  # type: ignore[misc]  # allauth ships no types
    """Another password; the other sessions end with the old one."""


class SetUpApp(ActivateTOTPView):  # type: ignore[misc]
    """An authenticator app."""

    def form_valid(self, form: object) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        _added(self.request, "totp")
        return response


class RemoveApp(DeactivateTOTPView):  # type: ignore[misc]
    """Take the authenticator app away."""

    def form_valid(self, form: object) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        _removed(self.request, "totp")
        return response


class AddPasskey(AddWebAuthnView):  # type: ignore[misc]
    """A passkey, or a security key."""

    def form_valid(self, form: object) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        _added(self.request, "webauthn")
        return response


class NamePasskey(EditWebAuthnView):  # type: ignore[misc]
    """Call a passkey by another name."""

    def get_default_success_url(self) -> str:
        return reverse("staff:security")


class RemovePasskey(RemoveWebAuthnView):  # type: ignore[misc]
    """Take a passkey away. allauth asks nobody whether it may go; here a post that needs one keeps the last."""

    def form_valid(self, form: object) -> HttpResponse:
        authenticator: Authenticator = self.get_object()
        adapter = get_adapter()
        if not adapter.can_delete_authenticator(authenticator):
            messages.error(self.request, str(adapter.error_messages["cannot_delete_authenticator"]))
            return redirect("staff:security")
        super().form_valid(form)
        _removed(self.request, "webauthn")
        messages.success(self.request, _("The passkey is gone."))
        return redirect("staff:security")


class NewRecoveryCodes(GenerateRecoveryCodesView):  # type: ignore[misc]
    """Another set of recovery codes; the old ones open nothing any more."""

    def form_valid(self, form: object) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        worker = self.request.user
        book.sign_in("renew recovery codes", worker, by=worker)
        return response
