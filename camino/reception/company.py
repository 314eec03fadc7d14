"""Who travels with whom: the groups that people are in on a day."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q

from camino.people.models import Membership, Person
from camino.people.rules import Member
from camino.reception.rules import Place, accompanied


def minors_accompanied(people: Sequence[Person], *, on: date) -> dict[UUID, bool | None]:
    """Whether each is a minor with an adult who answers for them; None for adults and unknown ages."""
    minors = [person for person in people if person.birth.minor(on)]
    found: dict[UUID, bool | None] = {person.pk: None for person in people}
    places = _places({person.pk for person in minors}, on=on) if minors else {}
    for minor in minors:
        found[minor.pk] = accompanied(minor.birth, places=places.get(minor.pk, []), on=on)
    return found


def _places(people: Collection[UUID], *, on: date) -> dict[UUID, list[Place]]:
    members: dict[UUID, list[Membership]] = {}
    standing = Membership.objects.filter(Q(until=None) | Q(until__gt=on))
    for member in standing.filter(group__memberships__person__in=people).select_related("person").distinct():
        members.setdefault(member.group_id, []).append(member)
    places: dict[UUID, list[Place]] = {}
    for group in members.values():
        for own in group:
            others = [Member(each.person.birth, each.relation) for each in group if each.pk != own.pk]
            places.setdefault(own.person_id, []).append(Place(own.relation, others))
    return places
