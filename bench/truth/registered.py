"""A register of people, each once: not what is true of them, but what somebody once wrote, with care.

The truth stands beside it, and questions are made from that: two writers make their mistakes independently.
"""

from dataclasses import dataclass

import numpy as np
import polars as pl

from bench.truth import people
from bench.truth.heard import without_accents
from bench.truth.vocabulary import Dice

# How many of a hundred records.
NO_ACCENTS, NO_TILDES = 0.35, 0.1
CAPITALS = 0.25
ABBREVIATED = 0.12  # of those called María and something more
NO_DATE, NEW_YEAR, NO_SEX, NO_STATE = 0.015, 0.02, 0.005, 0.04


@dataclass(frozen=True)
class Register:
    written: pl.DataFrame
    truth: pl.DataFrame
    strangers: pl.DataFrame  # as true as the rest, relatives of theirs among them, but not in the register


def make(count: int, *, seed: int, strangers: int = 0) -> Register:
    """So many people, and so many more who are not in it. The same seed makes the same people."""
    dice = np.random.default_rng(seed)
    everybody = people.frame(people.make(count + strangers, dice), dice, prefix="R")
    truth = everybody.head(count)
    return Register(write_down(truth, dice), truth, everybody.tail(strangers))


def write_down(truth: pl.DataFrame, dice: Dice) -> pl.DataFrame:
    """The truth as a careful clerk has it: habits of writing and gaps, hardly a mistake."""
    count = len(truth)
    how = dice.random(count)
    capitals, short = dice.random(count) < CAPITALS, dice.random(count) < ABBREVIATED
    names = [_habits(truth[name], how, capitals) for name in people.COLUMNS[:3]]
    given = (
        pl.when(pl.Series(short)).then(names[0].str.replace(r"^(?i:mar[ií]a) ", "Ma. ")).otherwise(names[0])
    )
    date, drawn = truth["birth_date"], dice.random(count)
    year = pl.concat_str(date.str.head(4), pl.lit("-01-01"))
    dated = (
        pl.when(pl.Series(drawn < NO_DATE)).then(pl.lit(""))
        .when(pl.Series(drawn < NO_DATE + NEW_YEAR)).then(year).otherwise(date)
    )  # fmt: skip
    return truth.with_columns(
        given.alias("given_names"), names[1], names[2], dated.alias("birth_date"),
        _gaps(truth["sex"], dice, NO_SEX), _gaps(truth["birth_state"], dice, NO_STATE),
    )  # fmt: skip


def _habits(names: pl.Series, how: np.ndarray, capitals: np.ndarray) -> pl.Series:
    """With or without accents and tildes, in capitals or not: whole records alike."""
    distinct = names.unique()
    table = pl.DataFrame({
        names.name: distinct,
        "bare": [without_accents(name, tildes=True) for name in distinct],
        "barest": [without_accents(name, tildes=False) for name in distinct],
    })  # fmt: skip
    both = names.to_frame().join(table, on=names.name, how="left", maintain_order="left")
    written = (
        pl.when(pl.Series(how < NO_TILDES)).then("barest")
        .when(pl.Series(how < NO_TILDES + NO_ACCENTS)).then("bare").otherwise(names.name)
    )  # fmt: skip
    loud = pl.when(pl.Series(capitals)).then(written.str.to_uppercase()).otherwise(written)
    return both.select(loud.alias(names.name)).to_series()


def _gaps(column: pl.Series, dice: Dice, share: float) -> pl.Series:
    empty = pl.Series(dice.random(len(column)) < share)
    return pl.select(pl.when(empty).then(pl.lit("")).otherwise(column).alias(column.name)).to_series()
