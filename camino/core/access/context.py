"""Who is asking: told to PostgreSQL at the start of each transaction, and forgotten by it at the end."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, transaction


def enter(*, worker: UUID | None, offices: Iterable[UUID], clearances: Iterable[str] = ()) -> None:
    """Name the worker, the offices and the clearances for the rest of this transaction.

    Raises RuntimeError outside a transaction, where the setting would be lost at once.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("enter() belongs inside a transaction")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('camino.worker', %s, true), set_config('camino.offices', %s, true),"
            " set_config('camino.clearances', %s, true)",
            [
                str(worker or ""),
                "{" + ",".join(str(office) for office in offices) + "}",
                "{" + ",".join(sorted(clearances)) + "}",
            ],
        )


@contextmanager
def acting_as(
    *, worker: UUID | None, offices: Iterable[UUID], clearances: Iterable[str] = ()
) -> Iterator[None]:
    """One transaction in somebody's name: for jobs, commands and tests. Requests have the access middleware."""
    with transaction.atomic():
        enter(worker=worker, offices=offices, clearances=clearances)
        yield
