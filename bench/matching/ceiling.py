"""What scoring every record would reach: no search can find more with the same scoring, however long it looks.

The seam is `ScoreAll`: something that, for one question, gives a number to every record of the register, in its order.
"""

import time
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from bench.matching.data import Question
from bench.matching.ways import TOP, Answers

ScoreAll = Callable[[Question], npt.NDArray[np.floating]]


def ceiling(
    score_all: ScoreAll, numbers: Sequence[str], questions: Sequence[Question], *, way: str
) -> Answers:
    """The best five of all. `numbers`: the records' external_id, in the order of the scores."""
    answers = Answers(way)
    for question in questions:
        begun = time.perf_counter()
        scores = score_all(question)
        best = np.argpartition(-scores, TOP)[:TOP] if len(scores) > TOP else np.arange(len(scores))
        best = best[np.argsort(-scores[best], kind="stable")]
        answers.candidates.append([(numbers[at], float(scores[at])) for at in best])
        answers.milliseconds.append((time.perf_counter() - begun) * 1000)
    return answers
