"""What does most harm where it is left comes first."""

from datetime import date

from camino.people.harm import Weighs, harm, weights

TODAY = date(2026, 5, 20)
NOTHING = Weighs()
BOTH = Weighs(seen=("2026-05-01", "2026-05-19"))


def test_a_pair_seen_this_month_comes_before_a_likelier_one_of_years_ago():
    old = Weighs(seen=("2023-05-01", "2023-05-19"))
    assert harm(0.7, BOTH, on=TODAY) > harm(0.99, old, on=TODAY)


def test_each_thing_that_hangs_on_it_makes_it_worse():
    worse = [
        NOTHING, BOTH, Weighs(BOTH.seen, True), Weighs(BOTH.seen, True, 2), Weighs(BOTH.seen, True, 2, 1),
        Weighs(BOTH.seen, True, 2, 1, True), Weighs(BOTH.seen, True, 2, 1, True, 3),
    ]  # fmt: skip
    told = [harm(0.9, each, on=TODAY) for each in worse]
    assert told == sorted(set(told))


def test_many_things_weigh_no_more_than_their_most():
    assert harm(1, Weighs(open=6), on=TODAY) == harm(1, Weighs(open=60), on=TODAY)


def test_what_is_kept_is_read_again():
    told = Weighs(("2026-05-01", ""), True, 1, 2, True, 3)
    assert Weighs.read(told.kept()) == told
    assert Weighs.read({}) == NOTHING
    assert [name for name, _weight in weights(told, on=TODAY)] == [
        "one_lately", "together", "open", "given", "consents", "returns",
    ]  # fmt: skip
