"""Whose words a consent needs, at which age."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camino.people.birth import Birth
from camino.people.consent_rules import (
    NOT_KNOWN,
    OWN,
    Ages,
    Child,
    Need,
    Writing,
    asked_at,
    asked_of,
    asked_of_birth,
)

CASES = """
 age | caregiver | child       | child must
   0 | must      | nothing     | no
   5 | must      | nothing     | no
   6 | must      | willingness | yes
  11 | must      | willingness | yes
  12 | must      | assent      | yes
  14 | must      | assent      | yes
  15 | may       | nothing     | no
  17 | may       | nothing     | no
  18 | no        | nothing     | no
  90 | no        | nothing     | no
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines()[1:])
def test_the_age_says_whose_words_are_needed(line):
    age, caregiver, child, must = (cell.strip() for cell in line.split("|"))
    asked = asked_at(int(age))
    assert (asked.caregiver, asked.child) == (Need(caregiver), Child(child))
    assert asked.child_must is (must == "yes")
    assert asked.certain


def test_the_day_before_the_birthday_is_still_the_younger_age():
    born = Birth.on(date(2011, 6, 10))
    assert asked_of_birth(born, on=date(2026, 6, 9), ages=Ages()).caregiver is Need.MUST
    assert asked_of_birth(born, on=date(2026, 6, 10), ages=Ages()).caregiver is Need.MAY


def test_nothing_is_insisted_on_where_nobody_knows_the_age():
    assert asked_of(None) == NOT_KNOWN
    assert NOT_KNOWN.own
    assert not NOT_KNOWN.child_must


def test_between_two_ages_the_caregiver_is_asked_as_at_the_least_and_the_child_as_at_the_greatest():
    asked = asked_of((5, 7))
    assert (asked.caregiver, asked.child, asked.child_must) == (Need.MUST, Child.WILLINGNESS, False)
    asked = asked_of((11, 12))
    assert (asked.caregiver, asked.child, asked.child_must) == (Need.MUST, Child.ASSENT, True)
    asked = asked_of((14, 16))
    assert (asked.caregiver, asked.child, asked.child_must) == (Need.MUST, Child.ASSENT, False)
    asked = asked_of((17, 19))
    assert (asked.caregiver, asked.child, asked.certain) == (Need.MAY, Child.NOTHING, False)


def test_somebody_certainly_adult_answers_alone_however_old():
    assert asked_of((18, 90)) == OWN


@given(st.integers(0, 110), st.integers(0, 20))
def test_doubt_never_asks_less_of_a_caregiver_than_the_least_age_does(age, doubt):
    assert asked_of((age, age + doubt)).caregiver is asked_at(age).caregiver


def test_the_ages_are_those_of_the_rule_in_force():
    assert asked_at(13, Ages(7, 13, 16)).child is Child.ASSENT
    assert asked_at(15, Ages(7, 13, 16)).caregiver is Need.MUST


def test_health_and_protection_are_shared_in_writing_only():
    assert Writing().needed("sharing", ["identity", "health"])
    assert not Writing().needed("sharing", ["identity"])
    assert Writing(purposes=["research"]).needed("research", [])
