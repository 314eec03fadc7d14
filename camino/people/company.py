"""Who belongs and travels with whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from camino.people.models import Group, KnownAt, Membership, Person
from camino.people.rules import Member, unaccompanied
from camino.staff.models import Worker

MOST_COMPANIONS = 40


@dataclass(frozen=True)
class Circle:
    """A group that somebody is in: what they are to its head, and the others of it."""

    own: Membership
    others: Sequence[Membership]

    @property
    def group(self) -> Group:
        return self.own.group


def circles(person: Person) -> list[Circle]:
    """The groups that a person is in now. Members whom the worker's offices do not know are not told."""
    standing = Membership.objects.filter(until=None).select_related("group", "person")
    mine = standing.filter(person=person)
    groups: dict[UUID, list[Membership]] = {}
    for member in standing.filter(group__in=mine.values("group")).order_by("id"):
        groups.setdefault(member.group_id, []).append(member)
    return [_circle(person, members) for members in groups.values()]


def _circle(person: Person, members: Sequence[Membership]) -> Circle:
    own = next(each for each in members if each.person_id == person.pk)
    return Circle(own, [each for each in members if each is not own])


def alone(person: Person, around: Sequence[Circle], *, on: date) -> bool:
    """Whether somebody is a minor whom no adult of their family or guardian accompanies, in any of their groups."""
    if not around:
        return unaccompanied(person.birth, relation=None, others=[], on=on)
    return all(
        unaccompanied(
            person.birth,
            relation=circle.own.relation,
            others=[Member(each.person.birth, each.relation) for each in circle.others],
            on=on,
        )
        for circle in around
    )


@dataclass(frozen=True)
class Companion:
    """Somebody seen today whom a new person may belong to."""

    person: Person
    company: int

    @property
    def pk(self) -> UUID:
        return self.person.pk


def companions(*, by: Worker) -> list[Companion]:
    """Who was at the office today and heads a group or is in none, the last registered first."""
    office = by.office
    # First who was here today: in one question PostgreSQL would look through everybody the office ever knew.
    today = list(
        KnownAt.objects.filter(office=office, last_seen=office.today()).values_list("person", flat=True)
    )
    standing = Membership.objects.filter(until=None, person__in=today)
    belonging = standing.exclude(relation=Membership.Relation.HEAD).values("person")
    here = Person.objects.filter(pk__in=today).exclude(pk__in=belonging)
    people = list(here.order_by("-registered_at")[:MOST_COMPANIONS])
    heads = Membership.objects.filter(until=None, relation=Membership.Relation.HEAD, person__in=people)
    sizes: dict[UUID, int] = {}
    for head in heads.prefetch_related("group__memberships"):
        sizes[head.person_id] = sum(each.until is None for each in head.group.memberships.all()) - 1
    return [Companion(person, sizes.get(person.pk, 0)) for person in people]
