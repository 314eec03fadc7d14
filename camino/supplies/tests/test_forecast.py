"""Forecasts, on plain numbers."""

from datetime import date, timedelta
from math import cos, pi

import pytest

from camino.supplies.forecast import forecast, naive
from camino.supplies.forecast.needs import need, share


def test_the_naive_forecast_is_the_same_week_a_year_ago():
    counts = [float(week) for week in range(60)]
    assert naive(counts, 3) == [8.0, 9.0, 10.0]


def test_a_past_too_short_is_said_to_be():
    told = forecast([3.0, 5.0, 4.0], 4)
    assert (told.by_model, told.off_model, told.naive) == (False, None, [4.0] * 4)


def test_a_season_on_a_rising_level_is_forecast_nearer_than_last_year_repeated():
    counts = [100 + week * 0.8 + 30 * cos(2 * pi * week / 52.18) for week in range(156)]
    told = forecast(counts, 8)
    assert told.by_model
    assert told.off_model is not None
    assert told.off_naive is not None
    assert told.off_model < told.off_naive
    assert all(week.low <= week.expected <= week.high for week in told.weeks)


def test_where_last_year_repeats_exactly_the_model_is_not_used():
    year = [float(10 + (week * 7919) % 23) for week in range(52)]
    told = forecast(year * 3, 8)
    assert not told.by_model
    assert [week.expected for week in told.weeks] == year[:8]


def test_the_interval_is_tried_on_the_past_too():
    counts = [100 + week * 0.8 + 30 * cos(2 * pi * week / 52.18) + week * 7919 % 11 for week in range(156)]
    told = forecast(counts, 8)
    assert told.inside is not None
    assert 0.5 <= told.inside <= 1


def test_more_is_given_in_weeks_that_are_usually_cold():
    weeks = [(30.0, 100.0, -2.0)] * 6 + [(10.0, 100.0, 8.0)] * 6
    told = share(weeks)
    assert (told["each"], told["cold"], told["mild"]) == (0.2, 0.3, 0.1)
    starts = [date(2026, 1, 5) + timedelta(weeks=step) for step in range(2)]
    coming = [[100.0, 80.0, 120.0, 90.0]] * 2
    winter = told | {"season": ["11-01", "03-31"]}
    assert need(winter, starts, coming, [-3.0, 9.0]) == [
        pytest.approx([30.0, 24.0, 36.0, 27.0]), pytest.approx([10.0, 8.0, 12.0, 9.0]),
    ]  # fmt: skip
    assert need(winter, starts, coming, None)[0] == pytest.approx([20.0, 16.0, 24.0, 18.0])


def test_out_of_season_nothing_is_needed():
    told = share([(30.0, 100.0, None)] * 12) | {"season": ["11-01", "03-31"]}
    assert need(told, [date(2026, 7, 6)], [[100.0, 80.0, 120.0, 90.0]], None) == [[0.0] * 4]
