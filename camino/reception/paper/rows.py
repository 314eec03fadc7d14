"""The day sheet as words, for paper and spreadsheet alike."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from camino.people.birth import display
from camino.people.words import age
from camino.reception.daysheet import DaySheet, Row
from camino.reception.models import FirstNeed


def headings() -> list[str]:
    """The columns of the list."""
    return [
        _("Time"), _("Code"), _("Name"), _("Age"), _("Birth"), _("Sex"), _("Reason"), _("Crossing"), _("Needs, done"),
        _("Needs, open"), _("To note"),
    ]  # fmt: skip


def words(sheet: DaySheet, row: Row) -> list[str]:
    """One visit as the cells of its columns."""
    person = row.person
    return [
        f"{row.came_at:%H:%M}" if row.came_at else "",
        person.printed_code,
        person.full_name,
        age(person.birth, sheet.on),
        display(person.birth),
        person.get_sex_display() if person.sex else "",
        row.visit.get_reason_display(),
        str(row.crossing) if row.crossing else "",
        _said(row.answered_needs, with_answer=True),
        _said(row.open_needs, with_answer=False),
        _to_note(row),
    ]


def _said(needs: Iterable[FirstNeed], *, with_answer: bool) -> str:
    return ", ".join(
        f"{need.get_kind_display()} ({need.get_status_display().lower()})"
        if with_answer
        else need.get_kind_display()
        for need in needs
    )


def _to_note(row: Row) -> str:
    if row.too_late:
        return _("Unaccompanied minor, handed over after hours")
    return _("Unaccompanied minor") if row.unaccompanied else ""


def figures(sheet: DaySheet) -> Sequence[tuple[str, list[str], list[list[str | int]]]]:
    """The tables of counts: title, columns, lines."""
    tables: list[tuple[str, list[str], list[list[str | int]]]] = [
        (title, [_("Group"), _("People")], [[count.label, count.total] for count in counts])
        for title, counts in sheet.tables
    ]
    needs: list[list[str | int]] = [[count.label, count.total, count.open] for count in sheet.by_need]
    tables.append((_("By need"), [_("Need"), _("Asked for"), _("Still open")], needs))
    return tables
