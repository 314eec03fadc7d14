"""Keeps the card index in step with the people. Every action that changes what a person is found by ends here."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from camino.people.matching.keys import record_keys, sounds
from camino.people.matching.scoring import names_of
from camino.people.matching.vocabulary import neighbourhood
from camino.people.models import Person


def card(person: Person) -> dict[str, Any]:
    """The keys of a person whose names are at hand (prefetched for many), and the words of their names.

    What else stands on a card the database takes from its own rows: another office's are not ours to read.
    """
    surnames = (person.paternal_surname, person.maternal_surname)
    writings = [(person.given_names, *surnames)]
    if person.preferred_name:
        writings.append((person.preferred_name, *surnames))
    writings += [
        (other.given_names, other.paternal_surname, other.maternal_surname)
        for other in person.other_names.all()
    ]
    keys: set[int] = set()
    heard: dict[str, None] = {}
    for writing in writings:
        given, paternal, maternal = names_of(*writing)
        keys.update(record_keys(given, paternal + maternal, person.born_earliest, person.born_latest))
        heard |= dict.fromkeys(sounds((*given, *paternal, *maternal)))
    return {"person_id": str(person.pk), "keys": sorted(keys), "words": list(heard)}


def refresh(people: Iterable[UUID]) -> None:
    """Write the cards of these people anew, with the office and month where each was last seen."""
    found = Person.objects.filter(pk__in=list(people)).prefetch_related("other_names")
    write([card(person) for person in found])


def write(cards: Sequence[dict[str, Any]]) -> None:
    """Write finished cards; the database refuses those of people whom the worker's offices do not know."""
    words = sorted({heard for each in cards for heard in each["words"]})
    told = [{"heard": heard, "near": neighbourhood(heard)} for heard in words]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT people_write_cards(%s::jsonb, %s::jsonb)", [json.dumps(cards), json.dumps(told)]
        )
