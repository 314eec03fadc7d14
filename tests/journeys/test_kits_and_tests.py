"""The store, the counter and the health room in a browser: every page for axe, the deed with one key, a whole test."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_every_page import fits_the_screen

STORE = [
    "/supplies/stock/", "/supplies/stock/receive/", "/supplies/stock/make/", "/supplies/stock/health/",
    "/supplies/stock/shelves/", "/supplies/items/", "/supplies/items/new/", "/supplies/transfers/", "/supplies/counts/",
    "/supplies/counter/",
]  # fmt: skip
MANAGER = [
    "/supplies/outlook/", "/supplies/given/", "/supplies/given/?by=age", "/supplies/given/?by=group",
    "/supplies/rules/", "/health/figures/",
]  # fmt: skip
HEALTH = [
    "/health/", "/health/follow-ups/", "/health/cabinet/", "/health/cabinet/kit/", "/health/figures/", "/health/rules/",
]  # fmt: skip
# From a list to the page of one of its rows.
ONE = {
    "samuel": {
        "/supplies/stock/": "main table a[href*='/item/']", "/supplies/transfers/": "main table a",
        "/supplies/counts/": "a[href*='/counts/place/']", "/supplies/stock/shelves/": "a[href*='/funds/']",
    },
    "nora": {"/health/": "a[href*='/health/person/']", "/health/cabinet/": "main table a"},
    "marta": {},
}  # fmt: skip


@pytest.mark.parametrize(("size", "language"), [("counter", "es-mx"), ("phone", "en")])
@pytest.mark.parametrize(("who", "pages"), [("samuel", STORE), ("marta", MANAGER), ("nora", HEALTH)])
def test_the_pages_are_accessible_and_fit(sign_in, accessible, who, pages, size, language):
    page = sign_in(who, size=size, language=language)

    def looked_at() -> None:
        page.wait_for_load_state("networkidle")
        accessible(page)
        assert fits_the_screen(page), f"{page.url} runs off the {size}"

    for address in pages:
        page.goto(address)
        looked_at()
    for address, link in ONE[who].items():
        page.goto(address)
        page.goto(page.locator(link).first.get_attribute("href") or "")
        looked_at()


def _code(page: Page) -> str:
    """The code of somebody who came today."""
    page.goto("/")
    page.goto(page.locator("a[href^='/person/']").first.get_attribute("href") or "")
    found = re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", page.locator("main").inner_text())
    assert found
    return found.group()


def test_rosa_scans_a_slip_and_gives_with_one_key(sign_in, accessible):
    page = sign_in("rosa")
    code = _code(page)
    page.goto("/supplies/counter/")
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_have_text("Mostrador")
    accessible(page)
    page.locator("[name=witness]").select_option(index=1)
    ticked = page.locator("input[name=give]:checked").count()
    if not ticked:  # everything was given: one more is beyond the rules, and asks for a reason
        page.locator(".s-guest summary").first.click()
        box = page.locator("input[name=give]:not([disabled])").first
        box.check()
        page.locator("button.s-give").click()
        expect(page.locator("main")).to_contain_text("Diga por qué")
        page.locator(f"[name='reason-{box.get_attribute('value')}']").fill("Se lo robaron")
    page.locator("button.s-give").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/supplies/counter/$"))
    expect(page.locator("main")).to_contain_text(re.compile(r"Entregad|Se entreg"))
    given = page.locator("main .s-undo").count()
    assert given >= 1
    if ticked:  # the browser's way back, and once more: nothing is given twice
        page.go_back()
        page.locator("button.s-give").click()
        page.wait_for_load_state("networkidle")
    page.goto("/supplies/counter/")
    assert page.locator("main .s-undo").count() == given


def test_nora_reads_a_device_in_its_minutes_and_gives_the_result(sign_in, accessible):
    page = sign_in("nora")
    page.goto("/health/")
    page.goto(page.locator("a[href*='/health/person/']").last.get_attribute("href") or "")
    person = page.url
    page.goto(person + "begin/")
    accessible(page)
    page.locator("[name=kind][value=glucose]").check()
    page.locator("[name=counselled]").check()
    page.locator("[name=setting][value=fasting]").check()
    page.locator("[name=how][value=spoken]").check()
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(re.compile("/health/work/"))
    accessible(page)
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator("[name=value]")).to_be_visible()
    page.locator("[name=value]").fill("6.1")
    page.locator("[name=unit][value='mg/dL']").check()
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator("main")).to_contain_text("unidad")  # 6.1 is a figure of the other unit
    expect(page.locator("[name=value]")).to_have_value("6.1")
    page.locator("[name=value]").fill("420")
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator("main")).to_contain_text("911")
    accessible(page)
    page.locator("[name=counselled]").check()
    page.locator("main form button[type=submit]").first.click()
    page.goto("/health/")
    expect(page.locator("#waiting")).to_contain_text("Antes que a nadie")
    accessible(page)
