"""Who makes up the people and spoils the questions: two generators that share nothing."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import polars as pl

from bench.rough import called
from bench.rough import questions as rough_questions
from bench.rough import registered as rough_registered
from bench.rough.errors.table import KINDS
from bench.truth import nicknames, questions, registered

CORRUPTIONS = frozenset(KINDS)  # of the rough one; its other kinds say what is peculiar, and of what form


class Truth(StrEnum):
    SMOOTH = "smooth"  # bench.truth
    ROUGH = "rough"  # bench.rough


class Questions(Protocol):
    @property
    def asked(self) -> pl.DataFrame: ...

    @property
    def answers(self) -> pl.DataFrame: ...


@dataclass(frozen=True)
class Made:
    """A register and two sets of questions, one to be asked and one to learn from, each with its answers."""

    people: pl.DataFrame
    questions: Questions
    training: Questions


def make(truth: Truth, people: int, *, queries: int, strangers: int, seed: int) -> Made:
    return (_rough if truth is Truth.ROUGH else _smooth)(people, queries, strangers, seed)


def homes(truth: Truth) -> list[tuple[str, list[str]]]:
    """A name and what its bearers are called, as the generator has it."""
    if truth is Truth.ROUGH:
        return [*called.NICKNAMES.items(), *called.IN_ENGLISH.items()]
    tables = (nicknames.AT_HOME, nicknames.IN_ENGLISH)
    return [(name, others.split()) for table in tables for name, others in table.items()]


def _smooth(people: int, queries: int, strangers: int, seed: int) -> Made:
    register = registered.make(people, seed=seed, strangers=strangers)
    return Made(
        register.written,
        *(
            questions.make(register.truth, register.strangers, count=queries, seed=each)
            for each in (seed, seed + 1)
        ),
    )


def _rough(people: int, queries: int, strangers: int, seed: int) -> Made:
    # Twice as many strangers as are asked about: not everybody's name can go wrong in every way.
    register = rough_registered.make(people, seed=seed, strangers=2 * strangers)
    return Made(
        register.written,
        *(
            rough_questions.make(register, count=queries, strangers=strangers, seed=each)
            for each in (seed, seed + 1)
        ),
    )
