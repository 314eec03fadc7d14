"""Decisions on plain values, no database in sight."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from camino.people.birth import Birth

# Whose presence accompanies a minor, by what the minor is to the head of the group. An adult sibling or a spouse does
# not: whether they may care for the child is the authority's to decide.
ANSWERABLE = {
    "child": {"head", "spouse", "parent", "guardian"},
    "grandchild": {"head", "spouse", "child", "guardian"},
    "sibling": {"parent", "grandparent", "guardian"},
    "head": {"parent", "grandparent", "guardian"},
}
ALWAYS_ANSWERABLE = {"guardian"}


@dataclass(frozen=True)
class Member:
    """Somebody in a group: birth and relation to its head."""

    birth: Birth
    relation: str


def unaccompanied(birth: Birth, *, relation: str | None, others: Sequence[Member], on: date) -> bool:
    """Whether somebody is a minor with no adult of their family or guardian beside them.

    Unknown ages are not taken for minors; a minor who travels with unrelated adults is unaccompanied
    (Convention on the Rights of the Child, General Comment 6, § 7).
    """
    if birth.minor(on) is not True:
        return False
    answerable = ANSWERABLE.get(relation or "", ALWAYS_ANSWERABLE)
    return not any(other.relation in answerable and other.birth.minor(on) is False for other in others)
