"""What the sign-in page of a demonstration shows: whom a visitor may be."""

from django.http import HttpRequest
from django.urls import reverse

from camino.workspace.demonstration.cast import PASSWORD, present


def demonstration(request: HttpRequest) -> dict[str, object]:
    """The invented workers and their password, on the sign-in page alone; nothing where none of them is."""
    players = present() if request.path == reverse("account_login") else []
    if not players:
        return {}
    return {"demonstration": True, "demonstration_accounts": players, "demonstration_password": PASSWORD}
