"""Registering people: never without a search, never the same person twice by accident."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from camino.core import book, once
from camino.core.refusals import Refused, refused_by
from camino.people import cards, names
from camino.people.actions.consenting import consent_row, require_fitting
from camino.people.facts import Facts
from camino.people.models import (
    Consent,
    ConsentRule,
    Contact,
    Document,
    KnownAt,
    Person,
    PrivacyNotice,
    Search,
)
from camino.people.search import Found, resembling
from camino.staff.models import Worker

SIMPLE = (
    "given_names", "paternal_surname", "maternal_surname", "preferred_name", "sex", "birth_state", "origin_state",
    "origin_municipality", "origin_words", "needs_interpreter",
)  # fmt: skip
BATCH = 2000


class LooksLike(Refused):
    """Somebody very like these facts is registered and was not shown to the worker. `found`: who, for each key."""

    def __init__(self, found: Mapping[UUID, list[Found]]) -> None:
        super().__init__(
            _("Somebody very like this is already registered. Look whether it is the same person.")
        )
        self.found = found


def register(*, after: Search, facts: Facts, key: UUID, by: Worker, met_on: date | None = None) -> Person:
    """Register one person. Refused (LooksLike) when somebody alike was not among those the search showed."""
    return register_many(after=after, everybody={key: facts}, key=key, by=by, met_on=met_on)[0]


@transaction.atomic
def register_many(
    *, after: Search, everybody: Mapping[UUID, Facts], key: UUID, by: Worker, met_on: date | None = None
) -> list[Person]:
    """Register several people at once: all or none. Their ids are the mapping's keys.

    `met_on` is the day they were at the office (today). Refused when the search is not the worker's own or too old.
    """
    if not once.first_time(key, "register", by=by):
        return list(Person.objects.filter(pk__in=everybody).in_order())
    if after.worker_id != by.pk or not after.still_counts():
        raise Refused(_("Search for the person again before registering: the last search is too old."))
    _one_desk_at_a_time(everybody.values())
    _require_nobody_alike(everybody, after=after)
    people = [_person(pk, facts, by=by, alone=len(everybody) == 1) for pk, facts in everybody.items()]
    write_people(
        list(zip(people, everybody.values(), strict=True)), by=by, met_on=met_on or by.office.today()
    )
    book.write_all(book.entry("register", person, by=by) for person in people)
    return people


def _one_desk_at_a_time(everybody: Iterable[Facts]) -> None:
    """Two desks that register the same name take turns, so that the second sees what the first has written."""
    turns = set()
    for facts in everybody:
        heard = sorted({names.sounds_like(word) for word in names.fold(facts.full_name).split()})
        digest = blake2b(" ".join(heard).encode(), digest_size=8).digest()
        turns.add(int.from_bytes(digest, signed=True))
    with connection.cursor() as cursor:  # in one order everywhere: no two desks wait for each other
        cursor.execute("SELECT pg_advisory_xact_lock(n) FROM unnest(%s::bigint[]) AS n", [sorted(turns)])


def _require_nobody_alike(everybody: Mapping[UUID, Facts], *, after: Search) -> None:
    """Whoever agrees in a number or in name and date of birth must have been compared; of others, seeing is enough."""
    shown, compared = set(after.shown), set(after.compared)
    answers = resembling(list(everybody.values()))
    alike = {
        pk: unseen
        for pk, found in zip(everybody, answers, strict=True)
        if (
            unseen := [
                each
                for each in found
                if each.strong
                and each.person_id
                not in (compared if each.by_number or everybody[pk].birth.stated == "date" else shown)
            ]
        )
    }
    if alike:
        raise LooksLike(alike)


def _person(pk: UUID, facts: Facts, *, by: Worker, alone: bool) -> Person:
    """A checked person. The constraints of a whole list are left to the database: asking for each takes long."""
    person = Person(pk=pk, registered_by=by, **{name: getattr(facts, name) for name in SIMPLE})
    person.nationalities, person.languages = list(facts.nationalities), list(facts.languages)
    person.birth = facts.birth
    person.set_sort_key()
    try:
        person.full_clean(
            validate_unique=False, validate_constraints=alone, exclude=["code", "registered_by"]
        )
    except ValidationError as error:
        raise refused_by(error) from error
    return person


def write_people(everybody: Sequence[tuple[Person, Facts]], *, by: Worker, met_on: date) -> None:
    """Write checked people with all that hangs on them, in a handful of statements however many they are."""
    people = [person for person, _facts in everybody]
    # First: row-level security lets an office write only people whom it knows.
    KnownAt.objects.bulk_create(
        [KnownAt(person=person, office=by.office, since=met_on, last_seen=met_on) for person in people], BATCH
    )
    Person.objects.bulk_create(people, BATCH)
    papers = [
        Document(
            person=person,
            office=by.office,
            kind=p.kind,
            number=p.number,
            state=p.state,
            conflicts=list(p.conflicts),
        )
        for person, facts in everybody
        for p in facts.papers
    ]
    phones = [
        Contact(person=person, office=by.office, phone=p.phone, name=p.name, relation=p.relation, own=p.own)
        for person, facts in everybody
        for p in facts.phones
    ]
    write_papers(papers)
    Contact.objects.bulk_create(phones, BATCH)
    _write_answers(everybody, by=by)
    cards.refresh([person.pk for person in people])


def write_papers(papers: Sequence[Document]) -> None:
    """Write new papers. Only the database can tell that a CURP is already somebody's at an office we do not see."""
    try:
        with transaction.atomic():
            Document.objects.bulk_create(papers, BATCH)
    except IntegrityError as error:
        if "curp_of_one_person" not in str(error):
            raise
        message = _("This CURP is already another person's. Search for it before going on.")
        raise Refused(message, field="curp") from error


def _write_answers(everybody: Sequence[tuple[Person, Facts]], *, by: Worker) -> None:
    if not any(facts.answers for _person, facts in everybody):
        return
    notice = PrivacyNotice.current()
    if notice is None:
        raise Refused(_("No privacy notice is in force. Ask your administrator to enter one."))
    today, rows = by.office.today(), []
    rule = ConsentRule.on(today)
    for person, facts in everybody:
        for answer in facts.answers:
            require_fitting(answer, person=person, rule=rule, on=today)
            rows.append(consent_row(person, answer, notice=notice, by=by))
    Consent.objects.bulk_create(rows, BATCH)
