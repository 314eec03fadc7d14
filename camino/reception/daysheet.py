"""The day sheet: who came to an office on a day, and the figures of that day."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.utils.translation import gettext as _

from camino.people.birth import Band
from camino.people.models import Person
from camino.reception import rules
from camino.reception.company import minors_accompanied
from camino.reception.models import Crossing, FirstNeed, Visit
from camino.staff.models import Office

BANDS = (
    Band("0–11", 0, 11), Band("12–17", 12, 17), Band("18–29", 18, 29), Band("30–44", 30, 44), Band("45–59", 45, 59),
    Band("60+", 60, None),
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One visit of the day."""

    visit: Visit
    needs: Sequence[FirstNeed]
    age_group: str
    unaccompanied: bool
    too_late: bool

    @property
    def person(self) -> Person:
        """Who came."""
        return self.visit.person

    @property
    def came_at(self) -> datetime | None:
        """The hour, on the office's clock, where it is known."""
        here = self.visit.came_at.astimezone(self.visit.office.zone)
        return None if here.time() == rules.TIME_NOT_KNOWN else here

    @property
    def crossing(self) -> Crossing | None:
        """Where they were handed over, if they were returned."""
        return self.visit.return_event.crossing if self.visit.return_event else None

    @property
    def open_needs(self) -> list[FirstNeed]:
        """What nothing has been done about yet."""
        return [need for need in self.needs if need.status == FirstNeed.Status.ASKED]

    @property
    def answered_needs(self) -> list[FirstNeed]:
        """What something was done about."""
        return [need for need in self.needs if need.status != FirstNeed.Status.ASKED]


@dataclass(frozen=True)
class Count:
    """A line of a table of figures. For needs: how many asked, and for how many nothing is done yet."""

    label: str
    total: int
    open: int = 0


@dataclass(frozen=True)
class DaySheet:
    """The rows of a day in the order in which people came, and what can be counted from them."""

    office: Office
    on: date
    rows: Sequence[Row]

    @cached_property
    def unaccompanied(self) -> list[Row]:
        """Minors with nobody who answers for them."""
        return [row for row in self.rows if row.unaccompanied]

    @cached_property
    def open_needs(self) -> int:
        """Needs about which nothing has been done yet."""
        return sum(len(row.open_needs) for row in self.rows)

    @cached_property
    def by_sex(self) -> list[Count]:
        """Every sex, also when nobody came: a table that changes its shape cannot be compared."""
        found = Counter(row.person.sex for row in self.rows)
        return [Count(str(label), found[value]) for value, label in Person.Sex.choices]

    @cached_property
    def by_age(self) -> list[Count]:
        """The groups of the office; who may be in two is counted as not known."""
        found = Counter(row.age_group for row in self.rows)
        return [*[Count(band.key, found[band.key]) for band in BANDS], Count(_("Not known"), found[""])]

    @cached_property
    def by_crossing(self) -> list[Count]:
        """Of those who were returned. The most used first."""
        returned = [row for row in self.rows if row.visit.return_event]
        found = Counter(str(row.crossing) if row.crossing else _("Not known") for row in returned)
        return [Count(label, total) for label, total in found.most_common()]

    @cached_property
    def by_reason(self) -> list[Count]:
        """Why people came."""
        found = Counter(row.visit.reason for row in self.rows)
        return [Count(str(label), found[value]) for value, label in Visit.Reason.choices]

    @cached_property
    def by_need(self) -> list[Count]:
        """What was asked for, and how much of it is open."""
        asked = Counter(need.kind for row in self.rows for need in row.needs)
        still = Counter(need.kind for row in self.rows for need in row.open_needs)
        return [Count(str(label), asked[kind], still[kind]) for kind, label in FirstNeed.Kind.choices]

    @property
    def tables(self) -> list[tuple[str, list[Count]]]:
        """The figures that are plain counts of people, each with its title."""
        return [
            (_("By sex"), self.by_sex),
            (_("By age"), self.by_age),
            (_("By reason"), self.by_reason),
            (_("By crossing"), self.by_crossing),
        ]


def day_sheet(office: Office, on: date) -> DaySheet:
    """The sheet of a day. The same number of queries for one visit or a thousand."""
    visits = list(
        Visit.objects.filter(office=office, came_on=on)
        .select_related("person", "office", "return_event__crossing")
        .prefetch_related("needs")
        .order_by("came_at", "pk")
    )
    alone = _unaccompanied(visits, on=on)
    return DaySheet(office, on, [_row(visit, alone=visit.pk in alone, on=on) for visit in visits])


def _unaccompanied(visits: Iterable[Visit], *, on: date) -> set[object]:
    """As written down with the return; for other visits as the families on file say."""
    said = {visit.pk: visit.return_event.accompanied for visit in visits if visit.return_event}
    silent = [visit for visit in visits if said.get(visit.pk) is None]
    found = minors_accompanied([visit.person for visit in silent], on=on)
    return {visit.pk for visit in visits if said.get(visit.pk) is False} | {
        visit.pk for visit in silent if found[visit.person_id] is False
    }


def _row(visit: Visit, *, alone: bool, on: date) -> Row:
    at = visit.return_event.arrived_at if visit.return_event else None
    late = alone and at is not None and rules.too_late_for_a_minor(at, zone=visit.office.zone)
    needs = sorted(visit.needs.all(), key=lambda need: FirstNeed.Kind.values.index(need.kind))
    return Row(visit, needs, visit.person.birth.age_group(on, BANDS) or "", alone, late)
