"""Pairs of records from which the search learns (`matching.teaching`): those that may be one person's, and others."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import duckdb

from camino.people.matching.linking.registers import IDENTITY, Register
from camino.people.matching.teaching import Record

MOST, STRANGERS = 20_000, 100_000  # pairs
LIKELY = 0.2  # below it, a pair adds nothing but its time
SEED = 1
_FACTS = "given_names, paternal_surname, maternal_surname, birth_date, sex, birth_state"


def alike(
    con: duckdb.DuckDBPyConnection, register: Register, pairs: Path
) -> Iterator[tuple[Record, Record, float]]:
    """Pairs that a run found, each with its probability; of many, some at random."""
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE examples AS SELECT a, b, probability FROM read_parquet('{pairs}')"
        f" WHERE probability >= {LIKELY} ORDER BY hash(a, b) LIMIT {MOST}"
    )
    people = _records(con, register.some(con, "SELECT a FROM examples UNION SELECT b FROM examples"))
    for a, b, probability in con.execute("FROM examples").fetchall():
        if a in people and b in people:
            yield people[a], people[b], float(probability)


def apart(con: duckdb.DuckDBPyConnection, register: Register) -> Iterator[tuple[Record, Record]]:
    """Pairs taken at random: hardly any of them is one person's."""
    sample = f"(SELECT * FROM {register.everybody(con)} AS whole ORDER BY hash({IDENTITY}) LIMIT {MOST})"
    people = list(_records(con, sample).values())
    dice = Random(SEED)  # noqa: S311  # no secret
    for _ in range(STRANGERS if len(people) > 1 else 0):
        one, other = dice.sample(people, 2)
        yield one, other


def _records(con: duckdb.DuckDBPyConnection, people: str) -> dict[str, Record]:
    columns = {name for name, *_rest in con.execute(f"DESCRIBE SELECT * FROM {people} AS told").fetchall()}
    facts = ", ".join(
        f"coalesce({name}::VARCHAR, '')" if name in columns else "''" for name in _FACTS.split(", ")
    )
    rows = con.execute(f"SELECT {IDENTITY}::VARCHAR, {facts} FROM {people} AS told").fetchall()
    return {pk: Record(*told) for pk, *told in rows}
