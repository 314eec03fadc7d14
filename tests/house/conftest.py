"""What the tests of the whole house share."""

from typing import Any

import pytest

from tests.house.a_whole_office import Office, furnished


@pytest.fixture
def office(rosa: Any, acting: Any, person: Any, make_person: Any) -> Office:
    """An office in which something of everything was done; some tests furnish one of their own."""
    other = make_person(by=rosa, given_names="Iker", paternal_surname="Nevárez")
    with acting(rosa):
        return furnished(by=rosa, person=person, other=other)
