"""The words of all registered names: how common each is, and which are a slip of the pen apart."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import prod
from zlib import crc32

from rapidfuzz.distance import DamerauLevenshtein

from camino.people.matching.words import Word
from camino.people.names import sounds_like
from camino.people.names.lexicon import GIVEN_NAMES, SURNAMES

# What is thought of a word before many people have been counted: it holds as much as so many people of a register.
_WORTH = 20_000.0
_COMMON, _LISTED, _OTHER = 0.02, 0.003, 0.0003
_COMMONEST = (
    "maria jose juan luis guadalupe jesus francisco antonio miguel carlos manuel angel pedro rosa ana hernandez garcia"
    " martinez lopez gonzalez rodriguez perez sanchez ramirez cruz flores gomez morales vazquez reyes jimenez torres"
)
SHORTEST_MISSPELT = 4
MOST_NEIGHBOURS = 6
LONG = 7  # letters, from which two slips are believed
SHORTEST_JOINED, SHORTEST_HALF = 6, 3


@lru_cache(maxsize=50_000)
def neighbourhood(written: str) -> tuple[int, ...]:
    """Numbers that two words share when one becomes the other by a letter more, less, other, or two exchanged.

    They are how the word is heard, and what is heard when any one letter or any one sound is taken out (as in W.
    Garbe's SymSpell).
    """
    heard = sounds_like(written)
    left = {
        heard,
        *(sounds_like(written[:at] + written[at + 1 :]) for at in range(len(written))),
        *(heard[:at] + heard[at + 1 :] for at in range(len(heard))),
    }
    numbers = (crc32(each.encode()) for each in left)
    return tuple(sorted(number - 0x1_0000_0000 if number & 0x8000_0000 else number for number in numbers))


def nearest(word: Word, found: Iterable[tuple[str, str, int]]) -> list[str]:
    """Of a neighbourhood's words (heard, as first written, of how many people) those that this one may have meant.

    The nearest come first, of those as near the commonest.
    """
    reach = 1 if len(word.text) < LONG else 2
    near = []
    for heard, written, people in found:
        if heard == word.heard:
            continue
        distance = min(
            DamerauLevenshtein.distance(word.text, written, score_cutoff=reach),
            DamerauLevenshtein.distance(word.heard, heard, score_cutoff=reach),
        )
        if distance <= reach:
            near.append((distance, -people, heard))
    return [heard for _distance, _people, heard in sorted(near)[:MOST_NEIGHBOURS]]


def halves(word: Word) -> Iterator[tuple[str, str]]:
    """The pairs of words, as heard, that may have been written as this one: Luisenrique is Luis Enrique."""
    if len(word.text) >= SHORTEST_JOINED:
        for at in range(SHORTEST_HALF, len(word.text) - SHORTEST_HALF + 1):
            yield sounds_like(word.text[:at]), sounds_like(word.text[at:])


@cache
def _believed() -> dict[str, float]:
    """How common names are held to be: the commonest of Mexico, then all that Camino knows as names."""
    listed = dict.fromkeys(map(sounds_like, GIVEN_NAMES | SURNAMES), _LISTED)
    return listed | dict.fromkeys(map(sounds_like, _COMMONEST.split()), _COMMON)


@dataclass(frozen=True)
class Vocabulary:
    """How many of `people` registered have each word, as heard; words that nobody was asked about count as rare."""

    people: int = 0
    counted: Mapping[str, int] = field(default_factory=dict)
    near: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # words that a word may have been meant to be
    begun: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # words that begin as it is heard
    joined: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # two words that were written as one
    beside: Mapping[str, int] = field(
        default_factory=dict
    )  # how many have each of those that may have been meant

    def has(self, heard: str) -> bool:
        """Whether somebody may have this word in their name, of those that were asked about."""
        return not self.people or heard in self.counted

    def frequency(self, heard: str) -> float:
        """The share of people who have this word in their name.

        One that was not asked about may be a common one that is spelt alike: it is never held to be rare.
        """
        people = self.counted.get(heard) or self.beside.get(heard)
        return self._frequency(heard, people) if people else _believed().get(heard, _OTHER)

    def share(self, sounds: Iterable[str]) -> float:
        """The share of people who have one of these words; those that nobody has are rare."""
        return sum(
            self._frequency(heard, self.counted.get(heard) or self.beside.get(heard, 0)) for heard in sounds
        )

    def _frequency(self, heard: str, people: int) -> float:
        return (people + _believed().get(heard, _OTHER) * _WORTH) / (self.people + _WORTH)

    def together(self, *words: Iterable[str]) -> float:
        """How many people would have one of each of these sets of words, if names came together by chance."""
        return prod(map(self.share, words)) * self.people
