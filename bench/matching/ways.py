"""A way of finding people: it is given a register, then asked."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bench.matching.data import Question

TOP = 5
Candidate = tuple[str, float]  # external_id, how sure (a probability, or whatever the way has)


@dataclass
class Answers:
    """What a way answered to the first so many questions, best first, and how long each took."""

    way: str
    candidates: list[list[Candidate]] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)
    prepared: float = 0.0  # seconds until it could be asked
    codes: dict[str, str] = field(default_factory=dict)
    note: str = ""


Ask = Callable[[Question], list[Candidate]]


def ask_each(way: str, ask: Ask, questions: Sequence[Question], *, seconds: float) -> Answers:
    """One after another, until the time is over: a slow way is asked less, and says how often."""
    import time

    answers = Answers(way)
    ends = time.perf_counter() + seconds
    for question in questions[:3]:
        ask(question)  # the first of a connection pay for what the others find warm
    for question in questions:
        begun = time.perf_counter()
        answers.candidates.append(ask(question))
        ended = time.perf_counter()
        answers.milliseconds.append((ended - begun) * 1000)
        if ended > ends:
            break
    return answers


def plain(text: str) -> str:
    """Small letters without accents, as `unaccent` and `lower` make them."""
    return "".join(
        each for each in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(each)
    )


def full_name(question: Question) -> str:
    names = ("given_names", "paternal_surname", "maternal_surname")
    return plain(" ".join(question.row[name] for name in names if question.row[name]))
