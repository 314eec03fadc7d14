"""Whose reading is written down: one place, asked by every page that shows somebody's file or a part of it."""

from camino.core import book
from camino.people.locks import living
from camino.people.models import Person, Protection
from camino.staff.models import Worker


def noted(person: Person, *, by: Worker) -> Person:
    """The person, about to be shown. The book has it where the file is sealed, protected, or opened to the worker.

    Protections and openings are looked for alike whoever asks: to whom neither is known, no query tells them apart.
    """
    if person.sealed or _locked(person, by=by):
        book.read(person, by=by)
    return person


def _locked(person: Person, *, by: Worker) -> bool:
    protections = Protection.objects.filter(person=person, ended_at=None).values("pk")
    opened = living().filter(person=person, worker=by, locked=True).values("pk")
    return protections.union(opened, all=True).exists()
