"""What the application may do with a table, and which of its rows: declared on the model as `ROW_SECURITY`.

Every model of Camino declares one of these; `install` puts them into the database and a test compares the two.
The rows a worker may reach depend on the three settings that `camino.core.access.context` writes at the start of each
transaction: nothing set, nothing seen.
"""

from dataclasses import dataclass

# Sub-selects, so that PostgreSQL evaluates the setting once for a query and not once for a row.
OFFICES = "(SELECT camino_offices())::uuid[]"
WORKER = "(SELECT camino_worker())"
SOMEBODY = f"{WORKER} IS NOT NULL"

ALL = frozenset({"SELECT", "INSERT", "UPDATE", "DELETE"})
KEPT = frozenset({"SELECT", "INSERT", "UPDATE"})
APPENDED = frozenset({"SELECT", "INSERT"})
READ = frozenset({"SELECT"})


@dataclass(frozen=True)
class RowSecurity:
    """`reach`: SQL for the rows that can be seen, changed and written. `enter`: SQL for new rows, where it differs."""

    reach: str
    may: frozenset[str] = KEPT
    enter: str | None = None

    def policies(self, table: str) -> dict[tuple[str, str], tuple[str | None, str | None]]:
        """(policy name, command) → (USING, WITH CHECK), for the granted commands only."""
        made: dict[tuple[str, str], tuple[str | None, str | None]] = {}
        reach, enter = (
            self.reach.replace("{table}", table),
            (self.enter or self.reach).replace("{table}", table),
        )
        for command in sorted(self.may):
            using = None if command == "INSERT" else reach
            check = {"INSERT": enter, "UPDATE": reach}.get(command)
            made[(f"{table}_{command.lower()}", command)] = (using, check)
        return made


def by_office(column: str = "office_id", may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows of the worker's own offices."""
    return RowSecurity(f"{column} = ANY({OFFICES})", may)


def by_person(column: str = "person_id", may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows about persons whom the worker's offices know. The person's own policy decides (`camino.people`)."""
    return through("people_person", column, may)


def through(parent: str, column: str, may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows that belong to a row of `parent` (a table) that the worker can reach."""
    condition = f"EXISTS (SELECT 1 FROM {parent} up WHERE up.id = {{table}}.{column})"  # noqa: S608  # names of tables
    return RowSecurity(condition, may)


def by_worker(column: str = "worker_id", may: frozenset[str] = KEPT) -> RowSecurity:
    """The worker's own rows."""
    return RowSecurity(f"{column} = {WORKER}", may)


def shared(may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows that name nobody, for every worker who is signed in: lists, catalogues."""
    return RowSecurity(SOMEBODY, may)


def open_to_application(may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows that signing in itself must read before any worker is known: workers, offices, posts."""
    return RowSecurity("true", may)


def closed() -> RowSecurity:
    """No rows at all: reached only through a function that gives back what is needed and no more."""
    return RowSecurity("false", frozenset())
