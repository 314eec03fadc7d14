"""What was given to whom, by the fund that paid for it: people by sex, age and group. One question of the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, F, Func, IntegerField, OuterRef, Q, Sum
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from camino.people.models import Group, Membership, Person
from camino.reception.models import ReturnEvent
from camino.staff.models import Office
from camino.supplies.models import Handout
from camino.supplies.models.catalogue import spoken

LATELY = timedelta(days=30)
BANDS = ((0, 5), (6, 11), (12, 17), (18, 29), (30, 59), (60, 130))


def _between(first: int, last: int) -> Q:
    return Q(years__gte=first, years__lte=last)


Column = tuple["str | Promise", Q]
COLUMNS: dict[str, dict[str, Column]] = {
    "sex": {
        "women": (_("Women"), Q(person__sex=Person.Sex.FEMALE)),
        "men": (_("Men"), Q(person__sex=Person.Sex.MALE)),
        "others": (_("Others"), ~Q(person__sex__in=[Person.Sex.FEMALE, Person.Sex.MALE])),
    },
    "age": {
        **{
            f"from_{first}": (f"{first}–{last}" if last < 130 else f"{first}+", _between(first, last))
            for first, last in BANDS
        },
        "age_unknown": (_("Age not known"), Q(years=None)),
    },
    "group": {
        "just_returned": (_("Returned in the 30 days before"), Q(returned=True)),
        "not_returned": (_("Not returned lately"), Q(returned=False)),
        "in_families": (_("In families"), Q(in_family=True)),
        "alone": (_("Not in families"), Q(in_family=False)),
    },
}
BY: dict[str, "str | Promise"] = {"sex": _("By sex"), "age": _("By age"), "group": _("By group")}


@dataclass(frozen=True)
class Given:
    """What one fund gave of one item: how many things, to how many people, and how many of each column."""

    fund: str
    item: str
    things: int
    people: int
    counts: Mapping[str, int]

    def of(self, by: str) -> list[int]:
        """The counts by sex, age or group, in the order of their columns."""
        return [self.counts[name] for name in COLUMNS[by]]


def headings(by: str) -> list["str | Promise"]:
    """What the columns are called."""
    return [words for words, _condition in COLUMNS[by].values()]


def given_by_fund(office: Office, *, since: date, until: date) -> list[Given]:
    """Each fund and item. The age is that of the day on which it was given, the least that is possible."""
    rows: Any = (
        Handout.objects.kept()
        .filter(office=office, given_on__range=(since, until), movements__kind="hand_out")
        .annotate(**_facts())
        .values("movements__lot__fund__name", "item", "item__name", "item__name_en")
        .annotate(
            things=Sum("movements__quantity"),
            people=Count("person", distinct=True),
            **{
                name: Count("person", distinct=True, filter=condition)
                for columns in COLUMNS.values()
                for name, (_words, condition) in columns.items()
            },
        )
        .order_by("movements__lot__fund__name", "item__name")
    )
    return [
        Given(
            row["movements__lot__fund__name"] or "", spoken(row["item__name"], row["item__name_en"]), row["things"],
            row["people"], {name: row[name] for columns in COLUMNS.values() for name in columns},
        )
        for row in rows
    ]  # fmt: skip


def _facts() -> dict[str, Any]:
    """What is asked of each hand-out: the person's age that day, whether they belong to a family, had just returned."""
    family = Membership.objects.filter(person=OuterRef("person"), group__kind=Group.Kind.FAMILY, until=None)
    returns = ReturnEvent.objects.filter(
        person=OuterRef("person"), arrived_on__lte=OuterRef("given_on"), arrived_on__gte=OuterRef("given_on") - LATELY
    )  # fmt: skip
    years = Func(
        F("given_on"), F("person__born_latest"), template="date_part('year', age(%(expressions)s))::int",
        output_field=IntegerField(),
    )  # fmt: skip
    return {"years": years, "in_family": Exists(family), "returned": Exists(returns)}
