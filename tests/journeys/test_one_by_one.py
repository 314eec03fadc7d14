"""Rosa receives one person at the counter, from the search box to the slip, by keyboard."""

import re

from playwright.sync_api import Page, expect

from camino.people.bringing.reading import COLUMNS

OLD_REGISTER = ",".join(COLUMNS)


def search(page: Page, words: str) -> None:
    """Type into the home page's box, which has the focus, and wait for the answers."""
    page.goto("/")
    page.locator("#find").fill(words)
    expect(page.locator("#results")).not_to_be_empty()


def start_registering(page: Page) -> None:
    page.locator("#results [data-new]").click()
    expect(page.locator("#register")).to_be_visible()


def test_rosa_searches_registers_receives_and_prints_the_slip(sign_in, accessible):
    page = sign_in("rosa")
    search(page, "Zulema Arrambide 1987")
    accessible(page)
    start_registering(page)
    expect(page.locator("[name=given_names]")).to_have_value("Zulema")
    expect(page.locator("[name=paternal_surname]")).to_have_value("Arrambide")
    accessible(page)
    page.keyboard.press("Control+Enter")

    expect(page).to_have_url(re.compile("/reception/receive/"))
    accessible(page)
    page.locator("[name=folio]").fill("JUA-77001")
    page.locator("main form button[type=submit]").first.click()
    expect(page).to_have_url(re.compile("/reception/visit/|/person/"))
    accessible(page)

    search(page, "arambide sulema")  # as somebody else would write it
    page.locator("#results [data-answer]").first.click()
    expect(page.locator("h1")).to_contain_text("Zulema Arrambide")
    expect(page.locator("main")).to_contain_text("JUA-77001")
    accessible(page)
    code = re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", page.locator("main").inner_text())
    assert code

    page.goto("/")
    page.locator("#find").fill(code.group())
    page.locator("#find").press("Enter")
    expect(page.locator("h1")).to_contain_text("Zulema Arrambide")

    page.locator("a[href*='/slip/']").first.click()
    expect(page.locator("main")).to_contain_text(code.group())
    expect(page.locator("main")).not_to_contain_text("Arrambide")
    accessible(page)


def test_the_arrows_reach_the_namesakes_who_are_shown_when_asked_for(sign_in, load_people, accessible):
    namesakes = [f"Wistremunda,Zapotitlán,,,,,,w{number}" for number in range(12)]
    load_people("\n".join([OLD_REGISTER, *namesakes]))
    page = sign_in("rosa")
    search(page, "zapotitlan wistremunda")
    answers = page.locator("#results .p-answer")
    expect(answers).to_have_count(8)
    accessible(page)
    page.locator("#find").press("ArrowUp")
    for _answer in range(9):
        page.keyboard.press("ArrowDown")
    expect(page.locator("[data-more]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(answers).to_have_count(12)
    expect(answers.nth(8)).to_be_focused()
    accessible(page)


def test_a_second_click_on_register_registers_once(sign_in):
    page = sign_in("rosa")
    search(page, "Baldomero Xicoténcatl")
    start_registering(page)
    page.evaluate(
        "() => { const form = document.getElementById('register'); form.requestSubmit(); form.requestSubmit(); }"
    )
    expect(page).to_have_url(re.compile("/reception/receive/"))
    search(page, "Baldomero Xicoténcatl")
    expect(page.locator("#results a[data-answer]")).to_have_count(1)


def test_what_was_typed_outlives_the_page(sign_in):
    page = sign_in("rosa")
    search(page, "Eufemia Tlaxcalteca")
    start_registering(page)
    page.locator("[name=preferred_name]").fill("Femi")
    page.reload()
    expect(page.locator("[name=preferred_name]")).to_have_value("Femi")


def test_a_minor_who_travels_alone_is_said_aloud(sign_in):
    page = sign_in("rosa")
    search(page, "Nicandro Quetzal 14 años")
    start_registering(page)
    page.locator("[name=birth]").fill("14 años")
    page.keyboard.press("Control+Enter")
    expect(page).to_have_url(re.compile("/reception/receive/"))
    expect(page.locator("main")).to_contain_text(re.compile("no acompañad", re.IGNORECASE))


def test_a_name_is_never_code(sign_in):
    page = sign_in("rosa")
    search(page, "Zzyzx Qwertz")
    start_registering(page)
    page.locator("[name=given_names]").fill("<script>document.title='taken'</script> 🙂 李")
    page.keyboard.press("Control+Enter")
    expect(page).to_have_url(re.compile("/reception/receive/"))
    expect(page.locator("h1")).to_contain_text("<script>")
    assert page.title() != "taken"


def test_olga_of_another_office_sees_a_card_and_not_the_file(sign_in):
    rosa = sign_in("rosa")
    search(rosa, "Macrina Ehécatl 1979")
    start_registering(rosa)
    rosa.keyboard.press("Control+Enter")
    expect(rosa).to_have_url(re.compile("/reception/receive/"))
    person = rosa.url.rstrip("/").rsplit("/", 1)[1]

    olga = sign_in("olga")
    search(olga, "Macrina Ehécatl 1979")
    expect(olga.locator("#results")).to_contain_text("Macrina")
    expect(olga.locator("#results")).to_contain_text("Juárez")
    answer = olga.goto(f"/person/{person}/")
    assert answer is not None
    assert answer.status == 404
