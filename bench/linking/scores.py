"""Precision, recall and F1 of pairs within clusters."""

from pathlib import Path
from typing import NamedTuple

import duckdb


class Scores(NamedTuple):
    """How many of the pairs found are right, how many of the right ones were found, and their harmonic mean."""

    precision: float
    recall: float
    f1: float


def of(clusters: Path, truth: Path) -> Scores:
    """`clusters`: external_id, cluster; `truth`: external_id, person. Whoever is in no cluster stands alone."""
    told = duckdb.execute(f"""
        WITH joined AS (
            SELECT person, coalesce(cluster::VARCHAR, 'alone ' || external_id) AS cluster
            FROM read_parquet('{truth}') t LEFT JOIN read_parquet('{clusters}') c USING (external_id)
        )
        SELECT (SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) n FROM joined GROUP BY cluster)),
            (SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) n FROM joined GROUP BY person)),
            (SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) n FROM joined GROUP BY cluster, person))
    """).fetchall()  # fmt: skip
    found, true, both = told[0]
    return Scores(both / found, both / true, 2 * both / (found + true)) if found else Scores(1.0, 0.0, 0.0)
