"""The history of every row: what it was after each change, who changed it, and in which transaction.

The database writes it itself, by triggers that run with the owner's rights: whatever changes a row (a form, a bulk
update, SQL typed by hand) leaves its trace, and the application may only read. `@recorded` above a model is all.

A change knows the worker and office that `camino.core.access.context` has named and the id of the transaction; the
reason is in the book's entries of the same transaction (`Entry.context`).
"""

from collections.abc import Callable, Iterable
from typing import TypeVar, cast

import pghistory
import pghistory.models
from django.apps import apps
from django.db.models import BigAutoField, Index, Model

from camino.core.access.declared import READ, RowSecurity, sealed
from camino.core.privacy import PLAIN, Labels

M = TypeVar("M", bound=type[Model])

# What the database adds to the copied row. `pgh_label`: insert, update or delete.
ADDED = {"pgh_id", "pgh_obj", "pgh_created_at", "pgh_label", "pgh_context", "pgh_context_id"}
# Rows that signing in must read before anybody is known, workers and posts: what became of them is not for everybody.
OVERSEERS = "(SELECT camino_cleared('administrator')) OR (SELECT camino_cleared('auditor'))"


class Change(pghistory.models.Event):
    """A row as a change left it (as it last was, where the change took it away)."""

    pgh_id = BigAutoField(primary_key=True)

    class Meta:
        abstract = True


def recorded(*, without: Iterable[str] = (), found_by: str = "", reach: str = "") -> Callable[[M], M]:
    """Record every change of the model's rows in a table of its own, `<Model>Change`.

    `without`: fields that are not copied, and whose change alone is not recorded; say why beside it.
    `found_by`: the field by which the history is looked up: the person, where there is one, else the row.
    `reach`: SQL for who reaches the history, where it is more than those who reach the row.
    """
    left_out = set(without)

    def record(model: M) -> M:
        names = {field.name for field in model._meta.concrete_fields} - left_out
        index = found_by or ("person" if "person" in names else "pgh_obj")
        security = RowSecurity(reach, READ) if reach else _reach(model)
        track = pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            exclude=sorted(left_out),
            obj_field=pghistory.ObjForeignKey(related_name="+", db_index=False),
            context_field=pghistory.ContextJSONField(),
            context_id_field=pghistory.ContextUUIDField(),
            append_only=False,  # the application is granted no more than reading
            base_model=Change,
            attrs={
                "PRIVACY": _labels(model, names),
                "ROW_SECURITY": sealed(security),
            },
            meta={"indexes": [Index(fields=[index])]},
        )
        return cast("M", track(model))

    return record


def changes_of(model: type[Model]) -> type[Change] | None:
    """The table of a model's history, or None where it has none."""
    return next((each for each in change_models() if each.pgh_tracked_model is model), None)


def change_models() -> list[type[Change]]:
    """Every table of history."""
    return [model for model in apps.get_models() if issubclass(model, Change)]


def _labels(model: type[Model], names: set[str]) -> Labels:
    """A copied field tells what the field itself tells."""
    told: Labels = model.PRIVACY  # type: ignore[attr-defined]
    labels = {tells: set(fields) & names for tells, fields in told.items()}
    labels[PLAIN] = labels.get(PLAIN, set()) | ADDED
    return labels


def _reach(model: type[Model]) -> RowSecurity:
    """Whoever reaches the row reaches its history; where it was deleted, whoever would reach it as it was."""
    declared: RowSecurity = model.ROW_SECURITY  # type: ignore[attr-defined]
    if declared.reach == "true":
        return RowSecurity(OVERSEERS, READ)
    if declared.reach == "false":
        return RowSecurity("false", frozenset())
    table, key = model._meta.db_table, model._meta.pk.column
    stands = f"EXISTS (SELECT 1 FROM {table} now WHERE now.{key} = {{table}}.{key})"  # noqa: S608  # names of tables
    if "DELETE" not in declared.may:
        return RowSecurity(stands, READ)
    gone = f"camino_gone('{table}', {{table}}.{key}) AND ({declared.reach})"
    return RowSecurity(f"{stands} OR ({gone})", READ)
