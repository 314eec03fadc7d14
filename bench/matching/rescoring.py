"""What Camino's own scoring would reach if it saw everybody: its search can be no better than this.

Scoring a million pairs by Camino takes minutes a question. So the scorer that looks at every record (`exhaustive.py`)
chooses a thousand for each question, and Camino's scoring orders these. Needs Django and the loaded register.
"""

import datetime
import time
from collections.abc import Sequence

import numpy as np
import polars as pl

from bench.matching.data import Asked, Question
from bench.matching.exhaustive import Register
from bench.matching.ways import TOP, Answers, Candidate

KEPT = 1_000
WAY = "Camino's scoring of the nearest 1,000 of all"
Interval = tuple[datetime.date | None, datetime.date | None]


def ask(asked: Asked, register: Register, questions: Sequence[Question]) -> Answers:
    """The best five by Camino's scoring."""
    from camino.core.access.context import acting_as
    from camino.staff.actions.first import clerk_of_old_registers
    from camino.staff.standing import standing_of

    people = pl.read_parquet(asked.register.with_suffix(".parquet")).rows(named=True)
    answers = Answers(WAY)
    standing = standing_of(clerk_of_old_registers(make=False))
    for question in questions:
        begun = time.perf_counter()
        scores = register.score_all(question)
        kept = np.argpartition(-scores, min(KEPT, len(scores) - 1))[:KEPT]
        with acting_as(standing):
            answers.candidates.append(_best(question, [people[at] for at in kept.tolist()], len(people)))
        answers.milliseconds.append((time.perf_counter() - begun) * 1000)
    return answers


def _best(question: Question, rows: Sequence[dict[str, str]], people: int) -> list[Candidate]:
    from camino.people.matching import levels, scoring
    from camino.people.matching import question as questions
    from camino.people.matching.model import shipped
    from camino.people.vocabulary import vocabulary

    told = question.row
    earliest, latest = interval(told["birth_date"])
    asked = questions.asked(
        told["given_names"], told["paternal_surname"], told["maternal_surname"], earliest=earliest, latest=latest,
        sex=told["sex"], birth_state=told["birth_state"], curps=[told["curp"]] if told["curp"] else [],
    )  # fmt: skip
    frequency = vocabulary([asked]).frequency
    score, best = scoring.Scorer(asked, model=shipped(), people=people, frequency=frequency), []
    for row in rows:
        known = scoring.Known(
            scoring.Written(row["given_names"], row["paternal_surname"], row["maternal_surname"]),
            birth=levels.birth(earliest, latest, *interval(row["birth_date"])),
            sex=levels.plain(told["sex"], row["sex"]),
            birth_state=levels.plain(told["birth_state"], row["birth_state"]),
            curp=levels.curp([told["curp"]] if told["curp"] else [], [row["curp"]] if row["curp"] else []),
        )
        result = score(known)
        best.append((result.probability, result.weight, row["external_id"]))
    best.sort(reverse=True)
    return [(pk, sure) for sure, _weight, pk in best[:TOP]]


def interval(text: str) -> Interval:
    """A date as a day, a year as its days, nothing as nothing."""
    if len(text) == 4:
        return datetime.date(int(text), 1, 1), datetime.date(int(text), 12, 31)
    day = datetime.date.fromisoformat(text) if text else None
    return day, day
