"""Where people are handed over: dated data, as points open, close and move."""

from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import RowSecurity, shared
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels


class CrossingQuerySet(models.QuerySet["Crossing"]):
    """Crossings read as English."""

    def open_on(self, day: date) -> "CrossingQuerySet":
        """Those that receive people on a day, also if only now and then."""
        return self.filter(
            Q(statuses__until=None) | Q(statuses__until__gte=day),
            statuses__since__lte=day,
            statuses__status__in=[CrossingStatus.Status.ACTIVE, CrossingStatus.Status.SPORADIC],
        )


@recorded()
class Crossing(models.Model):
    """A point of repatriation: a bridge, a gate, or an airport of the interior."""

    class Kind(models.TextChoices):
        LAND = "land", _("Border crossing")
        AIR = "air", _("Airport")

    id = models.SlugField(_("key"), primary_key=True, max_length=60)
    name = models.CharField(_("name"), max_length=120, unique=True)
    kind = models.CharField(_("kind"), max_length=4, choices=Kind, default=Kind.LAND)
    state = models.CharField(_("state"), max_length=2)
    municipality = models.CharField(_("municipality"), max_length=5, blank=True)
    city = models.CharField(_("city"), max_length=80)
    us_city = models.CharField(_("city across"), max_length=80, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)

    objects = CrossingQuerySet.as_manager()

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {"id", "name", "kind", "state", "municipality", "city", "us_city", "latitude", "longitude"}
    }
    ROW_SECURITY: ClassVar[RowSecurity] = shared()

    class Meta:
        verbose_name = _("crossing")
        verbose_name_plural = _("crossings")
        ordering = ("state", "city", "name")

    def __str__(self) -> str:
        return self.name


@recorded()
class CrossingStatus(models.Model):
    """How a crossing was working, from a day until a day."""

    class Status(models.TextChoices):
        ACTIVE = "active", _("Active")
        SPORADIC = "sporadic", _("Sporadic")
        EMERGENCY = "emergency", _("Emergencies only")
        SUSPENDED = "suspended", _("Suspended")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    crossing = models.ForeignKey(
        Crossing, models.CASCADE, related_name="statuses", verbose_name=_("crossing")
    )
    status = models.CharField(_("status"), max_length=10, choices=Status)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "crossing", "status", "since", "until", "source"}}
    ROW_SECURITY: ClassVar[RowSecurity] = shared()

    class Meta:
        verbose_name = _("status of a crossing")
        verbose_name_plural = _("statuses of crossings")
        constraints = (
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="crossing_status_dates"
            ),
            ExclusionConstraint(
                name="crossing_one_status_at_a_time",
                expressions=[
                    ("crossing", RangeOperators.EQUAL),
                    (
                        Func(
                            F("since"),
                            F("until"),
                            Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                violation_error_message=_("The crossing already has a status on some of these days."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.crossing}: {self.get_status_display()}"
