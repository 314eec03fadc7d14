"""The languages people speak, in Spanish and English, and finding them by any of their names."""

from camino.people.languages.catalogue import (
    Language,
    find_language,
    language,
    language_name,
    languages,
    suggest,
)

__all__ = ["Language", "find_language", "language", "language_name", "languages", "suggest"]
