"""What the core keeps: the book of deeds, the chain that seals it, and the one-time keys."""

from camino.core.models.book import Entry
from camino.core.models.once import Done
from camino.core.models.seals import Link, Seal, Shape, Unsealed

__all__ = ["Done", "Entry", "Link", "Seal", "Shape", "Unsealed"]
