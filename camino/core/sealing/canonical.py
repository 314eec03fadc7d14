"""From a row to bytes, and from bytes to a link.

A *shape* is a table and its columns in alphabetical order. The canonical bytes of a row are the JSON array, without
spaces and in UTF-8, of its columns' texts in that order (null for null), each the text that PostgreSQL gives of it
under `FIXED`: times in UTC, bytes in hexadecimal, the shortest exact digits of a float; the keys of jsonb have one
order, that in which they are stored. A row that is gone is the word `gone`.

A link's digest is SHA-256 of: the digest of the link before (32 bytes; zeros before the first) · SHA-256 of the shape
(its table and columns as a JSON array) · the row's id · a zero byte · the reason of an erasure, mostly empty · a zero
byte · the canonical bytes.
"""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256

from django.db import connection
from psycopg import sql

from camino.core.sealing.sources import Source

START = bytes(32)
GONE = b"gone"
FIXED = {
    "TimeZone": "UTC", "DateStyle": "ISO, YMD", "IntervalStyle": "iso_8601", "bytea_output": "hex",
    "extra_float_digits": "1",
}  # fmt: skip


def fix_settings() -> None:
    """For the rest of this transaction, let every value be told in one way."""
    with connection.cursor() as cursor:
        for name, value in FIXED.items():
            cursor.execute("SELECT set_config(%s, %s, true)", [name, value])


def digest_of_shape(table: str, columns: Iterable[str]) -> bytes:
    return sha256(json.dumps([table, *columns], separators=(",", ":")).encode()).digest()


def digest_of_link(before: bytes, shape: bytes, row_id: str, reason: str, row: bytes) -> bytes:
    return sha256(b"%b%b%b\0%b\0%b" % (before, shape, row_id.encode(), reason.encode(), row)).digest()


def canonical_rows(source: Source, columns: Iterable[str], ids: list[str]) -> dict[str, bytes]:
    """Row id → canonical bytes, of those rows that are there. `fix_settings` belongs before it."""
    texts = sql.SQL(", ").join(sql.SQL("{}::text").format(sql.Identifier(column)) for column in columns)
    query = sql.SQL(
        "SELECT {key}::text, to_json(ARRAY[{texts}])::text FROM {table} WHERE {key} = ANY(%s::{type}[])"
    ).format(
        key=sql.Identifier(source.key), texts=texts, table=sql.Identifier(source.table), type=sql.SQL(source.key_type),
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(query, [ids])
        return dict(_as_bytes(cursor.fetchall()))


def _as_bytes(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    for row_id, text in rows:
        yield row_id, text.encode()
