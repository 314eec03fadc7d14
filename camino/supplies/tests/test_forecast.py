"""Forecasts, on plain numbers."""

from math import cos, pi

from camino.supplies.forecast import forecast, naive


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
