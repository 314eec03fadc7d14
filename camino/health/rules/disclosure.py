"""Disclosure control: which cells of a table of counts are told.

A cell below the threshold is withheld, nothing at all included: that no one of a group reacted tells something about
each of them. Because the total is told, what was withheld could be worked out again; so the next smallest cells are
withheld with it until what is withheld is at least two cells and together reaches twice the threshold. All look alike:
nobody can tell which were small. Where the total itself is small, or not enough is left to hide behind, nothing of the
table is told. A table names every cell it may have, whether anybody is in it: that a cell is there tells nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Cell = TypeVar("Cell", bound=str)


@dataclass(frozen=True)
class Told(Generic[Cell]):
    """A table as it may be published. None: withheld."""

    total: int | None
    cells: dict[Cell, int | None]


def disclosed(counts: Mapping[Cell, int], *, least: int) -> Told[Cell]:
    """The table with what has to be withheld left out."""
    total = sum(counts.values())
    if total < least:
        return Told(None, dict.fromkeys(counts))
    smallest_first = sorted(counts, key=lambda cell: (counts[cell], cell))
    withheld = [cell for cell in smallest_first if counts[cell] < least]
    if withheld:
        for cell in smallest_first[len(withheld) :]:
            if len(withheld) >= 2 and sum(counts[each] for each in withheld) >= 2 * least:
                break
            withheld.append(cell)
        if len(withheld) < 2 or sum(counts[each] for each in withheld) < 2 * least:
            return Told(None, dict.fromkeys(counts))
    hidden = set(withheld)
    return Told(total, {cell: None if cell in hidden else count for cell, count in counts.items()})


def finest(partitions: Sequence[Mapping[Cell, int]], *, least: int) -> Mapping[Cell, int]:
    """Of several ways to divide the same people, from fine to coarse, the first that can be told whole; else the last.

    Only one of them is ever told: from two that lie within each other a small count could be worked out.
    """
    for counts in partitions[:-1]:
        if all(count is not None for count in disclosed(counts, least=least).cells.values()):
            return counts
    return partitions[-1]


def together(tables: Mapping[str, Mapping[str, int]], *, least: int) -> dict[str, Told[str]]:
    """Several tables of the same people: where one does not tell its total, none does."""
    made = {name: disclosed(counts, least=least) for name, counts in tables.items()}
    if all(table.total is not None for table in made.values()):
        return made
    return {name: Told(None, dict.fromkeys(table.cells)) for name, table in made.items()}
