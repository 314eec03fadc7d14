"""A publication as a page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from camino.core.moments import told
from camino.health.actions.publishing import OTHER, UNKNOWN
from camino.health.models import Publication
from camino.health.models.protocols import KINDS
from camino.health.words import FINDINGS, GROUPS, PUBLISHED
from camino.people.models import Person

WITHHELD = "·"


@dataclass(frozen=True)
class Table:
    """The counts of one kind of test: one list a grouping, each cell in words."""

    kind: object
    total: str
    groups: Sequence[tuple[object, Sequence[tuple[str, str]]]]


def tables_of(publication: Publication) -> list[Table]:
    """Every kind, in the language of the page. What was withheld is a dot."""
    made = []
    for kind, name in KINDS:
        groups = publication.tables.get(kind, {})
        total = next((each["total"] for each in groups.values()), None)
        lists = [
            (GROUPS[by], [(_said(by, cell), _count(count)) for cell, count in table["cells"].items()])
            for by, table in groups.items()
            if total is not None
        ]
        made.append(Table(name, _count(total), lists))
    return made


def _count(count: int | None) -> str:
    return WITHHELD if count is None else str(count)


def _said(by: str, cell: str) -> str:
    if cell == UNKNOWN:
        return _("not recorded")
    if cell == OTHER:
        return _("everybody else") if by == "sex" else _("everything else")
    if by == "month":
        year, month = map(int, cell.split("-"))
        return told(date(year, month, 1), "YEAR_MONTH_FORMAT")
    if by == "sex":
        return str(dict(Person._meta.get_field("sex").flatchoices).get(cell, cell))
    if by == "finding":
        return str((FINDINGS | PUBLISHED).get(cell, cell))
    first, last = cell.split("-")
    return _("%(first)s and over") % {"first": first} if int(last) > 120 else f"{first}–{last}"
