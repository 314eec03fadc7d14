"""Keeps the card index in step with the people. Every action that changes what a person is found by ends here."""

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import connection

from camino.people.models import Person
from camino.people.terms import birth_keys, name_keys


def card(person: Person) -> dict[str, Any]:
    """The card of a person whose names are at hand (prefetched for many).

    The numbers of papers and telephones are added by the database: another office's are not ours to read.
    """
    keys = {f"k{person.code}", *birth_keys(person.birth)}
    keys.update(name_keys([person.full_name, person.preferred_name]))
    for other in person.other_names.all():
        keys.update(name_keys([str(other)]))
    return {
        "person_id": str(person.pk),
        "code": person.code,
        "name": person.full_name,
        "birth_year": person.born_earliest.year if person.born_earliest else None,
        "keys": sorted(keys),
    }


def refresh(people: Iterable[UUID]) -> None:
    """Write the cards of these people anew, with the office and month where each was last seen."""
    found = Person.objects.filter(pk__in=list(people)).prefetch_related("other_names")
    write([card(person) for person in found])


def write(cards: list[dict[str, Any]]) -> None:
    """Write finished cards; the database refuses those of people whom the worker's offices do not know."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_write_cards(%s::jsonb)", [json.dumps(cards)])
