"""Families and travel groups: making, joining, leaving."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused, checked
from camino.people.actions.registering import register
from camino.people.facts import Facts
from camino.people.models import Group, Membership, Person, Search
from camino.staff.models import Worker


@transaction.atomic
def make_group(*, kind: str, members: Sequence[tuple[Person, str]], by: Worker) -> Group:
    """A new group of (person, relation to the head). Refused unless exactly one is the head."""
    if [relation for _person, relation in members].count(Membership.Relation.HEAD) != 1:
        raise Refused(_("A group has one head."))
    group = Group.objects.create(kind=kind, office=by.office)
    for person, relation in members:
        join_group(group=group, person=person, relation=relation, by=by)
    return group


@transaction.atomic
def join_group(*, group: Group, person: Person, relation: str, by: Worker) -> Membership:
    """Add a member, or let one who had left come back."""
    membership = Membership.objects.filter(group=group, person=person).first() or Membership(
        group=group, person=person
    )
    if membership.until is None and not membership._state.adding:
        raise Refused(_("This person is already in the group."))
    membership.relation, membership.until = relation, None
    checked(membership)
    membership.save()
    book.write("join group", person, by=by, relation=relation)
    return membership


@transaction.atomic
def leave_group(*, membership: Membership, by: Worker) -> None:
    """Take somebody out of a group from today on. That they were in it stays on record."""
    membership.until = by.office.today()
    membership.save(update_fields=["until"])
    book.write("leave group", membership.person, by=by)


@transaction.atomic
def belong_with(*, person: Person, companion: Person, kind: str, relation: str, by: Worker) -> Membership:
    """Put somebody into the group of a companion, who heads a new one if they have none of this kind yet.

    Done again it changes nothing: a form sent twice makes one group.
    """
    if person.pk == companion.pk:
        raise Refused(_("A person does not travel with themself."))
    companion = Person.objects.select_for_update().get(pk=companion.pk)  # two desks, one family
    theirs = companion.memberships.filter(until=None, group__kind=kind).select_related("group").first()
    if theirs is None:
        group = make_group(kind=kind, members=[(companion, Membership.Relation.HEAD)], by=by)
    else:
        group = theirs.group
    membership = Membership.objects.filter(group=group, person=person, until=None).first()
    return membership or join_group(group=group, person=person, relation=relation, by=by)


@transaction.atomic
def register_with(
    *, after: Search, facts: Facts, key: UUID, companion: Person | None, kind: str, relation: str, by: Worker
) -> Person:
    """Register one person, in the group of the companion they came with if there is one: both or neither."""
    person = register(after=after, facts=facts, key=key, by=by)
    if companion is not None:
        belong_with(person=person, companion=companion, kind=kind, relation=relation, by=by)
    return person
