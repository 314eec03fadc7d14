"""Correcting and adding to what is known about a person."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused, checked
from camino.people import cards, locks
from camino.people.actions.registering import SIMPLE, write_papers
from camino.people.facts import Facts, Paper, Phone
from camino.people.models import Contact, Document, OtherName, Person, RightsRequest
from camino.people.models.persons import LONGEST_NAME
from camino.people.names import tidy
from camino.staff.models import Worker

NAMES = ("given_names", "paternal_surname", "maternal_surname")


@transaction.atomic
def correct(*, person: Person, facts: Facts, by: Worker, asked: RightsRequest | None = None) -> Person:
    """Write the facts of a person anew (not their papers, telephones and consents). The old name is kept as another.

    `asked`: the person's own request to rectify, which the book and the file's history then give as the reason.
    """
    if asked and not RightsRequest.objects.to_rectify(person).filter(pk=asked.pk).exists():
        raise Refused(_("This request asks for no correction of this file, or is closed."), field="asked")
    kept = Person.objects.select_for_update().get(pk=person.pk)
    before = tuple(getattr(kept, name) for name in NAMES)
    changed = [name for name in SIMPLE if getattr(kept, name) != getattr(facts, name)]
    for name in SIMPLE:
        setattr(kept, name, getattr(facts, name))
    changed += [
        name for name in ("nationalities", "languages") if list(getattr(facts, name)) != getattr(kept, name)
    ]
    kept.nationalities, kept.languages = list(facts.nationalities), list(facts.languages)
    changed += ["birth"] if facts.birth != kept.birth else []
    kept.birth = facts.birth
    kept.set_sort_key()
    if not changed:
        return kept
    checked(kept)
    kept.save()
    if set(changed) & set(NAMES) and any(before):
        OtherName.objects.get_or_create(person=kept, **dict(zip(NAMES, before, strict=True)))
    if asked:
        book.write("correct", kept, by=by, changed=sorted(changed), reason=asked.told, request=str(asked.pk))
    else:
        book.write("correct", kept, by=by, changed=sorted(changed))
    cards.refresh([kept.pk])
    return kept


@transaction.atomic
def also_known_as(
    *, person: Person, given_names: str, paternal_surname: str, maternal_surname: str, by: Worker
) -> None:
    """Remember another writing of the name, so that it is found next time. What is known already is left alone."""
    written = (tidy(part)[:LONGEST_NAME] for part in (given_names, paternal_surname, maternal_surname))
    other: dict[str, Any] = dict(zip(NAMES, written, strict=True))
    if not any(other.values()) or all(getattr(person, name) == value for name, value in other.items()):
        return
    _row, new = OtherName.objects.get_or_create(person=person, **other)
    if new:
        book.write("add other name", person, by=by)
        cards.refresh([person.pk])


@transaction.atomic
def give_paper(*, person: Person, paper: Paper, by: Worker) -> Document:
    """Put a paper on the file. The same paper again only brings its state up to date; another office's CURP stays."""
    same = person.documents.filter(kind=paper.kind, number=paper.number)
    if paper.kind == Document.Kind.CURP and (theirs := same.exclude(office__in=by.offices).first()):
        return theirs
    known = same.filter(office=by.office).first()
    document = known or Document(person=person, office=by.office, kind=paper.kind, number=paper.number)
    document.state, document.conflicts = paper.state, list(paper.conflicts)
    checked(document)
    if known:
        document.save()
    else:
        write_papers([document])
    book.write("add paper", person, by=by, kind=paper.kind)
    cards.refresh([person.pk])
    return document


@transaction.atomic
def give_phone(*, person: Person, phone: Phone, by: Worker) -> Contact:
    """Put a telephone on the file, or correct whose it is."""
    known = person.contacts.filter(office=by.office, phone=phone.phone).first()
    contact = known or Contact(person=person, office=by.office, phone=phone.phone)
    contact.name, contact.relation, contact.own = phone.name, phone.relation, phone.own
    checked(contact)
    contact.save()
    book.write("add telephone", person, by=by)
    cards.refresh([person.pk])
    return contact


@transaction.atomic
def take_away(*, person: Person, kind: str, pk: UUID, by: Worker) -> None:
    """Take a paper or a telephone off the file that was put there by mistake."""
    rows: dict[str, Any] = {"paper": person.documents, "phone": person.contacts}
    if kind not in rows:
        raise Refused(_("Only papers and telephones can be taken away."))
    if row := rows[kind].filter(pk=pk).first():
        locks.require_own(row.office_id, by=by)
    taken, _by_model = rows[kind].filter(pk=pk).delete()
    if taken:
        book.write(f"take away {kind}", person, by=by)
        cards.refresh([person.pk])
