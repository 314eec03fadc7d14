"""What the counter shows: each person with what is due to them, the things that fit, and how many there are."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from camino.people.company import circles
from camino.people.models import Group, KnownAt, Person
from camino.staff.models import Office, Worker
from camino.supplies.entitled import Due, due
from camino.supplies.models import Item, Kind
from camino.supplies.rules import Entitlement, Why
from camino.supplies.stock import on_hand


@dataclass(frozen=True)
class Choice:
    """A thing that fits, and how many the counter has of it."""

    item: Item
    left: int


@dataclass(frozen=True)
class Typed:
    """What was already said about a line, when the form comes back."""

    given: bool
    item: str
    quantity: str
    reason: str


@dataclass(frozen=True)
class Line:
    """One kind of help for one person."""

    person: Person
    kind: Kind
    answer: Entitlement
    choices: Sequence[Choice]
    here: bool
    typed: Typed | None = None

    @property
    def name(self) -> str:
        """The beginning of the names of its fields."""
        return f"{self.person.pk.hex}-{self.kind.pk}"

    @property
    def chosen(self) -> UUID | None:
        """What was chosen, or the likeliest thing that there is."""
        said = self.typed.item if self.typed else ""
        if any(str(each.item.pk) == said for each in self.choices):
            return UUID(said)
        return next((each.item.pk for each in self.choices if each.left >= self.answer.quantity), None)

    @property
    def in_stock(self) -> bool:
        """Whether there is enough of anything that fits."""
        return any(each.left >= self.answer.quantity for each in self.choices)

    @property
    def quantity(self) -> str:
        """How many, as typed or as the rule says."""
        return self.typed.quantity if self.typed else str(self.answer.quantity)

    @property
    def ticked(self) -> bool:
        """Given unless the worker says otherwise: it is due, there is some, and the person is here."""
        if self.typed:
            return self.typed.given
        return self.answer.due and self.in_stock and self.here and self.answer.why != Why.ASK_AGE


@dataclass(frozen=True)
class Guest:
    """A person at the counter: what is due to them and what would go beyond the rules."""

    person: Person
    here: bool
    due: list[Line] = field(default_factory=list)
    beyond: list[Line] = field(default_factory=list)

    @property
    def opened(self) -> bool:
        """Whether something beyond the rules was ticked already."""
        return any(line.ticked for line in self.beyond)


def household(person: Person) -> list[Person]:
    """The person, then the family that this office knows."""
    family = [circle for circle in circles(person) if circle.group.kind == Group.Kind.FAMILY]
    others = {each.person.pk: each.person for circle in family for each in circle.others}
    return [person, *others.values()]


def guests(people: Sequence[Person], *, by: Worker, certain: bool = False) -> list[Guest]:
    """Everybody with their lines: the same number of questions for one person as for a bus.

    Of a household only whom the office saw today is taken to be here; `certain`: everybody is.
    """
    office = by.office
    on = office.today()
    kinds = {kind.pk: kind for kind in Kind.objects.all()}
    things: dict[str, list[Item]] = {}
    for item in Item.objects.filter(goes=Item.Goes.PERSON, retired_on=None).select_related("kind"):
        things.setdefault(str(item.kind_id), []).append(item)
    left = on_hand(office, items=[item.pk for own in things.values() for item in own], to_give=True)
    here = {person.pk for person in people} if certain else _seen_today(people, office, on) | {people[0].pk}
    return [_guest(each, things, kinds, left, here=each.person.pk in here) for each in due(people, on=on)]


def _seen_today(people: Sequence[Person], office: Office, on: date) -> set[UUID]:
    ids = [person.pk for person in people]
    seen = KnownAt.objects.filter(person__in=ids, office=office, last_seen=on)
    return set(seen.values_list("person", flat=True))


def _guest(
    told: Due, things: dict[str, list[Item]], kinds: dict[str, Kind], left: dict[UUID, int], *, here: bool
) -> Guest:
    guest = Guest(told.person, here)
    for answer in told.entitlements:
        if answer.why == Why.NOT_OF_AGE:
            continue
        fit = told.fitting(things.get(answer.kind, []))
        choices = [Choice(item, left.get(item.pk, 0)) for item in fit]
        line = Line(told.person, kinds[answer.kind], answer, choices, here)
        (guest.due if answer.due else guest.beyond).append(line)
    return guest
