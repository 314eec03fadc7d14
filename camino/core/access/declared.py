"""What the application may do with a table, and which of its rows: declared on the model as `ROW_SECURITY`.

Every model of Camino declares one of these; `install` puts them into the database and a test compares the two.
The rows a worker may reach depend on the settings that `camino.core.access.context` writes at the start of each
transaction: nothing set, nothing seen.
"""

from dataclasses import dataclass, replace

# Sub-selects, so that PostgreSQL evaluates the setting once for a query and not once for a row.
OFFICES = "(SELECT camino_offices())::uuid[]"
PROTECTED = "(SELECT camino_protected())::uuid[]"
MEDICAL = "(SELECT camino_medical())::uuid[]"
WORKER = "(SELECT camino_worker())"
SEALER = "(SELECT camino_cleared('sealing'))"
ADMINISTRATOR = "(SELECT camino_cleared('administrator'))"
SOMEBODY = f"{WORKER} IS NOT NULL"

ALL = frozenset({"SELECT", "INSERT", "UPDATE", "DELETE"})
KEPT = frozenset({"SELECT", "INSERT", "UPDATE"})
APPENDED = frozenset({"SELECT", "INSERT"})
READ = frozenset({"SELECT"})


@dataclass(frozen=True)
class RowSecurity:
    """`reach`: SQL for the rows that can be seen, changed and written. `enter`: SQL for new rows, `change`: for rows
    that may be changed or deleted, where it differs."""

    reach: str
    may: frozenset[str] = KEPT
    enter: str | None = None
    change: str | None = None

    def policies(self, table: str) -> dict[tuple[str, str], tuple[str | None, str | None]]:
        """(policy name, command) → (USING, WITH CHECK), for the granted commands only."""
        made: dict[tuple[str, str], tuple[str | None, str | None]] = {}
        reach, enter, change = (
            condition.replace("{table}", table)
            for condition in (self.reach, self.enter or self.reach, self.change or self.reach)
        )
        for command in sorted(self.may):
            using = {"INSERT": None, "SELECT": reach}.get(command, change)
            check = {"INSERT": enter, "UPDATE": change}.get(command)
            made[(f"{table}_{command.lower()}", command)] = (using, check)
        return made


def by_office(column: str = "office_id", may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows of the worker's own offices."""
    return RowSecurity(f"{column} = ANY({OFFICES})", may)


def reached(parent: str, column: str) -> str:
    """SQL: the row of `parent` (a table) that `column` names can be reached. Its own policy decides."""
    return f"EXISTS (SELECT 1 FROM {parent} up WHERE up.id = {{table}}.{column})"  # noqa: S608  # names of tables


def through(parent: str, column: str, may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows that belong to a row of `parent` (a table) that the worker can reach."""
    return RowSecurity(reached(parent, column), may)


def reached_person(column: str = "person_id") -> str:
    """SQL: the worker reaches this person (`camino/people/sql/reaching.sql` says who does)."""
    return f"people_reached({{table}}.{column})"


def by_person(column: str = "person_id", may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows that say who a person is, for whoever reaches the person."""
    return RowSecurity(reached_person(column), may)


def written_at(office: str = "office_id", may: frozenset[str] = KEPT, also: str = "false") -> RowSecurity:
    """Rows that an office wrote about a person: for its own workers, and for whom the file was opened to, to read.

    `also`: SQL for rows that every office which reaches the person may read.
    """
    own = f"{office} = ANY({OFFICES})"
    shown = f"people_opened({{table}}.person_id, {{table}}.{office})"
    person = reached_person()
    mine = f"{own} AND {person}"
    return RowSecurity(f"{person} AND ({own} OR {also} OR {shown})", may, enter=mine, change=mine)


def medical(office: str = "office_id", may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows of the health room, for the office's health staff alone; no opening opens them."""
    reach = f"{office} = ANY({MEDICAL}) AND {reached_person()}"
    return RowSecurity(reach, may)


def protected(office: str = "office_id", may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows of a protected regime: for the office's protection officers, and to read for whom a file was opened to."""
    officers = f"{office} = ANY({PROTECTED})"
    return RowSecurity(
        f"{officers} OR people_opened({{table}}.person_id)", may, enter=officers, change=officers
    )


def by_worker(column: str = "worker_id", may: frozenset[str] = KEPT) -> RowSecurity:
    """The worker's own rows."""
    return RowSecurity(f"{column} = {WORKER}", may)


def shared(may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows that name nobody: lists, catalogues. Every worker who is signed in reads, administrators write them."""
    return RowSecurity(SOMEBODY, may, enter=ADMINISTRATOR, change=ADMINISTRATOR)


def open_to_application(may: frozenset[str] = KEPT) -> RowSecurity:
    """Rows that signing in itself must read before any worker is known: workers, offices, posts."""
    return RowSecurity("true", may)


def sealed(security: RowSecurity) -> RowSecurity:
    """The same rows, and to read all of them for the job that seals the book (`camino.core.sealing`)."""
    return replace(security, reach=f"{SEALER} OR ({security.reach})", may=security.may | READ)


def closed() -> RowSecurity:
    """No rows at all: reached only through a function that gives back what is needed and no more."""
    return RowSecurity("false", frozenset())
