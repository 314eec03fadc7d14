"""Taking indexes and foreign keys out of a large load's way, and putting them back: built once, checked once.

All of it belongs to the load's transaction: where that is undone, they never were away. Primary keys stay.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from psycopg import sql

MEMORY = "1GB"

FOREIGN_KEYS = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
     WHERE contype = 'f' AND conrelid = ANY(%s::regclass[]) ORDER BY 1, 2
"""
UNIQUE = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint c
     WHERE contype = 'u' AND conrelid = ANY(%s::regclass[])
       AND NOT EXISTS (SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = c.conindid) ORDER BY 1, 2
"""
INDEXES = """
    SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
     WHERE i.indrelid = ANY(%s::regclass[]) AND NOT i.indisprimary
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid) ORDER BY 1
"""


@contextmanager
def out_of_the_way(cursor: Any, tables: Sequence[str]) -> Iterator[None]:
    """For as long as the block lasts these tables have no foreign keys, no unique constraints and no other indexes."""
    named = list(tables)
    cursor.execute(FOREIGN_KEYS, [named])
    foreign = cursor.fetchall()
    cursor.execute(UNIQUE, [named])
    unique = cursor.fetchall()
    cursor.execute(INDEXES, [named])
    plain = cursor.fetchall()
    for table, name, _definition in (*foreign, *unique):
        cursor.execute(
            sql.SQL("ALTER TABLE {} DROP CONSTRAINT {}").format(sql.Identifier(table), sql.Identifier(name))
        )
    for name, _definition in plain:
        cursor.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(name)))
    yield
    cursor.execute("SELECT set_config('maintenance_work_mem', %s, true)", [MEMORY])
    for _name, definition in plain:
        cursor.execute(definition)
    for table, name, definition in (*unique, *foreign):
        cursor.execute(
            sql.SQL("ALTER TABLE {} ADD CONSTRAINT {} ").format(sql.Identifier(table), sql.Identifier(name))
            + sql.SQL(definition)
        )
