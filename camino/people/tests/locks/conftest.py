"""Ximena, of Juárez; who protects her, and who asks about her."""

from datetime import date
from typing import Any

import pytest

from camino.core.ids import new_id
from camino.people import actions, locks
from camino.people.birth import Birth
from camino.people.facts import Paper, Phone
from camino.people.models import AccessRequest, Person, Protection
from camino.people.tests.locks.ximena import CURP, REASON, SURNAME


@pytest.fixture
def ximena(rosa: Any, make_person: Any) -> Person:
    """Somebody of Juárez, with a paper and a telephone."""
    made: Person = make_person(
        by=rosa, given_names="Ximena", paternal_surname=SURNAME, maternal_surname="Robles",
        birth=Birth.on(date(1999, 5, 17)), sex="F", papers=[Paper("curp", CURP), Paper("passport", "G12345678")],
        phones=[Phone("+526561234567", own=True)],
    )  # fmt: skip
    return made


@pytest.fixture
def protected(ines: Any, acting: Any) -> Any:
    """`protected(person, "sealed")`: Inés protects them."""

    def protect(person: Person, level: str = "protected", **more: Any) -> Protection:
        with acting(ines):
            made = actions.protect(
                person=person, level=level, regime="danger", reason=REASON, key=new_id(), by=ines, **more
            )
        return made[0]

    return protect


@pytest.fixture
def asked(olga: Any, acting: Any, ximena: Person) -> AccessRequest:
    """Olga, who has met Ximena in Tijuana, asks Juárez for its part of the file."""
    with acting(olga):
        actions.meet(people=[ximena.pk], on=olga.office.today(), by=olga)
        [office] = [each for each in locks.offices_of(ximena) if each != olga.office]
        return actions.ask_to_open(
            person=ximena.pk, office=office.pk, reason="Tramita su acta aquí.", key=new_id(), by=olga
        )
