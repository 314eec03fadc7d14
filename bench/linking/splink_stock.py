"""Splink as its manual shows it: cleaned columns, its own comparisons with term frequencies, wide blocking, predict, cluster.

    python -m bench.linking.splink_stock RECORDS.parquet OUT.parquet TRUTH.parquet

It is given the best of six thresholds, which nobody without the truth could choose.
"""

import json
import logging
import sys
import time
from pathlib import Path

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from bench.linking import scores

THRESHOLDS = (0.5, 0.8, 0.9, 0.95, 0.99, 0.999)
CLEAN = "nullif(trim(regexp_replace(lower(strip_accents({})), '[^a-z ]', ' ', 'g')), '') AS {}"
NAMES = ("given_names", "paternal_surname", "maternal_surname")


def main(records: Path, out: Path, truth: Path) -> None:
    logging.getLogger("splink").setLevel(logging.ERROR)
    con = duckdb.connect()
    names = ", ".join(CLEAN.format(each, each) for each in NAMES)
    others = ", ".join(f"nullif({each}, '') AS {each}" for each in ("birth_date", "sex", "birth_state", "curp"))
    con.execute(f"CREATE TABLE people AS SELECT external_id, {names}, {others} FROM read_parquet('{records}')")
    con.execute(
        "CREATE TABLE cleaned AS SELECT *, split_part(given_names, ' ', 1) AS first_name, left(birth_date, 4) AS year FROM people"
    )
    started = time.monotonic()
    settings = SettingsCreator(
        link_type="dedupe_only", unique_id_column_name="external_id",
        comparisons=[
            cl.NameComparison("given_names").configure(term_frequency_adjustments=True),
            cl.NameComparison("paternal_surname").configure(term_frequency_adjustments=True),
            cl.NameComparison("maternal_surname").configure(term_frequency_adjustments=True),
            cl.DateOfBirthComparison("birth_date", input_is_string=True),
            cl.ExactMatch("sex"),
            cl.ExactMatch("birth_state").configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("birth_date", "first_name"), block_on("birth_date", "paternal_surname"),
            block_on("birth_date", "maternal_surname"), block_on("birth_date", "substr(given_names, 1, 2)"),
            block_on("paternal_surname", "maternal_surname", "first_name"),
            block_on("paternal_surname", "maternal_surname", "year"), block_on("paternal_surname", "first_name", "year"),
            block_on("maternal_surname", "first_name", "year"),
        ],
        retain_intermediate_calculation_columns=False, retain_matching_columns=False,
    )  # fmt: skip
    api = DuckDBAPI(connection=con)
    linker = Linker(api.register("cleaned"), settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("given_names", "paternal_surname", "maternal_surname", "birth_date")], recall=0.5
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
    for columns in (("birth_date", "paternal_surname"), ("given_names", "paternal_surname", "maternal_surname")):
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*columns))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("birth_date", "given_names"))
    predicted = linker.inference.predict(threshold_match_probability=0.3)
    found = {}
    seconds = 0.0
    for least in THRESHOLDS:
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, threshold_match_probability=least)
        seconds = seconds or time.monotonic() - started
        con.execute(
            f"COPY (SELECT external_id, cluster_id AS cluster FROM {clusters.physical_name}) TO '{out}' (FORMAT parquet)"
        ).fetchall()
        found[least] = scores.of(out, truth)
    best = max(found, key=lambda least: found[least].f1)
    print(json.dumps({"seconds": seconds, "threshold": best, **found[best]._asdict()}))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
