"""Joinings as they are read: what a person was called before, and what was written since two records were joined."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Model
from django.utils.text import capfirst

from camino.people.hanging import hanging
from camino.people.models import Merge, Person
from camino.staff.models import Office

NO_ROW = UUID(int=0)


@dataclass(frozen=True)
class Since:
    """A row written since: what it is, at which office, when, and whether it came by the former code."""

    pk: UUID
    record: str
    said: str
    at: datetime
    office: str
    by_alias: bool


def merges_of(person: Person) -> list[Merge]:
    """The joinings that stand on a file, the latest first, with the codes that lead to it besides its own."""
    found = list(
        person.merges.filter(undone_at=None, done_at__isnull=False)
        .select_related("worker", "office").order_by("-at")
    )  # fmt: skip
    codes = {alias.was: alias for alias in person.aliases.all()} if found else {}
    for each in found:
        each.alias = codes.get(each.dropped)  # type: ignore[attr-defined]
    return found


def joined_after(merge: Merge) -> Merge | None:
    """The last joining of the same person since this one, which is to be taken apart before it."""
    later = Merge.objects.filter(kept=merge.kept_id, undone_at=None, done_at__gt=merge.done_at)
    return later.select_related("worker", "office").order_by("-done_at").first()


def written_since(merge: Merge) -> list[Since]:
    """What the worker may see of what was written since, the latest first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT relation, row_id, at, office, by_alias FROM people_since(%s)", [merge.pk])
        told = cursor.fetchall()
    # Every table is asked, whether it has something or not: how many questions a page takes tells of no locked row.
    offices = Office.objects.in_bulk({office for *_row, office, _by in told if office} or {NO_ROW})
    rows = []
    for model in sorted(hanging(), key=lambda each: each._meta.label):
        mine = {
            pk: (at, office, alias) for name, pk, at, office, alias in told if name == model._meta.db_table
        }
        for row in _seen(model, list(mine) or [NO_ROW]):
            at, office, alias = mine[row.pk]
            name = offices[office].short_name if office in offices else ""
            rows.append(Since(row.pk, capfirst(str(row._meta.verbose_name)), str(row), at, name, alias))
    return sorted(rows, key=lambda each: each.at, reverse=True)


def _seen(model: type[Model], keys: Sequence[UUID]) -> list[Model]:
    """Of these rows those that the worker's policies let them see. Who knows somebody follows from the rest."""
    readable = "SELECT" in model.ROW_SECURITY.may  # type: ignore[attr-defined]
    if model._meta.label_lower == "people.knownat" or not readable:
        return []
    return list(model._default_manager.filter(pk__in=keys))


def former_ids(person: Person) -> list[UUID]:
    """The ids that the person's records had: what history and the book name."""
    return [person.pk, *person.aliases.values_list("was", flat=True)]
