"""The CURP, Mexico's population registry key: its shape, what it tells, and what does not fit it."""

from camino.people.curp.building import build
from camino.people.curp.comparing import Conflict, conflicts
from camino.people.curp.shape import CurpError, CurpFacts, normalise, reads

__all__ = ["Conflict", "CurpError", "CurpFacts", "build", "conflicts", "normalise", "reads"]
