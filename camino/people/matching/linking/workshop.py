"""The directory of a run: its finished parts, its results, and what the next increment needs. No names are kept in it.

A part is written beside its place and moved there when it is whole: what is there is finished. What DuckDB puts aside
while it works does hold names; it lies in a closed directory that goes with the run.
"""

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

MEMORY = "4GB"
BYTES = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40}


def megabytes(memory: str) -> int:
    """An amount of memory as it is told ("4GB"), in megabytes. Raises ValueError."""
    told = re.fullmatch(r"\s*([0-9]+(?:\.[0-9]+)?)\s*([KMGT])i?B?\s*", memory, re.IGNORECASE)
    if told is None:
        raise ValueError(memory)
    return int(float(told[1]) * BYTES[told[2].upper()]) >> 20


@dataclass(frozen=True)
class Workshop:
    """Where a run keeps its things."""

    place: Path

    @property
    def people(self) -> Path:
        """Which number is whose id."""
        return self.place / "people.parquet"

    @property
    def pairs(self) -> Path:
        """The result: pairs with their probability and levels."""
        return self.place / "pairs.parquet"

    @property
    def clusters(self) -> Path:
        """The result: who is one person."""
        return self.place / "clusters.parquet"

    def part(self, kind: str, number: int) -> Path:
        """A part of the work."""
        return self.place / kind / f"{number:03}.parquet"

    def parts(self, kind: str) -> str:
        """All parts of a kind, for DuckDB."""
        return f"read_parquet('{self.place}/{kind}/*.parquet')"

    def open(self, told: Mapping[str, object]) -> bool:
        """Make the directory ready for this run; what another run left is cleared away. Whether one goes on."""
        mark = self.place / "run.json"
        text = json.dumps(told, sort_keys=True)
        goes_on = mark.is_file() and mark.read_text() == text
        if not goes_on and self.place.exists():
            shutil.rmtree(self.place)
        for kind in ("keys", "scored", "counts"):
            (self.place / kind).mkdir(parents=True, exist_ok=True)
        self.place.chmod(0o700)
        mark.write_text(text)
        return goes_on

    def connect(self, memory: str = MEMORY) -> duckdb.DuckDBPyConnection:
        """DuckDB with a limit to its memory."""
        aside = self.place / "aside"
        aside.mkdir(parents=True, exist_ok=True, mode=0o700)
        con = duckdb.connect()
        con.execute(f"SET memory_limit = '{memory}'")
        con.execute(f"SET temp_directory = '{aside}'")
        con.execute("SET preserve_insertion_order = false")
        return con

    def clear_aside(self) -> None:
        """Nothing that was put aside outlives the run."""
        shutil.rmtree(self.place / "aside", ignore_errors=True)


def write(con: duckdb.DuckDBPyConnection, sql: str, file: Path) -> None:
    """The rows of a statement as a file, there only when it is whole."""
    unfinished = file.with_suffix(".unfinished")
    con.execute(f"COPY ({sql}) TO '{unfinished}' (FORMAT parquet)").fetchall()
    unfinished.rename(file)
