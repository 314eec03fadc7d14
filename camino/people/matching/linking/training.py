"""Learning what each level is worth from the register itself, without knowing who is who: Splink, on DuckDB.

How often two people agree by chance (`u`) is counted on pairs taken at random; how often two records of one
person agree
(`m`) by expectation–maximisation among pairs that share some facts, each fact learnt where the others were shared.
"""

import logging
import re
from datetime import UTC, datetime

import duckdb
import splink
from splink import DuckDBAPI, Linker, block_on

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
# Pairs that are surely one person, and how many of all such pairs they are thought to be.
CERTAIN = (("paternal_heard", "maternal_heard", "heard_any_order", "born"), ("curp",))
CERTAIN_FOUND = 0.6
FEWEST_OTHERS = 0.1  # where every second writing has a slip in it, none is surely the same


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
    told = _told(con, people)
    others = _others(con, people, told, records)
    teacher = linker(
        con, settings() | {"probability_two_random_records_match": min(0.5, others / (records - 1))}, people
    )
    teacher.training.estimate_u_using_random_sampling(max_pairs=RANDOM_PAIRS, seed=SEED)
    for columns in SESSIONS:
        shared = [column for column in columns if column in told]
        teacher.training.estimate_parameters_using_expectation_maximisation(
            block_on(*shared), fix_u_probabilities=True, estimate_without_term_frequencies=True
        )
    learnt = teacher.misc.save_model_to_json()
    about = {
        "records": records, "trained": datetime.now(UTC).date().isoformat(), "splink": splink.__version__,
        "duckdb": duckdb.__version__, "random_pairs": int(RANDOM_PAIRS), "seed": SEED,
        "sessions": [list(each) for each in SESSIONS],
    }  # fmt: skip
    # A sample has fewer of a person's records in it, in proportion.
    others *= (max(of, records) - 1) / (records - 1)
    return Model(name, _chances(learnt), others, {}, about)


def _others(con: duckdb.DuckDBPyConnection, people: str, told: set[str], records: int) -> float:
    """How many other records of one person there are beside each, from those that are surely one person's."""
    pairs = " UNION ".join(
        f"SELECT l.id, r.id FROM {people} l JOIN {people} r ON l.id < r.id"
        + "".join(f" AND l.{column} = r.{column}" for column in columns if column in told)
        for columns in CERTAIN
        if set(columns) & told
    )
    ((found,),) = con.execute(f"SELECT count(*) FROM ({pairs})").fetchall()
    return max(FEWEST_OTHERS, 2 * int(found) / CERTAIN_FOUND / records)


def _told(con: duckdb.DuckDBPyConnection, people: str) -> set[str]:
    """The columns that anything is known of: not every register has second surnames."""
    columns = sorted({column for columns in (*SESSIONS, *CERTAIN) for column in columns})
    counts = con.execute(
        f"SELECT {', '.join(f'count({column})' for column in columns)} FROM {people}"
    ).fetchall()
    return {column for column, count in zip(columns, counts[0], strict=True) if count}


def _chances(learnt: dict[str, object]) -> dict[str, dict[str, tuple[float, float]]]:
    """The figures of every level; what was never seen is thought very rare."""
    found: dict[str, dict[str, tuple[float, float]]] = {}
    for comparison, told in zip(COMPARISONS, learnt["comparisons"], strict=True):  # type: ignore[call-overload]
        found[comparison.name] = {
            level.name: (
                max(LEAST, float(figures.get("m_probability") or 0)),
                max(LEAST, float(figures.get("u_probability") or 0)),
            )
            for level, figures in zip(comparison.levels, told["comparison_levels"], strict=True)
            if level.name != "missing"
        }  # fmt: skip
    found[SURNAMES.name]["with_given"] = WITH_GIVEN
    return found | {CURP.name: CURPS}
