"""What the tests of signing in do at the door."""

import time
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client

from tests.characters import with_password

PASSWORD = "una-clave-muy-larga"  # noqa: S105  # of invented workers
LOGIN = "/account/login/"
CODE = "/account/code/"


def knock(browser: Client, name: str, password: str = PASSWORD, address: str = "127.0.0.1") -> Any:
    """Name and password, from an address."""
    return browser.post(LOGIN, {"login": name, "password": password}, REMOTE_ADDR=address)


def enrolled(worker: Any) -> str:
    """The worker has a password and an authenticator app; the app's secret."""
    with_password(worker, PASSWORD)
    secret = generate_totp_secret()
    TOTP.activate(worker, secret)
    return str(secret)


def code(secret: str, step: int = 0) -> str:
    """What the app shows now, or some half minutes later."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + step)))


def inside(browser: Client) -> bool:
    """Whether somebody is signed in in this browser."""
    return "_auth_user_id" in browser.session


def deeds(worker: Any) -> list[str]:
    """What the book says of the door in the worker's name, the oldest first."""
    from camino.core.access import context
    from camino.core.models import Entry
    from camino.staff.standing import standing_of

    with context.acting_as(standing_of(worker)):
        return list(
            Entry.objects.filter(kind="sign_in", subject_id=worker.pk)
            .order_by("at", "id")
            .values_list("deed", flat=True)
        )
