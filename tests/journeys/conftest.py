"""Journeys: stories that cross rooms, in a real browser, against the real server on a database of its own."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from camino.workspace.demonstration.cast import PASSWORD
from config.home import ROOT
from tests import databases

QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip
SIZES: dict[str, ViewportSize] = {
    "counter": {"width": 1280, "height": 720},
    "phone": {"width": 390, "height": 844},
}
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
# How Chromium begins to tell of what a page wanted and was not let to do.
POLICY = "Content Security Policy"
expect.set_options(timeout=10_000)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert server.poll() is None, "the server did not start"
        try:
            urllib.request.urlopen(url, timeout=5).close()  # noqa: S310  # our own server on loopback
        except OSError:  # nobody there yet, or too busy to answer
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server did not answer within 30 seconds")


@pytest.fixture(scope="session")
def surroundings(worker_id: str) -> Iterator[dict[str, str]]:
    """The environment of a server and of commands that share a database of their own."""
    name = databases.clone(f"journeys_{worker_id}")
    yield os.environ | {"CAMINO_DATABASE_URL": databases.address_of(name), "PYTHONWARNINGS": "ignore"}
    databases.drop(name)


def _command(surroundings: dict[str, str], *words: str) -> None:
    subprocess.run([sys.executable, "-m", "camino.cli", *words], check=True, env=surroundings, cwd=ROOT,
                   stdout=subprocess.DEVNULL)  # fmt: skip


@pytest.fixture(scope="session")
def address(surroundings: dict[str, str]) -> Iterator[str]:
    """Where the server of this process answers: a demonstration city of a hundred people."""
    _command(surroundings, "demo", "--people", "100", "--seed", "7")
    port = _free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
         "--workers", "1", "--blocking-threads", "4", "--no-access-log", "--log-level", "warning",
         "config.wsgi:application"],
        env=surroundings, cwd=ROOT,
    )  # fmt: skip
    try:
        _wait_for(f"http://127.0.0.1:{port}/account/login/", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture
def load_people(surroundings: dict[str, str], tmp_path: Path) -> Callable[[str], None]:
    """Bring the people of an old register in: a table with a head."""

    def load(table: str) -> None:
        file = tmp_path / "people.csv"
        file.write_text(table, encoding="utf-8")
        _command(surroundings, "people", "load", str(file), "--office", "Juárez")

    return load


# Of a module: while the driver lives, its process has a running event loop, and other tests run there afterwards.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    path = os.environ.get("CAMINO_CHROMIUM") or shutil.which("chromium")
    if path is None:
        pytest.fail("The journeys need Chromium: `make test` installs it.")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def sign_in(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """`sign_in("rosa")`: a page in which Rosa has signed in, at the counter's size or a phone's, in a language."""
    contexts, refused = [], []

    def signed_in(username: str, *, size: str = "counter", language: str = "es-mx") -> Page:
        context = browser.new_context(base_url=address, viewport=SIZES[size], locale=language)
        context.add_cookies([{"name": "camino_language", "value": language, "url": address}])
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("pageerror", lambda error: pytest.fail(f"a script failed on {page.url}: {error}"))
        page.on("console", lambda said: refused.append(said.text) if POLICY in said.text else None)
        page.goto("/account/login/")
        page.locator("input[name=login]").fill(username)
        page.locator("input[name=password]").fill(PASSWORD)
        page.locator("input[name=password]").press("Enter")
        page.wait_for_url(re.compile(r"/(code/)?$"))
        if page.url.endswith("/code/"):  # the post asks for a second factor; the demonstration shows the code
            page.locator("[data-code]").click()
            page.locator("input[name=code]").press("Enter")
        expect(page).to_have_url(re.compile(r"[0-9]/$"))
        return page

    yield signed_in
    for context in contexts:
        context.close()
    assert not refused, "a page does what the browser is told to refuse"


@pytest.fixture
def accessible() -> Callable[[Page], None]:
    """Fails on whatever axe finds against WCAG 2.2 AA on the page as it is now, seen whole.

    What lies under a phone's bar of navigation until one scrolls is no small target.
    """

    def check(page: Page) -> None:
        size = page.viewport_size
        whole = page.evaluate("document.documentElement.scrollHeight")
        if size and whole > size["height"]:
            page.set_viewport_size({"width": size["width"], "height": whole})
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found: list[dict[str, Any]] = page.evaluate(
            "async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})).violations"
        )
        if size:
            page.set_viewport_size(size)
        told = [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]
        assert not told, f"{page.url}: {told}"

    return check
