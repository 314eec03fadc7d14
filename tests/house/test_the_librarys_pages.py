"""Signing in is a library's work: which of its pages are open stands here, and nothing else of it answers."""

from typing import Any

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse

# Before anybody has signed in, and after.
AT_THE_DOOR = {
    "account_login",
    "account_inactive",
    "mfa_authenticate",
    "mfa_login_webauthn",
    "account_logout",
}
INSIDE = {
    "account_change_password", "account_reauthenticate", "mfa_index", "mfa_reauthenticate", "mfa_activate_totp",
    "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_list_webauthn",
    "mfa_reauthenticate_webauthn", "mfa_add_webauthn", "mfa_edit_webauthn", "mfa_remove_webauthn",
}  # fmt: skip
CLOSED = (
    "signup/", "signup/passkey/", "email/", "confirm-email/", "password/reset/", "password/reset/done/",
    "password/reset/key/1-x/", "password/set/", "login/code/", "login/code/confirm/", "social/login/", "trust/",
)  # fmt: skip


def _of_the_library(resolver: URLResolver, space: str = "") -> Any:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from _of_the_library(each, f"{space}{each.namespace or ''}")
        elif isinstance(each, URLPattern) and not space:
            yield each.name


def _address(name: str) -> str:
    return reverse(name, args=[1] if name in {"mfa_edit_webauthn", "mfa_remove_webauthn"} else [])


def test_the_librarys_open_pages_are_these():
    assert set(_of_the_library(get_resolver())) == AT_THE_DOOR | INSIDE


def test_the_others_do_not_exist(client, rosa, desk):
    for page in CLOSED:
        for browser in (client, desk(rosa)):
            assert browser.get(f"/account/{page}").status_code == 404, page
            assert browser.post(f"/account/{page}").status_code == 404, page


def test_inside_is_for_those_who_have_signed_in(client, db):
    for name in INSIDE:
        for answer in (client.get(_address(name)), client.post(_address(name))):
            assert answer["Location"].startswith(f"{reverse(settings.LOGIN_URL)}?next="), name


def test_the_pages_inside_answer(rosa, desk):
    for name in INSIDE:
        assert desk(rosa).get(_address(name)).status_code in {200, 302, 404}, name


def test_at_the_door_nobody_is_told_anything_but_how_to_sign_in(client, db):
    for name in AT_THE_DOOR:
        answer = client.get(_address(name))
        assert answer.status_code == 200 or answer["Location"] == "/account/login/", name
