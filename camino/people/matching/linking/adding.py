"""Linking only what is new: the keys of the last run are asked, and only whom they name is read and compared again.

What is kept between runs are numbers: ids, keys and how often each name was met, without the names. The facts of those
who may be meant are read from the register itself, where they are guarded.
"""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from camino.people.matching.linking import blocking, calibrating, preparing, running, scoring
from camino.people.matching.linking.levels import COMPARISONS
from camino.people.matching.linking.model import Model
from camino.people.matching.linking.registers import Register
from camino.people.matching.linking.workshop import MEMORY, Workshop, write


class NoRunYet(Exception):
    """There is nothing to add to."""


@dataclass(frozen=True)
class Added:
    """What came of an increment."""

    new: int
    pairs: int
    file: Path | None
    """Where the pairs are, if anybody was new."""


def add(new: Register | None, register: Register, place: Path, model: Model, *, memory: str = MEMORY,
        progress: running.Progress = running.quiet) -> Added:  # fmt: skip
    """Compare new people with the register and with each other; without a register of theirs, whom no run has seen."""
    workshop = Workshop(place)
    if not (place / "clusters.parquet").is_file():
        raise NoRunYet("Find all duplicates first: camino matching run.")
    numbers = sorted(place.glob("people*.parquet"))
    seen = f"read_parquet('{place}/people*.parquet')"
    with workshop.connect(memory) as con:
        progress("Preparing", 0, 1)
        fresh = new.everybody(con) if new else register.unseen(con, seen)
        for number, name in enumerate(preparing.COUNTS):
            con.execute(f"CREATE TABLE {name} AS FROM read_parquet('{workshop.part('counts', number)}')")
        ((before,),) = con.execute(f"SELECT coalesce(max(id), 0) FROM {seen}").fetchall()
        count = preparing.prepare(con, fresh, table="added", first=before, counted=True)
        if not count:
            workshop.clear_aside()
            return Added(0, 0, None)
        _meet(con, workshop, count, progress)
        _fetch(con, register, seen)
        progress("Comparing", 0, 1)
        result = place / f"pairs-{len(numbers):04}.parquet"
        pairs = _compare(con, model, before + count, result)
        _remember(con, workshop, len(numbers))
    workshop.clear_aside()
    return Added(count, pairs, result)


def _meet(con: duckdb.DuckDBPyConnection, workshop: Workshop, count: int, progress: running.Progress) -> None:
    """The table `met`: new people, and everybody who shares a key with them."""
    con.execute("CREATE TABLE met (a INTEGER, b INTEGER)")
    rules = _rules(workshop)
    for place, rule in enumerate(rules):
        progress("Looking up", place, len(rules))
        con.execute(f"CREATE OR REPLACE TABLE asked AS {blocking.keys(rule, 'added')}")
        kept = (
            f"SELECT id, key FROM read_parquet('{workshop.place}/keys/{place:03}*.parquet')"
            " WHERE key IN (SELECT key FROM asked)"
        )
        con.execute(f"CREATE OR REPLACE TABLE answered AS {kept} UNION ALL FROM asked").fetchall()
        con.execute(
            "INSERT INTO met SELECT DISTINCT asked.id, answered.id FROM asked JOIN answered USING (key)"
            " WHERE asked.id > answered.id"
            f" AND key IN (SELECT key FROM answered GROUP BY key HAVING count(*) <= {rule.largest})"
        ).fetchall()


def _rules(workshop: Workshop) -> list[blocking.Rule]:
    """Those by which the run looked: they come in one order, and what it did not need is at the end."""
    return [rule for place, rule in enumerate(blocking.ALL) if workshop.part("keys", place).is_file()]


def _fetch(con: duckdb.DuckDBPyConnection, register: Register, seen: str) -> None:
    """The table `people`: the new ones and those they may be, as they are compared, under the numbers of the runs."""
    con.execute(
        f"CREATE TABLE wanted AS SELECT id, {preparing.IDENTITY} FROM {seen} WHERE id IN (SELECT b FROM met)"
    ).fetchall()
    preparing.prepare(
        con, register.some(con, f"SELECT {preparing.IDENTITY} FROM wanted"), table="known", counted=True
    )
    con.execute(
        "CREATE TABLE people AS SELECT known.* REPLACE (wanted.id AS id) FROM known"
        f" JOIN wanted USING ({preparing.IDENTITY})"
        " UNION ALL BY NAME FROM added"
    ).fetchall()


def _compare(con: duckdb.DuckDBPyConnection, model: Model, records: int, result: Path) -> int:
    names = ", ".join(each.name for each in COMPARISONS)
    scored = scoring.scored(
        model, "SELECT DISTINCT b AS a, a AS b FROM met", records=records, least=running.LIGHTEST
    )
    con.execute(
        f"CREATE TABLE pairs AS SELECT a, b, {names}, ({calibrating.capped_sql(model.scales)})::FLOAT AS probability"
        f" FROM (SELECT *, {calibrating.group_sql()} AS scale FROM ({scored}))"
    ).fetchall()
    write(con, running.named("pairs", f"p.probability >= {running.OFFERED}"), result)
    ((pairs,),) = con.execute(f"SELECT count(*) FROM pairs WHERE probability >= {running.OFFERED}").fetchall()
    return int(pairs)


def _remember(con: duckdb.DuckDBPyConnection, workshop: Workshop, number: int) -> None:
    """The new ones are known next time. Their names come last: without it, the increment is done again."""
    for place, rule in enumerate(_rules(workshop)):
        write(con, blocking.keys(rule, "added"), workshop.place / "keys" / f"{place:03}-{number:04}.parquet")
    write(con, f"SELECT id, {preparing.IDENTITY} FROM added", workshop.place / f"people-{number:04}.parquet")
