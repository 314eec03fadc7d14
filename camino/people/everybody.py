"""Camino's own register, for the finding of duplicates: read as the tables' owner, for everybody, and kept in no file.

The names go from PostgreSQL into DuckDB's memory. Protected and sealed people are among them: somebody whose file is
locked may be registered twice like anybody else. What comes out are ids, and who may see a pair the database decides.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from uuid import UUID

import duckdb
import polars as pl
import psycopg

from camino.people.matching.linking.registers import Unusable

# Whoever is blocked is out of use, and whoever was erased has no name to compare.
_PEOPLE = """
    SELECT p.given_names, p.paternal_surname, p.maternal_surname,
        CASE p.born_stated WHEN 'date' THEN p.born_earliest::text
            WHEN 'year' THEN extract(year FROM p.born_earliest)::int::text END AS birth_date,
        p.sex, p.birth_state,
        (SELECT d.number FROM people_document d WHERE d.person_id = p.id AND d.kind = 'curp'
            ORDER BY d.id DESC LIMIT 1) AS curp,
        p.id AS external_id
    FROM people_person p WHERE p.blocked_at IS NULL AND {which}
"""
_ALL = "TRUE"
# Ids carry the moment they were made. What was being written while the last run read is looked for again.
_A_DAY = 24 * 60 * 60 * 1000 << 80


class Everybody:
    """The register in the database at an address."""

    def __init__(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        self._connection = connection

    def everybody(self, con: duckdb.DuckDBPyConnection) -> str:
        """All people."""
        return self._read(con, "everybody", _PEOPLE.format(which=_ALL))

    def some(self, con: duckdb.DuckDBPyConnection, ids: str) -> str:
        """Those whose ids a statement gives."""
        wanted = [UUID(value) for (value,) in con.execute(ids).fetchall()]
        with self._connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS people_asked_for")
            cursor.execute("CREATE TEMPORARY TABLE people_asked_for (id uuid)")
            with cursor.copy("COPY people_asked_for FROM STDIN") as copy:
                for each in wanted:
                    copy.write_row((each,))
        return self._read(con, "some", _PEOPLE.format(which="p.id IN (SELECT id FROM people_asked_for)"))

    def unseen(self, con: duckdb.DuckDBPyConnection, seen: str) -> str:
        """Those who are not in a table of ids."""
        ((last,),) = con.execute(f"SELECT max(external_id) FROM {seen}").fetchall()  # noqa: S608  # a file of ours
        try:
            since = UUID(int=max(0, UUID(last).int - _A_DAY)) if last else UUID(int=0)
        except ValueError:
            raise Unusable("The last run there was of a file: name it with --register.") from None
        recent = self._read(con, "recent", _PEOPLE.format(which=f"p.id > '{since}'"))
        return f"(SELECT * FROM {recent} AS recent WHERE external_id NOT IN (SELECT external_id FROM {seen}))"  # noqa: S608

    def _read(self, con: duckdb.DuckDBPyConnection, name: str, query: str) -> str:
        whole = BytesIO()
        with (
            self._connection.cursor() as cursor,
            cursor.copy(f"COPY ({query}) TO STDOUT (FORMAT csv, HEADER)") as copy,
        ):
            for data in copy:
                whole.write(data)
        whole.seek(0)
        con.register(f"register_{name}", pl.read_csv(whole, infer_schema=False).to_arrow())
        return f"register_{name}"


@contextmanager
def reading(url: str) -> Iterator[Everybody]:
    """The register at an owner's address, as it stands at one moment."""
    with psycopg.connect(url) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        yield Everybody(connection)
