"""Receiving somebody at the desk: their return, their visit."""

from camino.reception.actions.together import record_returns

__all__ = ["record_returns"]
