"""Whether the book still says what was sealed: every row against its link, every link against its seal, every seal
against its key and against the list outside the database.

Each link is checked from the stored digest of the one before, so that one misfit does not hide the next. Memory is
bounded: links and rows go by some thousands at a time, from one snapshot, so that work may go on meanwhile.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from django.db import connection, transaction
from psycopg import sql

from camino.core.access.context import Standing, enter
from camino.core.models import Seal, Shape
from camino.core.sealing import SEALING, anchor, keys
from camino.core.sealing.canonical import (
    GONE,
    START,
    canonical_rows,
    digest_of_link,
    digest_of_shape,
    fix_settings,
)
from camino.core.sealing.sources import Source, sources

AT_ONCE = 2_000
NAMED = 20  # misfits told one by one; the rest are counted


@dataclass(frozen=True)
class Misfit:
    """Something that does not fit, in the order of the chain."""

    what: str
    position: int | None = None
    source: str = ""
    row_id: str = ""
    at: datetime | None = None  # when the row was written; else when it was sealed


@dataclass
class Report:
    """What verifying found."""

    links: int = 0
    seals: int = 0
    erasures: int = 0
    sealed_since: datetime | None = None
    sealed_until: datetime | None = None
    waiting: int = 0
    waiting_since: datetime | None = None
    misfits: list[Misfit] = field(default_factory=list)
    misfit_count: int = 0

    @property
    def fits(self) -> bool:
        return self.misfit_count == 0

    def found(self, what: str, **where: Any) -> None:
        """Note a misfit; the first ones are kept."""
        self.misfit_count += 1
        if len(self.misfits) < NAMED:
            self.misfits.append(Misfit(what, **where))


class StoredLink(NamedTuple):
    """A link as the table has it."""

    position: int
    shape: int
    row_id: str
    reason: str
    digest: bytes


@dataclass(frozen=True)
class KnownShape:
    """A shape, and the table as it is today; no source where the table, or one of the columns, is no more."""

    table: str
    columns: list[str]
    digest: bytes
    source: Source | None


def verify(
    *,
    trusted: Collection[bytes] = (),
    list_of_seals: Path | None = None,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Report:
    """Check the whole book. `trusted`: public keys, instead of this installation's own; `list_of_seals`: a copy."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        enter(Standing(clearances=frozenset({SEALING})))
        fix_settings()
        return _Verifying(trusted or _own_key(), list_of_seals or anchor.anchor_file(), progress).run()


def _own_key() -> list[bytes]:
    key = keys.signing_key()
    return [key.public_key().public_bytes_raw()] if key else []


class _Verifying:
    def __init__(
        self, trusted: Collection[bytes], list_of_seals: Path, progress: Callable[[int, int], None]
    ) -> None:
        self.trusted = {keys.name_of(public): public for public in trusted}
        self.list_of_seals = list_of_seals
        self.progress = progress
        self.report = Report()
        self.shapes = _shapes()
        self.total = Seal.objects.order_by("-number").values_list("last", flat=True).first() or 0

    def run(self) -> Report:
        """The chain with its seals, then what stands beside it."""
        self._chain(self._seals())
        self._never_sealed()
        with connection.cursor() as cursor:
            cursor.execute("SELECT rows, oldest FROM core_waiting()")
            self.report.waiting, self.report.waiting_since = cursor.fetchone() or (0, None)
        return self.report

    # Links

    def _chain(self, seals: Iterator[Seal]) -> None:
        report, before, position = self.report, START, 0
        seal = next(seals, None)
        for links in _links():
            misfits = self._do_not_fit(links, before, position)
            for link in links:
                if link.position != position + 1:
                    report.found(_missing(position + 1, link.position - 1), position=position + 1)
                position, before = link.position, link.digest
                report.links += 1
                report.erasures += link.reason != ""
                while seal is not None and seal.last < position:
                    seal = next(seals, None)
                if link.position in misfits:
                    self._name(link, misfits[link.position], seal)
                if seal is None or seal.first > position:
                    report.found("This link was added: no seal covers it.", position=position)
                elif seal.last == position and bytes(seal.digest) != link.digest:
                    report.found(f"The links of seal {seal.number} are not those that were signed.",
                                 position=position, at=seal.at)  # fmt: skip
            self.progress(position, max(self.total, position))
        for left in (each for each in [seal, *seals] if each is not None and each.last > position):
            first = max(left.first, position + 1)
            report.found(_missing(first, left.last), position=first, at=left.at)

    def _do_not_fit(self, links: list[StoredLink], before: bytes, position: int) -> dict[int, str]:
        """Position → what is wrong, of links that are neither the row's digest nor replaced by a later link of it."""
        said = self._said(links)
        wrong: dict[int, tuple[StoredLink, str]] = {}
        for link in links:
            follows, position = link.position == position + 1, link.position
            shape = self.shapes.get(link.shape)
            row = said.get((link.shape, link.row_id))
            if shape is None:
                wrong[position] = (link, "Its shape is not known.")
            elif shape.source is None:
                wrong[position] = (link, f"{shape.table} has lost a column that was sealed.")
            elif not shape.source.could_be_key(link.row_id):
                wrong[position] = (link, "The link names no row that can be.")
            elif row is None and not link.reason:
                wrong[position] = (link, "The row is gone.")
            elif follows and link.digest != digest_of_link(
                before, shape.digest, link.row_id, link.reason, row or GONE
            ):
                wrong[position] = (link, "The row, or its link, does not say what was sealed.")
            before = link.digest
        replaced = self._replaced([link for link, _what in wrong.values()])
        return {
            place: what for place, (link, what) in wrong.items() if replaced.get(self._of(link), 0) <= place
        }

    def _said(self, links: list[StoredLink]) -> dict[tuple[int, str], bytes]:
        by_shape: dict[int, list[str]] = {}
        for link in links:
            by_shape.setdefault(link.shape, []).append(link.row_id)
        said = {}
        for number, ids in by_shape.items():
            shape = self.shapes.get(number)
            if shape is not None and shape.source is not None:
                ids = [row_id for row_id in ids if shape.source.could_be_key(row_id)]
                for row_id, text in canonical_rows(shape.source, shape.columns, ids).items():
                    said[number, row_id] = text
        return said

    def _of(self, link: StoredLink) -> tuple[str, str]:
        shape = self.shapes.get(link.shape)
        return (shape.table if shape else "", link.row_id)

    def _replaced(self, links: list[StoredLink]) -> dict[tuple[str, str], int]:
        """(table, row) → the position of the last link that was made for an erasure."""
        if not links:
            return {}
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT shape.source, link.row_id, max(link.position) FROM core_link link"
                " JOIN core_shape shape ON shape.id = link.shape_id"
                " WHERE link.reason <> '' AND link.row_id = ANY(%s) GROUP BY 1, 2",
                [[link.row_id for link in links]],
            )
            return {(table, row_id): position for table, row_id, position in cursor.fetchall()}

    def _name(self, link: StoredLink, what: str, seal: Seal | None) -> None:
        shape = self.shapes.get(link.shape)
        table = shape.table if shape else ""
        written = _written(shape.source, link.row_id) if shape and shape.source else None
        self.report.found(
            what, position=link.position, source=table, row_id=link.row_id, at=written or (seal.at if seal else None)
        )  # fmt: skip

    # Seals

    def _seals(self) -> Iterator[Seal]:
        """Each seal, checked against the one before, its key and the list outside."""
        before: Seal | None = None
        outside = self._listed()
        line = next(outside, None)
        for seal in Seal.objects.order_by("number").iterator(chunk_size=AT_ONCE):
            self.report.seals += 1
            self.report.sealed_since = self.report.sealed_since or seal.at
            self.report.sealed_until = seal.at
            while line is not None and line["seal"] < seal.number:
                line = next(outside, None)
            for what in self._wrong_with(seal, before, line):
                self.report.found(f"Seal {seal.number}: {what}", position=seal.first, at=seal.at)
            before = seal
            yield seal
        last = before.number if before else 0
        for cut in (each for each in [line, *outside] if each is not None and each["seal"] > last):
            self.report.found(
                f"Seal {cut['seal']} of {cut['at']} is in the list outside the database and not in the database:"
                " the end of the book was cut off.", position=cut["first"],
            )  # fmt: skip

    def _wrong_with(self, seal: Seal, before: Seal | None, line: dict[str, Any] | None) -> Iterator[str]:
        number, last, signature = (
            (before.number, before.last, bytes(before.signature)) if before else (0, 0, b"")
        )
        if (seal.number, seal.first, bytes(seal.previous)) != (number + 1, last + 1, signature):
            yield "it does not follow the one before; seals are missing or were exchanged."
        public = self.trusted.get(seal.key)
        if public is None:
            yield "it was signed with a key that is not trusted here."
        elif not keys.signed_by(public, bytes(seal.signature), anchor.message(seal)):
            yield "its signature is false."
        if (
            line is not None
            and line["seal"] == seal.number
            and line["signature"] != bytes(seal.signature).hex()
        ):
            yield "the list outside the database names another."

    def _listed(self) -> Iterator[dict[str, Any]]:
        try:
            yield from anchor.listed(self.list_of_seals)
        except FileNotFoundError:
            if self.total:
                self.report.found(f"The list of seals outside the database, {self.list_of_seals}, is gone.")

    # Beside the chain

    def _never_sealed(self) -> None:
        """Rows with neither a link nor a place in the queue: they were written past the book's triggers."""
        for source in sources().values():
            shapes = [number for number, shape in self.shapes.items() if shape.table == source.table]
            for row_id, moment in _left_out(source, shapes):
                self.report.found(
                    "The row was never sealed, nor does it wait to be: it was written past the book's triggers.",
                    source=source.table, row_id=row_id, at=moment,
                )  # fmt: skip


def _left_out(source: Source, shapes: list[int]) -> list[tuple[str, datetime]]:
    query = sql.SQL(
        "SELECT row.{key}::text, row.{moment} FROM {table} row"
        " WHERE NOT EXISTS (SELECT 1 FROM core_link link"
        " WHERE link.row_id = row.{key}::text AND link.shape_id = ANY(%s))"
        " AND NOT EXISTS (SELECT 1 FROM core_unsealed waiting"
        " WHERE waiting.row_id = row.{key}::text AND waiting.source = %s) ORDER BY row.{moment} LIMIT %s"
    ).format(
        key=sql.Identifier(source.key), moment=sql.Identifier(source.moment), table=sql.Identifier(source.table)
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(query, [shapes, source.table, NAMED])
        return list(cursor.fetchall())


def _shapes() -> dict[int, KnownShape]:
    book = sources()
    return {
        shape.pk: KnownShape(
            shape.source, shape.columns, digest_of_shape(shape.source, shape.columns),
            source if (source := book.get(shape.source)) and set(shape.columns) <= set(source.columns) else None,
        )
        for shape in Shape.objects.all()
    }  # fmt: skip


def _links() -> Iterator[list[StoredLink]]:
    position = 0
    with connection.cursor() as cursor:
        while True:
            cursor.execute(
                "SELECT position, shape_id, row_id, reason, digest FROM core_link WHERE position > %s"
                " ORDER BY position LIMIT %s", [position, AT_ONCE],
            )  # fmt: skip
            links = [StoredLink._make(row) for row in cursor.fetchall()]
            if not links:
                return
            position = links[-1].position
            yield links


def _missing(first: int, last: int) -> str:
    return "This link is gone." if first == last else f"The links {first} to {last} are gone."


def _written(source: Source, row_id: str) -> datetime | None:
    if not source.could_be_key(row_id):
        return None
    with connection.cursor() as cursor:
        cursor.execute(
            sql.SQL("SELECT {moment} FROM {table} WHERE {key} = %s::{type}").format(
                moment=sql.Identifier(source.moment),
                table=sql.Identifier(source.table),
                key=sql.Identifier(source.key),
                type=sql.SQL(source.key_type),
            ),
            [row_id],
        )
        row = cursor.fetchone()
    return row[0] if row else None
