"""Writing a checked register into the database, as the tables' owner and in one transaction: all of it, or nothing.

The rows are those that the desk would write: the person, that the office knows them, the CURP as a paper, the card, the
number in the old register, and for each of them its history. What the database would do row by row (history, foreign
keys, indexes) is done for a portion, or for all, at once.
"""

import gc
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any
from uuid import UUID

import polars as pl
from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone
from psycopg import sql
from psycopg.types.json import Json

from camino.core import book
from camino.core.history import changes_of
from camino.core.ids import new_id
from camino.core.models import Unsealed
from camino.people.bringing.binary import copy
from camino.people.bringing.indexes import begin_anew, out_of_the_way
from camino.people.bringing.rows import BETWEEN, CARD, STAGED, WORD, Portion, neighbourhoods, portion
from camino.people.codes import new_codes
from camino.people.models import Card, Document, KnownAt, Legacy, Person
from camino.staff.models import Office, Worker

CHECKED = (
    "given_names", "paternal_surname", "maternal_surname", "earliest", "latest", "stated", "of_sex", "of_state",
    "paper", "written_curp", "external_id",
)  # fmt: skip
# Who has the same surname comes one after another: their cards lie together where a search looks for them.
BY_SURNAME = ("paternal_surname", "given_names", "maternal_surname")
FIRST, PORTION = 5_000, 40_000  # people in the first portion, which the database waits for, and in later ones
LARGE = (
    20_000  # below it, the desks are not kept waiting: nothing is locked, and the database does it row by row
)
WAITING = 6  # portions made ahead of the database
CARDS = Card._meta.db_table
WAITING_FOR_SEALS = Unsealed._meta.db_table  # where history puts itself down
MODELS: Sequence[type[Model]] = (Person, KnownAt, Document, Card, Legacy)

STAGING = """
    CREATE TEMPORARY TABLE people_coming (
        id uuid, code text, given_names text, paternal_surname text, maternal_surname text, born_earliest date,
        born_latest date, sex text, birth_state text, born_stated text, known_id uuid, document_id uuid, sort_key text,
        curp text, written_curp text, external_id text) ON COMMIT DROP
"""

# CURPs of the file that are somebody's here already.
CURPS_HERE = """
    CREATE TEMPORARY TABLE curps_here ON COMMIT DROP AS
        SELECT d.number FROM people_document d WHERE d.kind = 'curp' AND d.number = ANY(%s)
"""


@dataclass(frozen=True)
class Brought:
    """What a load did."""

    people: int
    there_before: int  # rows whose number this register had brought already
    shared_curps: int  # CURPs that are another person's here, kept beside the number


def bring(people: pl.DataFrame, *, source: str, by: Worker) -> Iterator[int | Brought]:
    """Write everybody; yields how many are written so far and, last, what was done. Interrupted, nothing was."""
    people, before = _without_those_here(people, source)
    stopped = ExitStack()
    with stopped, transaction.atomic(), connection.cursor() as cursor:
        pool = stopped.enter_context(_workers())
        large = people.height >= LARGE
        cursor.execute("SET LOCAL synchronous_commit = off")
        context = _context(cursor, by)
        cursor.execute("SET temp_buffers = '128MB'")
        cursor.execute(STAGING)
        nobody = not Person.objects.exists()
        cursor.execute(CURPS_HERE, [[] if nobody else people["paper"].to_list()])
        cursor.execute("CREATE UNIQUE INDEX ON curps_here (number)")
        cursor.execute("ANALYZE curps_here")
        done, shared = 0, 0
        heard: Counter[str] = Counter()
        written: Counter[tuple[str, str]] = Counter()
        codes = new_codes(people.height) if nobody else _codes(cursor, people.height)
        people = people.sort(BY_SURNAME).select(
            pl.col(CHECKED).cast(pl.String).fill_null("").str.replace_all(BETWEEN, " ", literal=True)
        )
        with _way_made(cursor, people.height) as anew:
            for ready in _portions(pool, people, codes, by.office):
                shared += _write(cursor, ready, source, by, context if large else None)
                copy(cursor, CARDS, CARD, ready.cards, ", FREEZE" if CARDS in anew else "")
                heard.update(ready.heard)
                written.update(ready.written)
                done += ready.people
                yield done
            vocabulary = _vocabulary(pool, heard, written)  # made while the database builds its indexes
        with out_of_the_way(cursor, ["people_nameword"]) if large and nobody else nullcontext():
            _count(cursor, vocabulary)
        book.write("load people", by, by=by, people=done)
        # Here and not after: a reader would have to mark every row of the sample as settled, and log it.
        cursor.execute(f"ANALYZE {', '.join([*_tables(), 'people_nameword'])}")
    if large:
        with connection.cursor() as cursor:
            if CARDS not in anew:
                # Or the first search of each card would mark it as settled, and log it.
                cursor.execute(f"VACUUM {CARDS}")
            cursor.execute("SELECT people_warm_cards()")
    yield Brought(done, before, shared)


@contextmanager
def _way_made(cursor: Any, many: int) -> Iterator[set[str]]:
    """For a large load, what the database does row by row is stopped, and done at once at the end.

    Yields the tables that begin anew.
    """
    if many < LARGE:
        yield set()
        return
    stopped = [_without_row_history(cursor, model) for model in MODELS]
    tables = [*_tables(), WAITING_FOR_SEALS]
    if many >= _registered(cursor) // 4:
        with out_of_the_way(cursor, tables):
            yield begin_anew(cursor, tables)
    else:
        yield set()
    for restore in stopped:
        cursor.execute(restore)


def _without_those_here(people: pl.DataFrame, source: str) -> tuple[pl.DataFrame, int]:
    """A file that is brought a second time brings only whom it did not bring."""
    here = Legacy.objects.filter(source=source).exclude(external_id="").values_list("external_id", flat=True)
    known = pl.DataFrame(
        {"external_id": list(here.iterator(chunk_size=50_000))}, schema={"external_id": pl.String}
    )
    left = people.join(known, on="external_id", how="anti", maintain_order="left")
    return left, people.height - left.height


def _registered(cursor: Any) -> int:
    cursor.execute(
        "SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'people_person'::regclass"
    )
    return int(cursor.fetchone()[0])


@contextmanager
def _workers() -> Iterator[ProcessPoolExecutor]:
    # Forked, so that Django and the names they have heard are there; they never touch the database. They make no
    # cycles: a collector would only walk through, and so copy, what they share with their parent.
    pool = ProcessPoolExecutor(
        max(1, min(4, os.cpu_count() or 1)), mp_context=get_context("fork"), initializer=gc.disable
    )
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _portions(
    pool: ProcessPoolExecutor, people: pl.DataFrame, codes: Sequence[str], office: Office
) -> Iterator[Portion]:
    """The portions in order, some made ahead."""
    month = office.today().replace(day=1)
    waiting: list[Future[Portion]] = []
    start = 0
    while start < people.height:
        size = min(max(FIRST, start), PORTION)
        part = people.slice(start, size)
        columns = [part[name].str.join(BETWEEN).item() for name in CHECKED]
        waiting.append(pool.submit(portion, columns, codes[start : start + size], office.pk, month))
        start += size
        if len(waiting) >= WAITING:
            yield waiting.pop(0).result()
    for ready in waiting:
        yield ready.result()


def _codes(cursor: Any, many: int) -> Sequence[str]:
    """So many codes that nobody has."""
    made = new_codes(many)
    while True:
        cursor.execute("SELECT code FROM people_person WHERE code = ANY(%s)", [made])
        taken = {code for (code,) in cursor.fetchall()}
        if not taken:
            return made
        made = [code for code in made if code not in taken]
        made += [code for code in new_codes(len(taken) + 10) if code not in taken][: many - len(made)]


def _context(cursor: Any, by: Worker) -> tuple[UUID, dict[str, str]]:
    """In whose name history is written."""
    told = {"worker": str(by.pk), "office": str(by.office.pk)}
    pk = new_id()
    cursor.execute(
        "SELECT set_config('camino.worker', %s, true), set_config('pghistory.context_id', %s, true),"
        " set_config('pghistory.context_metadata', %s, true)",
        [str(by.pk), str(pk), json.dumps(told)],
    )
    return pk, told


def _without_row_history(cursor: Any, model: type[Model]) -> str:
    """Stops the triggers that write history row by row; gives the statement that lets them work again."""
    table = sql.Identifier(model._meta.db_table)
    cursor.execute(sql.SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(table))
    return sql.SQL("ALTER TABLE {} ENABLE TRIGGER USER").format(table).as_string(cursor.connection)


def _tables() -> Iterator[str]:
    for model in MODELS:
        yield model._meta.db_table
        if (history := changes_of(model)) is not None:
            yield history._meta.db_table


def _write(cursor: Any, ready: Portion, source: str, by: Worker, context: Any) -> int:
    """One portion, from the staging table into those of the register. How many CURPs were another person's."""
    cursor.execute("TRUNCATE people_coming")
    copy(cursor, "people_coming", STAGED, ready.copied)
    cursor.execute(
        "UPDATE people_coming c SET written_curp = c.curp, curp = '' FROM curps_here h WHERE c.curp = h.number"
    )
    shared = int(cursor.rowcount)
    now = timezone.now()
    told = {"worker": by.pk, "office": by.office.pk, "today": by.office.today(), "now": now, "source": source}
    for model, select in SELECTS.items():
        _insert(cursor, model, select, told, context)
    return shared


SELECTS: dict[type[Model], str] = {
    KnownAt: "SELECT known_id AS id, id AS person_id, %(office)s::uuid AS office_id, %(today)s::date AS since,"
    " %(today)s::date AS last_seen FROM people_coming",
    Person: "SELECT id, code, given_names, paternal_surname, maternal_surname, '' AS preferred_name, sort_key,"
    " born_earliest, born_latest, born_stated, sex, birth_state, '{}'::varchar[] AS nationalities, '' AS origin_state,"
    " '' AS origin_municipality, '' AS origin_words, '{}'::varchar[] AS languages, false AS needs_interpreter,"
    " %(worker)s::uuid AS registered_by_id, %(now)s::timestamptz AS registered_at, false AS sealed,"
    " NULL::timestamptz AS blocked_at, NULL::timestamptz AS anonymised_at FROM people_coming",
    Document: "SELECT document_id AS id, id AS person_id, %(office)s::uuid AS office_id, 'curp' AS kind,"
    " curp AS number, 'stated' AS state, '{}'::varchar[] AS conflicts FROM people_coming WHERE curp <> ''",
    Legacy: "SELECT id, id AS person_id, %(source)s AS source, external_id, written_curp AS curp FROM people_coming"
    " WHERE external_id <> '' OR written_curp <> ''",
}


def _insert(cursor: Any, model: type[Model], select: str, told: dict[str, Any], context: Any) -> None:
    """The rows of one table and, where its triggers are stopped (`context`), their history."""
    columns = [str(field.column) for field in model._meta.concrete_fields]
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    coming = sql.SQL(" FROM (" + select + ") coming")
    cursor.execute(
        sql.SQL("INSERT INTO {} ({}) SELECT {}").format(sql.Identifier(model._meta.db_table), names, names)
        + coming,
        told,
    )
    history = changes_of(model)
    if context is None or history is None:
        return
    pk, said = context
    remembered = {field.column for field in history._meta.concrete_fields}
    kept = sql.SQL(", ").join(sql.Identifier(column) for column in columns if column in remembered)
    cursor.execute(
        sql.SQL(
            "INSERT INTO {} (pgh_created_at, pgh_label, pgh_obj_id, pgh_context_id, pgh_context, {})"
            " SELECT %(now)s, 'insert', {}, %(context)s, %(said)s, {}"
        ).format(
            sql.Identifier(history._meta.db_table), kept, sql.Identifier(str(model._meta.pk.column)), kept
        )
        + coming,
        told | {"context": pk, "said": Json(said)},
    )


def _vocabulary(
    pool: ProcessPoolExecutor, heard: Mapping[str, int], written: Counter[tuple[str, str]]
) -> Iterator[bytes]:
    """The words of those who came, each as it is written most, with what it may be mistaken for."""
    most = dict(word for word, _many in reversed(written.most_common()))
    rows = [(word, most[word], people) for word, people in heard.items()]
    return pool.map(neighbourhoods, [rows[at : at + 5_000] for at in range(0, len(rows), 5_000)])


def _count(cursor: Any, vocabulary: Iterable[bytes]) -> None:
    """Add these words to the register's."""
    cursor.execute(
        "CREATE TEMPORARY TABLE words_coming (heard text, written text, people int, near int[]) ON COMMIT DROP"
    )
    for ready in vocabulary:
        copy(cursor, "words_coming", WORD, ready)
    cursor.execute(
        "INSERT INTO people_nameword (heard, written, people, near)"
        " SELECT heard, written, people, near FROM words_coming ORDER BY heard"
        " ON CONFLICT (heard) DO UPDATE SET people = people_nameword.people + excluded.people"
    )
