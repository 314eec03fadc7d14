"""The words of all registered names: how common each is, and which are a slip of the pen apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from zlib import crc32

from rapidfuzz.distance import DamerauLevenshtein

# What is thought of a word before it has been counted: few people have it, and a small register says little.
_BELIEVED, _WORTH = 0.0005, 2000.0
SHORTEST_MISSPELT = 4
MOST_NEIGHBOURS = 6


@lru_cache(maxsize=100_000)
def neighbourhood(heard: str) -> tuple[int, ...]:
    """Numbers that two words share when one becomes the other by a letter more, less, other, or two exchanged.

    They are the word itself and what is left when any one letter is taken out (as in W. Garbe's SymSpell).
    """
    left = {heard, *(heard[:place] + heard[place + 1 :] for place in range(len(heard)))}
    return tuple(sorted(number - 0x1_0000_0000 if (number := crc32(each.encode())) >= 0x8000_0000 else number
                        for each in left))  # fmt: skip


def nearest(heard: str, found: Iterable[tuple[str, int]]) -> list[str]:
    """Of the words found in a neighbourhood (each with how many people have it) those it may have been, best first."""
    reach = 1 if len(heard) < 7 else 2
    near = [
        (distance, -people, word)
        for word, people in found
        if word != heard
        and (distance := DamerauLevenshtein.distance(heard, word, score_cutoff=reach)) <= reach
    ]
    return [word for _distance, _people, word in sorted(near)[:MOST_NEIGHBOURS]]


@dataclass(frozen=True)
class Vocabulary:
    """How many of `people` registered have each word, as heard; words that nobody was asked about count as rare."""

    people: int = 0
    counted: Mapping[str, int] = field(default_factory=dict)
    near: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # words that a word may have been meant to be
    begun: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # words that begin as it is heard

    def frequency(self, heard: str) -> float:
        """The share of people who have this word in their name."""
        return (self.counted.get(heard, 0) + _BELIEVED * _WORTH) / (self.people + _WORTH)
