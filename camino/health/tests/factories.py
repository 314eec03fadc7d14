"""A health room as the tests need it: kits in the cabinet, somebody who agreed to a test."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from camino.core.access.context import enter
from camino.core.ids import new_id
from camino.core.signatures import Signature
from camino.health.actions import testing
from camino.health.actions.cabinet import take_in
from camino.health.actions.testing import Agreement, Given, Shown
from camino.health.models import Box, Test, Use
from camino.people.actions import consent
from camino.people.facts import Answer
from camino.people.models import Person
from camino.staff.standing import standing_of
from camino.supplies.actions import shelving
from camino.supplies.models import Movement
from camino.supplies.tests.factories import item, stocked

DRAWN = Signature(((10, 10, 200, 100, 100, -50),))
EXPIRY = date(2030, 1, 31)


def issued(key: str, *, packs: int, by: Any, expires: date = EXPIRY) -> Movement:
    """The store issues whole packs to the health room, on the day of the week for it."""
    thing = item(key)
    stocked(by, key, packs * thing.pack, expires=expires)
    before = shelving.HEALTH_WEEKDAY
    shelving.HEALTH_WEEKDAY = by.office.today().weekday()
    deed = new_id()
    try:
        shelving.issue_to_health(item=thing, packs=packs, key=deed, by=by)
    finally:
        shelving.HEALTH_WEEKDAY = before
    return Movement.objects.get(deed=deed)


def box(
    key: str, *, store: Any, by: Any, packs: int = 1, expires: date = EXPIRY, stored_well: bool = True
) -> Box:
    """A box in the cabinet. Leaves the standing with the nurse."""
    enter(standing_of(store))
    movement = issued(key, packs=packs, by=store, expires=expires)
    enter(standing_of(by))
    return take_in(movement=movement, stored_well=stored_well, by=by)


def assisted(person: Person, *, by: Any) -> Person:
    """The person agreed to be assisted, of a minor the mother, too."""
    minor = person.birth.minor(by.office.today()) is True
    mother: dict[str, Any] = (
        {"given_by": "parent", "giver_name": "Ana Lara", "child_agreed": True} if minor else {}
    )
    consent(person=person, answer=Answer("assistance", True, **mother), by=by)
    return person


def agreement(**more: Any) -> Agreement:
    """Counselled, and signed on the screen by the person."""
    told: dict[str, Any] = {"given_by": "self", "how": "drawn", "counselled": True, "signature": DRAWN} | more
    return Agreement(**told)


def agreed(person: Person, kind: str, *, by: Any, **more: Any) -> Test:
    """A test that may begin."""
    if kind == "glucose":
        more.setdefault("facts", {"setting": "fasting"})
    made = testing.agree(person=person, kind=kind, agreement=agreement(**more), key=new_id(), by=by)
    assert made is not None
    return made


def begun(test: Test, of: Box, *, by: Any) -> Use:
    """A device of the box is begun."""
    made = testing.begin(test=test, box=of, key=new_id(), by=by)
    assert made is not None
    return made


def minutes_ago(use: Use, minutes: int) -> Use:
    """As if the device had been begun so long ago."""
    back = timedelta(minutes=minutes)
    use.begun_at, use.read_from = use.begun_at - back, use.read_from - back
    use.best_until, use.read_until = use.best_until - back, use.read_until - back
    use.save()
    Test.objects.filter(pk=use.test_id).update(agreed_at=timezone.now() - back - timedelta(minutes=5))
    return use


def showed(test: Test, of: Box, outcome: str, *, by: Any, after: int = 16) -> Test:
    """A device is begun, and read after so many minutes."""
    use = minutes_ago(begun(test, of, by=by), after)
    made = testing.read(use=use, shown=Shown(outcome), key=new_id(), by=by)
    assert made is not None
    return made


def measured(test: Test, of: Box, value: str, *, by: Any, unit: str = "mg/dL", sure: bool = False) -> Test:
    """A meter shows a figure."""
    shown = Shown("measured", Decimal(value), unit, sure=sure)
    made = testing.read(use=begun(test, of, by=by), shown=shown, key=new_id(), by=by)
    assert made is not None
    return made


def given(test: Test, *, by: Any) -> Test:
    """The result is given in person."""
    return testing.give(test=test, given=Given(counselled=True, where="CAPASITS"), by=by)
