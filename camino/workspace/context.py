"""What the sign-in pages of a demonstration show: whom a visitor may be, and the code that an invented worker needs."""

from allauth.account.internal.stagekit import unstash_login
from django.http import HttpRequest
from django.urls import reverse

from camino.workspace.demonstration.cast import PASSWORD, code_for, present


def demonstration(request: HttpRequest) -> dict[str, object]:
    """The invented workers, their password, the present code: on the sign-in pages alone, and only where they are."""
    if request.path == reverse("mfa_authenticate"):
        login = unstash_login(request, peek=True)
        code = code_for(login.user.get_username()) if login and login.user else ""
        return {"demonstration_code": code} if code else {}
    players = present() if request.path == reverse("account_login") else []
    if not players:
        return {}
    return {"demonstration": True, "demonstration_accounts": players, "demonstration_password": PASSWORD}
