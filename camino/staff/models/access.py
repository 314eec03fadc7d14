"""Who writes what an office is made of: its administrators. Signing in must read it before anybody is known."""

from camino.core.access.declared import ADMINISTRATOR, KEPT, RowSecurity


def kept_by_administrators(
    also: str = "false", unless: str = "false", may: frozenset[str] = KEPT
) -> RowSecurity:
    """Rows that everybody reads and an administrator writes, but for those of `unless`; `also` may be changed, too."""
    writes = f"{ADMINISTRATOR} AND NOT ({unless})"
    return RowSecurity("true", may, enter=writes, change=f"({writes}) OR {also}")
