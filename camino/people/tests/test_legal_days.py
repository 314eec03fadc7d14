"""Working days as the law counts them."""

from datetime import date

import pytest

from camino.people.legal_days import Stretch, calendar, due, left

CASES = """
 counted from | days | due         | why
 2026-06-01   |    5 | 2026-06-08  | a week
 2026-06-05   |    1 | 2026-06-08  | over a weekend
 2026-06-06   |    1 | 2026-06-08  | received on a Saturday
 2026-09-15   |    1 | 2026-09-17  | Independence Day
 2026-11-13   |    1 | 2026-11-17  | the third Monday of November
 2026-12-24   |    2 | 2026-12-29  | Christmas
 2026-03-02   |   20 | 2026-03-31  | the ordinary term, over the third Monday of March
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines()[1:])
def test_a_term_ends_on(line):
    start, days, end, _why = (cell.strip() for cell in line.split("|"))
    assert due(date.fromisoformat(start), int(days), works=calendar()) == date.fromisoformat(end)


def test_the_offices_own_recess_does_not_count():
    recess = Stretch(date(2026, 12, 21), date(2027, 1, 5))
    assert due(date(2026, 12, 18), 1, works=calendar([recess])) == date(2027, 1, 6)


def test_a_later_declaration_outweighs_an_earlier_one():
    recess, after_all = (
        Stretch(date(2026, 12, 21), date(2027, 1, 5)),
        Stretch(date(2026, 12, 22), date(2026, 12, 22), True),
    )
    assert due(date(2026, 12, 18), 1, works=calendar([recess, after_all])) == date(2026, 12, 22)


def test_what_is_left_is_counted_in_the_same_days():
    works = calendar()
    assert left(date(2026, 6, 5), date(2026, 6, 8), works=works) == 1
    assert left(date(2026, 6, 8), date(2026, 6, 8), works=works) == 0
    assert left(date(2026, 6, 10), date(2026, 6, 8), works=works) == -2
