"""Weekly counts forecast by a regression on the season whose errors remember the week before.

The season is two waves a year, the level may drift; counts are taken as logarithms, so that nothing falls below zero
and a busy year swings more. Beside it stands the seasonal-naive forecast: the same week a year ago. Both are made as
if it were some weeks ago, again and again, and judged by what then came; the model is used only if it was nearer.
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from statistics import mean, pstdev

import numpy as np

YEAR = 52
LEAST_FOR_A_SEASON = YEAR + 26
WAVES = 2
Z80 = 1.2816
ROUNDS = 4


@dataclass(frozen=True)
class Week:
    """What is expected in one week, and between which numbers four times in five."""

    expected: float
    low: float
    high: float


@dataclass(frozen=True)
class Forecast:
    """The weeks to come, by which way, how far each way was off in the past (on average, people a week), and which
    part of the weeks of the past lay within the interval of the way that is used."""

    weeks: Sequence[Week]
    naive: Sequence[float]
    by_model: bool
    off_model: float | None
    off_naive: float | None
    inside: float | None


@dataclass(frozen=True)
class Tried:
    """Both ways tried on the past."""

    off_model: float
    off_naive: float
    inside_model: float
    inside_naive: float


def naive(counts: Sequence[float], ahead: int) -> list[float]:
    """The same weeks a year ago; where there is no year, the average of the last eight weeks."""
    if len(counts) < YEAR:
        level = mean(counts[-8:]) if counts else 0.0
        return [level] * ahead
    return [counts[len(counts) - YEAR + step % YEAR] for step in range(ahead)]


def forecast(counts: Sequence[float], ahead: int) -> Forecast:
    """The next weeks. Too short a past, or a model that was no nearer, gives the naive one, and says so."""
    plain, tried = naive(counts, ahead), backtest(counts, ahead=min(ahead, 8))
    if tried is None:
        return Forecast(_repeated(counts, ahead), plain, False, None, None, None)
    if tried.off_model >= tried.off_naive:
        return Forecast(
            _repeated(counts, ahead), plain, False, tried.off_model, tried.off_naive, tried.inside_naive
        )
    return Forecast(_model(counts, ahead), plain, True, tried.off_model, tried.off_naive, tried.inside_model)


def backtest(counts: Sequence[float], *, ahead: int) -> Tried | None:
    """How far the model and the naive forecast were off, made at several moments of the past. None: too short."""
    starts = [len(counts) - ahead * back for back in range(ROUNDS, 0, -1)]
    if starts[0] < LEAST_FOR_A_SEASON:
        return None
    by_model: list[tuple[Week, float]] = []
    by_naive: list[tuple[Week, float]] = []
    for start in starts:
        known, came = counts[:start], counts[start : start + ahead]
        by_model += zip(_model(known, ahead), came, strict=True)
        by_naive += zip(_repeated(known, ahead), came, strict=True)
    return Tried(_off(by_model), _off(by_naive), _inside(by_model), _inside(by_naive))


def _off(tried: Sequence[tuple[Week, float]]) -> float:
    return mean(abs(week.expected - real) for week, real in tried)


def _inside(tried: Sequence[tuple[Week, float]]) -> float:
    return sum(week.low <= real <= week.high for week, real in tried) / len(tried)


def _repeated(counts: Sequence[float], ahead: int) -> list[Week]:
    """The naive forecast with an interval: as wide as the same week of two years used to differ."""
    if len(counts) > YEAR:
        spread = Z80 * pstdev([now - then for then, now in zip(counts, counts[YEAR:], strict=False)])
    else:
        spread = Z80 * (pstdev(counts) if len(counts) > 1 else 0.0)
    return [Week(each, max(0.0, each - spread), each + spread) for each in naive(counts, ahead)]


def _model(counts: Sequence[float], ahead: int) -> list[Week]:
    # Here and not above: it takes longer to load than all the rest of Camino, which every command would wait for.
    from statsmodels.tools.sm_exceptions import ConvergenceWarning, ValueWarning
    from statsmodels.tsa.statespace.sarimax import SARIMAX

    season = _season(len(counts) + ahead)
    past = np.log1p(np.asarray(counts, dtype=float))
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", (ConvergenceWarning, ValueWarning)
        )  # judged by the backtest, not by this
        warnings.simplefilter("ignore", UserWarning)
        fitted = SARIMAX(
            past, exog=season[: len(counts)], order=(1, 0, 0), trend="ct", enforce_stationarity=True
        ).fit(disp=False, maxiter=60)
        coming = fitted.get_forecast(ahead, exog=season[len(counts) :])
    low, high = np.asarray(coming.conf_int(alpha=0.2)).T
    middle = np.asarray(coming.predicted_mean)
    # Of numbers that swing upwards the mean lies above the middle: orders are made by the mean.
    mean_of = np.minimum(middle + np.asarray(coming.var_pred_mean) / 2, high)
    return [
        Week(_people(each), _people(least), _people(most))
        for each, least, most in zip(mean_of, low, high, strict=True)
    ]


def _people(logarithm: float) -> float:
    found = float(np.expm1(min(logarithm, 20.0)))
    return max(0.0, found) if isfinite(found) else 0.0


def _season(weeks: int) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    angle = 2 * np.pi * np.arange(weeks) / (YEAR + 0.1775)
    return np.column_stack([wave(turn * angle) for turn in range(1, WAVES + 1) for wave in (np.sin, np.cos)])
