"""The distribution list: for each of some people what they were given today and what is still due."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from camino.people.models import Person
from camino.people.words import age
from camino.staff.models import Office
from camino.supplies.entitled import due
from camino.supplies.models import Handout, Kind


@dataclass(frozen=True)
class Listed:
    """One line of the list."""

    name: str
    code: str
    age: str
    given: list[str] = field(default_factory=list)
    due: list[str] = field(default_factory=list)


def listed(people: Sequence[Person], office: Office) -> list[Listed]:
    """Everybody in their order: the same number of questions for a family as for a bus."""
    on, kinds = office.today(), {kind.pk: str(kind) for kind in Kind.objects.all()}
    given: dict[UUID, list[str]] = defaultdict(list)
    today = (
        Handout.objects.kept().filter(person__in=people, office=office, given_on=on).select_related("item")
    )
    for handout in today.order_by("given_at", "pk"):
        given[handout.person_id].append(_so_many(handout.quantity, str(handout.item)))
    return [
        Listed(
            answer.person.full_name, answer.person.printed_code, age(answer.person.birth, on),
            given[answer.person.pk],
            [_so_many(each.quantity, kinds[each.kind]) for each in answer.entitlements if each.due],
        )
        for answer in due(people, on=on)
    ]  # fmt: skip


def _so_many(quantity: int, name: str) -> str:
    return f"{quantity} × {name}" if quantity > 1 else name
