"""Every page, at the counter and on a phone, in both languages: nothing axe finds, nothing cut off sideways."""

import pytest
from playwright.sync_api import Page

PAGES = [
    "/", "/people/search/", "/reception/arrivals/", "/reception/arrivals/new/", "/reception/day/", "/people/likely/",
    "/core/gallery/",
]  # fmt: skip


def fits_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


@pytest.mark.parametrize(("size", "language"), [("counter", "es-mx"), ("phone", "en")])
def test_pages_are_accessible_and_fit(sign_in, accessible, size, language):
    page = sign_in("rosa", size=size, language=language)
    for address in PAGES:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        accessible(page)
        assert fits_the_screen(page), f"{address} runs off the {size}"


def test_a_worker_without_a_key_to_a_page_is_told_so(sign_in):
    page = sign_in("samuel")
    answer = page.goto("/reception/arrivals/")
    assert answer is not None
    assert answer.status == 403
