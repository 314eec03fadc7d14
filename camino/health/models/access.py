"""Who reaches the rows of this room that belong to no person."""

from camino.core.access.declared import KEPT, MEDICAL, SOMEBODY, RowSecurity

A_NURSE = f"cardinality({MEDICAL}) > 0"


def of_the_room(office: str = "office_id", may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows of an office's health room: for its health staff alone."""
    return RowSecurity(f"{office} = ANY({MEDICAL})", may)


def for_health(may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows that name nobody and belong to no office: read by every worker, written by health staff."""
    return RowSecurity(SOMEBODY, may, enter=A_NURSE, change=A_NURSE)
