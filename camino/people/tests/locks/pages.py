"""What a browser is shown of a person, without what differs each time."""

import re
from hashlib import sha256
from io import BytesIO
from typing import Any

from django.urls import reverse
from python_calamine import CalamineWorkbook

from camino.people.models import Person
from camino.people.tests.locks.ximena import SURNAME

PANELS = ("facts", "family", "papers", "consents", "closed")


def pages(browser: Any, person: Person) -> dict[str, str]:
    addresses = [reverse("workspace:person", args=[person.pk]), reverse("workspace:home")]
    addresses += [reverse(f"people:{name}-panel", args=[person.pk]) for name in PANELS]
    addresses += [
        reverse("reception:timeline-panel", args=[person.pk]), reverse("reception:today-panel"),
        reverse("reception:day-sheet"), reverse("reception:arrivals"), reverse("people:open-files"),
        reverse("people:glass", args=[person.pk]), reverse("workspace:changes-panel", args=[person.pk]),
    ]  # fmt: skip
    made = {}
    for address in addresses:
        response = browser.get(address)
        made[address] = f"{response.status_code} {without_tokens(response.content.decode())}"
    found = browser.post(reverse("people:search"), {"q": f"{SURNAME} Ximena 17/05/1999"}).content.decode()
    made["search"] = without_tokens(found)
    made |= {address: file(browser.get(address)) for address in exports(person)}
    held = {"language": "es-mx", "form": "pdf"}
    made["held"] = file(browser.post(reverse("people:held", args=[person.pk]), held))
    made["held for a computer"] = file(
        browser.post(reverse("people:held", args=[person.pk]), held | {"form": "json"})
    )
    made["ask"] = without_tokens(browser.get(reverse("people:ask", args=[person.pk])).content.decode())
    return made


def exports(person: Person) -> list[str]:
    """Files that leave: on paper and as spreadsheets."""
    named = (f"{reverse('reception:slip-pdf', args=[person.pk])}?name={answer}" for answer in ("yes", "no"))
    return [*named, reverse("reception:day-sheet-pdf"), reverse("reception:day-sheet-xlsx")]


def file(response: Any) -> str:
    """What a file says: every cell of a spreadsheet; of others all but when they were made. Typst sets alike alike."""
    if response.status_code != 200:
        return f"{response.status_code} {without_tokens(response.content.decode())}"
    body = re.sub(rb"D:\d{14}Z|\d{4}-\d\d-\d\dT[\d:+-]+Z?|[A-Za-z0-9+/]{22}==", b"", response.content)
    if body.startswith(b"PK"):
        sheets = CalamineWorkbook.from_filelike(BytesIO(response.content))
        body = str([sheets.get_sheet_by_name(name).to_python() for name in sheets.sheet_names]).encode()
    return f"200 {sha256(body).hexdigest()}"


def without_tokens(page: str) -> str:
    """The page without what differs each time: keys of forms, ids of searches, signs against forgery, clock times."""
    page = re.sub(r'("X-CSRFToken": |csrfmiddlewaretoken" value=)"[^"]+"', "", page)
    page = re.sub(r'name="(key|after)" value="[^"]+"', "", page)
    return re.sub(r"after=[0-9a-f-]{36}|\b\d\d:\d\d(:\d\d\.\d+)?\b", "", page)


class Counting:
    """How many queries were asked."""

    def __init__(self) -> None:
        self.n = 0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.n += 1
        return execute(sql, params, many, context)
