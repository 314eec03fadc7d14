"""What somebody would use instead to find a name in a table: ILIKE, plain and indexed, and trigram similarity.

All three are asked by SQL alone, of one database, in one run; the peers have a table of nothing but names to search.
"""

import time
from collections.abc import Callable, Sequence

import psycopg

from bench.questions import Question

KINDS = ("full name", "surname first", "misspelt", "nobody")
MOST = 20
PREPARE = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "DROP TABLE IF EXISTS bench_names",
    "CREATE TABLE bench_names AS SELECT id::text,"
    " concat_ws(' ', given_names, paternal_surname, maternal_surname) AS name FROM people_person",
    "DROP TABLE IF EXISTS bench_indexed",
    "CREATE TABLE bench_indexed AS TABLE bench_names",
    "CREATE INDEX ON bench_indexed USING gin (name gin_trgm_ops)",
    "VACUUM ANALYZE bench_names, bench_indexed",
)
ILIKE = "SELECT id FROM {} WHERE {} LIMIT %s"
SIMILAR = "SELECT id FROM bench_indexed WHERE name %% %s ORDER BY similarity(name, %s) DESC LIMIT %s"

Found = tuple[list[float], int, int]  # times, found, asked for


def compare(connection: psycopg.Connection, questions: Sequence[Question]) -> dict[str, dict[str, Found]]:
    """For each way of searching and each kind of question: the times, and how many of those meant were found."""
    for statement in PREPARE:
        connection.execute(statement)
    ways: dict[str, Callable[[str], list[str]]] = {
        "Camino": _camino(),
        "ILIKE": lambda text: _ilike(connection, "bench_names", text),
        "ILIKE, indexed": lambda text: _ilike(connection, "bench_indexed", text),
        "pg_trgm": lambda text: [pk for (pk,) in connection.execute(SIMILAR, [text, text, MOST])],
    }
    return {
        name: {kind: _measure(way, [each for each in questions if each.kind == kind]) for kind in KINDS}
        for name, way in ways.items()
    }


def _measure(way: Callable[[str], list[str]], questions: Sequence[Question]) -> Found:
    times, found = [], 0
    for question in questions:
        begun = time.perf_counter()
        answer = way(question.text)
        times.append(time.perf_counter() - begun)
        found += bool(question.meant) and question.meant in answer
    return times, found, sum(bool(question.meant) for question in questions)


def _ilike(connection: psycopg.Connection, table: str, text: str) -> list[str]:
    """Every word somewhere in the name, in any order: what is written first when a search box is asked for."""
    words = text.split()
    where = " AND ".join(["name ILIKE %s"] * len(words))
    return [
        pk
        for (pk,) in connection.execute(ILIKE.format(table, where), [*(f"%{word}%" for word in words), MOST])
    ]


def _camino() -> Callable[[str], list[str]]:
    """The search of the desk, without its page."""
    from camino.core.access.context import acting_as
    from camino.people import search
    from camino.people.asked import from_typed
    from camino.people.typed import read
    from camino.staff.models import Worker
    from camino.staff.standing import standing_of

    rosa = Worker.objects.get(username="rosa")
    standing, today = standing_of(rosa), rosa.office.today()

    def find(text: str) -> list[str]:
        with acting_as(standing):
            [found] = search.candidates([from_typed(read(text, today=today), today=today)], most=MOST)
        return [str(each.person_id) for each in found]

    return find
