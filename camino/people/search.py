"""Finding somebody. One function answers every question "who may this be?": `candidates`."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import UUIDField

from camino.core.statements import AnyOf, Statement
from camino.people import reasons
from camino.people.asked import Asked, from_facts, from_typed
from camino.people.facts import Facts
from camino.people.learned import in_force
from camino.people.matching.plan import Plan, plan, wider
from camino.people.matching.scoring import Known, Score, Scorer, Written
from camino.people.matching.vocabulary import Vocabulary
from camino.people.models import Person, Search
from camino.people.typed import read
from camino.people.vocabulary import vocabulary, with_slips
from camino.staff.models import Office, Worker

MOST = 20
FEW, AT_FIRST = 10, 8  # of more than a few people, so many are shown until somebody asks for the others
COMPARED = 24  # cards that the database tells of
COMPARED_WITHOUT_BIRTH = 60  # of namesakes there are many
# The country's people, of whom the register holds a part: somebody who agrees by chance may come at any time.
FEWEST_PEOPLE = 100_000
CONVINCING = 0.5  # below it, what the words may have been meant to be is looked for, too
LIKELY = 0.3
WORTH_A_LOOK = 0.01  # in the answers to the box, where a worker sees at a glance who it is not
AT_LEAST, AS_GOOD_AS_CERTAIN = 8, 0.97
SEPARATOR = "\x1f"
CERTAIN = Score(1.0, 99.0, {})
Row = tuple[Any, ...]


@dataclass
class Found:
    """A card that answers a search: what any office may know, and the person where the worker's own knows them."""

    person_id: UUID  # of somebody sealed: a handle that leads nowhere
    code: str
    name: str
    birth_year: int | None
    office_id: UUID | None
    month: date | None
    score: Score
    by_number: bool
    by_chance: bool = False  # one of the numbers told may be theirs
    sealed: bool = False  # nothing is known of them but the office to call
    person: Person | None = field(default=None)
    office: Office | None = field(default=None)

    @property
    def probability(self) -> float:
        """How likely it is the person who is looked for."""
        return 1.0 if self.by_number and not self.score.levels else self.score.probability

    @property
    def percent(self) -> int | None:
        """The probability in whole hundredths, where it is worth telling."""
        return reasons.percent(self.probability) if self.score.levels else None

    @property
    def why(self) -> list[reasons.Reason]:
        """What agrees with what was told, and what does not."""
        return reasons.why(self.score.levels)

    @property
    def strong(self) -> bool:
        """Every name and the birth that were told fit, two facts at least, or a number that belongs to one person."""
        told = self.score.of_names_and_birth
        return self.by_number or self.sealed or (len(told) >= 2 and self.score.misfits == 0)


def candidates(questions: Sequence[Asked], *, most: int = MOST) -> list[list[Found]]:
    """For each question the people it may mean, best first. Few statements, however many questions.

    Of somebody whom the first look does not find with some confidence, it is thought of names in the wrong boxes, and
    then looked wider: under names that are a slip of the pen away.
    """
    words = vocabulary([each.question for each in questions])
    looks = [_Look(each, plan(each.question, words), words) for each in questions]
    _look_at([look for look in looks if look.asked])
    for look in looks:
        if look.unsure and look.asked.question.misplaced:
            look.loosen()
    if unsure := [look for look in looks if look.unsure]:
        slips = with_slips(words, [look.asked.question for look in unsure])
        _look_at([look for look in unsure if look.widened(slips)])
    return [look.answers(most) for look in looks]


class _Look:
    """One question on its way: who was found so far, each compared once."""

    def __init__(self, asked: Asked, first: Plan, words: Vocabulary) -> None:
        self.asked, self.plan = asked, first
        people = max(words.people, FEWEST_PEOPLE)
        self.score = Scorer(asked.question, model=in_force(), people=people, frequency=words.frequency)
        self.found: dict[UUID, Found] = {}
        self.rows: list[Row] = []  # of those found, to be read again
        self.best = 0.0

    @property
    def unsure(self) -> bool:
        """Nobody was found of whom it could be believed."""
        return bool(self.asked.question.words) and self.best < CONVINCING

    def loosen(self) -> None:
        """Read those found again: names may have been written in the wrong boxes."""
        self.score.loosen()
        self._read_again(self.rows)

    def widened(self, slips: Vocabulary) -> bool:
        """Whether it is worth another look, under what the words may have been meant to be.

        How common a name is that is spelt alike, is known only now.
        """
        self.plan = wider(self.asked.question, slips)
        self.score.anew(slips.frequency)
        self._read_again([row for row in self.rows if "close" in self.found[row[0]].score.levels.values()])
        return bool(self.plan.meetings)

    def _read_again(self, rows: Sequence[Row]) -> None:
        self.found |= {row[0]: _read(row, self.score) for row in rows}
        self.best = max((each.probability for each in self.found.values()), default=0.0)

    def compare(self, rows: Iterable[Row]) -> None:
        """Compare whom the database found, likeliest first; where one is as good as certain, the rest are left."""
        for place, row in enumerate(rows):
            if place >= AT_LEAST and self.best >= AS_GOOD_AS_CERTAIN:
                break
            if row[0] not in self.found:
                found = _read(row, self.score)
                self.found[found.person_id] = found
                self.rows.append(row)
                self.best = max(self.best, found.probability)

    def answers(self, most: int) -> list[Found]:
        """The best of those found."""
        ranked = sorted(
            self.found.values(), key=lambda each: (not each.by_number, -round(each.probability, 4))
        )
        return ranked[:most]


TOLD = (
    "f.person_id, f.code, f.given_names, f.paternal_surname, f.maternal_surname, f.other_names, f.birth, f.sex,"
    " f.birth_state, f.curp, f.birth_year, f.office_id, f.month, f.by_number, f.by_chance, f.sealed"
)
ARGUMENTS: Mapping[str, str] = {
    "ones": "text[]", "others": "text[]", "weights": "int[]", "every": "text[]", "known": "text[]", "perhaps": "text[]",
    "born_from": "date", "born_to": "date", "of_sex": "text", "of_state": "text", "of_curps": "text[]", "most": "int",
}  # fmt: skip
ONE = f"SELECT {TOLD} FROM people_find({', '.join(['%s'] * len(ARGUMENTS))}) f"  # noqa: S608
MANY = (
    f"SELECT q.i, {TOLD} FROM jsonb_to_recordset(%s::jsonb) AS q(i int,"  # noqa: S608
    f" {', '.join(f'{name} {kind}' for name, kind in ARGUMENTS.items())}),"
    f" LATERAL people_find({', '.join(f'q.{name}' for name in ARGUMENTS)}) WITH ORDINALITY f"
    " ORDER BY q.i, f.ordinality"
)


def _look_at(looks: Sequence[_Look]) -> None:
    """Ask the database, in one statement, and compare."""
    if not looks:
        return
    asked = [_arguments(look.asked, look.plan) for look in looks]
    with connection.cursor() as cursor:
        if len(looks) == 1:
            cursor.execute(ONE, asked[0])
            looks[0].compare(cursor.fetchall())
            return
        told = [{"i": i} | dict(zip(ARGUMENTS, each, strict=True)) for i, each in enumerate(asked)]
        cursor.execute(MANY, [json.dumps(told, default=str)])
        found: dict[int, list[Row]] = defaultdict(list)
        for i, *row in cursor.fetchall():
            found[i].append(tuple(row))
    for i, look in enumerate(looks):
        look.compare(found[i])


def _arguments(asked: Asked, chosen: Plan) -> tuple[Any, ...]:
    question = asked.question
    return (
        _arrays(meeting.one for meeting in chosen.meetings),
        _arrays(meeting.other for meeting in chosen.meetings),
        _array([meeting.weight for meeting in chosen.meetings]),
        _arrays(chosen.every),
        list(asked.known),
        list(asked.perhaps),
        question.earliest,
        question.latest,
        question.sex,
        question.birth_state,
        list(question.curps),
        COMPARED if question.earliest else COMPARED_WITHOUT_BIRTH,
    )


def _array(numbers: Sequence[int]) -> str:
    """An array as PostgreSQL writes it; quicker than to have each number quoted."""
    return "{" + ",".join(map(str, numbers)) + "}"


def _arrays(sets: Iterable[Sequence[int]]) -> str:
    """Arrays in an array, each as a text: PostgreSQL's own have one length in all rows."""
    return "{" + ",".join([f'"{_array(each)}"' for each in sets]) + "}"


def _read(row: Row, score: Scorer) -> Found:
    pk, code, given, paternal, maternal, others, birth, sex, state, curp, year, office, month, *flags = row
    by_number, by_chance, sealed = flags
    if sealed:
        return Found(pk, "", "", None, office, None, CERTAIN, by_number, by_chance, sealed=True)
    other_names = tuple([Written(*(f"{other}{SEPARATOR * 2}".split(SEPARATOR)[:3])) for other in others])
    known = Known(Written(given, paternal, maternal), other_names, birth, sex, state, curp)
    name = " ".join(filter(None, (given, paternal, maternal))) or (
        others[0].split(SEPARATOR)[0] if others else ""
    )
    return Found(pk, code, name, year, office, month, score(known), by_number, by_chance)


def _with_what_is_known_here(found: list[Found], known: Sequence[Office] = ()) -> list[Found]:
    """Adds the person to each card that the worker's offices know, and its office. `known`: offices at hand."""
    known_here = _PEOPLE(people=[each.person_id for each in found]) if found else ()
    people = {person.pk: person for person in known_here}
    offices = {office.pk: office for office in known}
    if others := {each.office_id for each in found if each.office_id} - offices.keys():
        offices |= Office.objects.in_bulk(others)
    for each in found:
        each.person = people.get(each.person_id)
        each.office = offices.get(each.office_id) if each.office_id else None
    return found


_PEOPLE = Statement(lambda: Person.objects.filter(pk=AnyOf("people", UUIDField())))


def look(text: str, *, by: Worker) -> list[Found]:
    """Whom the words in the search box may mean. Does not allow a registration: `search` does."""
    return _with_what_is_known_here(_meant(text, by=by), by.offices)


def _meant(text: str, *, by: Worker) -> list[Found]:
    today = by.office.today()
    [found] = candidates([from_typed(read(text, today=today), today=today)])
    return [each for each in found if _worth_showing(each)]


def _worth_showing(found: Found) -> bool:
    """Whoever fits all that was told, or all but one of three facts; not somebody only born on the same day."""
    if found.by_number or found.by_chance or found.sealed or found.probability >= WORTH_A_LOOK:
        return True
    told, misfits = len(found.score.of_names_and_birth), found.score.misfits
    return told > 0 and (misfits == 0 or (told >= 3 and misfits == 1))


def search(text: str, *, by: Worker) -> tuple[Search, list[Found]]:
    """Look, and note whom the worker was shown, so that they may register somebody who is not among them."""
    found = look(text, by=by)
    return note(found, by=by), found


def likeliest(text: str, *, by: Worker) -> tuple[Search, list[Found], int]:
    """As `search`, but of many only the likeliest: the last figure is how many are left."""
    meant = _meant(text, by=by)
    shown = meant if len(meant) <= FEW else meant[:AT_FIRST]
    found = _with_what_is_known_here(shown, by.offices)
    return note(found, by=by), found, len(meant) - len(found)


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
    likely = [[each for each in found if each.strong or _nearly(each)] for found in answers]
    _with_what_is_known_here([each for found in likely for each in found])
    return likely


def _nearly(found: Found) -> bool:
    told, misfits = len(found.score.of_names_and_birth), found.score.misfits
    return found.probability >= LIKELY or (told >= 4 and misfits == 1)
