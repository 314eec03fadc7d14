"""Arrivals at the border, the people received, and what they needed first."""

from camino.reception.models.arrivals import Arrival, Layout, Line
from camino.reception.models.crossings import Crossing, CrossingStatus
from camino.reception.models.events import ReturnEvent
from camino.reception.models.visits import FirstNeed, Visit

__all__ = ["Arrival", "Crossing", "CrossingStatus", "FirstNeed", "Layout", "Line", "ReturnEvent", "Visit"]
