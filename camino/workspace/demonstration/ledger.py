"""Rows on their way into the database: gathered by who writes them, then copied in a handful of statements.

They pass every constraint and, because each worker's rows are inserted in that worker's name, row-level security too.
PostgreSQL does not copy into a table with row security: rows are copied into a temporary twin and inserted from there.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Model
from psycopg import sql

from camino.core.access.context import Standing, enter
from camino.core.models import Entry
from camino.people import cards
from camino.people.models import (
    Consent,
    Contact,
    Document,
    Group,
    KnownAt,
    Membership,
    OtherName,
    Person,
)  # fmt: skip
from camino.reception.models import Arrival, FirstNeed, Line, ReturnEvent, Visit

# What is known where comes first: it decides who may write the rest.
ORDER: Sequence[type[Model]] = (
    Arrival, KnownAt, Person, OtherName, Document, Contact, Consent, Group, Membership, ReturnEvent, Visit, FirstNeed,
    Line, Entry,
)  # fmt: skip
Row = dict[str, Any]


@dataclass(frozen=True)
class Clerk:
    """A worker in whose name rows are written, and their office."""

    pk: UUID
    office: UUID

    @property
    def standing(self) -> Standing:
        """Ordinary casework at that office."""
        return Standing(worker=self.pk, offices=frozenset({self.office}))


def _blank(model: type[Model]) -> Row:
    """A row as the model's defaults make it."""
    return {
        field.attname: None if field.primary_key else field.get_default()
        for field in model._meta.concrete_fields
    }


class Ledger:
    """What is to be written in one transaction."""

    def __init__(self) -> None:
        self.blanks = {model: _blank(model) for model in ORDER}
        self.clear()

    def clear(self) -> None:
        """Forget what was gathered."""
        self.rows: dict[type[Model], dict[Clerk, list[Row]]] = {model: defaultdict(list) for model in ORDER}
        self.cards: dict[Clerk, list[dict[str, Any]]] = defaultdict(list)

    def add(self, model: type[Model], by: Clerk, **row: Any) -> None:
        """One row, to be written in a worker's name. What is not told is as the model's default."""
        self.rows[model][by].append(row)

    def first(self) -> tuple[Clerk, type[Model], UUID] | None:
        """A row that is written, and by whom: where it is in the database, all of the batch is."""
        for model in (Arrival, Person):
            for clerk, rows in self.rows[model].items():
                return clerk, model, rows[0]["id"]
        return None

    def take(self) -> "Ledger":
        """What was gathered, as a ledger of its own; this one begins the next batch."""
        taken = Ledger()
        taken.rows, taken.cards = self.rows, self.cards
        self.clear()
        return taken

    def write(self) -> None:
        """Write everything: all or nothing."""
        with transaction.atomic():
            for model in ORDER:
                if self.rows[model]:
                    _insert(model, self.blanks[model], self.rows[model])
            for clerk, finished in self.cards.items():
                enter(clerk.standing)
                cards.write(finished)


def _insert(model: type[Model], blank: Row, rows: Mapping[Clerk, Sequence[Row]]) -> None:
    columns = [field.attname for field in model._meta.concrete_fields]
    table, twin = sql.Identifier(model._meta.db_table), sql.Identifier(f"{model._meta.db_table}_on_its_way")
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    with connection.cursor() as cursor:
        cursor.execute(
            sql.SQL("CREATE TEMPORARY TABLE {} (clerk int, LIKE {}) ON COMMIT DROP").format(twin, table)
        )
        with cursor.copy(sql.SQL("COPY {} (clerk, {}) FROM STDIN").format(twin, names)) as copy:
            for place, theirs in enumerate(rows.values()):
                for row in theirs:
                    whole = blank | row
                    copy.write_row([place, *(whole[column] for column in columns)])
        insert = sql.SQL("INSERT INTO {} ({}) SELECT {} FROM {} WHERE clerk = %s").format(
            table, names, names, twin
        )
        for place, clerk in enumerate(rows):
            enter(clerk.standing)
            cursor.execute(insert, [place])
        cursor.execute(sql.SQL("DROP TABLE {}").format(twin))
