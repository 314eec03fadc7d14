"""Who writes the catalogue."""

from camino.core.access.declared import KEPT, OFFICES, SOMEBODY, RowSecurity


def catalogue(may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows that name nobody: every worker reads them; who works with people at an office, or for them, writes them."""
    at_an_office = f"cardinality({OFFICES}) > 0"
    return RowSecurity(SOMEBODY, may, enter=at_an_office, change=at_an_office)
