"""The same duplicates on a local Spark, from the same settings."""

import importlib.util
import shutil

import polars as pl
import pytest

from bench.linking import scores
from camino.people.matching.linking import spark
from camino.people.matching.linking.registers import File

needs_spark = pytest.mark.skipif(
    importlib.util.find_spec("pyspark") is None or shutil.which("java") is None,
    reason="Spark is an optional extra: make spark installs it (450 MB), and it needs Java 17",
)


@needs_spark
@pytest.mark.filterwarnings("ignore")
def test_spark_finds_what_duckdb_finds(register, finished, shipped, tmp_path):
    some = tmp_path / "some.parquet"
    pl.read_parquet(register.records).head(800).write_parquet(some)
    spark.run(File(some), tmp_path / "run", shipped)
    truth = tmp_path / "truth.parquet"
    pl.read_parquet(register.truth).head(800).write_parquet(truth)
    found = scores.of(tmp_path / "run" / "clusters.parquet", truth)
    assert found.f1 > 0.95


def test_without_spark_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyspark.sql", None)
    with pytest.raises(spark.NoSpark, match="make spark"):
        spark.session()
