"""What people know about their birth, how it is typed in one box, and what follows from it."""

from camino.people.birth.knowledge import (
    ADULT,
    RETURN_BANDS,
    Band,
    Birth,
    Stated,
    display,
    shown,
)
from camino.people.birth.reading import OLDEST, BirthError, parse

__all__ = [
    "ADULT",
    "OLDEST",
    "RETURN_BANDS",
    "Band",
    "Birth",
    "BirthError",
    "Stated",
    "display",
    "parse",
    "shown",
]
