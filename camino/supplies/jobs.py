"""The jobs of this room: what takes longer than anybody should wait for at a page."""

from uuid import UUID

from camino.core.scheduling import job
from camino.supplies.actions import forecasting
from camino.supplies.models.outlook import FORECASTING


@job(clearances={FORECASTING})
def compute_forecast(*, outlook: UUID) -> None:
    """Compute a forecast that was asked for. It sees counts, and of nobody whose they are."""
    forecasting.compute(waiting=outlook)
