"""A model from a register: the weights learnt by Splink, the scales from pairs of which it is known who is who.

A real register has no known truth; there the scales of the model that Camino brings stay, which were made on invented
people (`bench.truth`), and say so in the report.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import duckdb
import numpy as np

from camino.people.matching.linking import calibrating, preparing, running, training
from camino.people.matching.linking.model import Model
from camino.people.matching.linking.registers import IDENTITY, File, Register
from camino.people.matching.linking.workshop import MEMORY, Workshop

TENTHS = np.array([0.0, 0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 1.0])
SELDOM_TRAINED_ON = 1_000_000  # records; more teach Splink nothing new and take their time


@dataclass(frozen=True)
class Reliability:
    """Of the pairs that were said to be this likely, so many, how many are one person."""

    said: float
    came_out: float
    pairs: int


def learn(register: Register, place: Path, *, name: str, scales: Mapping[str, calibrating.Scale], memory: str = MEMORY,
          progress: running.Progress = running.quiet) -> Model:  # fmt: skip
    """The weights of a register's own; a very large one is sampled."""
    with Workshop(place).connect(memory) as con:
        progress("Preparing", 0, 1)
        records = preparing.prepare(con, register.everybody(con))
        if records > SELDOM_TRAINED_ON:
            con.execute(
                f"CREATE TABLE sampled AS FROM people WHERE hash(id) % {records} < {SELDOM_TRAINED_ON}"
            )
        families = _names_both_surnames(con)
        progress("Learning", 0, 1)
        model = training.train(
            con, name=name, people="sampled" if records > SELDOM_TRAINED_ON else "people", of=records
        )
    Workshop(place).clear_aside()
    return replace(model, scales=scales if families else {})


def _names_both_surnames(con: duckdb.DuckDBPyConnection) -> bool:
    """Whether most people are told with two surnames, as those on whom the scales were made."""
    ((both, one),) = con.execute("SELECT count(maternal), count(paternal) FROM people").fetchall()
    return bool(2 * both > one)


def labelled(register: Register, truth: Path, place: Path, model: Model, *, memory: str = MEMORY,
             progress: running.Progress = running.quiet) -> dict[str, np.ndarray]:  # fmt: skip
    """Every pair that the rules find: its weight, its scale, the probability by the model, and whether it is
    one person.

    `truth` has the columns external_id and person.
    """
    workshop = Workshop(place)
    workshop.open({"to calibrate": model.name})
    with workshop.connect(memory) as con:
        records = preparing.prepare(con, register.everybody(con))
        running.score_all(con, workshop, model, records, progress)
        con.execute(
            "CREATE TABLE truth AS SELECT id, person FROM people"
            f" JOIN {File(truth).everybody(con)} whose USING ({IDENTITY})"
        )
        found = con.execute(
            f"SELECT weight::DOUBLE AS weight, scale, {calibrating.capped_sql(model.scales)}::DOUBLE AS probability,"
            " l.person = r.person AS same FROM (SELECT DISTINCT ON (a, b) *,"
            f" {calibrating.group_sql()} AS scale FROM {workshop.parts('scored')}) p"
            " JOIN truth l ON l.id = p.a JOIN truth r ON r.id = p.b"
        ).fetchnumpy()
    workshop.clear_aside()
    return {column: np.asarray(values) for column, values in found.items()}


def calibrate(model: Model, pairs: Mapping[str, np.ndarray]) -> Model:
    """The model with scales from these pairs."""
    scales = {
        str(name): calibrating.scale(
            pairs["weight"][pairs["scale"] == name], pairs["same"][pairs["scale"] == name]
        )
        for name in sorted(set(pairs["scale"]))
    }
    return replace(model, scales=scales)


def reliability(pairs: Mapping[str, np.ndarray]) -> list[Reliability]:
    """The table behind the plot."""
    said, same = pairs["probability"], pairs["same"]
    found = []
    for low, high in pairwise(TENTHS):
        here = (said >= low) & ((said < high) | (high == 1))
        if here.any():
            found.append(Reliability(float(said[here].mean()), float(same[here].mean()), int(here.sum())))
    return found
