"""Who is asking: told to PostgreSQL at the start of each transaction, and forgotten by it at the end."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction

from camino.core.ids import new_id

NOWHERE: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class Standing:
    """Who asks, and what they are cleared for, where. `NOBODY` sees nothing."""

    worker: UUID | None = None
    office: UUID | None = None  # where the worker is working now: written beside what they change
    offices: frozenset[UUID] = NOWHERE  # ordinary casework
    protected: frozenset[UUID] = NOWHERE  # as protection officer: protected and sealed records
    medical: frozenset[UUID] = NOWHERE  # as health staff
    clearances: frozenset[str] = frozenset()  # words that hold everywhere: administrator, auditor, a job's


NOBODY = Standing()


def enter(standing: Standing) -> None:
    """Name the standing for the rest of this transaction, and give it the id that history and book share.

    Raises RuntimeError outside a transaction, where the setting would be lost at once.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("enter() belongs inside a transaction")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('camino.worker', %s, true), set_config('camino.offices', %s, true),"
            " set_config('camino.protected', %s, true), set_config('camino.medical', %s, true),"
            " set_config('camino.clearances', %s, true),"
            " set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true)",
            [
                str(standing.worker or ""),
                *map(_array, (standing.offices, standing.protected, standing.medical, standing.clearances)),
                str(new_id()),
                json.dumps({"worker": standing.worker, "office": standing.office}, default=str),
            ],
        )


def need_not_wait_for_the_disk() -> None:
    """Answer before what this transaction writes is on the disk: for notes of which the loss costs nothing.

    A crash of the database within half a second loses them. What is written after them and waits for the disk is there
    only if they are, as the log is written in order: nothing that builds on a lost note can be kept.
    Raises RuntimeError outside a transaction, where the setting would be lost at once.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("need_not_wait_for_the_disk() belongs inside a transaction")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit = off")


def _array(values: Iterable[object]) -> str:
    return "{" + ",".join(sorted(map(str, values))) + "}"


@contextmanager
def acting_as(standing: Standing) -> Iterator[None]:
    """One transaction in somebody's name: for jobs, commands and tests. Requests have the access middleware."""
    with transaction.atomic():
        enter(standing)
        yield
