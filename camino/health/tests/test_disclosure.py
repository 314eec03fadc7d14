"""No small count is told, nor can it be worked out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camino.health.rules.disclosure import disclosed, finest, together

LEAST = 11
COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 40), min_size=1, max_size=8)
TABLES = """
30 40 50    | 30 40 50 | 120
30 40 3     | 40 · ·   | 73
30 0        | · ·      | 30
5 4         | · ·      | ·
3 11 12     | · · ·    | 26
3 11 40 60  | 60 · · · | 114
"""


@pytest.mark.parametrize("line", [line for line in TABLES.splitlines() if line])
def test_a_table_as_it_is_told(line):
    counts, told, total = (list(column.split()) for column in line.split("|"))
    made = disclosed({str(place): int(count) for place, count in enumerate(counts)}, least=LEAST)
    shown = ["·" if count is None else str(count) for count in made.cells.values()]
    assert sorted(shown) == sorted(told)
    assert str(made.total if made.total is not None else "·") == total[0]


@given(COUNTS)
def test_no_cell_below_the_threshold_is_told(counts):
    made = disclosed(counts, least=LEAST)
    assert set(made.cells) == set(counts)
    assert all(
        count is None or (count >= LEAST and count == counts[cell]) for cell, count in made.cells.items()
    )
    assert made.total is None or made.total >= LEAST


@given(COUNTS)
def test_what_was_withheld_cannot_be_worked_out_from_the_total(counts):
    made = disclosed(counts, least=LEAST)
    withheld = [cell for cell, count in made.cells.items() if count is None]
    if made.total is None or not withheld:
        return
    rest = made.total - sum(count for count in made.cells.values() if count is not None)
    assert len(withheld) >= 2
    # Each withheld cell may be anything from nothing to the rest, which is twice the threshold at least.
    assert rest >= 2 * LEAST


@given(COUNTS, COUNTS)
def test_where_one_table_of_the_same_people_hides_its_total_all_do(one, other):
    made = together({"one": one, "other": other}, least=LEAST)
    hidden = {table.total is None for table in made.values()}
    assert len(hidden) == 1
    if hidden == {True}:
        assert all(count is None for table in made.values() for count in table.cells.values())


def test_of_two_divisions_the_finer_is_told_only_where_it_can_be_told_whole():
    coarse = {"reactive": 30, "other": 70}
    for in_care, not_yet, told in ((15, 15, True), (27, 3, False), (30, 0, False)):
        fine = {"in care": in_care, "not yet": not_yet, "other": 70}
        assert finest([fine, coarse], least=LEAST) == (fine if told else coarse)
