"""Numbers out of answers: how often the person meant is among them, how long it took, how the cost grows."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

from bench.matching.data import Question, is_stranger
from bench.matching.ways import Answers

TIMES = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}


@dataclass(frozen=True)
class Found:
    """Of so many questions: how many found the person first, and among the first five."""

    asked: int
    first: int
    five: int

    @property
    def at_1(self) -> float:
        return self.first / self.asked if self.asked else math.nan

    @property
    def at_5(self) -> float:
        return self.five / self.asked if self.asked else math.nan


def found(answers: Answers, questions: Sequence[Question]) -> Found:
    """Over the questions about people who are in the register, as far as the way was asked."""
    ranks = [_rank(candidates, question) for candidates, question in _about_known(answers, questions)]
    return Found(len(ranks), sum(rank == 1 for rank in ranks), sum(0 < rank <= 5 for rank in ranks))


def found_by_kind(answers: Answers, questions: Sequence[Question]) -> dict[str, Found]:
    """The same for each kind of error."""
    return found_by(lambda question: question.kinds, answers, questions)


def found_by(
    of: Callable[[Question], Iterable[str]], answers: Answers, questions: Sequence[Question]
) -> dict[str, Found]:
    """The same for each kind of question, the most frequent first: a question counts in every kind it is `of`."""
    kinds: dict[str, list[int]] = defaultdict(list)
    for candidates, question in _about_known(answers, questions):
        for kind in of(question):
            kinds[kind].append(_rank(candidates, question))
    return {
        kind: Found(len(ranks), sum(rank == 1 for rank in ranks), sum(0 < rank <= 5 for rank in ranks))
        for kind, ranks in sorted(kinds.items(), key=lambda each: -len(each[1]))
    }


def missed(answers: Answers, questions: Sequence[Question]) -> list[tuple[Question, list[tuple[str, float]]]]:
    """What was not found, to be looked at."""
    return [
        (question, candidates)
        for candidates, question in _about_known(answers, questions)
        if not _rank(candidates, question)
    ]


def times(milliseconds: Sequence[float]) -> dict[str, float]:
    """Percentiles: the value that so many are not above."""
    ordered = sorted(milliseconds)
    if not ordered:
        return dict.fromkeys(TIMES, math.nan)
    return {name: ordered[max(0, math.ceil(len(ordered) * share) - 1)] for name, share in TIMES.items()}


def summary(answers: Answers, questions: Sequence[Question]) -> dict[str, float | int | str]:
    """One way's row, for people and machines."""
    whole = found(answers, questions)
    return {
        "way": answers.way, **asdict(whole), "recall_1": whole.at_1, "recall_5": whole.at_5,
        **times(answers.milliseconds), "prepared_s": answers.prepared, "note": answers.note,
    }  # fmt: skip


def growth(sizes: Sequence[int], values: Sequence[float]) -> float:
    """The exponent k of cost ~ people^k, by least squares on logarithms: 1 grows with the register, 0 not at all."""
    points = [
        (math.log(size), math.log(value)) for size, value in zip(sizes, values, strict=True) if value > 0
    ]
    if len(points) < 2:
        return math.nan
    x_mean, y_mean = (sum(each) / len(points) for each in zip(*points, strict=True))
    spread = sum((x - x_mean) ** 2 for x, _y in points)
    return sum((x - x_mean) * (y - y_mean) for x, y in points) / spread if spread else math.nan


def _about_known(
    answers: Answers, questions: Sequence[Question]
) -> list[tuple[list[tuple[str, float]], Question]]:
    pairs = zip(answers.candidates, questions, strict=False)
    return [(candidates, question) for candidates, question in pairs if not is_stranger(question)]


def _rank(candidates: Sequence[tuple[str, float]], question: Question) -> int:
    """1 for the first; 0 for not there."""
    return next((place for place, (pk, _sure) in enumerate(candidates, start=1) if pk == question.meant), 0)
