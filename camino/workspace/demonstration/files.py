"""The files of a party's members: who they are, their papers, telephones, answers, family and card."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from camino.people import cards, countries, names
from camino.people.models import Consent, Contact, Document, Group, KnownAt, Membership, OtherName, Person
from camino.workspace.demonstration.ledger import Clerk
from camino.workspace.demonstration.plan import Party

if TYPE_CHECKING:
    from camino.workspace.demonstration.stories import Known, Narrator

ANSWERED = 0.93
# Invented: to whom a referral may go.
PARTNERS = (
    "Casa del Migrante",
    "Centro de Salud Bellavista",
    "Bolsa de trabajo estatal",
    "Albergue La Esperanza",
)
AGREED = {"assistance": 0.985, "sharing": 0.66, "follow_up": 0.58, "research": 0.72}
TAKEN_BACK = 0.015


def open_files(
    story: "Narrator", party: Party, people: Sequence["Known"], *, at: datetime, by: Clerk
) -> None:
    """Write the files of people whose comings have been told, so that all their papers and offices are known."""
    for known in people:
        _person(story, known, at, by)
        _known_at(story, known, at)
        _answers(story, known, at, by, in_family=party.make_up == "family")
    if party.make_up != "alone":
        _group(story, party, people, at, by)


def _person(story: "Narrator", known: "Known", at: datetime, by: Clerk) -> None:
    person, code = known.somebody, story.codes.new()
    parts = (person.paternal_surname, person.maternal_surname, person.given_names)
    story.ledger.add(
        Person, by, id=known.pk, code=code, given_names=person.given_names, paternal_surname=person.paternal_surname,
        maternal_surname=person.maternal_surname, preferred_name=person.preferred_name, sort_key=names.sort_key(*parts),
        born_earliest=person.birth.earliest, born_latest=person.birth.latest, born_stated=person.birth.stated,
        sex=person.sex, nationalities=[person.nationality], languages=person.languages,
        needs_interpreter=person.needs_interpreter, registered_by_id=by.pk, registered_at=at, **_origin(known),
    )  # fmt: skip
    story.book("register", "people.person", known.pk, at, by)
    if person.other_name:
        given, paternal, maternal = person.other_name
        story.ledger.add(
            OtherName, by, id=story.ids.new(at), person_id=known.pk, given_names=given, paternal_surname=paternal,
            maternal_surname=maternal,
        )  # fmt: skip
    for kind, number, state in person.papers:
        if state != "written":  # constancias are, with their returns
            story.ledger.add(
                Document, by, id=story.ids.new(at), person_id=known.pk, office_id=by.office, kind=kind, number=number,
                state=state,
            )  # fmt: skip
    for phone, name, relation, own in person.phones:
        story.ledger.add(
            Contact,
            by,
            id=story.ids.new(at),
            person_id=known.pk,
            office_id=by.office,
            phone=phone,
            name=name,
            relation=relation,
            own=own,
        )
    story.ledger.cards[by].append(_card(known))


def _origin(known: "Known") -> dict[str, str]:
    person = known.somebody
    if person.nationality != "MX":
        country = countries.country(person.nationality)
        return {"origin_words": country.name("es") if country else ""}
    return {
        "birth_state": person.state, "origin_state": person.state, "origin_municipality": person.municipality,
    }  # fmt: skip


def _card(known: "Known") -> dict[str, Any]:
    """As `people.cards` makes it, from facts that are at hand."""
    person = known.somebody
    surnames = (person.paternal_surname, person.maternal_surname)
    writings = [(person.given_names, *surnames)]
    if person.preferred_name:
        writings.append((person.preferred_name, *surnames))
    if person.other_name:
        writings.append(person.other_name)
    curps = [number for kind, number, state in person.papers if kind == "curp" and state != "written"]
    keys, words = cards.found_by(writings, person.birth.earliest, person.birth.latest, curps)
    return {"person_id": str(known.pk), "keys": keys, "words": words}


def _known_at(story: "Narrator", known: "Known", at: datetime) -> None:
    for office, (since, last) in known.seen.items():
        by = story.desk[office][0]
        story.ledger.add(
            KnownAt,
            by,
            id=story.ids.new(at),
            person_id=known.pk,
            office_id=by.office,
            since=since,
            last_seen=last,
        )


def _answers(story: "Narrator", known: "Known", at: datetime, by: Clerk, *, in_family: bool) -> None:
    dice = story.dice
    if dice.random() > ANSWERED:
        return
    minor = known.somebody.age(at.date()) < 18
    given_by = (
        "self" if not minor else "parent" if in_family and known.somebody.relation == "child" else "guardian"
    )
    how = "signed" if dice.random() < 0.3 else "thumb" if dice.random() < 0.04 else "spoken"
    notice = next((pk for since, pk in story.notices if since <= at.date()), story.notices[-1][1])
    for purpose, share in AGREED.items():
        agreed = dice.random() < share
        over = agreed and purpose != "assistance" and dice.random() < TAKEN_BACK
        shares = purpose == "sharing"
        story.ledger.add(
            Consent, by, id=story.ids.new(at), person_id=known.pk, purpose=purpose, agreed=agreed, notice_id=notice,
            given_by=given_by, how=how, at=at, worker_id=by.pk, office_id=by.office,
            partner=dice.choice(PARTNERS) if shares else "", data=["identity", "needs"] if shares and agreed else [],
            child_agreed=agreed if given_by != "self" else None, ended_how="withdrawn" if over else "",
            ended_at=story.clock.later(at, 60 * 24 * 40 * dice.random()) if over else None,
            ended_by_id=by.pk if over else None,
        )  # fmt: skip


def _group(story: "Narrator", party: Party, people: Sequence["Known"], at: datetime, by: Clerk) -> None:
    group: UUID = story.ids.new(at)
    kind = "family" if party.make_up == "family" else "travel"
    story.ledger.add(Group, by, id=group, kind=kind, office_id=by.office, made_at=at)
    for known in people:
        story.ledger.add(
            Membership,
            by,
            id=story.ids.new(at),
            group_id=group,
            person_id=known.pk,
            relation=known.somebody.relation,
        )
        story.book("join group", "people.person", known.pk, at, by, relation=known.somebody.relation)
