"""Splitting a name written in one cell into given names and two surnames.

A name is cut into blocks (a particle belongs to the word after it), and every way of dealing the blocks out,
in the
order the column is written in, is scored: known given names and surnames, words in capitals beside words that
are not,
and how many words each part usually has. When the best way is hardly better than the second, the split is not
certain,
and the worker is asked. Three surnames are dealt 1 + 2 ("García Guzmán Pérez" is García, Guzmán Pérez), the
commoner way
in the lists seen, unless the second carries a particle ("Reyes de la Cruz Reyes" is Reyes de la Cruz, Reyes).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from camino.people.names.folding import PARTICLES, fold, tidy
from camino.people.names.lexicon import (
    GIVEN_AFTER_PARTICLE,
    GIVEN_NAMES,
    JOINED_SURNAMES,
    MOSTLY_GIVEN,
    SURNAMES,
)

Order = Literal["given_first", "surnames_first"]
Cut = tuple[int, int]

# How far the best split must be ahead of the second to be certain.
MARGIN = 1.0
# Cost of a part's number of blocks; the last figure, and two for each further block, beyond the end of the
# tuple.
_PATERNAL_COST = (6.0, 0.0, 2.0, 5.0)
_MATERNAL_COST = (2.0, 0.0, 1.6, 4.0)
_GIVEN_COST = (6.0, 0.0, 0.0, 1.0, 2.5)
_COMMA = re.compile(r"\s*[,;،、]\s*")


@dataclass(frozen=True)
class Name:
    """A person's name in its three parts; `certain` is false when another split was nearly as good."""

    given_names: str
    paternal_surname: str
    maternal_surname: str
    certain: bool = True


def split_full_name(text: str, order: Order = "given_first") -> Name:
    """Split a one-cell name. A comma settles where the surnames end; `order` says which comes first without
    one.

    >>> split_full_name("PÉREZ LÓPEZ, JUAN CARLOS")
    Name(given_names='Juan Carlos', paternal_surname='Pérez', maternal_surname='López', certain=True)
    """
    parts = [part for part in _COMMA.split(text) if fold(part)]
    if len(parts) == 2:
        father, mother, sure = _split_surnames(parts[0])
        return Name(tidy(parts[1]), father, mother, sure)
    if len(parts) == 3 and all(len(_blocks(part)) <= 2 for part in parts[:2]):
        return Name(tidy(parts[2]), tidy(parts[0]), tidy(parts[1]))
    blocks = _blocks(_COMMA.sub(" ", text))
    if not blocks:
        return Name(tidy(text), "", "", certain=False)
    if len(blocks) == 1:
        return Name(blocks[0], "", "", certain=False)
    (first, second), _score, certain = _best(blocks, order)
    given, paternal, maternal = _dealt(blocks, (first, second), order)
    return Name(_joined(given), _joined(paternal), _joined(maternal), certain)


def split_surnames(text: str) -> tuple[str, str]:
    """Split "Pérez López" into its paternal and maternal surname; particles stay with the word after them.

    >>> split_surnames("De la Cruz Peréz")
    ('De la Cruz', 'Peréz')
    """
    paternal, maternal, _certain = _split_surnames(text)
    return paternal, maternal


def guess_order(names: Iterable[str]) -> tuple[Order, bool]:
    """Which comes first in a column of names, and whether that is sure: the order under which the names score
    better.

    Only names without a comma say anything; a column in which all have one is surnames first.
    """
    difference, spoken, commas = 0.0, 0, 0
    for name in names:
        commas += bool(_COMMA.search(name.strip(" ,;")))
        blocks = _blocks(_COMMA.sub(" ", name))
        if len(blocks) < 2 or len(_COMMA.split(name)) > 1:
            continue
        spoken += 1
        difference += _best(blocks, "given_first")[1] - _best(blocks, "surnames_first")[1]
    if not spoken:
        return ("surnames_first", True) if commas else ("given_first", False)
    return ("given_first" if difference >= 0 else "surnames_first"), abs(difference) >= MARGIN * (
        0.5 + spoken / 2
    )


def _split_surnames(text: str) -> tuple[str, str, bool]:
    """The two surnames, and whether the cut between them is certain."""
    blocks = _blocks(_COMMA.sub(" ", text))
    if len(blocks) < 2:
        return tidy(text), "", True
    (cut, _end), _score, certain = _best(blocks, "surnames_first", surnames_only=True)
    return _joined(blocks[:cut]), _joined(blocks[cut:]), certain


def _joined(blocks: list[str]) -> str:
    return tidy(" ".join(blocks))


def _blocks(text: str) -> list[str]:
    """The words of a name with particles glued to the word after them, y to both neighbours, Montes de Oca in
    one."""
    blocks: list[str] = []
    held: list[str] = []
    for word in text.split():
        low = fold(word)
        if low in ("y", "e") and blocks and not held:
            held.append(blocks.pop())
            held.append(word)
        elif low in PARTICLES or not low:
            held.append(word)
        else:
            blocks.append(" ".join([*held, word]))
            held = []
            if len(blocks) > 1 and fold(" ".join(blocks[-2:])) in JOINED_SURNAMES:
                blocks[-2:] = [" ".join(blocks[-2:])]
    if held:
        blocks.append(" ".join([*([blocks.pop()] if blocks else []), *held]))
    return [block for block in blocks if block]


def _dealt(blocks: list[str], cut: Cut, order: Order) -> tuple[list[str], list[str], list[str]]:
    """Given names, paternal and maternal surname for one pair of cuts."""
    one, two, three = blocks[: cut[0]], blocks[cut[0] : cut[1]], blocks[cut[1] :]
    return (one, two, three) if order == "given_first" else (three, one, two)


def _best(blocks: list[str], order: Order, *, surnames_only: bool = False) -> tuple[Cut, float, bool]:
    """The best pair of cuts, its score, and whether it is ahead of the second best by the margin."""
    size = len(blocks)
    capitals = _capitals(blocks)
    leanings = [_leaning(block, capital) for block, capital in zip(blocks, capitals, strict=True)]
    # sums[i] is the leaning of the first i blocks, so that any stretch is one subtraction.
    sums = [0.0, *accumulate(leanings)]
    scored: list[tuple[float, Cut]] = []
    for first in range(1, size):
        for second in [size] if surnames_only else range(first, size + (order == "given_first")):
            if second - first > 6 and size < 20:
                continue
            scored.append((_score(blocks, sums, (first, second), order, surnames_only), (first, second)))
    scored.sort(key=lambda pair: -pair[0])
    certain = len(scored) < 2 or scored[0][0] - scored[1][0] >= MARGIN
    return scored[0][1], scored[0][0], certain


def _score(blocks: list[str], sums: list[float], cut: Cut, order: Order, surnames_only: bool) -> float:
    """How plausible one way of dealing the blocks is: the higher, the better."""
    first, second = cut
    size = len(blocks)
    if order == "given_first":
        given, paternal, maternal = (0, first), (first, second), (second, size)
    else:
        given, paternal, maternal = (second, size), (0, first), (first, second)
    leaning_given = sums[given[1]] - sums[given[0]]
    leaning_surnames = sums[-1] - leaning_given
    score = leaning_given - leaning_surnames
    score -= _cost(_MATERNAL_COST, maternal[1] - maternal[0])
    if not surnames_only:
        score -= _cost(_GIVEN_COST, given[1] - given[0])
    joined = paternal[1] - paternal[0] == 2 and fold(blocks[paternal[0] + 1]).startswith(("de ", "del "))
    return score - (0.8 if joined else _cost(_PATERNAL_COST, paternal[1] - paternal[0]))


def _cost(costs: tuple[float, ...], count: int) -> float:
    beyond = count - len(costs) + 1
    return costs[-1] + 2 * beyond if beyond > 0 else costs[count]


def _capitals(blocks: list[str]) -> list[bool]:
    """Which blocks are in capitals, when others are not: PÉREZ LÓPEZ Juan writes its surnames so."""
    capitals = [len(block) > 2 and block == block.upper() != block.lower() for block in blocks]
    return capitals if any(capitals) and not all(capitals) else [False] * len(blocks)


def _leaning(block: str, capital: bool) -> float:
    """Positive when a block looks like a given name, negative when it looks like a surname."""
    words = fold(block).split()
    last = words[-1] if words else ""
    if capital:
        return -2.0
    if len(words) > 1 and words[0] in PARTICLES:
        return 0.8 if last in GIVEN_AFTER_PARTICLE else -0.8
    given, surname = last in GIVEN_NAMES, last in SURNAMES or " ".join(words) in JOINED_SURNAMES
    if last in MOSTLY_GIVEN:
        return 0.6
    if given == surname:
        return -0.4 if not given and last.endswith(("ez", "es", "iz")) else 0.0
    return 1.0 if given else -1.0
