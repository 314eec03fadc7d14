"""Splink's way to answer: its model, trained on labelled questions of another seed, asked for matches to new records.

Splink 4 called it `find_matches_to_new_records`; Splink 5 calls the same `predict_between`. It is given what it needs
to do well: the register's term frequencies, wide blocking, levels for swapped surnames, true pairs to learn from.
"""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from bench.matching.data import Asked, Question
from bench.matching.ways import TOP, Answers, Candidate

WITH_FREQUENCY = ("given", "paternal")
READ = """
    CREATE TABLE {table} AS
    WITH clean AS (
        SELECT external_id AS unique_id,
            lower(strip_accents(replace(given_names, '.', ''))) AS given,
            lower(strip_accents(paternal_surname)) AS paternal,
            nullif(lower(strip_accents(coalesce(maternal_surname, ''))), '') AS maternal,
            CASE WHEN length(birth_date) = 10 THEN birth_date END AS birth_date,
            nullif(left(coalesce(birth_date, ''), 4), '') AS birth_year,
            nullif(sex, '') AS sex, nullif(birth_state, '') AS birth_state, nullif(curp, '') AS curp
        FROM read_csv('{file}', all_varchar = true, header = true)
    )
    SELECT *, split_part(given, ' ', 1) AS first, substr(birth_date, 6) AS birth_day,
        left(given, 3) AS given3, left(paternal, 3) AS paternal3, left(maternal, 3) AS maternal3
    FROM clean
"""
FREQUENCY = (
    "CREATE TABLE tf_{0} AS SELECT {0}, count(*) / (SELECT count(*) FROM register) AS tf_{0}"
    " FROM register GROUP BY 1"
)
MEMORY = "10GB"


def _surnames() -> comparisons.CustomComparison:
    near = levels.JaroWinklerLevel
    swapped = levels.CustomLevel(
        "paternal_l = maternal_r AND maternal_l = paternal_r", label_for_charts="swapped"
    )
    one = levels.CustomLevel(
        "paternal_l = maternal_r OR maternal_l = paternal_r OR maternal_l = maternal_r",
        label_for_charts="one agrees",
    )
    return comparisons.CustomComparison(
        output_column_name="surnames",
        comparison_levels=[
            levels.CustomLevel("paternal_l IS NULL OR paternal_r IS NULL", label_for_charts="null").configure(
                is_null_level=True
            ),
            levels.And(levels.ExactMatchLevel("paternal"), levels.ExactMatchLevel("maternal")),
            levels.And(near("paternal", 0.88), near("maternal", 0.88)),
            levels.And(near("paternal", 0.88), levels.NullLevel("maternal")),
            swapped,
            levels.ExactMatchLevel("paternal").configure(tf_adjustment_column="paternal"),
            one,
            near("paternal", 0.88),
            levels.ElseLevel(),
        ],
    )


def _given() -> comparisons.CustomComparison:
    return comparisons.CustomComparison(
        output_column_name="given",
        comparison_levels=[
            levels.NullLevel("given"),
            levels.ExactMatchLevel("given").configure(tf_adjustment_column="given"),
            levels.CustomLevel(
                "list_has_any(string_split(given_l, ' '), string_split(given_r, ' '))",
                label_for_charts="one agrees",
            ),
            levels.JaroWinklerLevel("given", 0.88),
            levels.JaroWinklerLevel("first", 0.8),
            levels.ElseLevel(),
        ],
    )


SETTINGS = SettingsCreator(
    link_type="link_only",
    comparisons=[
        _given(),
        _surnames(),
        comparisons.DateOfBirthComparison("birth_date", input_is_string=True),
        comparisons.ExactMatch("birth_year"),
        comparisons.ExactMatch("sex"),
        comparisons.ExactMatch("birth_state"),
        comparisons.LevenshteinAtThresholds("curp", [1]),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("birth_date"),
        block_on("paternal", "maternal"),
        block_on("given3", "paternal3", "maternal3"),
        block_on("given3", "paternal3", "birth_year"),
        block_on("given3", "maternal3", "birth_year"),
        block_on("paternal3", "maternal3", "birth_year"),
        block_on("paternal3", "birth_day"),
        block_on("given3", "birth_day"),
        "l.paternal = r.maternal AND l.maternal = r.paternal",
        "l.maternal3 = r.paternal3 AND l.given3 = r.given3 AND l.birth_year = r.birth_year",
        block_on("curp"),
    ],
    retain_matching_columns=False,
    additional_columns_to_retain=[],
)


class Splink:
    """A trained linker over the register; a way to ask it."""

    def __init__(self, asked: Asked, training: Path) -> None:
        begun = time.perf_counter()
        self.base = duckdb.connect(
            config={"memory_limit": MEMORY, "temp_directory": str(training / "duckdb")}
        )
        self.base.execute(READ.format(table="register", file=asked.register))
        self.base.execute(READ.format(table="training", file=training / "training.csv"))
        self.api = DuckDBAPI(self.base)
        self.register = self.api.register("register", table_name="known")
        self.linker = self._trained(training)
        self.prepared = time.perf_counter() - begun
        self.asked = 0

    def _trained(self, training: Path) -> Linker:
        new = self.api.register("training", table_name="fresh")
        linker = Linker([self.register, new], SETTINGS, log_level="ERROR")
        for column in WITH_FREQUENCY:
            self.base.execute(FREQUENCY.format(column))
            table = self.api.register(f"tf_{column}")
            linker.table_management.register_term_frequency_lookup(table, column)
        linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
        self.base.execute(
            "CREATE TABLE labels AS SELECT 'known' AS source_dataset_l, external_id AS unique_id_l,"
            " 'fresh' AS source_dataset_r, query AS unique_id_r, 1.0 AS clerical_match_score"
            f" FROM read_csv('{training / 'training-answers.csv'}', all_varchar = true) WHERE external_id <> ''"
        )
        linker.training.estimate_m_from_pairwise_labels(
            linker.table_management.register_labels_table(self.api.register("labels"))
        )
        linker._settings_obj._probability_two_random_records_match = 1 / max(
            2, self.base.execute("SELECT count(*) FROM register").fetchone()[0]
        )
        return linker

    def ask(self, file: Path) -> dict[str, list[Candidate]]:
        """All of a file at once: for each its best candidates."""
        self.asked += 1
        table = f"asked_{self.asked}"
        self.base.execute(READ.format(table=table, file=file))
        new = self.api.register(table, table_name=f"fresh_{self.asked}")
        pairs = self.linker.inference.predict_between(self.register, new, warning_mode="never")
        rows = self.base.execute(
            f"SELECT unique_id_r, unique_id_l, match_probability FROM {pairs.physical_name}"
            f" QUALIFY row_number() OVER (PARTITION BY unique_id_r ORDER BY match_weight DESC) <= {TOP}"
            " ORDER BY unique_id_r, match_weight DESC"
        ).fetchall()
        pairs.drop_table_from_database_and_remove_from_cache()
        self.base.execute(f"DROP TABLE {table}")
        found: dict[str, list[Candidate]] = {}
        for query, pk, sure in rows:
            found.setdefault(query, []).append((pk, sure))
        return found


def compare(asked: Asked, training: Path, *, seconds: float) -> Answers:
    """Everything at once for what is found, then one by one for how long a desk would wait."""
    splink = Splink(asked, training)
    begun = time.perf_counter()
    found = splink.ask(asked.queries)
    at_once = time.perf_counter() - begun
    answers = Answers("Splink", [found.get(each.row["external_id"], []) for each in asked.questions])
    answers.prepared = splink.prepared
    answers.note = f"all {len(asked.questions)} at once: {1000 * at_once / len(asked.questions):.1f} ms each"
    answers.milliseconds = _one_by_one(splink, asked.questions, training, seconds)
    return answers


def _one_by_one(splink: Splink, questions: Sequence[Question], place: Path, seconds: float) -> list[float]:
    ends, times = time.perf_counter() + seconds, []
    for question in questions:
        file = place / "one.csv"
        write_one(question.row, file)
        begun = time.perf_counter()
        splink.ask(file)
        times.append((time.perf_counter() - begun) * 1000)
        if time.perf_counter() > ends:
            break
    return times


def write_one(row: dict[str, Any], file: Path) -> None:
    import csv

    with file.open("w", newline="") as to:
        writer = csv.DictWriter(to, row.keys())
        writer.writeheader()
        writer.writerow(row)
