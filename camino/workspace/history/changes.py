"""What changed in a person's file: by whom, when, why, and field by field from what to what."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Model
from django.utils.text import capfirst

from camino.core.deeds import said
from camino.core.history import change_models
from camino.people.joined import former_ids
from camino.people.models import KnownAt, Merge, Person
from camino.reception.models import FirstNeed, Line
from camino.staff.models import Office, Worker
from camino.workspace.history.words import called, names_of, told_fields, value, why

MOST = 500  # changes of one kind; a person of thirty returns has a tenth
# How a row that does not name the person leads to them.
LEADS = {Person: "pgh_obj", FirstNeed: "visit__person"}
# A list is paper, when somebody was last seen follows from their visits, and that records were joined is a deed.
LEFT_OUT: tuple[type[Model], ...] = (Line, KnownAt, Merge)


@dataclass(frozen=True)
class Told:
    """One field: what it said and what it says."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """One row that was added (`insert`), changed (`update`) or taken away (`delete`)."""

    record: str
    how: str
    fields: Sequence[Told]


@dataclass
class Occasion:
    """All that one transaction changed, and the deeds that were done in it."""

    at: datetime
    worker: str
    office: str
    whys: list[tuple[str, str]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def changes_about(person: Person) -> list[Occasion]:
    """What changed in the file, the latest first. Row-level security leaves out what the reader may not see."""
    rows = sorted(_rows(person), key=lambda row: row.pgh_id)
    before = _before(rows)
    rows.sort(key=lambda row: (row.pgh_created_at, str(row.pgh_context_id)))
    names = names_of(_references(rows)) | _authors(rows)
    occasions: dict[Any, Occasion] = {}
    for row in rows:
        change = _change(row, before[row], names)
        if not change.fields and row.pgh_label == "update":
            continue
        key = row.pgh_context_id or (type(row), row.pgh_id)
        by = row.pgh_context or {}
        occasion = occasions.setdefault(
            key,
            Occasion(row.pgh_created_at, names.get(by.get("worker"), ""), names.get(by.get("office"), "")),
        )
        occasion.changes.append(change)
    for context, deed, kind, reason in _whys(person, [key for key in occasions if isinstance(key, UUID)]):
        if (told := (said(deed), why(kind, reason))) not in occasions[context].whys:
            occasions[context].whys.append(told)
    return list(reversed(occasions.values()))


def _rows(person: Person) -> Iterator[Any]:
    ids = former_ids(person)  # what a joined record went through before is this person's, too
    for table in change_models():
        tracked: Any = table.pgh_tracked_model
        names = {each.name for each in table._meta.concrete_fields}
        lead = LEADS.get(tracked) or ("person" if "person" in names else "")
        if lead and tracked not in LEFT_OUT:
            yield from table._default_manager.filter(**{f"{lead}__in": ids}).order_by("-pgh_id")[:MOST]


def _before(rows: Iterable[Any]) -> dict[Any, Any]:
    """Each row of history → the one before it, of the same row."""
    last: dict[tuple[type, UUID], Any] = {}
    found = {}
    for row in rows:
        key = (type(row), row.pgh_obj_id)
        found[row] = last.get(key)
        last[key] = row
    return found


def _change(row: Any, before: Any, names: dict[Any, str]) -> Change:
    new = before is None or row.pgh_label == "insert"
    fields = []
    for each in told_fields(row.pgh_tracked_model, new=new or row.pgh_label == "delete"):
        was, now = (None if new else _raw(before, each)), _raw(row, each)
        if row.pgh_label == "delete":
            was, now = now, None
        if was == now:
            continue
        told = Told(called(each), value(each, was, names), value(each, now, names))
        if told.before or told.after:
            fields.append(told)
    return Change(capfirst(str(row.pgh_tracked_model._meta.verbose_name)), row.pgh_label, fields)


def _raw(row: Any, each: Any) -> Any:
    """As the database has it: a secret stays sealed. Nothing where the field is not recorded."""
    return row.__dict__.get(each.attname)


def _references(rows: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    for row in rows:
        for each in told_fields(row.pgh_tracked_model, new=False):
            yield each, _raw(row, each)


def _authors(rows: Iterable[Any]) -> dict[Any, str]:
    """Workers and offices by their numbers as the history has them."""
    by = [row.pgh_context for row in rows if row.pgh_context]
    workers = Worker.objects.in_bulk({each["worker"] for each in by if each.get("worker")})
    offices = Office.objects.in_bulk({each["office"] for each in by if each.get("office")})
    return {str(pk): row.full_name for pk, row in workers.items()} | {
        str(pk): row.short_name for pk, row in offices.items()
    }


def _whys(person: Person, contexts: list[UUID]) -> list[tuple[UUID, str, str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT r.context, r.deed, r.subject_kind, r.reason"
            " FROM unnest(%s::uuid[]) AS about, core_reasons(about, %s) r",
            [former_ids(person), contexts],
        )
        return list(cursor.fetchall())
