"""The same duplicates on a local Spark, from the same settings."""

import importlib.util
import os
import shutil
import stat
from pathlib import Path

import polars as pl
import pytest

from bench.linking import scores
from camino.people.matching.linking import adding, running, spark, spark_session
from camino.people.matching.linking.registers import File

needs_spark = pytest.mark.skipif(
    importlib.util.find_spec("pyspark") is None or shutil.which("java") is None,
    reason="Spark is an optional extra: make spark installs it (450 MB), and it needs Java 17",
)
LEVELS = ["given_names", "surnames", "birth", "sex", "birth_state", "curp"]


@pytest.fixture(scope="module")
def both(register, shipped, tmp_path_factory):
    """The same people by either engine."""
    place = tmp_path_factory.mktemp("engines")
    some = place / "some.parquet"
    pl.read_parquet(register.records).head(1_500).write_parquet(some)
    duckdb = running.run(File(some), place / "duckdb", shipped)
    return place, some, duckdb, spark.run(File(some), place / "spark", shipped, memory="2GB")


@needs_spark
@pytest.mark.filterwarnings("ignore")
def test_spark_finds_what_duckdb_finds(both, register):
    place, _some, duckdb, on_spark = both
    assert on_spark == duckdb
    here, there = (
        pl.read_parquet(place / each / "pairs.parquet").sort("a", "b") for each in ("duckdb", "spark")
    )
    assert here.select("a", "b", *LEVELS).equals(there.select("a", "b", *LEVELS))
    apart = [abs(a - b) for a, b in zip(here["probability"], there["probability"], strict=True)]
    assert max(apart) < 0.01
    truth = place / "truth.parquet"
    pl.read_parquet(register.truth).head(1_500).write_parquet(truth)
    found = [scores.of(place / each / "clusters.parquet", truth).f1 for each in ("duckdb", "spark")]
    assert found[0] == pytest.approx(found[1], abs=0.001)


@needs_spark
@pytest.mark.filterwarnings("ignore")
def test_a_run_that_was_killed_goes_on_and_what_is_new_is_linked_by_its_keys(both, register, shipped):
    place, some, _duckdb, _spark = both
    assert not (place / "spark" / "aside").exists()
    (place / "spark" / "scored" / "007.parquet").unlink()
    (place / "spark" / "aside" / "found").mkdir(parents=True)  # what a killed run leaves half written
    (place / "spark" / "aside" / "found" / "half.parquet").write_bytes(b"half")
    again = spark.run(File(some), place / "spark", shipped, memory="2GB")
    assert (again.parts_done, again.parts_kept) == (1, 10)
    everybody = pl.read_parquet(register.records)
    everybody.head(1_550).write_parquet(some)
    added = adding.add(None, File(some), place / "spark", shipped)
    assert (added.new, added.pairs > 0) == (50, True)


def test_without_spark_it_says_how_to_get_it(register, shipped, tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyspark.sql", None)
    with pytest.raises(spark_session.NoSpark, match="make spark"):
        spark.run(File(register.records), tmp_path / "run", shipped)
    assert not (tmp_path / "run").exists()


@pytest.fixture
def installed(monkeypatch):
    """Spark, as far as its check goes."""
    monkeypatch.setitem(__import__("sys").modules, "pyspark", object())
    monkeypatch.setitem(__import__("sys").modules, "pyspark.sql", object())


def test_without_java_it_says_so(installed, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(spark_session.NoSpark, match="install Java 17"):
        spark_session.require()
    monkeypatch.setenv("JAVA_HOME", "/nowhere")
    with pytest.raises(spark_session.NoSpark, match="JAVA_HOME"):
        spark_session.require()


@pytest.mark.parametrize("version", ["1.8.0_402", "11.0.2"])
def test_an_old_java_is_named(installed, monkeypatch, tmp_path, version):
    java = tmp_path / "java"
    java.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\"' >&2\n")
    java.chmod(java.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(spark_session.NoSpark, match="17 or newer"):
        spark_session.require()


def test_what_is_logged_lies_beside_the_code():
    assert Path(spark_session.QUIET).is_file()
