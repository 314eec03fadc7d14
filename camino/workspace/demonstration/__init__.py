"""The demonstration city: an invented office with invented people, for trying out, developing and measuring."""

from camino.workspace.demonstration.cast import sign_ins

__all__ = ["sign_ins"]
