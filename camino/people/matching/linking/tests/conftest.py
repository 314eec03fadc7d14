"""A small register with truth, made anew for the tests of this room and run once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import polars as pl
import pytest

from bench.truth import duplicates
from camino.people.matching.linking import model, preparing, running
from camino.people.matching.linking.model import Model
from camino.people.matching.linking.registers import IDENTITY, File
from camino.people.matching.linking.running import Outcome

RECORDS = 3_000


class Register:
    """Records, and whose each is."""

    def __init__(self, place: Path) -> None:
        made = duplicates.make(RECORDS, seed=7)
        self.records, self.truth = place / "records.parquet", place / "truth.parquet"
        made.records.write_parquet(self.records)
        made.clusters.write_parquet(self.truth)


@pytest.fixture(scope="session")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return Register(tmp_path_factory.mktemp("register"))


@pytest.fixture(scope="session")
def shipped() -> Model:
    return model.shipped()


@pytest.fixture(scope="session")
def finished(
    register: Register, shipped: Model, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Outcome]:
    """A finished run: where it is and what came of it."""
    place = tmp_path_factory.mktemp("run") / "here"
    return place, running.run(File(register.records), place, shipped)


@pytest.fixture
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as made:
        yield made


@pytest.fixture
def people(con: duckdb.DuckDBPyConnection) -> Callable[..., duckdb.DuckDBPyConnection]:
    """Prepares the people told as rows of given names, surnames, birth, sex, state, CURP."""

    def prepare(*rows: tuple[str, ...]) -> duckdb.DuckDBPyConnection:
        columns = [*preparing.COLUMNS, IDENTITY]
        told = [
            (*row, *("",) * (len(columns) - 1 - len(row)), f"{place:05}") for place, row in enumerate(rows)
        ]
        con.register("told", pl.DataFrame(told, schema=columns, orient="row").to_arrow())
        preparing.prepare(con, "told")
        return con

    return prepare
