"""What the core keeps: the book of deeds, and the one-time keys."""

from camino.core.models.book import Entry
from camino.core.models.once import Done

__all__ = ["Done", "Entry"]
