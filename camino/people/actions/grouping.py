"""Families and travel groups: making, joining, leaving."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused, refused_by
from camino.people.models import Group, Membership, Person
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
    membership = Membership.objects.filter(group=group, person=person).first() or Membership(group=group, person=person)
    if membership.until is None and not membership._state.adding:
        raise Refused(_("This person is already in the group."))
    membership.relation, membership.until = relation, None
    try:
        membership.full_clean()
    except ValidationError as error:
        raise refused_by(error) from error
    membership.save()
    book.write("join group", person, by=by, relation=relation)
    return membership


@transaction.atomic
def leave_group(*, membership: Membership, by: Worker) -> None:
    """Take somebody out of a group from today on. That they were in it stays on record."""
    membership.until = by.office.today()
    membership.save(update_fields=["until"])
    book.write("leave group", membership.person, by=by)
