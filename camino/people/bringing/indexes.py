"""Taking indexes and foreign keys out of a large load's way, and putting them back: built once, checked once.

All of it belongs to the load's transaction: where that is undone, they never were away. Primary keys stay. And tables
that hold nothing yet are given files of that transaction's own, which PostgreSQL need not write twice.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from psycopg import sql

MEMORY = "64MB"  # more makes an inverted index slower to build: its words no longer fit the processor's cache

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


PRIMARY_KEYS = """
    SELECT i.indrelid::regclass::text, c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = ANY(%s::regclass[]) AND i.indisprimary ORDER BY 1
"""


def begin_anew(cursor: Any, tables: Sequence[str]) -> set[str]:
    """Give each of these tables that is empty a new file, and say which they are.

    What a transaction writes into a file of its own is gone with it: it need not be logged where nobody but the server
    itself reads the log (`wal_level = minimal`; PostgreSQL, "Populating a Database"), and COPY can write rows that no
    reader has to mark as settled (FREEZE). Ordering an empty table by its key (CLUSTER) makes such a file; TRUNCATE
    would, too, but not of a table that others refer to.
    """
    cursor.execute(PRIMARY_KEYS, [list(tables)])
    anew = set()
    for table, key in cursor.fetchall():
        named = sql.Identifier(table)
        cursor.execute(sql.SQL("SELECT NOT EXISTS (SELECT FROM {})").format(named))
        if cursor.fetchone()[0]:
            cursor.execute(sql.SQL("CLUSTER {} USING {}").format(named, sql.Identifier(key)))
            cursor.execute(sql.SQL("ALTER TABLE {} SET WITHOUT CLUSTER").format(named))
            anew.add(table)
    return anew


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
    helpers = str(
        min(4, (os.cpu_count() or 1) - 1)
    )  # as many as there are processors, with the one that leads them
    cursor.execute(
        "SELECT set_config('maintenance_work_mem', %s, true), set_config('max_parallel_maintenance_workers', %s, true)",
        [MEMORY, helpers],
    )
    # Foreign keys first: one process checks them, while another of the load's may still be at work; indexes take all.
    for table, name, definition in (*foreign, *unique):
        cursor.execute(
            sql.SQL("ALTER TABLE {} ADD CONSTRAINT {} ").format(sql.Identifier(table), sql.Identifier(name))
            + sql.SQL(definition)
        )
    for _name, definition in plain:
        cursor.execute(definition)
