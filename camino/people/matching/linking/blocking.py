"""Which records are compared at all: pairs that share a key few others have.

Two records of one person rarely disagree on everything at once. Each rule needs two or three facts to agree, as heard,
in any order, by any of the names; a slip in one fact leaves the other rules. A key too many records share says nothing
and is left out: the other rules find whom it would have found.

A small register can afford to look more widely: at who shares a date alone, or a name within a state, if few do.
"""

from typing import NamedTuple

import duckdb

LARGEST_BLOCK = 400  # records that share one key; 80,000 pairs
LARGEST_WIDE_BLOCK = 50
SMALL = 100_000  # records; more share a date or a name with too many


class Rule(NamedTuple):
    """A key of a record: SQL over `people`. `each` are lists of which every member makes a key of its own."""

    name: str
    facts: tuple[str, ...]
    each: tuple[str, ...] = ()
    where: str = "TRUE"
    largest: int = LARGEST_BLOCK


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
_NAMES_CROSSED = "least(paternal_heard, first_heard)", "greatest(paternal_heard, first_heard)"
WIDE = (
    Rule("date", (_DATE,), where=_KNOWN, largest=LARGEST_WIDE_BLOCK),
    Rule(
        "first letters of two names",
        ("left(paternal_heard, 3)", "left(heard, 3)"),
        largest=LARGEST_WIDE_BLOCK,
    ),
    Rule("names in each other's place", _NAMES_CROSSED, largest=LARGEST_WIDE_BLOCK),
    Rule("surname and state", ("birth_state",), (_ANY_SURNAME,), largest=LARGEST_WIDE_BLOCK),
    Rule("given name and state", ("birth_state",), ("sounds",), largest=LARGEST_WIDE_BLOCK),
)
ALL = (*RULES, *WIDE)


def rules(records: int) -> tuple[Rule, ...]:
    """The rules for a register of so many, always in the same order."""
    return ALL if records <= SMALL else RULES


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


def pairs(rule: Rule, keys: str, *, part: int = 0, parts: int = 1) -> str:
    """SQL: the pairs (a, b) that share one of the rule's keys, which stand after FROM; the keys can be dealt out to
    several parts."""
    return (
        f"WITH keyed AS (SELECT id, key FROM {keys} WHERE key % {parts} = {part}),"
        f" small AS (SELECT key FROM keyed GROUP BY key HAVING count(*) BETWEEN 2 AND {rule.largest}),"
        f" kept AS MATERIALIZED (SELECT id, key FROM keyed SEMI JOIN small USING (key))"
        " SELECT DISTINCT x.id AS a, y.id AS b FROM kept x JOIN kept y ON x.key = y.key AND x.id < y.id"
    )


def sample(con: duckdb.DuckDBPyConnection, records: int, people: str, *, one_in: int) -> None:
    """The table `sampled_pairs`: of all pairs that the rules find, one in so many."""
    con.execute("CREATE OR REPLACE TEMP TABLE every_pair (a INTEGER, b INTEGER)")
    for rule in rules(records):
        con.execute(f"CREATE OR REPLACE TEMP TABLE keyed_once AS {keys(rule, people)}").fetchall()
        con.execute(
            f"INSERT INTO every_pair SELECT a, b FROM ({pairs(rule, 'keyed_once')}) WHERE hash(a, b) % {one_in} = 0"
        ).fetchall()
    con.execute(
        "CREATE OR REPLACE TEMP TABLE sampled_pairs AS SELECT DISTINCT a, b FROM every_pair"
    ).fetchall()
    con.execute("DROP TABLE keyed_once")
    con.execute("DROP TABLE every_pair")
