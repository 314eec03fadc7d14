"""Rosa receives a bus: with a list, and without one."""

import csv
import io
import re

from playwright.sync_api import Page, expect

HEADER = ["FOLIO", "NOMBRE", "PATERNO", "MATERNO", "NACIMIENTO", "SEXO"]


def a_list(*people: tuple[str, str, str, str, str], first: int) -> bytes:
    """A list as the authority hands it over, in Windows-1252 with semicolons."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(HEADER)
    for number, person in enumerate(people, start=first):
        writer.writerow([f"J{number:05}", *person])
    return out.getvalue().encode("cp1252")


def open_arrival(page: Page, title: str, announced: int) -> None:
    page.goto("/reception/arrivals/new/")
    page.locator("[name=title]").fill(title)
    page.locator("[name=announced]").fill(str(announced))
    page.locator("[name=title]").press("Enter")
    expect(page).to_have_url(re.compile(r"/reception/arrivals/[0-9a-f-]{36}/$"))


def test_rosa_registers_a_list_at_once_and_closes_the_arrival(sign_in, accessible):
    page = sign_in("rosa")
    open_arrival(page, "Autobús de El Paso", 3)
    accessible(page)
    page.set_input_files(
        "input[type=file]",
        {
            "name": "lista.csv",
            "mimeType": "text/csv",
            "buffer": a_list(
                ("Hermenegildo", "Zapién", "Olvera", "03/02/1984", "H"),
                ("María de los Ángeles", "Íñiguez", "Peña", "17/11/1991", "M"),
                ("Tranquilino", "Ussher", "", "31/02/1990", "H"),
                first=1,
            ),
        },
    )
    expect(page.locator("main")).to_contain_text("31/02/1990")
    expect(page.locator("form[action$='/register/'] button")).to_be_enabled()
    accessible(page)
    page.locator("form[action$='/register/'] button").first.click()
    expect(page.locator("main")).to_contain_text(re.compile("Registrad|registrad"))
    accessible(page)
    page.goto("/")
    page.locator("#find").fill("hermenegildo zapien")
    expect(page.locator("#results [data-answer]").first).to_contain_text("Zapién")


def test_the_same_file_twice_is_noticed(sign_in):
    page = sign_in("rosa")
    file = {"name": "otra.csv", "mimeType": "text/csv",
            "buffer": a_list(("Cuauhtémoc", "Ballesteros", "Rangel", "03/02/1984", "H"), first=500)}  # fmt: skip
    for title in ("El de las nueve", "El de las diez"):
        open_arrival(page, title, 1)
        page.set_input_files("input[type=file]", file)
        expect(page.locator("main")).to_contain_text(re.compile("Cuauhtémoc|El de las nueve"))
    expect(page.locator("main")).to_contain_text("El de las nueve")


def test_lines_typed_without_a_list_survive_a_closed_tab(sign_in, accessible):
    page = sign_in("rosa")
    open_arrival(page, "Sin lista", 1)
    page.locator("a[href$='/grid/']").first.click()
    expect(page).to_have_url(re.compile("/grid/$"))
    accessible(page)
    grid = page.url
    page.locator("[name=given_names]").first.fill("Petronilo")
    page.locator("[name=paternal_surname]").first.fill("Huitrón")
    with page.expect_response(lambda answer: "/grid/" in answer.url and answer.request.method == "POST"):
        page.locator("[name=paternal_surname]").first.press("Enter")
    page.close()

    again = page.context.new_page()
    again.goto(grid)
    expect(again.locator("[name=given_names]").first).to_have_value("Petronilo")
