"""What each field tells about a person. A house test fails on a field that does not say.

`NAMING` fields identify somebody alone (a name, a phone, a free text that may hold one): they never reach logs, URLs,
exports or the research store. `NARROWING` fields help to identify somebody together with others (a birth date, a
municipality). `PLAIN` fields tell nothing about a person.
"""

from collections.abc import Iterable
from enum import Enum

from django.db.models import Model


class Tells(Enum):
    """How much a field tells about a person."""

    NAMING = "naming"
    NARROWING = "narrowing"
    PLAIN = "plain"


NAMING, NARROWING, PLAIN = Tells.NAMING, Tells.NARROWING, Tells.PLAIN
Labels = dict[Tells, set[str]]


def unlabelled(model: type[Model]) -> set[str]:
    """The model's concrete fields whose label is missing."""
    labels: Labels = getattr(model, "PRIVACY", {})
    labelled = set().union(*labels.values()) if labels else set()
    return {field.name for field in model._meta.concrete_fields} - labelled


def labelled_twice(labels: Iterable[set[str]]) -> set[str]:
    """Fields that stand under more than one label."""
    seen: set[str] = set()
    twice: set[str] = set()
    for names in labels:
        twice |= seen & names
        seen |= names
    return twice
