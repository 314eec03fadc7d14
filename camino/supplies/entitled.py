"""What people are entitled to now: the rules of the day, asked about each of them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Max

from camino.people.models import Person
from camino.reception.models import ReturnEvent
from camino.supplies.models import EntitlementRule, Item
from camino.supplies.rules import Entitlement, Recipient, Rule, entitlement, fitting


@dataclass(frozen=True)
class Due:
    """What one person is and is not entitled to today, and the things that fit them."""

    person: Person
    recipient: Recipient
    entitlements: Sequence[Entitlement]
    on: date

    def entitled(self, kind: str) -> bool:
        """Whether one kind of help is due."""
        return any(each.due for each in self.entitlements if each.kind == kind)

    def fitting(self, items: Sequence[Item]) -> list[Item]:
        """Those of some items that fit, the likeliest first."""
        return fitting(items, self.recipient, on=self.on)


def rules_of(on: date) -> list[Rule]:
    """The rules of a day as plain values."""
    return [rule.plain() for rule in EntitlementRule.objects.valid(on).order_by("kind")]


def last_given(people: Collection[UUID]) -> dict[tuple[UUID, str], date]:
    """When each person was last given each kind of help, at whichever office: no more than the kind and the day."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT person_id, kind_id, given_on FROM supplies_last_given(%s::uuid[])", [list(people)]
        )
        return {(person, kind): day for person, kind, day in cursor.fetchall()}


def due(people: Sequence[Person], *, on: date) -> list[Due]:
    """For each person what they are entitled to: three questions, however many people."""
    ids = [person.pk for person in people]
    rules, given = rules_of(on), last_given(ids)
    returned = dict(
        ReturnEvent.objects.filter(person__in=ids).values_list("person").annotate(last=Max("arrived_on"))
    )
    found = []
    for person in people:
        recipient = Recipient(person.birth, person.sex, returned.get(person.pk))
        answers = [entitlement(rule, recipient, given.get((person.pk, rule.kind)), on=on) for rule in rules]
        found.append(Due(person, recipient, answers, on))
    return found
