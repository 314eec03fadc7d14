"""allauth's forms in the words of this house; a code opens once."""

from typing import Any

from allauth.account.forms import ChangePasswordForm
from allauth.core import context
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

from camino.core import book
from camino.staff.models import Worker

# A code holds for its own half minute, the one before and the one after: remembered a little longer than that.
REMEMBERED = 120


def _dressed(field: forms.Field) -> None:
    field.label = _("Code")
    field.widget.attrs = {
        "autocomplete": "one-time-code", "inputmode": "numeric", "class": "w-short", "spellcheck": "false",
    }  # fmt: skip


def used_key(worker: Worker, code: str) -> str:
    """Under which name it is remembered that a code was used."""
    return f"camino.staff.used:{worker.pk}:{normalize_user_code(code)[:12]}"


class _CodeForm:
    """One field. allauth remembers a used code for half a minute, which is less than it holds here."""

    user: Worker
    fields: dict[str, forms.Field]
    authenticator: Authenticator

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _dressed(self.fields["code"])

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc]
        if self.authenticator.type == Authenticator.Type.TOTP and not cache.add(
            used_key(self.user, code), "used", REMEMBERED
        ):
            raise get_adapter().validation_error("incorrect_code")
        return code

    def _emit_authentication_failed(self, authenticator: Authenticator) -> None:
        by = context.request.user
        book.sign_in(
            "fail a second factor",
            self.user,
            by=by if isinstance(by, Worker) else None,
            kind=authenticator.type,
        )


class CodeForm(_CodeForm, AuthenticateForm):  # type: ignore[misc]  # allauth ships no types
    """The code after the password."""


class CodeAgainForm(_CodeForm, ReauthenticateForm):  # type: ignore[misc]
    """The code of somebody who is already in."""


class FirstCodeForm(ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new authenticator app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _dressed(self.fields["code"])

    def clean_code(self) -> str:
        """The code that set the app up does not open the door, too."""
        code: str = super().clean_code()
        cache.set(used_key(self.user, code), "used", REMEMBERED)
        return code


class PasswordForm(ChangePasswordForm):  # type: ignore[misc]
    """Another password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = {
            "oldpassword": (_("Present password"), ""),
            "password1": (_("New password"), _("At least 10 characters; a sentence is easy to remember.")),
            "password2": (_("New password, once more"), ""),
        }
        for name, (label, hint) in words.items():
            field = self.fields[name]
            field.label, field.help_text = label, hint
            field.widget.attrs.pop("placeholder", None)
