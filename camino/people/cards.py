"""Keeps the card index in step with the people. Every action that changes what a person is found by ends here."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from camino.people.matching.curps import birth_of
from camino.people.matching.keys import record_keys, sounds
from camino.people.matching.scoring import names_of
from camino.people.matching.vocabulary import neighbourhood
from camino.people.models import Document, Person

Writing = tuple[str, str, str]  # given names and two surnames


def found_by(
    writings: Iterable[Writing], earliest: date | None, latest: date | None, curps: Sequence[str]
) -> tuple[list[int], dict[str, str]]:
    """The keys of a person under every name they went by, and the words of those names: as heard, as written."""
    born = birth_of(min(curps)) if curps and earliest is None else None
    keys: set[int] = set()
    words: dict[str, str] = {}
    for writing in writings:
        names = names_of(*writing)
        keys.update(
            record_keys(
                sounds(names.given), sounds(names.paternal + names.maternal), born or earliest, born or latest
            )
        )
        words |= {word.heard: word.text for part in names for word in part if not word.initial}
    return sorted(keys), words


def card(person: Person) -> dict[str, Any]:
    """What a person whose names and papers are at hand (prefetched for many) is found by.

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
    curps = [each.number for each in person.documents.all() if each.kind == Document.Kind.CURP]
    keys, words = found_by(writings, person.born_earliest, person.born_latest, curps)
    return {"person_id": str(person.pk), "keys": keys, "words": words}


def refresh(people: Iterable[UUID]) -> None:
    """Write the cards of these people anew, with the office and month where each was last seen."""
    found = Person.objects.filter(pk__in=list(people)).prefetch_related("other_names", "documents")
    write([card(person) for person in found])


def write(cards: Sequence[dict[str, Any]]) -> None:
    """Write finished cards; the database refuses those of people whom the worker's offices do not know."""
    words = {heard: text for each in cards for heard, text in each["words"].items()}
    told = [{"heard": heard, "written": text, "near": neighbourhood(text)} for heard, text in words.items()]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT people_write_cards(%s::jsonb, %s::jsonb)", [json.dumps(cards), json.dumps(told)]
        )
