"""Learning what each level is worth from the register itself, without knowing who is who: Splink, on DuckDB.

How often two people agree by chance (`u`) is counted on pairs taken at random; how often two records of one
person agree (`m`) by expectation–maximisation: first among pairs that share some facts, each fact learnt where the
others were shared, then among all that may be one person's (`mixture`).
"""

import logging
import re
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import duckdb
import splink
from splink import DuckDBAPI, Linker, block_on
from splink.internals.exceptions import EMTrainingException

from camino.people.matching.linking import blocking, mixture, scoring
from camino.people.matching.linking.levels import COMPARISONS, CURP, SURNAMES, Comparison
from camino.people.matching.linking.model import LEAST, Model

# A register keeps each CURP once: there is nothing to learn from. Some hold two, some are mistyped.
CURPS = {"same": (0.85, 1e-7), "slip": (0.1, 1e-7), "facts": (0.03, 1e-5), "differs": (0.02, 1.0)}
# Given name and surname in each other's place: too rare to learn from most registers.
WITH_GIVEN = (0.01, 1e-6)
SEED = 1
RANDOM_PAIRS = 5e6
# What is shared in each session; what they share is learnt in another.
SESSIONS = (
    ("born", "paternal_heard"),
    ("paternal_heard", "maternal_heard", "heard_any_order"),
    ("born", "heard_any_order"),
)
OTHERS_AT_FIRST = 0.3  # other records of the same person, until it is known better
PAIRS_LEARNT_FROM = 3_000_000
PAIRS_OF_A_RECORD = 8  # about; a sample is taken where all would be too many


def settings(model: Model | None = None, *, records: int = 0, dialect: str = "duckdb") -> dict[str, object]:
    """The model in Splink's own words; without one, what is to be learnt."""
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "id",
        "comparisons": [_comparison(each, model, dialect) for each in COMPARISONS],
        "retain_intermediate_calculation_columns": False,
        "retain_matching_columns": False,
    } | ({"probability_two_random_records_match": min(0.5, model.others / (records - 1))} if model else {})


def _comparison(comparison: Comparison, model: Model | None, dialect: str) -> dict[str, object]:
    levels: list[dict[str, object]] = []
    for place, level in enumerate(comparison.levels):
        told: dict[str, object] = {
            "sql_condition": _for_splink(level.when, dialect),
            "label_for_charts": level.name,
        }
        if level.name == "missing":
            told["is_null_level"] = True
        elif place == len(comparison.levels) - 1:
            told["sql_condition"] = "ELSE"
        if level.share:
            told |= {"tf_adjustment_column": level.share, "tf_adjustment_weight": level.weight}
            told["disable_tf_exact_match_detection"] = True
        if model and level.name != "missing":
            told["m_probability"], told["u_probability"] = model.chances[comparison.name][level.name]
        levels.append(told)
    return {"output_column_name": comparison.name, "comparison_levels": levels}


_ON_SPARK = (
    ("len(list_intersect(", "size(array_intersect("), ("list_has_any(", "arrays_overlap("),
    ("jaro_winkler_similarity(", "jaro_winkler("),
)  # fmt: skip


def _for_splink(condition: str, dialect: str) -> str:
    sql = re.sub(r"\{([lr])\}\.(\w+)", r"\2_\1", condition)
    if dialect == "spark":
        for here, there in _ON_SPARK:
            sql = sql.replace(here, there)
        sql = re.sub(r"list_has_all\((\w+), (\w+)\)", r"size(array_except(\2, \1)) = 0", sql)
        sql = re.sub(r"(\(?[\w]+\)?) // 10", r"floor(\1 / 10)", sql)
    return sql


def shares() -> list[str]:
    """The columns that say how common something is."""
    return list(dict.fromkeys(level.share for each in COMPARISONS for level in each.levels if level.share))


def linker(con: duckdb.DuckDBPyConnection, told: dict[str, object], people: str = "people") -> Linker:
    """Splink on a prepared table, with the shares that are in it."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    api = DuckDBAPI(connection=con)
    made = Linker(api.register(people), told, log_level=logging.ERROR)
    for share in shares():
        con.execute(
            f"CREATE OR REPLACE TABLE tf_of_{share} AS SELECT DISTINCT {share}, {share}::DOUBLE AS tf_{share}"
            f" FROM {people}"
            f" WHERE {share} IS NOT NULL"
        )
        made.table_management.register_term_frequency_lookup(api.register(f"tf_of_{share}"), share)
    return made


def train(con: duckdb.DuckDBPyConnection, *, name: str, people: str = "people", of: int = 0) -> Model:
    """Learn from a prepared table, which may be a sample `of` so many."""
    ((records,),) = con.execute(f"SELECT count(*) FROM {people}").fetchall()
    chance = min(0.5, OTHERS_AT_FIRST / max(records - 1, 1))
    teacher = linker(con, settings() | {"probability_two_random_records_match": chance}, people)
    teacher.training.estimate_u_using_random_sampling(max_pairs=RANDOM_PAIRS, seed=SEED)
    told = _told(con, people)
    for columns in SESSIONS:
        with suppress(EMTrainingException):  # nobody shares all of that
            teacher.training.estimate_parameters_using_expectation_maximisation(
                block_on(*(column for column in columns if column in told)),
                fix_u_probabilities=True, estimate_without_term_frequencies=True,
            )  # fmt: skip
    about = {
        "records": records, "trained": datetime.now(UTC).date().isoformat(), "splink": splink.__version__,
        "duckdb": duckdb.__version__, "random_pairs": int(RANDOM_PAIRS), "seed": SEED,
        "sessions": [list(each) for each in SESSIONS],
    }  # fmt: skip
    # Half a pair of as many as were looked at: what was not met is that rare at most.
    least = 0.5 / min(RANDOM_PAIRS, records * (records - 1) / 2)
    start = Model(name, _chances(teacher.misc.save_model_to_json(), least), OTHERS_AT_FIRST, {}, about)
    one_in = 1 + records * PAIRS_OF_A_RECORD // PAIRS_LEARNT_FROM
    blocking.sample(con, records, people, one_in=one_in)
    found = con.execute(
        scoring.scored(start, "FROM sampled_pairs", records=records, least=-1e9, people=people)
    ).fetchnumpy()
    learnt = mixture.learn(start, found, records=records, one_in=one_in)
    # A sample has fewer of a person's records in it, in proportion.
    others = learnt.others * (max(of, records) - 1) / max(records - 1, 1)
    return replace(learnt, others=others, about=about | {"pairs": len(found["a"])})


def _told(con: duckdb.DuckDBPyConnection, people: str) -> set[str]:
    """The columns that most people have: not every register has second surnames."""
    columns = sorted({column for columns in SESSIONS for column in columns})
    ((records, *counts),) = con.execute(
        f"SELECT count(*), {', '.join(f'count({column})' for column in columns)} FROM {people}"
    ).fetchall()
    return {column for column, count in zip(columns, counts, strict=True) if 2 * count > records}


def _chances(learnt: dict[str, object], least: float) -> dict[str, dict[str, tuple[float, float]]]:
    """The figures of every level; what was never seen is thought very rare."""
    found: dict[str, dict[str, tuple[float, float]]] = {}
    for comparison, told in zip(COMPARISONS, learnt["comparisons"], strict=True):  # type: ignore[call-overload]
        found[comparison.name] = {
            level.name: (
                max(LEAST, float(figures.get("m_probability") or 0)),
                max(LEAST, least, float(figures.get("u_probability") or 0)),
            )
            for level, figures in zip(comparison.levels, told["comparison_levels"], strict=True)
            if level.name != "missing"
        }  # fmt: skip
    found[SURNAMES.name]["with_given"] = WITH_GIVEN
    return found | {CURP.name: CURPS}
