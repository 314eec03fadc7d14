"""What the tests of this room stand on."""

from typing import Any

import pytest

from camino.health.tests.factories import assisted
from camino.people.birth import Birth
from camino.people.models import Person


@pytest.fixture
def patient(person: Person, rosa: Any, nora: Any, acting: Any) -> Person:
    """An adult whom Rosa registered, and who agreed to be assisted."""
    with acting(rosa):
        return assisted(person, by=rosa)


@pytest.fixture
def girl(make_person: Any, rosa: Any, acting: Any) -> Person:
    """An adolescent of fourteen."""
    year = rosa.office.today().year - 14
    made: Person = make_person(
        by=rosa, given_names="Abril", paternal_surname="Lara", birth=Birth.in_year(year - 1), sex="F"
    )
    with acting(rosa):
        return assisted(made, by=rosa)
