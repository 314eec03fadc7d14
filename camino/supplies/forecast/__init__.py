"""How many people will come, on plain numbers: a model, the seasonal-naive forecast beside it, and which of them was
nearer in the past."""

from camino.supplies.forecast.weekly import Forecast, Tried, Week, backtest, forecast, naive

__all__ = ["Forecast", "Tried", "Week", "backtest", "forecast", "naive"]
