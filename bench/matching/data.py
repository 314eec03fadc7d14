"""A register and its questions, made once for each size and kept under `var/`."""

from dataclasses import dataclass
from pathlib import Path

import polars as pl

from bench.matching import truths
from bench.matching.truths import Truth
from bench.truth.__main__ import save

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
    truth: Truth = Truth.SMOOTH

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
        return Asked(self.people, fewer, self.questions[:count], self.truth)


def prepare(people: int, *, queries: int, seed: int, home: Path, truth: Truth = Truth.SMOOTH) -> Asked:
    """Made by the generator that is asked for, unless it lies there already; each keeps its own."""
    place = home / f"{'' if truth is Truth.SMOOTH else f'{truth}-'}{people}-{queries}-{seed}"
    if not (place / "answers.csv").exists():
        strangers = int(queries * STRANGERS)
        made = truths.make(truth, people, queries=queries, strangers=strangers, seed=seed)
        save(made.people, place / "people")
        save(made.training.asked, place / "training")
        made.training.answers.write_csv(place / "training-answers.csv")
        save(made.questions.asked, place / "queries")
        made.questions.answers.write_csv(place / "answers.csv")
    return Asked(people, place, _read(place), truth)


def _read(place: Path) -> list[Question]:
    rows = pl.read_parquet(place / "queries.parquet").to_dicts()
    answers = pl.read_csv(place / "answers.csv", infer_schema=False).fill_null("").to_dicts()
    return [
        Question(row, answer["external_id"], frozenset(answer["kinds"].split("|")))
        for row, answer in zip(rows, answers, strict=True)
    ]


def is_stranger(question: Question) -> bool:
    return not question.meant
