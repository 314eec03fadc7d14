"""Questions about people in a register: who they are, spoilt, with what was spoilt. One in ten is about a stranger."""

from dataclasses import dataclass, replace
from random import Random

import polars as pl

from bench.truth.errors import HARMLESS, Written, spoil
from bench.truth.people import COLUMNS

SHOWS_CURP = 0.12  # of those who have one
STRANGER = "stranger"
WITH_CURP = "CURP shown"
Rows = list[tuple[str, ...]]


@dataclass(frozen=True)
class Questions:
    asked: pl.DataFrame  # the columns of a register; external_id is the question's own number
    answers: pl.DataFrame  # query, external_id of the person meant (empty: nobody), kinds joined by |


def make(truth: pl.DataFrame, strangers: pl.DataFrame, *, count: int, seed: int) -> Questions:
    """So many questions about people of the truth, each about another one as far as there are, and the strangers'."""
    dice = Random(f"questions {seed}")
    meant = [truth.row(place) for place in _places(len(truth), count, dice)]
    asked: Rows = []
    answers: Rows = []
    everybody = [(row, True) for row in meant] + [(row, False) for row in strangers.rows()]
    dice.shuffle(everybody)
    for number, (row, known) in enumerate(everybody, start=1):
        query = f"Q{number:06}"
        written, kinds = ask(row, dice)
        asked.append((*written.row(), query))
        answers.append((query, row[-1] if known else "", "|".join(kinds if known else [*kinds, STRANGER])))
    return Questions(
        pl.DataFrame(asked, schema=dict.fromkeys(COLUMNS, pl.String), orient="row"),
        pl.DataFrame(
            answers, schema=dict.fromkeys(("query", "external_id", "kinds"), pl.String), orient="row"
        ),
    )


def ask(facts: tuple[str, ...], dice: Random) -> tuple[Written, list[str]]:
    """One person's facts with at least one thing wrong that could matter."""
    true = Written(*facts[:-1])
    while True:
        row = replace(true, curp=true.curp if dice.random() < SHOWS_CURP else "")
        shown = [WITH_CURP] if row.curp else []
        kinds = spoil(row, dice)
        if set(kinds) - HARMLESS:
            return row, shown + kinds


def _places(people: int, count: int, dice: Random) -> list[int]:
    if count <= people:
        return dice.sample(range(people), count)
    return [dice.randrange(people) for _ in range(count)]
