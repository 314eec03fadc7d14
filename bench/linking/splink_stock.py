"""Splink as its manual shows it: cleaned columns, its own comparisons with term frequencies, predict, cluster.

    python -m bench.linking.splink_stock RECORDS.parquet OUT.parquet TRUTH.parquet [wide]

`wide` compares several times as many pairs, whoever shares a birth date or both surnames, and the CURP, too. It is
given the best of six thresholds, which nobody without the truth could choose.
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


NARROW = (
    ("birth_date", "first_name"), ("birth_date", "paternal_surname"), ("birth_date", "maternal_surname"),
    ("birth_date", "substr(given_names, 1, 2)"), ("paternal_surname", "maternal_surname", "first_name"),
    ("paternal_surname", "maternal_surname", "year"), ("paternal_surname", "first_name", "year"),
    ("maternal_surname", "first_name", "year"),
)  # fmt: skip
WIDE = (
    ("birth_date",), ("curp",), ("paternal_surname", "maternal_surname", "first_name"),
    ("paternal_surname", "maternal_surname", "birth_state"), ("paternal_surname", "first_name", "year"),
    ("paternal_surname", "first_name", "birth_state"), ("maternal_surname", "first_name", "year"),
    ("maternal_surname", "first_name", "birth_state"), ("paternal_surname", "maternal_surname", "year"),
)  # fmt: skip


def main(records: Path, out: Path, truth: Path, *, wide: bool) -> None:
    logging.getLogger("splink").setLevel(logging.ERROR)
    con = duckdb.connect(
        config={"temp_directory": str(out.parent / "duckdb")}
    )  # five million fill 15 GB of it
    names = ", ".join(CLEAN.format(each, each) for each in NAMES)
    others = ", ".join(
        f"nullif({each}, '') AS {each}" for each in ("birth_date", "sex", "birth_state", "curp")
    )
    con.execute(
        f"CREATE TABLE people AS SELECT external_id, {names}, {others} FROM read_parquet('{records}')"
    )
    con.execute(
        "CREATE TABLE cleaned AS SELECT *, split_part(given_names, ' ', 1) AS first_name,"
        " left(birth_date, 4) AS year FROM people"
    )
    started = time.monotonic()
    told = {column for column, in con.execute(
        "SELECT column_name FROM (UNPIVOT (SELECT COLUMNS(* EXCLUDE external_id)::VARCHAR FROM cleaned) ON *"
        " INTO NAME column_name VALUE value) GROUP BY 1 HAVING count(*) > 0"
    ).fetchall()}  # fmt: skip
    comparisons = {
        **{name: cl.NameComparison(name).configure(term_frequency_adjustments=True) for name in NAMES},
        "birth_date": cl.DateOfBirthComparison("birth_date", input_is_string=True),
        "sex": cl.ExactMatch("sex"),
        "birth_state": cl.ExactMatch("birth_state").configure(term_frequency_adjustments=True),
    }
    if wide:
        comparisons["curp"] = cl.LevenshteinAtThresholds("curp", 1)
    blocks = (
        *(WIDE if wide else NARROW),
        # A set without second surnames can be blocked more widely.
        *([] if "maternal_surname" in told else [("paternal_surname", "first_name"), ("birth_date",)]),
    )
    settings = SettingsCreator(
        link_type="dedupe_only", unique_id_column_name="external_id",
        comparisons=[comparison for name, comparison in comparisons.items() if name in told],
        blocking_rules_to_generate_predictions=[
            block_on(*each) for each in blocks if "maternal_surname" not in each or "maternal_surname" in told
        ],
        retain_intermediate_calculation_columns=False, retain_matching_columns=False,
    )  # fmt: skip
    api = DuckDBAPI(connection=con)
    linker = Linker(api.register("cleaned"), settings, log_level=logging.ERROR)
    names = [name for name in NAMES if name in told]
    linker.training.estimate_probability_two_random_records_match(
        [block_on("given_names", "birth_date"), block_on("paternal_surname", "birth_date")], recall=0.8
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
    for columns in (("birth_date", "paternal_surname"), tuple(names), ("birth_date", "given_names")):
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*columns))
    predicted = linker.inference.predict(threshold_match_probability=0.3)
    found = {}
    seconds = 0.0
    for least in THRESHOLDS:
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
            predicted, threshold_match_probability=least
        )
        seconds = seconds or time.monotonic() - started
        con.execute(
            f"COPY (SELECT external_id, cluster_id AS cluster FROM {clusters.physical_name})"
            f" TO '{out}' (FORMAT parquet)"
        ).fetchall()
        found[least] = scores.of(out, truth)
    best = max(found, key=lambda least: found[least].f1)
    print(json.dumps({"seconds": seconds, "threshold": best, **found[best]._asdict()}))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]), wide="wide" in sys.argv[4:])
