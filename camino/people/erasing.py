"""Cancellation: a file is blocked first, and when the block ends anonymised for good. Counts for statistics stay.

What is erased follows from the labels of the models (`PRIVACY`), so that a table added later is not forgotten: naming
fields become empty, narrowing ones coarser where `COARSER` says so, rows that only name somebody are deleted, and row
history goes altogether. The book keeps that it was done, not to whom by name.
"""

import json
from datetime import date
from uuid import UUID

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from camino.core import book
from camino.core.access.context import Standing, acting_as
from camino.core.access.install import own_models
from camino.core.history import changes_of
from camino.core.privacy import NAMING
from camino.core.sealing import SEALING
from camino.core.sealing.sealer import reseal
from camino.people.codes import new_code
from camino.people.hanging import hanging
from camino.people.models import Person

RETENTION = "retention"
ERASER = Standing(clearances=frozenset({RETENTION, SEALING}))
BAND = 5
NOBODY = "—"
# Rows in which nothing is left once nobody is named.
DELETED = {
    "people.othername", "people.document", "people.contact", "people.card", "people.override", "people.opening",
    "people.accessrequest", "people.protection", "people.rightsrequest", "people.alias", "people.aliasuse",
    "people.mergedrow", "people.legacy", "health.vitals", "health.note",
    "health.violence", "health.attempt", "health.followup", "health.alert",
}  # fmt: skip
CLINICAL_ROOM = "health"
# Beside the naming fields: what would still narrow it down to somebody.
COARSER: dict[str, dict[str, str]] = {
    "people.person": {"origin_municipality": "blank", "languages": "blank", "needs_interpreter": "blank"},
    "people.consent": {"witness_is": "blank", "read_in": "blank"},
    "reception.returnevent": {"arrived_at": "blank"},
    "supplies.handout": {"erased": "=true"},
    "supplies.proof": {"erased": "=true"},
}


def anonymise(person: UUID, *, reason: str) -> bool:
    """Erase who a blocked person is, in one transaction. False where it was done already, or nothing is blocked.

    `reason`: the law or the kind of request, for the seal; never a name.
    """
    with acting_as(ERASER):
        if not _asked("people_person", "id", "id", [str(person)], blocked=True):
            return False
        rows, taken = _rows(person), _taken(person)
        for model, ids in (*rows.items(), *taken.items()):
            _forget_history(model, ids, reason)
        _forget_what_is_gone([str(person), *taken.get(Person, [])], reason)
        for column in ("one", "other"):
            found = _asked("people_likelypair", "id", column, [str(person)])
            _run(apps.get_model("people.LikelyPair"), found, None)
        for model in reversed(rows):
            _erase(model, rows[model])
        _erase_person(person)
        book.write("anonymise", Person(pk=person), by=None, reason=reason)
    return True


def forget_clinical(person: UUID, *, reason: str) -> None:
    """Delete all that the health room holds about a person, with its history."""
    with acting_as(ERASER):
        rows = {
            model: ids
            for model, ids in _rows(person).items()
            if model._meta.app_label == CLINICAL_ROOM and ids
        }
        for model, ids in rows.items():
            _forget_history(model, ids, reason)
        for model in reversed(rows):
            _run(model, rows[model], None)


def _rows(person: UUID) -> dict[type[Model], list[str]]:
    """Every row that hangs on the person, and the person's own, with those they hang on before them."""
    found: dict[type[Model], list[str]] = {Person: [str(person)]}
    for model, (field, up) in hanging().items():
        meta = model._meta
        found[model] = _asked(meta.db_table, str(meta.pk.column), _column(model, field), found[up])
    return found | {model: _named_by(model, found) for model in own_models() if hasattr(model, "ERASED_WITH")}


def _taken(person: UUID) -> dict[type[Model], list[str]]:
    """Rows that joinings took away, the joined record's own among them: their history is left to be forgotten."""
    models = {model._meta.db_table: model for model in own_models()}
    found: dict[type[Model], list[str]] = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT relation, row_id::text FROM people_taken(%s)", [person])
        for relation, row in cursor.fetchall():
            found.setdefault(models[relation], []).append(row)
    return found


def _named_by(model: type[Model], found: dict[type[Model], list[str]]) -> list[str]:
    """The rows that the person's own rows name: what proves several hand-outs, say, hangs on none of them."""
    label, field = model.ERASED_WITH  # type: ignore[attr-defined]
    source = apps.get_model(label)
    meta = source._meta
    return _asked(meta.db_table, _column(source, field), str(meta.pk.column), found[source])


def _asked(table: str, key: str, reference: str, ids: list[str], *, blocked: bool = False) -> list[str]:
    with connection.cursor() as cursor:
        if blocked:
            cursor.execute(
                "SELECT id FROM people_past('blocked', 'infinity', 2147483647) WHERE id = ANY(%s)", [ids]
            )
        else:
            cursor.execute(
                "SELECT people_rows_of(%s::regclass, %s, %s, %s::uuid[])", [table, key, reference, ids]
            )
        return [row[0] for row in cursor.fetchall()]


def _run(model: type[Model], ids: list[str], changes: dict[str, str] | None, key: str = "") -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT people_erase(%s::regclass, %s, %s, %s::jsonb)",
            [
                model._meta.db_table,
                key or model._meta.pk.column,
                ids,
                json.dumps(changes) if changes else None,
            ],
        )


def _erase(model: type[Model], ids: list[str]) -> None:
    label = model._meta.label_lower
    if not ids or model is Person:
        return
    if label in DELETED:
        _run(model, ids, None)
        return
    naming: set[str] = model.PRIVACY.get(NAMING, set())  # type: ignore[attr-defined]
    changes = {_column(model, name): "blank" for name in naming} | {
        _column(model, name): left for name, left in COARSER.get(label, {}).items()
    }
    if changes:
        _run(model, ids, changes)


def _column(model: type[Model], name: str) -> str:
    return str(model._meta.get_field(name).column)  # type: ignore[union-attr]


def _forget_history(model: type[Model], ids: list[str], reason: str) -> None:
    history = changes_of(model)
    if history is None or not ids:
        return
    table, key = history._meta.db_table, str(history._meta.pk.column)
    gone = _asked(table, key, "pgh_obj_id", ids)
    if gone:
        _run(history, gone, None)
        reseal(table, gone, reason=reason)


def _forget_what_is_gone(people: list[str], reason: str) -> None:
    """The history of rows that hung on them and are there no more."""
    for model, (field, up) in hanging().items():
        history = changes_of(model)
        if up is Person and history is not None:
            table, key = history._meta.db_table, str(history._meta.pk.column)
            gone = _asked(table, key, _column(model, field), people)
            if gone:
                _run(history, gone, None)
                reseal(table, gone, reason=reason)


def _erase_person(person: UUID) -> None:
    changes = {_column(Person, name): "blank" for name in Person.PRIVACY[NAMING]} | COARSER["people.person"]
    changes |= {
        "code": f"={new_code()}", "preferred_name": f"={NOBODY}", "anonymised_at": f"={timezone.now().isoformat()}",
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_born(%s)", [person])
        [born] = cursor.fetchone()
    changes |= _band(born) if born else {}
    _run(Person, [str(person)], changes)


def _band(born: date) -> dict[str, str]:
    """A birth as one of five years."""
    first = born.year - born.year % BAND
    return {
        "born_earliest": f"={first}-01-01",
        "born_latest": f"={first + BAND - 1}-12-31",
        "born_stated": "=year",
    }


@transaction.atomic
def block(person: UUID) -> bool:
    """Take a file out of ordinary use. False where the worker (or job) may not."""
    return _call("people_block", person)


@transaction.atomic
def unblock(person: UUID) -> bool:
    """Bring it back into use. False where the worker may not, or nothing is left to bring back."""
    return _call("people_unblock", person)


def _call(function: str, person: UUID) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [person])  # names of functions of ours
        return bool(cursor.fetchone()[0])
