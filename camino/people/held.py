"""Everything held about a person, in words that the person can read: the answer to a request for access.

The tables are found among the models, each field by its translated name and choices. Of other people only what they are
to the person is told. What the worker may not see is not in it: row security decides, as on every page. What is
clinical is a document of its own, made by health staff.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Field, ForeignKey, Model
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.moments import told
from camino.core.typesetting import typeset
from camino.people import words
from camino.people.hanging import hanging, path_to_person
from camino.people.models import Person
from camino.staff.models import Office, Worker

# Known to the export, by label; a house test fails when a table hangs on a person and stands in neither list.
TOLD = (
    "people.othername", "people.document", "people.contact", "people.legacy", "people.knownat", "people.membership",
    "people.consent",
    "people.override", "people.rightsrequest", "people.protection", "people.opening", "people.accessrequest",
    "people.alias", "people.merge", "reception.returnevent", "reception.visit",
    "reception.firstneed", "reception.line", "supplies.handout",
)  # fmt: skip
# Told in the clinical part alone, which the health room makes.
CLINICAL = (
    "health.attention", "health.vitals", "health.note", "health.violence", "health.test", "health.use",
    "health.followup", "health.attempt", "health.alert",
)  # fmt: skip
# The card index repeats the person's names for the search, the stock book the hand-out; nothing else is in them. The
# health cabinet hangs on the stock book's deliveries, none of which is a hand-out.
# What a joining moved is working matter: the rows themselves are told.
LEFT_OUT = (
    "people.mergedrow",
    "people.aliasuse",
    "people.card",
    "supplies.movement",
    "health.box",
    "health.boxline",
)
# Of no use to a reader: the program's own numbers, and what only repeats another field.
UNREAD = frozenset(
    {"id", "handle", "sort_key", "person", "sealed", "problems", "raw", "kept", "stayed", "dropped"}
)


@dataclass(frozen=True)
class Section:
    """The rows of one table, each as (name of the field, value)."""

    title: str
    rows: list[list[tuple[str, str]]]


def sections(person: Person) -> list[Section]:
    """All that the worker may see of what is held, in the language in force."""
    tables = [model for model in hanging() if model._meta.label_lower not in {*LEFT_OUT, *CLINICAL}]
    found = [section_of(model, person, READERS) for model in tables]
    return [Section(_("Who they are"), [_row(person, READERS)]), *(each for each in found if each.rows)]


def section_of(model: type[Model], person: Person, readers: "Readers") -> Section:
    """The rows of one table that hang on a person, in words."""
    rows = model._default_manager.filter(**{path_to_person(model): person}).order_by("pk")
    foreign = [field.name for field in model._meta.concrete_fields if isinstance(field, ForeignKey)]
    title = str(model._meta.verbose_name_plural)
    listed = [_row(each, readers) for each in rows.select_related(*foreign)]
    return Section(title[:1].upper() + title[1:], listed)


def _row(row: Model, readers: "Readers") -> list[tuple[str, str]]:
    cells = []
    for field in row._meta.concrete_fields:
        if field.name in UNREAD or getattr(field.remote_field, "parent_link", False):
            continue
        said = _value(row, field, readers)
        if said:
            name = str(field.verbose_name)
            cells.append((name[:1].upper() + name[1:], said))
    return cells


def _value(row: Model, field: "Field[Any, Any]", readers: "Readers") -> str:
    value = getattr(row, field.name)
    if value in (None, "", [], {}):
        return ""
    if field.name in readers:
        return readers[field.name](value)
    if isinstance(value, Model):
        return _name_of(value, field.name)
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    return plain(value)


def _name_of(value: Model, field: str) -> str:
    """What is linked, in words. Another person is not named: that they belong together is told by the relation."""
    if isinstance(value, Person):
        return _("Another person")
    if isinstance(value, Worker | Office) or not hasattr(value, "person_id"):
        return str(value)
    return _("Yes") if field != "id" else ""


def plain(value: object) -> str:
    """A value as people write it."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime | date):
        return told(value)
    if isinstance(value, list | tuple):
        return ", ".join(plain(each) for each in value)
    return str(value)


Readers = Mapping[str, Callable[[Any], str]]
READERS: Readers = {
    "nationalities": words.national_of,
    "languages": words.spoken,
    "birth_state": words.born_in,
    "origin_state": lambda code: words.origin(code, ""),
    "origin_municipality": lambda code: words.origin("", code),
    "signature": lambda _text: _("Kept with the file"),
}


@transaction.atomic
def export(
    *, person: Person, by: Worker, language: str, form: str,
    of: Callable[[Person], list[Section]] = sections,
) -> bytes:  # fmt: skip
    """The export as a file (`pdf` or `json`), in Spanish or English. It stands in the book."""
    with override(language):
        held = of(person)
        made = _pdf(person, held, by=by) if form == "pdf" else _json(person, held, by=by)
    book.export("export what is held", person, by=by, form=form, language=language)
    return made


def _json(person: Person, held: Iterable[Section], *, by: Worker) -> bytes:
    told_of = {
        "code": person.printed_code,
        "office": by.office.name,
        "made": timezone.localtime().isoformat(timespec="minutes"),
        "sections": [{"title": each.title, "rows": [dict(row) for row in each.rows]} for each in held],
    }
    return json.dumps(told_of, ensure_ascii=False, indent=1).encode()


def _pdf(person: Person, held: Iterable[Section], *, by: Worker) -> bytes:
    return typeset(
        Path(__file__).parent / "paper" / "held.typ",
        {
            "language": (get_language() or "es")[:2],
            "title": _("What this office holds about you"),
            "lead": _(
                "Answer to your request for access. It was free of charge. Ask at the office about anything in it."
            ),
            "office": ", ".join(filter(None, (by.office.name, by.office.address, by.office.city))),
            "day": told(by.office.today()),
            "code": person.printed_code,
            "page": _("Page"),
            "sections": [{"title": each.title, "rows": [list(map(list, row)) for row in each.rows]} for each in held],
        },
    )  # fmt: skip
