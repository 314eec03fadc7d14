"""Writing links and seals: the rows that wait, in the order in which they were written, chained and signed.

One transaction makes a seal with all its links or nothing, so that a sealer may be killed at any moment. Only one works
at a time. Whoever calls stands in a transaction with the clearance "sealing" (`as_the_system`).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import NamedTuple, TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import connection, transaction
from django.utils.translation import gettext as _

from camino.core.models import Link, Seal, Shape
from camino.core.refusals import Refused
from camino.core.sealing import anchor, keys
from camino.core.sealing.canonical import (
    GONE,
    START,
    canonical_rows,
    digest_of_link,
    digest_of_shape,
    fix_settings,
)
from camino.core.sealing.sources import Source, sources

AT_MOST = 50_000  # rows of one seal: a few seconds' work
AT_ONCE = 2_000  # rows held in memory with what they say
ONE_SEALER = 7_366_001  # the advisory lock's number; any, but always this one

T = TypeVar("T")


class Row(NamedTuple):
    """A row to be linked."""

    source: str
    row_id: str


class Chain:
    """The end of the chain, to which links are added."""

    def __init__(self) -> None:
        self.last = Seal.objects.order_by("-number").first()
        self.position = self.last.last if self.last else 0
        self.digest = bytes(self.last.digest) if self.last else START
        self.book = sources()
        self.shapes: dict[str, tuple[int, bytes]] = {}

    def add(self, rows: Sequence[Row], reason: str = "") -> None:
        """Link rows as they are now; one that is gone is linked as gone."""
        said: dict[Row, bytes] = {}
        for table in {row.source for row in rows}:
            source, ids = self.book[table], [row.row_id for row in rows if row.source == table]
            found = canonical_rows(source, source.columns, ids)
            said |= {Row(table, row_id): text for row_id, text in found.items()}
        links = []
        for row in rows:
            shape_id, shape = self._shape(self.book[row.source])
            self.position += 1
            self.digest = digest_of_link(self.digest, shape, row.row_id, reason, said.get(row, GONE))
            links.append((self.position, shape_id, row.row_id, reason, self.digest))
        _insert(links)

    def sign(self, key: Ed25519PrivateKey) -> Seal:
        """Seal what was added, and name the seal outside the database once it is kept."""
        before = self.last.last if self.last else 0
        seal = Seal(
            number=self.last.number + 1 if self.last else 1,
            at=datetime.now(UTC),
            count=self.position - before,
            first=before + 1,
            last=self.position,
            digest=self.digest,
            previous=self.last.signature if self.last else b"",
            key=keys.name_of(key.public_key().public_bytes_raw()),
        )
        seal.signature = key.sign(anchor.message(seal))
        seal.save(force_insert=True)
        not_listed = list(Seal.objects.filter(number__gt=anchor.last_anchored()).order_by("number"))
        transaction.on_commit(lambda: anchor.append(not_listed))
        return seal

    def _shape(self, source: Source) -> tuple[int, bytes]:
        if source.table not in self.shapes:
            shape, _new = Shape.objects.get_or_create(source=source.table, columns=list(source.columns))
            self.shapes[source.table] = (shape.pk, digest_of_shape(source.table, source.columns))
        return self.shapes[source.table]


def seal(*, at_most: int = AT_MOST, with_new_key: bool = False) -> Seal | None:
    """Seal what waits. None when nothing does, or when another sealer is at work.

    Refused when the key that sealed before is not here; `with_new_key` begins anew with one that is made for it.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [ONE_SEALER])
        if cursor.fetchone() != (True,):
            return None
    fix_settings()
    chain = Chain()
    for rows in _some_at_once(_take(at_most)):
        chain.add(rows)
    if chain.position == (chain.last.last if chain.last else 0):
        return None
    return chain.sign(_key(chain, with_new_key=with_new_key))


def reseal(source: str, ids: Iterable[str], *, reason: str) -> Seal | None:
    """Link rows anew that the law had changed or erased, as they are now; in the transaction that changed them.

    `reason` names the law or the request, never the person. None when there are no ids. Verifying takes the last link
    of a row for the one that counts, and tells how many have such a second one.
    """
    if not reason.strip():
        raise ValueError("A row of the book is sealed anew for a reason only")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_SEALER])
    fix_settings()
    chain = Chain()
    before = chain.position
    for some in _some_at_once(ids):
        chain.add([Row(source, str(row_id)) for row_id in some], reason)
    return chain.sign(_key(chain, with_new_key=False)) if chain.position > before else None


def _take(at_most: int) -> Iterator[Row]:
    """The rows that wait, first come first, off the queue; without what is sealed already."""
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH taken AS (DELETE FROM core_unsealed WHERE id IN"
            " (SELECT id FROM core_unsealed ORDER BY id LIMIT %s) RETURNING id, source, row_id)"
            " SELECT source, row_id FROM taken WHERE NOT EXISTS (SELECT 1 FROM core_link link"
            " JOIN core_shape shape ON shape.id = link.shape_id"
            " WHERE link.row_id = taken.row_id AND link.reason = '' AND shape.source = taken.source) ORDER BY id",
            [at_most],
        )
        rows = cursor.fetchall()
    return map(Row._make, dict.fromkeys(rows))


def _some_at_once(each: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(each)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def _insert(links: Sequence[tuple[int, int, str, str, bytes]]) -> None:
    """Much faster than one by one; COPY is closed to a role that is under row policies."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {Link._meta.db_table} (position, shape_id, row_id, reason, digest) SELECT * FROM"  # noqa: S608
            " unnest(%s::bigint[], %s::smallint[], %s::text[], %s::text[], %s::bytea[])",
            [list(column) for column in zip(*links, strict=True)],
        )


def _key(chain: Chain, *, with_new_key: bool) -> Ed25519PrivateKey:
    key = keys.signing_key()
    if key is None and (chain.last is None or with_new_key):
        return keys.new_key()
    if key is None:
        raise Refused(
            _("The key that sealed the book is not in %(file)s. Put it back from the backup.")
            % {"file": keys.key_file()}
        )
    name = keys.name_of(key.public_key().public_bytes_raw())
    if chain.last is not None and chain.last.key != name and not with_new_key:
        raise Refused(
            _("The key in %(file)s is not the one that sealed the book. Put that one back from the backup.")
            % {"file": keys.key_file()}
        )
    return key
