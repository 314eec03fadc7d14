"""Which records are compared at all: pairs that share a key few others have.

Two records of one person rarely disagree on everything at once. Each rule needs two or three facts to agree, as heard,
in any order, by any of the names; a slip in one fact leaves the other rules. A key too many records share says nothing
and is left out: the other rules find whom it would have found.
"""

from pathlib import Path
from typing import NamedTuple

LARGEST_BLOCK = 400  # records that share one key; 80,000 pairs


class Rule(NamedTuple):
    """A key of a record: SQL over `people`. `each` are lists of which every member makes a key of its own."""

    name: str
    facts: tuple[str, ...]
    each: tuple[str, ...] = ()
    where: str = "TRUE"


_DATE = "year::INTEGER * 10000 + least(month, day)::INTEGER * 100 + greatest(month, day)"
_MONTH_DAY = "month::INTEGER * 100 + day"
_SURNAMES = "least(paternal_heard, maternal_heard)", "greatest(paternal_heard, maternal_heard)"
_ANY_SURNAME = "[paternal_heard, maternal_heard]"
_KNOWN = "NOT new_year"

RULES = (
    Rule("curp", ("curp",)),
    # Any of the names: lists put a surname where the given name belongs.
    Rule("date and name", (_DATE,), ("list_concat(sounds, [paternal_heard, maternal_heard])",)),
    Rule("one surname and given name", ("paternal_heard",), ("sounds",), "maternal_heard IS NULL"),
    Rule("surnames and given name", _SURNAMES, ("sounds",)),
    Rule("surnames and year", (*_SURNAMES, "year")),
    Rule("surnames and birthday", (*_SURNAMES, _MONTH_DAY), where=_KNOWN),
    Rule("surname, given name and year", ("year",), (_ANY_SURNAME, "sounds")),
    Rule("surname, given name and birthday", (_MONTH_DAY,), (_ANY_SURNAME, "sounds"), _KNOWN),
    Rule("surname and two given names", ("heard_any_order",), (_ANY_SURNAME,), "words > 1"),
    Rule("first letters", ("left(paternal_heard, 3)", "left(maternal_heard, 3)", "left(heard, 3)")),
    Rule("date and first letters", (_DATE, "left(paternal_heard, 1)", "left(heard, 1)"), where=_KNOWN),
)


def keys(rule: Rule, people: str = "people") -> str:
    """SQL: the keys of every record under a rule, as numbers."""
    told = ", ".join([
        *(f"{fact} AS fact_{place}" for place, fact in enumerate(rule.facts)),
        *(f"{each} AS list_{place}" for place, each in enumerate(rule.each)),
    ])  # fmt: skip
    sql = f"SELECT id, {told} FROM {people} WHERE {rule.where}"
    for place in range(len(rule.each)):
        sql = f"SELECT * EXCLUDE (list_{place}), unnest(list_{place}) AS each_{place} FROM ({sql})"
    parts = [f"fact_{place}" for place in range(len(rule.facts))] + [
        f"each_{place}" for place in range(len(rule.each))
    ]
    known = " AND ".join(f"{part} IS NOT NULL" for part in parts)
    return f"SELECT DISTINCT id, hash({', '.join(parts)}) AS key FROM ({sql}) WHERE {known}"


def pairs(keys: Path, *, part: int = 0, parts: int = 1, largest: int = LARGEST_BLOCK) -> str:
    """SQL: the pairs (a, b) that share one of the keys in a file; the keys can be dealt out to several parts."""
    return (
        f"WITH keyed AS (SELECT id, key FROM read_parquet('{keys}') WHERE key % {parts} = {part}),"
        f" small AS (SELECT key FROM keyed GROUP BY key HAVING count(*) BETWEEN 2 AND {largest}),"
        f" kept AS MATERIALIZED (SELECT id, key FROM keyed SEMI JOIN small USING (key))"
        " SELECT DISTINCT x.id AS a, y.id AS b FROM kept x JOIN kept y ON x.key = y.key AND x.id < y.id"
    )
