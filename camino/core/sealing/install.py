"""Hangs up the triggers by which each row of the book waits for its seal. Run with the policies, as the owner."""

from typing import Any

from psycopg import sql

from camino.core.sealing.sources import Source, sources

TRIGGER = "core_to_be_sealed"


def hang_up_triggers(cursor: Any) -> None:
    """One on every table of the book. What a table held before waits from now on."""
    cursor.execute(
        "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = %s AND tgenabled = 'O'", [TRIGGER]
    )
    watched = {table for (table,) in cursor.fetchall()}
    for table, source in sources().items():
        if table not in watched:
            _hang_up(cursor, source)
            _let_wait(cursor, source)


def _hang_up(cursor: Any, source: Source) -> None:
    cursor.execute(
        sql.SQL(
            "CREATE OR REPLACE TRIGGER {} AFTER INSERT ON {} REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT"
            " EXECUTE FUNCTION {}()"
        ).format(
            sql.Identifier(TRIGGER),
            sql.Identifier(source.table),
            sql.Identifier(f"{TRIGGER}_by_{source.key}"),
        )
    )
    cursor.execute(
        sql.SQL("ALTER TABLE {} ENABLE TRIGGER {}").format(
            sql.Identifier(source.table), sql.Identifier(TRIGGER)
        )
    )


def _let_wait(cursor: Any, source: Source) -> None:
    """Rows that were there before the trigger; the sealer passes over what it has sealed already."""
    cursor.execute(
        sql.SQL("INSERT INTO core_unsealed (source, row_id, at) SELECT {}, {}::text, now() FROM {}").format(
            sql.Literal(source.table), sql.Identifier(source.key), sql.Identifier(source.table)
        )
    )
