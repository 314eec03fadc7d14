"""What a stranger with a tool would try first: headers, cookies, hosts, methods, paths, bodies."""

import json
import os
import re
import subprocess
import sys
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client

from camino.core.headers import TOLD
from config.home import ROOT
from tests.characters import with_password
from tests.databases import address_of
from tests.house.a_whole_office import addresses, asked, sent

EVIL = "evil.example"
SCRIPT = "<script>alert('x')</script>"


def untold(answer: Any) -> set[str]:
    """The headers that an answer does not have. A static file says itself how long it may be kept."""
    return {name for name, value in TOLD.items() if answer.headers.get(name) != value} - {"Cache-Control"}


def body_of(answer: Any) -> bytes:
    """What was answered, read to its end, so that a file is closed."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    answer.close()
    return bytes(body)


# Errors


def _told_of(person: Any) -> tuple[str, ...]:
    return ("Guadalupe", "Nevárez", "Nev%C3%A1rez", "Ortiz", "1988", person.code, person.printed_code)


def _without_own_address(answer: Any) -> str:
    """The page but for the address that was asked for, to which the choice of a language comes back."""
    return re.sub(r'name="next" value="[^"]*"', "", answer.content.decode())


def test_pages_of_errors_say_nothing_of_anybody(rosa, olga, desk, person, office):
    told, seen = [], set()
    for browser in (desk(olga), desk(rosa)):
        typed = urlencode(
            {"q": "Guadalupe Nevárez", "given_names": "Guadalupe", "reason": "Nevárez", "kind": "Ortiz"}
        )
        for name in addresses():
            address = office.address(name)
            answers = [asked(browser, f"{address}?q=Nevárez"), sent(browser, address, typed)]
            for answer in (each for each in answers if each.status_code in {403, 404, 405, 409}):
                seen.add(answer.status_code)
                words = _without_own_address(answer)
                told += [(name, answer.status_code, word) for word in _told_of(person) if word in words]
    nowhere = desk(rosa).get(f"/people/Guadalupe-Nevárez/{person.code}/?name=Ortiz")
    assert nowhere.status_code == 404
    told += [("nowhere", 404, word) for word in _told_of(person) if word in _without_own_address(nowhere)]
    assert told == []
    assert seen >= {403, 404, 409}


# Headers


def test_every_address_says_every_header_to_everybody(rosa, desk, client, office):
    for browser in (desk(rosa), client):
        for name in addresses():
            answer = asked(browser, office.address(name))
            assert untold(answer) == set(), name
            kept = answer["Cache-Control"]
            assert "no-store" in kept or name == "people:register", (name, kept)


STATIC = "/static/camino/theme.css"


@pytest.mark.parametrize("path", ["/", "/nowhere/", "/account/login/", STATIC, "/static/nowhere.css"])
def test_errors_the_door_and_static_files_say_them_too(client, db, path):
    answer = client.get(path)
    body_of(answer)
    assert untold(answer) == set()
    assert ("no-store" in answer["Cache-Control"]) == (path != STATIC)


def test_a_page_that_breaks_says_them_too_and_nothing_else(rosa, desk, person, monkeypatch):
    from camino.workspace import views

    def broken(*_words: object, **_named: object) -> None:
        raise ValueError(f"Key (name)=({person.given_names})")

    monkeypatch.setattr(views.__name__ + ".render", broken, raising=False)
    browser = desk(rosa)
    browser.raise_request_exception = False
    answer = browser.get("/")
    assert answer.status_code == 500
    assert untold(answer) == set()
    assert person.given_names not in answer.content.decode()


def test_no_answer_tells_what_serves_it(client, db):
    assert {"Server", "X-Powered-By"} & set(client.get("/account/login/").headers) == set()


# Hosts and methods


@pytest.mark.parametrize("host", [EVIL, f"localhost@{EVIL}", f"{EVIL}:80", "localhost, evil.example", ""])
def test_another_host_is_refused_and_not_repeated(client, db, host):
    answer = client.get("/account/login/", headers={"host": host})
    assert answer.status_code == 400
    assert EVIL not in answer.content.decode()


def test_what_a_proxy_might_say_of_another_host_is_not_believed(client, db):
    answer = client.get(
        "/", headers={"x-forwarded-host": EVIL, "forwarded": f"host={EVIL}", "x-original-url": "/core/"}
    )
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/login/")


def test_a_form_stays_a_form_whatever_method_it_claims(rosa, desk, office):
    browser = desk(rosa)
    for claim in (
        {"x-http-method-override": "POST"},
        {"x-method-override": "POST"},
        {"x-http-method": "POST"},
    ):
        assert browser.get(office.address("people:leave"), headers=claim).status_code == 405
    assert browser.get(office.address("people:leave") + "?_method=POST").status_code == 405
    for method in ("TRACE", "PUT", "DELETE", "PATCH", "BREW"):
        assert browser.generic(method, office.address("reception:need-answer")).status_code in {403, 405}


def test_a_form_from_elsewhere_is_refused(rosa, office):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(rosa)
    assert browser.post(office.address("people:leave")).status_code == 403
    browser.cookies["csrftoken"] = "x" * 32
    sent = {"csrfmiddlewaretoken": "x" * 32}
    answer = browser.post(office.address("people:leave"), sent, headers={"origin": f"https://{EVIL}"})
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "to", [f"https://{EVIL}/", f"//{EVIL}", f"/\\{EVIL}", "javascript:alert(1)", f"https:{EVIL}"]
)
def test_nobody_is_sent_elsewhere(rosa, desk, to):
    for answer in (
        desk(rosa).post("/staff/language/en/", {"next": to}),
        desk(rosa).get("/account/login/", {"next": to}),
        desk(rosa).post("/account/logout/", {"next": to}),
    ):
        assert EVIL not in answer.headers.get("Location", "")
        assert "javascript" not in answer.headers.get("Location", "")


# Paths and bodies


@pytest.mark.parametrize(
    "path",
    [
        "/static/../config/settings.py", "/static/..%2f..%2fconfig/settings.py", "/static/%2e%2e/%2e%2e/Makefile",
        "/static//etc/passwd", "/static/camino/../../../../Makefile", "/static/..\\..\\Makefile",
        "/static/camino/%00.css", "/.git/config", "/var/keys/django", "/static/.npmrc", "/%2e%2e/Makefile",
    ],
)  # fmt: skip
def test_no_path_leads_out_of_the_static_files(client, db, path):
    answer = client.get(path)
    body = body_of(answer)
    assert answer.status_code in {302, 400, 404}
    assert b"SECRET_KEY" not in body
    assert b"root:" not in body


@pytest.mark.parametrize(
    "path", ["/people/%00/", "/people/search/?q=%00", "/%00", "/c/%00", "/static/%00", "/?%00=%00"]
)
def test_the_sign_that_no_text_has_breaks_nothing(rosa, desk, path):
    assert desk(rosa).get(path).status_code in {200, 302, 400, 404}


def test_no_header_can_be_broken_in_two(rosa, desk):
    for to in ("/%0d%0aSet-Cookie:a=b", "/\r\nSet-Cookie: a=b"):
        answer = desk(rosa).post("/staff/language/en/", {"next": to})
        assert "\n" not in "".join(answer.headers.values())
        assert "a" not in answer.cookies


def test_a_body_that_is_too_large_or_has_too_many_fields_is_refused(rosa, desk):
    browser = desk(rosa)
    kind = "application/x-www-form-urlencoded"
    assert browser.post("/people/search/", "q=" + "x" * (11 << 20), content_type=kind).status_code in {
        400,
        413,
    }
    assert browser.post("/people/search/", "&".join(["q=1"] * 21_000), content_type=kind).status_code in {
        400,
        413,
    }


@pytest.mark.parametrize(
    "kind",
    [
        "application/json", "text/xml", "multipart/form-data", "multipart/form-data; boundary=", "x", "", "/",
        "multipart/form-data; boundary=\xff", "application/x-www-form-urlencoded; charset=utf-99",
        "application/x-www-form-urlencoded; charset=utf-16",
    ],
)  # fmt: skip
def test_a_body_of_another_kind_is_answered(rosa, desk, office, kind):
    browser = desk(rosa)
    browser.raise_request_exception = False
    for body in (
        b"\xff\xfe{",
        b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>",
        b"--\r\n\r\n--",
    ):
        for address in ("/people/search/", office.address("reception:arrival-file")):
            answer = browser.generic("POST", address, body, content_type=kind)
            assert answer.status_code in {200, 302, 400, 403, 413, 415, 422}, (address, body)
            assert b"root:" not in answer.content


# Cookies


def test_the_cookies_of_a_desk_are_closed_to_scripts_and_to_other_sites(rosa, client):
    with_password(rosa, "a desk of its own")
    page, spoken = client.get("/account/login/"), client.post("/staff/language/en/")
    signed_in = client.post("/account/login/", {"login": "rosa", "password": "a desk of its own"})
    cookies = {**page.cookies, **spoken.cookies, **signed_in.cookies}
    assert {"sessionid", "csrftoken", "camino_language"} <= set(cookies)
    for name, cookie in cookies.items():
        assert cookie["path"] == "/"
        assert not cookie["domain"]
        assert cookie["samesite"] == "Lax", name
        assert name == "csrftoken" or cookie["httponly"], name


BEHIND_TLS = """
import json, django; django.setup()
from django.conf import settings
from django.test import Client
client = Client()
plain = client.get("/account/login/")
page = client.get("/account/login/", headers={"x-forwarded-proto": "https"})
spoken = client.post("/staff/language/en/", headers={"x-forwarded-proto": "https"})
print(json.dumps({
    "plain": [plain.status_code, plain["Location"]], "headers": dict(page.headers),
    "cookies": {name: dict(cookie) for name, cookie in (page.cookies | spoken.cookies).items()},
    "session": [settings.SESSION_COOKIE_NAME, settings.SESSION_COOKIE_SECURE, settings.SESSION_COOKIE_HTTPONLY,
        settings.SESSION_COOKIE_PATH, settings.SESSION_COOKIE_DOMAIN],
}))
"""


def _behind_tls(*words: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "CAMINO_TLS": "1", "CAMINO_HOSTS": "testserver", "DJANGO_SETTINGS_MODULE": "config.settings",
        "CAMINO_DATABASE_URL": address_of(connection.settings_dict["NAME"]),
    }  # fmt: skip
    environment.pop("CAMINO_DEBUG", None)
    return subprocess.run(
        [sys.executable, "-W", "error", *words],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_behind_tls_cookies_and_addresses_are_for_tls_alone(db):
    done = _behind_tls("-c", BEHIND_TLS)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["plain"] == [301, "https://testserver/account/login/"]
    assert told["headers"]["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
    assert told["session"] == ["__Host-sessionid", True, True, "/", None]
    assert "__Host-csrftoken" in told["cookies"]
    for name, cookie in told["cookies"].items():
        assert cookie["secure"] is True, name
        assert cookie["path"] == "/"
        assert cookie["domain"] == ""


def test_djangos_own_check_of_a_deployment_finds_nothing(db):
    done = _behind_tls("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr
