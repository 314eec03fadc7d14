"""Rosa finds two records of one person, joins them with a key, and takes it back with another."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.test_every_page import fits_the_screen


def open_first_pair(page: Page) -> str:
    page.goto("/people/likely/")
    page.locator("a.p-likely").first.click()
    expect(page).to_have_url(re.compile(r"/people/likely/[0-9a-f-]{36}/$"))
    return page.url


def test_rosa_joins_two_records_with_a_key_and_takes_it_back(sign_in, accessible):
    page = sign_in("rosa")
    page.goto("/people/likely/")
    accessible(page)
    pair = open_first_pair(page)
    expect(page.locator("[data-panel] .c-timeline, [data-panel] .c-empty")).to_have_count(2)
    accessible(page)
    reason = page.locator("[name=reason]")
    if reason.is_visible():  # relatives: the key is the same, and a reason is asked
        reason.fill("Trae los dos nombres en su acta")
        reason.blur()
    page.keyboard.press("1")
    expect(page).not_to_have_url(pair)
    expect(page.locator(".p-last")).to_contain_text("La misma persona")
    page.keyboard.press("u")
    expect(page).to_have_url(pair)
    expect(page.locator("[data-key='1']")).to_be_visible()


def test_a_key_decides_nothing_while_somebody_writes_or_once_it_is_switched_off(sign_in):
    page = sign_in("ramon")
    pair = open_first_pair(page)
    page.locator("[data-keys]").uncheck()
    page.keyboard.press("2")
    page.locator("#search-everything").fill("2 3")
    expect(page).to_have_url(pair)
    page.locator("[data-keys]").check()
    page.locator("h1").click()
    page.keyboard.press("3")
    expect(page).not_to_have_url(pair)
    page.keyboard.press("u")
    expect(page).to_have_url(pair)


def test_two_records_fit_a_phone(sign_in, accessible):
    page = sign_in("rosa", size="phone", language="en")
    open_first_pair(page)
    page.wait_for_load_state("networkidle")
    accessible(page)
    assert fits_the_screen(page)
