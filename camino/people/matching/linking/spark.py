"""The same run on Spark, when a country outgrows one machine: Splink compares there, from the same settings.

DuckDB folds and hears names and writes every record's keys, which is linear; Spark joins records by these keys, which
is not, and Splink's Spark backend weighs them. What it finds likely is calibrated and clustered as always, so that both
engines find the same. A rule is a part: a run that was killed goes on with the first rule that is not there.

An optional extra (`make spark`). On a cluster the directory of the run must be one that all its machines see.
"""

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from camino.people.matching.linking import blocking, preparing, running, spark_session
from camino.people.matching.linking.levels import COMPARISONS
from camino.people.matching.linking.model import Model
from camino.people.matching.linking.registers import Register
from camino.people.matching.linking.training import settings, shares
from camino.people.matching.linking.workshop import MEMORY, Workshop, megabytes, write

if TYPE_CHECKING:
    from pyspark.sql import SparkSession
    from splink import Linker

GAMMAS = [f"gamma_{each.name}" for each in COMPARISONS]
# Splink counts levels from the worst; what is missing is -1.
_LEVELS = ", ".join(
    f"(CASE gamma_{each.name} WHEN -1 THEN 0 ELSE {len(each.levels) - 1} - gamma_{each.name} END)::TINYINT"
    f" AS {each.name}"
    for each in COMPARISONS
)  # fmt: skip
_SCORED = (
    f"SELECT least(id_l, id_r) AS a, greatest(id_l, id_r) AS b, match_weight::FLOAT AS weight, {_LEVELS}"
)


def run(register: Register, place: Path, model: Model, *, memory: str = MEMORY,
        progress: running.Progress = running.quiet) -> running.Outcome:  # fmt: skip
    """Find and cluster all duplicates; the results are those of `running.run`. Each engine has half of the memory."""
    spark_session.require()
    half = megabytes(memory) // 2
    workshop = Workshop(place)
    with workshop.connect(f"{half}MiB") as con:
        progress("Preparing", 0, 1)
        records = preparing.prepare(con, register.everybody(con))
        workshop.open({"people": running.fingerprint(con), "model": running.mark(model), "engine": "spark"})
        running.keep_for_increments(con, workshop)
        done, kept = _score_all(con, workshop, model, records, half, progress)
        progress("Clustering", 0, 1)
        outcome = running.finish(con, workshop, model, records)
        progress("Clustering", 1, 1)
    workshop.clear_aside()
    return running.Outcome(records, *outcome, done, kept)


def _score_all(
    con: duckdb.DuckDBPyConnection, workshop: Workshop, model: Model, records: int, memory: int,
    progress: running.Progress,
) -> tuple[int, int]:  # fmt: skip
    """The pairs of every rule; how many rules were done now, and how many were there already."""
    rules = list(enumerate(blocking.RULES))
    left = [(place, rule) for place, rule in rules if not workshop.part("scored", place).is_file()]
    if not left:
        return 0, len(rules)
    aside = workshop.place / "aside"
    aside.mkdir(parents=True, exist_ok=True, mode=0o700)
    people, found = aside / "people.parquet", aside / "found"
    write(con, "FROM people", people)
    progress("Starting Spark", 0, 1)
    with spark_session.session(aside, memory) as spark:
        splink = _splink(spark, people, model, records)
        for place, rule in left:
            progress("Comparing", place, len(rules))
            keys = workshop.part("keys", place)
            if not keys.is_file():
                write(con, blocking.keys(rule), keys)
            _predict(spark, splink, keys, found)
            write(con, f"{_SCORED} FROM read_parquet('{found}/*.parquet')", workshop.part("scored", place))
    return len(left), len(rules) - len(left)


def _splink(spark: "SparkSession", people: Path, model: Model, records: int) -> "Linker":
    """Splink on the prepared people, with the shares that are in them."""
    from splink import Linker, SparkAPI

    logging.getLogger("splink").setLevel(logging.ERROR)
    api = SparkAPI(spark_session=spark, break_lineage_method="persist")  # type: ignore[no-untyped-call]
    # The levels of a pair come only with its columns, which are left where they are below.
    told = settings(model, records=records, dialect="spark") | {"retain_matching_columns": True}
    frame = spark.read.parquet(str(people))
    linker = Linker(api.register(frame), told, log_level=logging.ERROR)
    for share in shares():
        lookup = frame.select(share, frame[share].cast("double").alias(f"tf_{share}")).dropna().distinct()
        linker.table_management.register_term_frequency_lookup(api.register(lookup), share)
    return linker


def _predict(spark: "SparkSession", linker: "Linker", keys: Path, found: Path) -> None:
    """The pairs that share one of the keys in a file, weighed: two numbers, a weight and six levels."""
    pairs = _pairs(spark, keys)
    api: Any = linker._db_api
    blocked = api.register(pairs)
    linker.table_management.register_blocked_pairs_for_predict(blocked)
    predicted = linker.inference.predict(threshold_match_weight=running.LIGHTEST, warning_mode="never")
    whole = spark.table(predicted.physical_name)
    whole.unpersist()  # Splink would keep both records of every pair in memory
    whole.select("id_l", "id_r", "match_weight", *GAMMAS).write.mode("overwrite").parquet(str(found))
    spark.catalog.dropTempView(predicted.physical_name)
    spark.catalog.dropTempView(blocked.physical_name)


def _pairs(spark: "SparkSession", keys: Path) -> Any:
    """What `blocking.pairs` finds, as Splink wants it."""
    spark.read.parquet(str(keys)).createOrReplaceTempView("keyed")
    return spark.sql(
        "WITH small AS (SELECT key FROM keyed GROUP BY key"
        f" HAVING count(*) BETWEEN 2 AND {blocking.LARGEST_BLOCK}),"
        " kept AS (SELECT id, key FROM keyed LEFT SEMI JOIN small USING (key))"
        " SELECT DISTINCT x.id AS join_key_l, y.id AS join_key_r, '0' AS match_key"
        " FROM kept x JOIN kept y ON x.key = y.key AND x.id < y.id"
    )
