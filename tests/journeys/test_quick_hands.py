"""A worker who is quicker than the page's scripts: what was pressed and typed is not lost, nor done twice."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, Route, expect

from tests.journeys.test_one_by_one import search

FIRST = re.compile(r"/camino/first[.\w]*\.js$")


@contextmanager
def scripts_still_on_their_way(page: Page) -> Iterator[Callable[[], None]]:
    """Every script but the first one waits until it is let go; so does the page's being ready."""
    held: list[Route] = []
    free = False

    def hold(route: Route) -> None:
        if free or FIRST.search(route.request.url):
            route.continue_()
        else:
            held.append(route)

    def let_go() -> None:
        nonlocal free
        free = True
        while held:
            held.pop().continue_()

    page.route("**/*.js", hold)
    yield let_go
    page.unroute("**/*.js")


@pytest.fixture
def rosa(sign_in):
    return sign_in("rosa")


def open_form(page: Page) -> None:
    page.locator("#results [data-new]").click(no_wait_after=True)
    expect(page.locator("#register")).to_be_visible()


def until_it_is_kept(page: Page, words: str) -> None:
    page.wait_for_load_state()
    page.evaluate(
        """async (words) => {
            const kept = () => Object.values(sessionStorage).some((facts) => facts.includes(`"${words}"`));
            for (let tries = 0; !kept() && tries < 100; tries += 1) await new Promise((done) => setTimeout(done, 50));
        }""",
        words,
    )


def test_ctrl_enter_pressed_before_the_scripts_came_registers_once(rosa):
    search(rosa, "Gumersinda Tepehuana 1981")
    with scripts_still_on_their_way(rosa) as let_go:
        open_form(rosa)
        rosa.keyboard.press("Control+Enter")
        rosa.keyboard.press("Control+Enter")
        let_go()
        expect(rosa).to_have_url(re.compile("/reception/receive/"))
    search(rosa, "Gumersinda Tepehuana 1981")
    expect(rosa.locator("#results a[data-answer]")).to_have_count(1)


def test_the_button_pressed_before_the_scripts_came_sends_what_was_typed(rosa):
    search(rosa, "Abundio Rarámuri 1975")
    with scripts_still_on_their_way(rosa) as let_go:
        open_form(rosa)
        rosa.locator("[name=maternal_surname]").fill("Cusárare")
        rosa.locator("#register button[type=submit]").last.dblclick(no_wait_after=True)
        let_go()
        expect(rosa).to_have_url(re.compile("/reception/receive/"))
    expect(rosa.locator("h1")).to_contain_text("Cusárare")


def test_what_was_typed_before_the_scripts_came_is_kept(rosa):
    search(rosa, "Hilaria Guarijía 1966")
    with scripts_still_on_their_way(rosa) as let_go:
        open_form(rosa)
        rosa.locator("[name=preferred_name]").fill("Lala")
        let_go()
        until_it_is_kept(rosa, "Lala")
    rosa.reload()
    expect(rosa.locator("[name=preferred_name]")).to_have_value("Lala")
    with scripts_still_on_their_way(rosa) as let_go:  # what was kept does not undo what is typed meanwhile
        rosa.reload(wait_until="commit")
        expect(rosa.locator("#register")).to_be_visible()
        rosa.locator("[name=preferred_name]").fill("Lalita")
        let_go()
        until_it_is_kept(rosa, "Lalita")
    expect(rosa.locator("[name=preferred_name]")).to_have_value("Lalita")


def test_a_deed_that_asks_first_asks_however_early_its_button_is_pressed(rosa):
    rosa.goto("/reception/arrivals/new/")
    rosa.locator("[name=title]").fill("El que no llegó")
    rosa.locator("[name=announced]").fill("2")
    rosa.locator("[name=title]").press("Enter")
    expect(rosa).to_have_url(re.compile(r"/reception/arrivals/[0-9a-f-]{36}/$"))
    with scripts_still_on_their_way(rosa) as let_go:
        rosa.reload(wait_until="commit")
        rosa.locator("form[action$='/cancel/'] button").click(no_wait_after=True)
        let_go()
        expect(rosa.locator("#confirm")).to_be_visible()
    expect(rosa).to_have_url(re.compile(r"/reception/arrivals/[0-9a-f-]{36}/$"))


def test_words_typed_before_the_scripts_came_are_searched_for(rosa):
    with scripts_still_on_their_way(rosa) as let_go:
        rosa.goto("/", wait_until="commit")
        rosa.locator("#find").fill("Gumersinda Tepehuana")
        let_go()
        expect(rosa.locator("#results")).not_to_be_empty()
