"""That somebody is protected changes no answer of any address to whoever may not know it; sealed, none names them.

Every address of the program is asked, so that a new page is compared without being listed anywhere.
"""

import re
from collections import Counter
from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction
from django.urls import reverse

from camino.core.ids import new_id
from camino.core.models import Entry
from camino.people import actions
from camino.people.birth import Birth
from camino.people.facts import Paper
from camino.people.search import MOST, look
from camino.people.tests.locks.pages import Counting, file
from camino.people.tests.locks.ximena import CURP, SURNAME
from tests.house.a_whole_office import Office, addresses, asked, furnished

# Not Andrés, who audits: that a protection was set stands in the book. Inés sets it.
# What the one who asks has named already, and by what the auditor's book speaks of people.
KNOWN: dict[Any, set[str]] = {
    "workspace:by-code": {"code", "printed"}, "people:glass": {"id"}, ("andres", "workspace:book"): {"printed"},
    ("andres", "workspace:book-xlsx"): {"printed"},
}  # fmt: skip
OTHERS = ("rosa", "teresa", "nora", "samuel", "marta", "olga", "pablo", "raul", "adela")


@pytest.fixture
def ximena(rosa: Any, make_person: Any) -> Any:
    return make_person(
        by=rosa, given_names="Ximena", paternal_surname=SURNAME, maternal_surname="Robles",
        birth=Birth.on(date(1999, 5, 17)), sex="F", papers=[Paper("curp", CURP)],
    )  # fmt: skip


@pytest.fixture
def office(rosa: Any, ines: Any, olga: Any, ximena: Any, person: Any, acting: Any) -> Office:
    """An office with a row of Ximena's behind every address, and nothing locked yet. Olga has met her, too."""
    with acting(rosa):
        made = furnished(by=rosa, person=ximena, other=person)
    with acting(ines):
        actions.end_protection(protection=made.protection, reason="De prueba.", by=ines)
    with acting(olga):
        actions.meet(people=[ximena.pk], on=olga.office.today(), by=olga)
    return made


def _protect(person: Any, level: str, *, by: Any, acting: Any) -> None:
    with acting(by):
        actions.protect(
            person=person, level=level, regime="danger", reason="La busca su expareja, que preguntó en el puente.",
            key=new_id(), by=by,
        )  # fmt: skip


def _said(response: Any) -> str:
    """An answer without what differs each time: tokens, new ids and keys, the clock."""
    if response.get("Content-Disposition", "").startswith("attachment") or "html" not in response.get(
        "Content-Type", ""
    ):
        return file(response)
    page = re.sub(r'("X-CSRFToken": |csrfmiddlewaretoken" value=)"[^"]+"', "", response.content.decode())
    page = re.sub(r'name="(key|after)" value="[^"]+"', "", page)
    page = re.sub(r"after=[0-9a-f-]{36}|\b\d\d:\d\d(:\d\d\.\d+)?\b", "", page)
    return f"{response.status_code} {response.get('Location', '')} {page}"


def _answers(browser: Any, office: Office) -> dict[str, tuple[str, int]]:
    """What each address says, and how many queries it asks."""
    made = {}
    for name in addresses():
        with connection.execute_wrapper(counting := Counting()):
            said = _said(asked(browser, office.address(name)))
        made[name] = said, counting.n
    return made


@pytest.mark.parametrize("who", OTHERS)
def test_no_address_answers_differently_once_somebody_is_protected(
    who: str, request: pytest.FixtureRequest, desk: Any, office: Office, ines: Any, acting: Any
) -> None:
    browser = desk(request.getfixturevalue(who))
    _answers(browser, office)  # what is written at the first look, is
    before = _answers(browser, office)
    _protect(office.person, "protected", by=ines, acting=acting)
    after = _answers(browser, office)
    assert {name for name in before if before[name] != after[name]} == set()
    opened = Counter(said[:3] for said, _queries in after.values())
    assert opened["200"] >= 3


def test_no_address_names_a_sealed_person(
    request: pytest.FixtureRequest, desk: Any, office: Office, ines: Any, acting: Any
) -> None:
    person = office.person
    _protect(person, "sealed", by=ines, acting=acting)
    secrets = {
        "surname": SURNAME, "code": person.code, "printed": person.printed_code, "curp": CURP, "id": str(person.pk),
    }  # fmt: skip
    told = []
    for who in (*OTHERS, "andres"):
        browser = desk(request.getfixturevalue(who))
        for name in addresses():
            address = office.address(name)
            answer = asked(browser, address)
            body = b"".join(answer) if answer.streaming else answer.content
            known = KNOWN.get((who, name), KNOWN.get(name, set()))
            text = body.decode(errors="replace").replace(address, "")
            told += [
                (who, name, what) for what, secret in secrets.items() if secret in text and what not in known
            ]
    assert told == [], told


@pytest.mark.parametrize("level", ["protected", "sealed"])
def test_the_counter_writes_who_read_of_somebody_locked(
    level: str, desk: Any, office: Office, ines: Any, acting: Any
) -> None:
    _protect(office.person, level, by=ines, acting=acting)
    browser = desk(ines)
    silent = []
    for name in ("supplies:counter-person", "supplies:person", "supplies:person-list"):
        with transaction.atomic():
            answer = browser.get(office.address(name))
            with acting(ines):
                if not Entry.objects.filter(kind=Entry.Kind.READ, person_id=office.person.pk).exists():
                    silent.append((name, answer.status_code))
            transaction.set_rollback(True)
    assert silent == []


def test_slips_scanned_at_the_counter_find_no_sealed_person(
    desk: Any, office: Office, rosa: Any, samuel: Any, ines: Any, acting: Any
) -> None:
    _protect(office.person, "sealed", by=ines, acting=acting)
    for who in (rosa, samuel):
        for code in (office.person.code, office.person.printed_code):
            answer = desk(who).post(reverse("supplies:counter"), {"code": code})
            assert SURNAME not in answer.content.decode()
            assert answer.status_code == 422


def test_a_full_list_of_answers_stays_full_when_one_of_them_is_sealed(
    rosa: Any, ines: Any, make_person: Any, acting: Any
) -> None:
    for number in range(MOST + 2):
        make_person(
            by=rosa,
            given_names=f"Ana {'abcdefghijklmnopqrstuvwxyz'[number] * 3}",
            paternal_surname="Xoconostle",
        )
    with acting(rosa):
        shown = look("Xoconostle", by=rosa)
    assert len(shown) == MOST
    _protect(shown[0].person, "sealed", by=ines, acting=acting)
    with acting(rosa):
        found = look("Xoconostle", by=rosa)
    assert len(found) == MOST
    assert not any(each.sealed for each in found)
