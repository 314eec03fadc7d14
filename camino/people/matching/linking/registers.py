"""Where people are read from: a file, or whatever else can answer the same three questions (`people.everybody`)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import duckdb

IDENTITY = "external_id"


class Unusable(Exception):
    """What cannot be read as people, in words."""


class Register(Protocol):
    """Three questions, each answered by SQL that stands after FROM."""

    def everybody(self, con: duckdb.DuckDBPyConnection) -> str:
        """All people."""

    def some(self, con: duckdb.DuckDBPyConnection, ids: str) -> str:
        """Those whose ids a statement gives."""

    def unseen(self, con: duckdb.DuckDBPyConnection, seen: str) -> str:
        """Those who are not in a table of ids."""


@dataclass(frozen=True)
class File:
    """Parquet, or CSV with a heading; a column that is not there is empty."""

    path: Path

    def require_people(self) -> None:
        """Refuse in words what is no table, or does not say who is who."""
        try:
            with duckdb.connect() as con:
                told = con.execute(f"DESCRIBE FROM {self.everybody(con)}").fetchall()
        except duckdb.Error as why:
            raise Unusable(f"{self.path} is neither Parquet nor CSV with a heading.") from why
        if IDENTITY not in {name for name, *_rest in told}:
            raise Unusable(f"{self.path} has no column {IDENTITY}: it tells the people of a register apart.")

    def everybody(self, con: duckdb.DuckDBPyConnection) -> str:
        """All people."""
        quoted = str(self.path).replace("'", "''")
        if self.path.suffix == ".parquet":
            return f"read_parquet('{quoted}')"
        return f"read_csv('{quoted}', header=true, all_varchar=true)"

    def some(self, con: duckdb.DuckDBPyConnection, ids: str) -> str:
        """Those whose ids a statement gives."""
        return f"(SELECT * FROM {self.everybody(con)} AS whole WHERE {IDENTITY} IN ({ids}))"

    def unseen(self, con: duckdb.DuckDBPyConnection, seen: str) -> str:
        """Those who are not in a table of ids."""
        return f"(SELECT * FROM {self.everybody(con)} AS whole WHERE {IDENTITY} NOT IN (SELECT {IDENTITY} FROM {seen}))"
