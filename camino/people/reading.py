"""Whose reading is written down: one place, asked by every page that shows somebody's file or a part of it."""

from collections.abc import Sequence
from uuid import UUID

from camino.core import book
from camino.people.locks import living
from camino.people.models import Person, Protection
from camino.staff.models import Worker


def noted(person: Person, *, by: Worker) -> Person:
    """The person, about to be shown. The book has it where the file is sealed, protected, or opened to the worker."""
    all_noted([person], by=by)
    return person


def all_noted(people: Sequence[Person], *, by: Worker) -> None:
    """Several people, about to be shown on one page.

    Protections and openings are looked for alike whoever asks: to whom neither is known, no query tells them apart.
    """
    locked = _locked([person.pk for person in people], by=by)
    for person in people:
        if person.sealed or person.pk in locked:
            book.read(person, by=by)


def _locked(people: Sequence[UUID], *, by: Worker) -> set[UUID]:
    protections = Protection.objects.filter(person__in=people, ended_at=None).values_list("person")
    opened = living().filter(person__in=people, worker=by, locked=True).values_list("person")
    return {pk for (pk,) in protections.union(opened)}
