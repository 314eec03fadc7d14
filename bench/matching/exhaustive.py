"""A scorer that looks at every record, and knows what the generator does: its nicknames, its sounds, its dates.

It is Fellegi and Sunter's by hand, with the frequency of names, on numpy columns: words are compared once with the
vocabulary, and records look the result up. It is nobody's search: a second for a question at five million. It says what
could be reached, by somebody who knows how the errors were made; no scoring of Camino's is in it.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cdist

from bench.matching.data import Question
from bench.matching.dates import Dates
from bench.matching.ways import plain

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]
Homes = Iterable[tuple[str, Iterable[str]]]  # names, and what their bearers are called
NEAR, FAIR = 0.9, 0.8
MOST_BITS = 14.0
SHORT = {"ma": "maria", "m": "maria", "j": "jose", "fco": "francisco"}
PARTICLES = re.compile(r"\b(de|del|la|las|los|y)\b")
SOUNDS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        ("ph", "f"), ("th", "t"), ("sh", "ch"), ("qu(?=[ei])", "k"), ("hu(?=[aeo])|gu(?=a)|w", "gu"), ("[vb]", "b"),
        ("[cz](?=[ei])|z|x(?=[^aeiou])", "s"), ("c(?!h)|ck", "k"), ("ll", "y"), ("g(?=[ei])|x(?=[aeiou])", "j"),
        ("(?<!c)h", ""), ("ñ|ni(?=[ao])", "n"), (r"(.)\1", r"\1"), ("m(?=[bp])", "n"), (r"\by(?=[^aeiou])|y\b", "i"),
    )
)  # fmt: skip


def sounds(word: str) -> str:
    for pattern, instead in SOUNDS:
        word = pattern.sub(instead, word)
    return word


@dataclass(frozen=True)
class Vocabulary:
    """Distinct words as they sound, how surprising each is (bits), and which word each record has."""

    words: list[str]
    heard: list[str]
    bits: Floats
    homes: dict[str, list[int]]  # a nickname: the names it may stand for

    @classmethod
    def of(cls, column: pl.Series, called: Homes = ()) -> tuple["Vocabulary", Ints]:
        words = column.unique().sort().to_list()
        places = column.rank("dense").to_numpy().astype(np.int32) - 1
        bits = np.minimum(np.log2(len(column) / np.bincount(places)), MOST_BITS).astype(np.float32)
        return cls(words, [sounds(word) for word in words], bits, _homes(words, called)), places

    def alike(self, word: str) -> Floats:
        """For every word of the vocabulary what its agreement with this one weighs, in bits."""
        if not word:
            return np.zeros(len(self.words), dtype=np.float32)
        same = cdist([sounds(word)], self.heard, scorer=JaroWinkler.similarity, score_cutoff=FAIR)[0]
        spelt = cdist([word], self.words, scorer=JaroWinkler.similarity, score_cutoff=FAIR)[0]
        alike = np.maximum(same, spelt)
        weights = np.full(len(self.words), -4.0, dtype=np.float32)
        weights[alike >= FAIR] = 1.0
        weights[alike >= NEAR] = 0.55 * self.bits[alike >= NEAR]
        weights[same >= 0.999] = 0.9 * self.bits[same >= 0.999]
        weights[spelt >= 0.999] = self.bits[spelt >= 0.999]
        for place in self.homes.get(word, ()):
            weights[place] = max(weights[place], 0.8 * self.bits[place])
        if len(word) == 1:
            starts = np.array([each.startswith(word) for each in self.words])
            weights[starts] = np.maximum(weights[starts], 2.0)
        weights[np.array(self.words) == ""] = 0
        return weights


def _homes(words: list[str], called: Homes) -> dict[str, list[int]]:
    place = {word: at for at, word in enumerate(words)}
    homes: dict[str, list[int]] = {}
    for name, others in called:
        for other in others:
            if plain(name) in place:
                homes.setdefault(plain(other), []).append(place[plain(name)])
    return homes


class Register:
    """Every record as columns of numbers."""

    def __init__(self, file: Path, called: Homes) -> None:
        people = pl.read_parquet(file)
        self.numbers = people["external_id"].to_list()
        count = len(people)
        given = [_each(people["given_names"], partial(_word, at=at)) for at in range(3)]
        self.given, places = Vocabulary.of(pl.concat(given), called)
        self.given_at = places.reshape(3, count)
        surnames = [_each(people[column], _surname) for column in ("paternal_surname", "maternal_surname")]
        self.surnames, places = Vocabulary.of(pl.concat(surnames))
        self.surname_at = places.reshape(2, count)
        self.dates = Dates.of(people["birth_date"].to_list())
        self.sex = np.array(people["sex"].to_list())
        self.state = np.array(people["birth_state"].to_list())
        self.curp = np.array(people["curp"].to_list(), dtype="U18")

    def score_all(self, question: Question) -> Floats:
        """How well each record fits the question, in bits."""
        row = question.row
        given = _given(row["given_names"])
        paternal, maternal = _surname(row["paternal_surname"]), _surname(row["maternal_surname"])
        whole = self._names(given, paternal, maternal)
        if not maternal and len(given) > 1:
            whole = np.maximum(whole, self._names(given[:-1], given[-1], paternal) - 6)
        whole += self.dates.fit(row["birth_date"])
        whole += _fit(self.sex, row["sex"], 0.5, -5) + _fit(self.state, row["birth_state"], 4, -4)
        return whole + self._curp(row["curp"])

    def _names(self, given: list[str], paternal: str, maternal: str) -> Floats:
        straight = self._surname(paternal, 0, -5) + self._surname(maternal, 1, -2.5)
        crossed = self._surname(paternal, 1, -5) + self._surname(maternal, 0, -5) - 3
        return np.asarray(np.maximum(straight, crossed) + self._given(given), dtype=np.float32)

    def _surname(self, name: str, column: int, other: float) -> Floats:
        weights = self.surnames.alike(name)
        return np.asarray(np.where(weights == -4.0, np.float32(other), weights)[self.surname_at[column]])

    def _given(self, given: list[str]) -> Floats:
        whole = np.zeros(len(self.numbers), dtype=np.float32)
        for place, word in enumerate(given[:3]):
            weights = self.given.alike(word)
            best = weights[self.given_at[0]]
            for column in (1, 2):
                has = self.given_at[column] != self.given.words.index("")
                best = np.maximum(best, np.where(has, weights[self.given_at[column]] - 0.5, -4))
            whole += best if place == 0 or len(given) == 1 else np.maximum(best, -1.5)
        return whole

    def _curp(self, curp: str) -> Floats:
        if not curp:
            return np.zeros(len(self.numbers), dtype=np.float32)
        letters = self.curp.view("U1").reshape(len(self.curp), 18)
        off = (letters != np.array(list(curp[:18].upper().ljust(18)))).sum(axis=1)
        fits = np.where(off == 0, 20, np.where(off == 1, 16, -6)).astype(np.float32)
        return np.where(self.curp == "", 0, fits).astype(np.float32)


def _fit(column: npt.NDArray[np.str_], value: str, same: float, other: float) -> Floats:
    if not value:
        return np.zeros(len(column), dtype=np.float32)
    return np.where(column == "", 0, np.where(column == value, same, other)).astype(np.float32)


def _given(text: str) -> list[str]:
    words = PARTICLES.sub(" ", plain(text).replace(".", "")).split()
    return [SHORT.get(word, word) for word in words]


def _word(text: str, at: int) -> str:
    """One of the given names, the first three of which are compared."""
    words = _given(text)
    return words[at] if at < len(words) else ""


def _each(column: pl.Series, change: Callable[[str], str]) -> pl.Series:
    """The column with every value changed, each distinct one once."""
    distinct = column.unique()
    table = pl.DataFrame({"old": distinct, "new": [change(value) for value in distinct]})
    return column.alias("old").to_frame().join(table, on="old", how="left", maintain_order="left")["new"]


def _surname(text: str) -> str:
    return PARTICLES.sub(" ", plain(text)).replace(" ", "")
