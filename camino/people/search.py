"""Finding somebody. One function answers every question "who may this be?", so that a better one can take its place."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import connection

from camino.people import names
from camino.people.facts import Facts
from camino.people.models import Person, Search
from camino.people.terms import Terms, from_facts, from_typed
from camino.people.typed import Typed, read
from camino.staff.models import Office, Worker

MOST = 20


@dataclass
class Found:
    """A card that answers a search: what any office may know, and the person where the worker's own knows them."""

    person_id: UUID  # of somebody sealed: a handle that leads nowhere
    code: str
    name: str
    birth_year: int | None
    office_id: UUID | None
    month: date | None
    met: int
    of: int
    by_number: bool
    sealed: bool = False  # nothing is known of them but the office to call
    person: Person | None = field(default=None)
    office: Office | None = field(default=None)

    @property
    def strong(self) -> bool:
        """Everything that was told fits, or a number that belongs to one person does."""
        return self.by_number or (self.of >= 2 and self.met == self.of)


def candidates(questions: Sequence[Terms], *, most: int = MOST) -> list[list[Found]]:
    """For each question the people it may mean, best first. One statement, however many questions.

    Whoever meets every term comes first; where terms are many, those who miss one are offered as well.
    """
    asked = [{"i": i, "told": list(q.told), "known": list(q.known)} for i, q in enumerate(questions) if q]
    answers: list[list[Found]] = [[] for _ in questions]
    if not asked:
        return answers
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT q.i, f.person_id, f.code, f.name, f.birth_year, f.office_id, f.month, f.met, f.asked, f.by_number,"
            " f.sealed"
            " FROM jsonb_to_recordset(%s::jsonb) AS q(i int, told text[], known text[]),"
            " LATERAL people_find(q.told, q.known, %s) WITH ORDINALITY f ORDER BY q.i, f.ordinality",
            [json.dumps(asked), most],
        )
        for i, pk, code, name, *columns in cursor.fetchall():
            answers[i].append(Found(pk, code or "", name or "", *columns))
    return answers


def _with_what_is_known_here(found: list[Found]) -> list[Found]:
    """Adds the person to each card that the worker's offices know, and the office's name to the others."""
    people = Person.objects.in_bulk([each.person_id for each in found])
    offices = Office.objects.in_bulk({each.office_id for each in found if each.office_id})
    for each in found:
        each.person = people.get(each.person_id)
        each.office = offices.get(each.office_id) if each.office_id else None
    return found


def look(text: str, *, by: Worker) -> list[Found]:
    """Whom the words in the search box may mean. Does not allow a registration: `search` does."""
    today = by.office.today()
    typed = read(text, today=today)
    [found] = candidates([from_typed(typed, today=today)])
    return _with_what_is_known_here([each for each in found if _worth_showing(each, typed)])


def _worth_showing(found: Found, typed: Typed) -> bool:
    """Not somebody of another name who was only born on the same day."""
    return (
        found.by_number
        or found.met == found.of
        or len(typed.words) != 1
        or names_touch(typed.name, found.name)
    )


def names_touch(one: str, other: str) -> bool:
    """Whether two names have a word in common, as written, as begun or as heard."""
    heard = {names.sounds_like(word) for word in names.fold(other).split()}
    written = names.fold(other).split()
    return any(
        names.sounds_like(word) in heard or any(each.startswith(word) for each in written)
        for word in names.fold(one).split()
    )


def search(text: str, *, by: Worker) -> tuple[Search, list[Found]]:
    """Look, and note whom the worker was shown, so that they may register somebody who is not among them."""
    found = look(text, by=by)
    return note(found, by=by), found


def note(found: list[Found], *, by: Worker) -> Search:
    """Remember that these people were shown to the worker."""
    return Search.objects.create(worker=by, office=by.office, shown=[each.person_id for each in found])


def note_more(after: Search, found: list[Found], *, by: Worker) -> Search:
    """Remember that these people were held beside the facts as well, after what an earlier search had shown."""
    now = [each.person_id for each in found]
    shown, compared = dict.fromkeys([*after.shown, *now]), dict.fromkeys([*after.compared, *now])
    return Search.objects.create(worker=by, office=by.office, shown=list(shown), compared=list(compared))


def resembling(everybody: Sequence[Facts], *, most: int = 5) -> list[list[Found]]:
    """For each set of facts the registered people who may be the same person, best first, and only the likely ones."""
    answers = candidates([from_facts(facts) for facts in everybody], most=most)
    likely = [[each for each in found if each.strong or each.met >= max(3, each.of - 1)] for found in answers]
    _with_what_is_known_here([each for found in likely for each in found])
    return likely
