"""The same model on Spark, when a country outgrows one machine: Splink compares there, from the same settings.

Names are folded and heard as for DuckDB; Splink's Spark backend blocks, compares and weighs; what it finds likely is
calibrated and clustered as always. It finds what its plainer rules find: a key of any given name with any surname is
DuckDB's alone. An optional extra (`make spark`); needs Java 17 and, for a real cluster, `SPARK_HOME` or
`spark-defaults`.
"""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from camino.people.matching.linking import preparing, running
from camino.people.matching.linking.levels import COMPARISONS
from camino.people.matching.linking.model import Model
from camino.people.matching.linking.registers import Register
from camino.people.matching.linking.training import settings, shares
from camino.people.matching.linking.workshop import MEMORY, Workshop, write

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

RULES = (
    ("curp",), ("born", "first_heard"), ("born", "paternal_heard"), ("born", "maternal_heard"),
    ("paternal_heard", "maternal_heard", "first_heard"), ("paternal_heard", "maternal_heard", "year"),
    ("paternal_heard", "first_heard", "year"), ("paternal_heard", "heard_any_order", "month", "day"),
)  # fmt: skip


class NoSpark(Exception):
    """Spark is not installed here."""


def session() -> "SparkSession":
    """Spark as this machine is set up for it, with Splink's similarities."""
    try:
        from pyspark.sql import SparkSession
    except ImportError as why:
        raise NoSpark("Spark is not installed: make spark. It needs Java 17.") from why
    from splink.backends.spark import similarity_jar_location

    return (
        SparkSession.builder.appName("camino matching")
        .config("spark.jars", similarity_jar_location())
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "8")
        .getOrCreate()
    )


def run(register: Register, place: Path, model: Model, *, progress: running.Progress = running.quiet,
        memory: str = MEMORY) -> running.Outcome:  # fmt: skip
    """Find and cluster all duplicates; the results are those of `running.run`."""
    spark = session()
    workshop = Workshop(place)
    with workshop.connect(memory) as con:
        progress("Preparing", 0, 1)
        records = preparing.prepare(con, register.everybody(con))
        workshop.open({"people": running.fingerprint(con), "model": model.text(), "engine": "spark"})
        aside = place / "aside" / "people.parquet"
        aside.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write(con, "FROM people", aside)
        progress("Comparing", 0, 1)
        found = place / "aside" / "spark"
        _predict(spark, aside, found, model, records)
        levels = ", ".join(
            f"(CASE gamma_{each.name} WHEN -1 THEN 0 ELSE {len(each.levels) - 1} - gamma_{each.name} END)::TINYINT"
            f" AS {each.name}"
            for each in COMPARISONS
        )
        both = "least(id_l, id_r) AS a, greatest(id_l, id_r) AS b"
        write(
            con, f"SELECT {both}, match_weight::FLOAT AS weight, {levels} FROM read_parquet('{found}/*.parquet')",
            workshop.part("scored", 0),
        )  # fmt: skip
        progress("Clustering", 0, 1)
        pairs, people = running.finish(con, workshop, model, records)
    workshop.clear_aside()
    return running.Outcome(records, pairs, people, 1, 0)


def _predict(spark: "SparkSession", people: Path, found: Path, model: Model, records: int) -> None:
    from splink import Linker, SparkAPI, block_on

    logging.getLogger("splink").setLevel(logging.ERROR)
    api = SparkAPI(  # type: ignore[no-untyped-call]
        spark_session=spark, break_lineage_method="persist"
    )
    told = settings(model, records=records, dialect="spark") | {
        "blocking_rules_to_generate_predictions": [block_on(*each) for each in RULES],
        "retain_intermediate_calculation_columns": True,
    }
    frame = spark.read.parquet(str(people))
    linker = Linker(api.register(frame), told, log_level=logging.ERROR)
    for share in shares():
        lookup = frame.select(share, frame[share].cast("double").alias(f"tf_{share}")).distinct()
        linker.table_management.register_term_frequency_lookup(api.register(lookup), share)
    predicted = linker.inference.predict(threshold_match_weight=running.LIGHTEST)
    spark.table(predicted.physical_name).write.parquet(str(found))
