"""All duplicates of a register: prepared, compared rule by rule, clustered; in parts that are not done twice.

Memory is bounded by DuckDB's limit and by doing a rule in as many parts as the register is large. A run that was killed
goes on with the first part that is not there.
"""

import hashlib
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa

from camino.people.matching.linking import blocking, calibrating, clustering, preparing, scoring
from camino.people.matching.linking.levels import COMPARISONS, Comparison
from camino.people.matching.linking.model import Model
from camino.people.matching.linking.registers import Register
from camino.people.matching.linking.workshop import MEMORY, Workshop, write

AT_ONCE = 1_500_000  # records whose pairs one part holds
LIGHTEST = -3.0  # bits: what weighs less is not kept
OFFERED = 0.1  # pairs at least this likely are in the result
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Outcome:
    """What came of a run."""

    records: int
    pairs: int
    people: int
    """How many records are of somebody who is there more than once."""
    parts_done: int
    parts_kept: int


def quiet(_words: str, _done: int, _of: int) -> None:
    """No progress shown."""


def run(
    register: Register, place: Path, model: Model, *, memory: str = MEMORY, progress: Progress = quiet
) -> Outcome:
    """Find and cluster all duplicates; results are `pairs.parquet` and `clusters.parquet` in `place`."""
    workshop = Workshop(place)
    with workshop.connect(memory) as con:
        progress("Preparing", 0, 1)
        records = preparing.prepare(con, register.everybody(con))
        workshop.open({"people": fingerprint(con), "model": mark(model)})
        keep_for_increments(con, workshop)
        done, kept = score_all(con, workshop, model, records, progress)
        progress("Clustering", 0, 1)
        outcome = finish(con, workshop, model, records)
        progress("Clustering", 1, 1)
    workshop.clear_aside()
    return Outcome(records, *outcome, done, kept)


def mark(model: Model) -> str:
    """The same for the same model."""
    return hashlib.sha256(model.text().encode()).hexdigest()


def fingerprint(con: duckdb.DuckDBPyConnection) -> str:
    """The same for the same people: a run goes on only with the register it began with."""
    facts = f"{preparing.IDENTITY}, heard, paternal, maternal, born, year, sex, birth_state, curp"
    ((count, sum_),) = con.execute(f"SELECT count(*), sum(hash({facts})) FROM people").fetchall()
    return hashlib.sha256(f"{count} {sum_} {duckdb.__version__}".encode()).hexdigest()


def keep_for_increments(con: duckdb.DuckDBPyConnection, workshop: Workshop) -> None:
    """Who is who, and how common each name is. The people come last: without them it is done again."""
    if not workshop.people.is_file():
        for number, name in enumerate(preparing.COUNTS):
            write(con, f"SELECT name, n FROM {name}", workshop.part("counts", number))
        write(con, f"SELECT id, {preparing.IDENTITY} FROM people ORDER BY id", workshop.people)


def score_all(
    con: duckdb.DuckDBPyConnection, workshop: Workshop, model: Model, records: int, progress: Progress
) -> tuple[int, int]:
    """The pairs of every rule; how many parts were done now, and how many were there already."""
    parts = 1 + records // AT_ONCE
    done = kept = 0
    rules = blocking.rules(records)
    for place, rule in enumerate(rules):
        keys = workshop.part("keys", place)
        if not keys.is_file():
            write(con, blocking.keys(rule), keys)
        for part in range(parts):
            progress("Comparing", place * parts + part, len(rules) * parts)
            file = workshop.part("scored", place * parts + part)
            if file.is_file():
                kept += 1
                continue
            con.execute(
                "CREATE OR REPLACE TABLE found AS "
                + blocking.pairs(rule, f"read_parquet('{keys}')", part=part, parts=parts)
            ).fetchall()
            write(con, scoring.scored(model, "FROM found", records=records, least=LIGHTEST), file)
            done += 1
    con.execute("DROP TABLE IF EXISTS found")
    progress("Comparing", 1, 1)
    return done, kept


def finish(con: duckdb.DuckDBPyConnection, workshop: Workshop, model: Model, records: int) -> tuple[int, int]:
    con.execute(
        f"CREATE TABLE pairs AS SELECT a, b, {_told(model)} FROM"
        f" (SELECT DISTINCT ON (a, b) *, {calibrating.group_sql()} AS scale FROM {workshop.parts('scored')})"
    )
    _cluster(con, model, records)
    write(con, named("pairs", f"p.probability >= {OFFERED}"), workshop.pairs)
    write(
        con,
        f"SELECT {preparing.IDENTITY}, person AS cluster FROM persons JOIN people USING (id) ORDER BY cluster, 1",
        workshop.clusters,
    )
    ((pairs,),) = con.execute(f"SELECT count(*) FROM pairs WHERE probability >= {OFFERED}").fetchall()
    ((people,),) = con.execute(
        "SELECT coalesce(sum(n), 0)::INTEGER FROM (SELECT count(*) AS n FROM persons GROUP BY person) WHERE n > 1"
    ).fetchall()
    return pairs, people


def _told(model: Model) -> str:
    names = ", ".join(each.name for each in COMPARISONS)
    return f"weight, {names}, ({calibrating.capped_sql(model.scales)})::FLOAT AS probability"


def _cluster(con: duckdb.DuckDBPyConnection, model: Model, records: int) -> None:
    """The table `persons`: which records are one person's."""
    likely = con.execute(
        f"SELECT a, b, probability FROM pairs WHERE probability >= {clustering.CONNECTS}"
    ).fetchnumpy()
    label = clustering.components(likely["a"], likely["b"], likely["probability"], records + 1)
    inside = np.flatnonzero(np.bincount(label, minlength=records + 1)[label] > 1)
    con.register(
        "labelled", pa.table({"id": inside.astype(np.int32), "label": label[inside].astype(np.int32)})
    )
    con.execute("CREATE TABLE components AS FROM labelled")
    con.unregister("labelled")
    every = (
        "SELECT x.id AS a, y.id AS b FROM components x JOIN components y ON x.label = y.label AND x.id < y.id"
    )
    scored = scoring.scored(model, every, records=records, least=-1e9)
    told = con.execute(
        f"SELECT a, b, {_told(model)} FROM (SELECT *, {calibrating.group_sql()} AS scale FROM ({scored}))"
    ).fetchnumpy()
    person = clustering.divide(label, told["a"], told["b"], told["probability"].astype(float))
    con.register(
        "divided", pa.table({"id": np.arange(records + 1, dtype=np.int32), "person": person.astype(np.int32)})
    )
    con.execute("CREATE TABLE persons AS SELECT * FROM divided WHERE id > 0")
    con.unregister("divided")


def named(table: str, where: str) -> str:
    """Pairs by the ids people go by outside, levels by their names."""
    levels = ", ".join(_level(each) for each in COMPARISONS)
    return (
        f"SELECT l.{preparing.IDENTITY} AS a, r.{preparing.IDENTITY} AS b, p.probability, {levels} FROM {table} p"
        f" JOIN people l ON l.id = p.a JOIN people r ON r.id = p.b WHERE {where} ORDER BY p.probability DESC, a, b"
    )


def _level(comparison: Comparison) -> str:
    whens = " ".join(f"WHEN {place} THEN '{level.name}'" for place, level in enumerate(comparison.levels))
    return f"CASE p.{comparison.name} {whens} END AS {comparison.name}"


def told(outcome: Outcome) -> dict[str, int]:
    """The outcome for a machine."""
    return asdict(outcome)
