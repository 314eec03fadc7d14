"""A register and its questions, made once for each size and kept under `var/`."""

from dataclasses import dataclass
from pathlib import Path

import polars as pl

from bench.truth import questions, registered
from bench.truth.__main__ import save
from bench.truth.questions import STRANGER

STRANGERS = 0.1  # of the questions


@dataclass(frozen=True)
class Question:
    """One row of the questions, with what is known about it."""

    row: dict[str, str]
    meant: str  # external_id; empty: somebody who is not in the register
    kinds: frozenset[str]


@dataclass(frozen=True)
class Asked:
    """The people, the questions, and where both lie as files."""

    people: int
    place: Path
    questions: list[Question]

    @property
    def register(self) -> Path:
        return self.place / "people.csv"

    @property
    def queries(self) -> Path:
        return self.place / "queries.csv"

    def first(self, count: int) -> "Asked":
        """The first so many questions alone, in a file of their own."""
        if count >= len(self.questions):
            return self
        fewer = self.place / f"first-{count}"
        save(pl.read_parquet(self.place / "queries.parquet").head(count), fewer / "queries")
        return Asked(self.people, fewer, self.questions[:count])


def prepare(people: int, *, queries: int, seed: int, home: Path) -> Asked:
    """Made by the generator, unless it lies there already."""
    place = home / f"{people}-{queries}-{seed}"
    if not (place / "answers.csv").exists():
        strangers = int(queries * STRANGERS)
        register = registered.make(people, seed=seed, strangers=strangers)
        save(register.written, place / "people")
        asked = questions.make(register.truth, register.strangers, count=queries, seed=seed)
        train = questions.make(register.truth, register.strangers, count=queries, seed=seed + 1)
        save(train.asked, place / "training")
        train.answers.write_csv(place / "training-answers.csv")
        save(asked.asked, place / "queries")
        asked.answers.write_csv(place / "answers.csv")
    return Asked(people, place, _read(place))


def _read(place: Path) -> list[Question]:
    rows = pl.read_parquet(place / "queries.parquet").to_dicts()
    answers = pl.read_csv(place / "answers.csv", infer_schema=False).fill_null("").to_dicts()
    return [
        Question(row, answer["external_id"], frozenset(answer["kinds"].split("|")))
        for row, answer in zip(rows, answers, strict=True)
    ]


def is_stranger(question: Question) -> bool:
    return STRANGER in question.kinds
