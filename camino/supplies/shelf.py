"""What the store's pages show: stock now, by when it ends, what expires soon, what happened to an item."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, Sum
from django.db.models.functions import TruncWeek
from django.utils import timezone

from camino.staff.models import Office
from camino.supplies.models import Balance, Handout, Item, Movement, TransferLine
from camino.supplies.models.places import SHELVES
from camino.supplies.rules import days_left
from camino.supplies.stock import on_hand

LOOKED_BACK, HALF_A_YEAR = 28, 182
SOON = 90
A_PAGE = 30
USED = ("hand_out", "assemble")


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
    # What goes to health goes a pack at a time: four weeks of it say nothing, half a year does.
    since = timezone.now() - timedelta(days=HALF_A_YEAR)
    packs = Movement.objects.filter(office=office, at__gte=since, kind="health").values_list("lot__item")
    used |= {item: -(-n * LOOKED_BACK // HALF_A_YEAR) for item, n in packs.annotate(total=Sum("quantity"))}
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


def given_out(item: Item, office: Office, *, weeks: int = 12) -> list[tuple[date, int]]:
    """How many of an item people were given here each week, the latest first: the week's Monday, a number, no names."""
    monday = office.today() - timedelta(days=office.today().weekday())
    since = monday - timedelta(weeks=weeks - 1)
    rows = Handout.objects.kept().filter(office=office, item=item, given_on__gte=since)
    found = dict(rows.annotate(week=TruncWeek("given_on")).values_list("week").annotate(n=Sum("quantity")))
    return [(week, found.get(week, 0)) for week in (monday - timedelta(weeks=back) for back in range(weeks))]


def _cursor(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text.replace(" ", "+"))
    except ValueError:
        return None
    return at if timezone.is_aware(at) else None
