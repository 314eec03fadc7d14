"""Who is entitled to what, decided on plain values."""

from datetime import date
from uuid import UUID

import pytest

from camino.people.birth import Birth
from camino.supplies.rules import (
    NotEnough,
    OnShelf,
    Recipient,
    Rule,
    Season,
    Variant,
    Why,
    allocate,
    days_left,
    entitlement,
    kits_possible,
    kits_to_order,
    variant_of,
)

HYGIENE = Rule("hygiene", each_return=True, every_days=30)
WINTER = Rule("winter", season=Season((11, 1), (3, 31)))
NAPPIES = Rule("nappies", each_return=True, every_days=7, age_until=2, quantity=2)
GROWN = Recipient(Birth.on(date(1990, 5, 1)), "F")


@pytest.mark.parametrize(
    ("last", "returned", "due", "why"),
    [
        (None, None, True, Why.FIRST),
        (date(2026, 1, 1), None, True, Why.DAYS_PASSED),
        (date(2026, 1, 20), None, False, Why.TOO_SOON),
        (date(2026, 1, 20), date(2026, 1, 31), True, Why.NEW_RETURN),
        (date(2026, 1, 31), date(2026, 1, 31), False, Why.TOO_SOON),
        (date(2026, 1, 2), date(2025, 12, 30), True, Why.DAYS_PASSED),
    ],
)
def test_one_hygiene_kit_for_each_return_or_thirty_days(last, returned, due, why):
    answer = entitlement(HYGIENE, Recipient(GROWN.birth, "F", returned), last, on=date(2026, 2, 1))
    assert (answer.due, answer.why) == (due, why)


@pytest.mark.parametrize(
    ("on", "last", "due", "why"),
    [
        (date(2026, 7, 1), None, False, Why.OUT_OF_SEASON),
        (date(2026, 11, 1), None, True, Why.FIRST),
        (date(2027, 3, 31), date(2026, 11, 2), False, Why.THIS_SEASON),
        (date(2027, 1, 1), date(2026, 12, 31), False, Why.THIS_SEASON),
        (date(2026, 12, 1), date(2026, 2, 3), True, Why.SEASON),
    ],
)
def test_one_winter_set_a_season_also_over_new_year(on, last, due, why):
    answer = entitlement(WINTER, GROWN, last, on=on)
    assert (answer.due, answer.why) == (due, why)


def test_out_of_season_it_says_when_the_next_one_begins():
    assert entitlement(WINTER, GROWN, None, on=date(2026, 7, 1)).next_on == date(2026, 11, 1)


def test_nappies_are_for_babies_and_an_age_not_known_is_to_be_asked():
    on = date(2026, 2, 1)
    baby = Recipient(Birth.on(date(2025, 9, 1)), "M")
    assert entitlement(NAPPIES, baby, None, on=on).due
    assert entitlement(NAPPIES, GROWN, None, on=on).why == Why.NOT_OF_AGE
    assert entitlement(NAPPIES, Recipient(Birth.unknown()), None, on=on).why == Why.ASK_AGE


@pytest.mark.parametrize(
    ("born", "sex", "variant"),
    [
        (date(1990, 1, 1), "F", Variant.WOMAN),
        (date(1990, 1, 1), "M", Variant.MAN),
        (date(1990, 1, 1), "", None),
        (date(2011, 1, 1), "F", Variant.GIRL),
        (date(2011, 1, 1), "M", Variant.BOY),
        (date(2018, 1, 1), "X", Variant.CHILD),
        (date(2025, 6, 1), "", Variant.BABY),
    ],
)
def test_the_variant_follows_from_age_and_sex_where_they_are_known(born, sex, variant):
    assert variant_of(Recipient(Birth.on(born), sex), on=date(2026, 2, 1)) == variant


def test_an_age_that_may_be_either_side_of_adulthood_leaves_the_choice_to_the_worker():
    told = Recipient(Birth.aged(17, on=date(2026, 2, 1), margin=2), "F")
    assert variant_of(told, on=date(2026, 2, 1)) is None


def _row(number: int, item: int, quantity: int, use_by: date | None = None) -> OnShelf:
    return OnShelf(UUID(int=number), UUID(int=1), UUID(int=item), quantity, use_by)


def test_what_expires_first_goes_out_first_and_what_has_expired_not_at_all():
    rows = [
        _row(1, 7, 5),
        _row(2, 7, 5, date(2026, 6, 1)),
        _row(3, 7, 5, date(2026, 3, 1)),
        _row(4, 7, 9, date(2026, 1, 1)),
    ]
    [taken] = allocate(rows, [(UUID(int=7), 8)], on=date(2026, 2, 1))
    assert [(each.source.lot.int, each.quantity) for each in taken] == [(3, 5), (2, 3)]


def test_when_there_are_too_few_nothing_is_taken_and_every_lack_is_told():
    rows = [_row(1, 7, 5), _row(2, 8, 1)]
    with pytest.raises(NotEnough) as short:
        allocate(rows, [(UUID(int=7), 6), (UUID(int=8), 2)], on=date(2026, 2, 1))
    assert short.value.short == {UUID(int=7): 5, UUID(int=8): 1}


def test_kits_possible_are_as_many_as_the_scarcest_part_allows():
    soap, pads = UUID(int=1), UUID(int=2)
    assert kits_possible({soap: 1, pads: 2}, {soap: 10, pads: 7}) == 3
    assert kits_possible({soap: 1}, {}) == 0


def test_days_left_and_orders_in_whole_packs():
    assert days_left(60, 28, 28) == 60
    assert days_left(60, 0, 28) is None
    assert kits_to_order(needed=100.2, on_hand=20, on_the_way=10, least=40, pack=12) == 120
    assert kits_to_order(needed=10, on_hand=100, on_the_way=0, least=40, pack=12) == 0
