"""What the store's pages show: stock now, by when it ends, what expires soon, who was given what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Exists, OuterRef, Q, Sum
from django.utils import timezone

from camino.people.models import Group, Membership, Person
from camino.staff.models import Office
from camino.supplies.models import Balance, Handout, Item, Movement, TransferLine
from camino.supplies.models.catalogue import spoken
from camino.supplies.models.places import SHELVES
from camino.supplies.rules import days_left
from camino.supplies.stock import on_hand

LOOKED_BACK = 28
SOON = 90
A_PAGE = 30
USED = ("hand_out", "assemble", "health")


@dataclass(frozen=True)
class Stocked:
    """An item with how much of it there is, is used, and for how long that lasts."""

    item: Item
    left: int
    used: int
    today: date

    @property
    def ends(self) -> date | None:
        """The day by which it ends."""
        return self.today + timedelta(days=min(self.days, 9999)) if self.days is not None else None

    @property
    def days(self) -> int | None:
        """For how many days it lasts."""
        return days_left(self.left, self.used, LOOKED_BACK)

    @property
    def low(self) -> bool:
        """Whether it will not last until what is ordered now arrives, or is below the least."""
        return self.left < self.item.least or (self.days is not None and self.days < self.item.order_days)


def stock(office: Office) -> list[Stocked]:
    """Every item that is here or should be, what runs out first, first."""
    left = on_hand(office)
    since = timezone.now() - timedelta(days=LOOKED_BACK)
    used = dict(
        Movement.objects.filter(office=office, at__gte=since, kind__in=USED, from_place__kind__in=SHELVES)
        .values_list("lot__item")
        .annotate(total=Sum("quantity"))
    )
    items = Item.objects.filter(Q(pk__in=[*left, *used]) | Q(least__gt=0), retired_on=None).select_related(
        "kind"
    )
    today = office.today()
    rows = [Stocked(item, left.get(item.pk, 0), used.get(item.pk, 0), today) for item in items]
    return sorted(
        rows, key=lambda row: (not row.low, row.days if row.days is not None else 10**6, str(row.item))
    )


def expiring(office: Office, *, within: int = SOON) -> list[Balance]:
    """What lies on a shelf and is to be used within some days, or has expired already."""
    until = office.today() + timedelta(days=within)
    rows = Balance.objects.filter(place__office=office, place__kind__in=SHELVES, quantity__gt=0)
    return list(
        rows.filter(Q(lot__use_by__lte=until) | Q(lot__spoilt_on__isnull=False))
        .select_related("lot__item", "lot__fund", "place")
        .order_by("lot__use_by", "lot__item__name")
    )


def on_the_way(office: Office) -> dict[object, int]:
    """What other offices have sent here, by item."""
    rows = TransferLine.objects.filter(transfer__to_office=office, transfer__status="sent")
    return dict(rows.values_list("lot__item").annotate(total=Sum("sent")))


@dataclass(frozen=True)
class Page:
    """A page of movements, and the cursors of its neighbours."""

    rows: Sequence[Movement]
    newer: str = ""
    older: str = ""


def movements(item: Item, office: Office, *, older: str = "") -> Page:
    """What happened to an item here, the latest first. Hand-outs are told as numbers of the day, never who."""
    found = Movement.objects.filter(office=office, lot__item=item).exclude(kind="hand_out")
    if cursor := _cursor(older):
        found = found.filter(at__lt=cursor)
    rows = list(
        found.select_related("lot", "from_place", "to_place", "by").order_by("-at", "-id")[: A_PAGE + 1]
    )
    return Page(rows[:A_PAGE], older=rows[A_PAGE - 1].at.isoformat() if len(rows) > A_PAGE else "")


def _cursor(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text.replace(" ", "+"))
    except ValueError:
        return None
    return at if timezone.is_aware(at) else None


@dataclass(frozen=True)
class Given:
    """What one fund gave of one item: to how many women, men and others, children and adults, and families."""

    fund: str
    item: str
    things: int
    people: int
    women: int
    men: int
    others: int
    minors: int
    in_families: int


def given_by_fund(office: Office, *, since: date, until: date) -> list[Given]:
    """What was given to whom, by the fund that paid for it. One question, in the database."""
    grown = (
        until.replace(year=until.year - 18)
        if (until.month, until.day) != (2, 29)
        else until - timedelta(days=18 * 365 + 4)
    )
    sex = Person.Sex
    family = Membership.objects.filter(person=OuterRef("person"), group__kind=Group.Kind.FAMILY, until=None)
    rows = (
        Handout.objects.kept()
        .filter(office=office, given_on__range=(since, until), movements__kind="hand_out")
        .annotate(in_family=Exists(family))
        .values("movements__lot__fund__name", "item", "item__name", "item__name_en")
        .annotate(
            things=Sum("movements__quantity"),
            people=Count("person", distinct=True),
            women=Count("person", distinct=True, filter=Q(person__sex=sex.FEMALE)),
            men=Count("person", distinct=True, filter=Q(person__sex=sex.MALE)),
            minors=Count("person", distinct=True, filter=Q(person__born_earliest__gt=grown)),
            in_families=Count("person", distinct=True, filter=Q(in_family=True)),
        )
        .order_by("movements__lot__fund__name", "item__name")
    )  # fmt: skip
    return [
        Given(
            row["movements__lot__fund__name"] or "",
            spoken(row["item__name"], row["item__name_en"]),
            row["things"],
            row["people"],
            row["women"],
            row["men"],
            row["people"] - row["women"] - row["men"],
            row["minors"],
            row["in_families"],
        )
        for row in rows
    ]
