"""What a developer writes first: ILIKE on every word; and what they write next: trigram similarity, on GIN and on GiST.

All are asked of PostgreSQL by SQL alone, of a table with nothing but the unaccented full name and the birth date.
The date does more than break ties: names a little less alike win if the date agrees, or the trigrams would do worse.
"""

import time
from collections.abc import Iterator, Sequence
from typing import Any

import psycopg

from bench.matching.data import Asked, Question
from bench.matching.ways import TOP, Answers, Ask, Candidate, ask_each, full_name

LOAD = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE EXTENSION IF NOT EXISTS unaccent",
    "DROP TABLE IF EXISTS bench_people, bench_plain, bench_gin, bench_gist",
    "CREATE UNLOGGED TABLE bench_people (given_names text, paternal_surname text, maternal_surname text,"
    " birth_date text, sex text, birth_state text, curp text, external_id text)",
    "COPY bench_people FROM STDIN WITH (FORMAT csv, HEADER)",
    "CREATE TABLE bench_plain AS SELECT external_id, nullif(birth_date, '')::date AS born,"
    " lower(unaccent(concat_ws(' ', given_names, paternal_surname, nullif(maternal_surname, '')))) AS name"
    " FROM bench_people",
    "DROP TABLE bench_people",
)
INDEXES = {
    "bench_gin": "CREATE INDEX ON bench_gin USING gin (name gin_trgm_ops)",
    "bench_gist": "CREATE INDEX ON bench_gist USING gist (name gist_trgm_ops (siglen = 64))",
}
DATED = "CASE WHEN born = %(born)s THEN 0.3 WHEN extract(year FROM born) = %(year)s THEN 0.1 ELSE 0 END"
ILIKE = f"SELECT external_id, {DATED} AS sure FROM bench_plain WHERE {{}} ORDER BY sure DESC LIMIT {TOP}"
GIN = (
    f"SELECT external_id, similarity(name, %(name)s) + {DATED} AS sure FROM bench_gin WHERE name %% %(name)s"
    f" ORDER BY sure DESC LIMIT {TOP}"
)
GIST = (
    f"SELECT external_id, alike + {DATED} AS sure FROM (SELECT external_id, born, 1 - (name <-> %(name)s) AS alike"
    f" FROM bench_gist ORDER BY name <-> %(name)s LIMIT 50) AS nearest ORDER BY sure DESC LIMIT {TOP}"
)
THRESHOLDS = (0.3, 0.45)  # PostgreSQL's own, and one that reads fewer rows
ILIKE_NAME, GIST_NAME = "ILIKE", "trigrams, GiST nearest"


def load(connection: psycopg.Connection[Any], asked: Asked) -> float:
    """The register in a plain table; the seconds it took."""
    begun = time.perf_counter()
    for statement in LOAD:
        if not statement.startswith("COPY"):
            connection.execute(statement)
            continue
        with connection.cursor().copy(statement) as copy, asked.register.open("rb") as file:
            while block := file.read(1 << 20):
                copy.write(block)
    connection.execute("VACUUM ANALYZE bench_plain")
    return time.perf_counter() - begun


def compare(
    connection: psycopg.Connection[Any], questions: Sequence[Question], *, seconds: float
) -> Iterator[Answers]:
    """Each way in turn, each for so long at most; its index is made before and dropped after."""
    yield ask_each(ILIKE_NAME, _ilike(connection), questions, seconds=seconds)
    for table in ("bench_gin", "bench_gist"):
        begun = time.perf_counter()
        connection.execute(f"CREATE TABLE {table} AS TABLE bench_plain")
        connection.execute("SET maintenance_work_mem = '1GB'")
        connection.execute(INDEXES[table])
        connection.execute(f"VACUUM ANALYZE {table}")
        prepared = time.perf_counter() - begun
        ways = _gin_ways(connection) if table == "bench_gin" else [(GIST_NAME, _similar(connection, GIST))]
        for name, ask in ways:
            answers = ask_each(name, ask, questions, seconds=seconds)
            answers.prepared = prepared
            yield answers
        connection.execute(f"DROP TABLE {table}")


def _gin_ways(connection: psycopg.Connection[Any]) -> Iterator[tuple[str, Ask]]:
    for threshold in THRESHOLDS:
        connection.execute(f"SET pg_trgm.similarity_threshold = {threshold}")
        yield f"trigrams, GIN from {threshold}", _similar(connection, GIN)


def _similar(connection: psycopg.Connection[Any], statement: str) -> Ask:
    def ask(question: Question) -> list[Candidate]:
        found = connection.execute(statement, {"name": full_name(question), **_born(question)})
        return [(pk, float(sure)) for pk, sure in found]

    return ask


def _ilike(connection: psycopg.Connection[Any]) -> Ask:
    def ask(question: Question) -> list[Candidate]:
        words = {f"word{place}": f"%{word}%" for place, word in enumerate(full_name(question).split())}
        where = " AND ".join(f"name ILIKE %({word})s" for word in words)
        found = connection.execute(ILIKE.format(where), words | _born(question))
        return [(pk, float(sure)) for pk, sure in found]

    return ask


def _born(question: Question) -> dict[str, Any]:
    text = question.row["birth_date"]
    return {"born": text if len(text) == 10 else None, "year": int(text[:4]) if text else None}
