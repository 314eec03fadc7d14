"""A register in which people who returned several times stand several times, with who is who beside it."""

from dataclasses import dataclass, replace
from random import Random

import numpy as np
import polars as pl

from bench.truth import people
from bench.truth.errors import Written, spoil
from bench.truth.people import COLUMNS
from bench.truth.vocabulary import zipf

MOST_RETURNS, POWER = 30, 3.4  # about eighteen of a hundred records are of somebody who was there already
OFTEN = 0.6  # a register is written with more care than a question
SHOWS_CURP = 0.4  # of those who have one: on one record at most, for a register keeps each CURP once
IN_ONE_GO = 200_000


@dataclass(frozen=True)
class Duplicates:
    records: pl.DataFrame
    clusters: pl.DataFrame  # external_id, person, kinds joined by |


def make(records: int, *, seed: int) -> Duplicates:
    """So many records, in no order."""
    dice = np.random.default_rng(seed)
    weights = zipf(MOST_RETURNS, start=1, power=POWER)
    times = dice.choice(np.arange(1, MOST_RETURNS + 1), records, p=weights / weights.sum())
    count = int(np.searchsorted(np.cumsum(times), records)) + 1
    truth = people.frame(people.make(count, dice), dice, prefix="P")
    person = np.repeat(np.arange(count), times[:count])[:records]
    first = np.diff(person, prepend=-1) != 0
    order = dice.permutation(records)
    numbers = people.numbers(records, "D")
    parts = [
        _spoilt(truth, person[rows], first[rows], Random(f"duplicates {seed} {start}"))
        for start in range(0, records, IN_ONE_GO)
        for rows in [order[start : start + IN_ONE_GO]]
    ]
    whole = pl.concat(parts).with_columns(numbers.alias("external_id"))
    return Duplicates(whole.select(COLUMNS), whole.select("external_id", "person", "kinds"))


def _spoilt(truth: pl.DataFrame, person: np.ndarray, first: np.ndarray, dice: Random) -> pl.DataFrame:
    """These people's records, each spoilt by itself."""
    rows = []
    for facts, once in zip(truth[person].iter_rows(), first.tolist(), strict=True):
        true = Written(*facts[:-1])
        shows = once and dice.random() < SHOWS_CURP
        row = replace(true, curp="")
        kinds = spoil(row, dice, often=OFTEN)
        row.curp = true.curp if shows else ""
        rows.append((*row.row(), facts[-1], "|".join(kinds)))
    return pl.DataFrame(
        rows, schema=dict.fromkeys([*COLUMNS[:-1], "person", "kinds"], pl.String), orient="row"
    )
