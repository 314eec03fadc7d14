"""Who is entitled to what: dated rows that a manager edits."""

from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import RowSecurity
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels
from camino.staff.models import Worker
from camino.supplies.models.access import catalogue
from camino.supplies.models.catalogue import Kind, days_of
from camino.supplies.rules import Rule, Season

A_DAY = r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
a_day_of_the_year = RegexValidator(A_DAY, _("Write the day as month-day, like 11-01."))


class EntitlementRuleQuerySet(models.QuerySet["EntitlementRule"]):
    """Rules read as English."""

    def valid(self, on: date) -> "EntitlementRuleQuerySet":
        """Those that hold on a day."""
        return self.filter(Q(until=None) | Q(until__gte=on), since__lte=on)


@recorded()
class EntitlementRule(models.Model):
    """How often one kind of help is given, to whom, and how much of it: from a day until a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.ForeignKey(Kind, models.PROTECT, related_name="rules", verbose_name=_("kind of help"))
    since = models.DateField(_("holds since"))
    until = models.DateField(_("holds until"), null=True, blank=True)
    quantity = models.PositiveSmallIntegerField(
        _("how many each time"), default=1, validators=[MinValueValidator(1), MaxValueValidator(500)]
    )
    each_return = models.BooleanField(_("again after each return"), default=False)
    every_days = models.PositiveSmallIntegerField(
        _("again after so many days"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(730)]
    )  # fmt: skip
    season_from = models.CharField(
        _("once a season, from"), max_length=5, blank=True, validators=[a_day_of_the_year]
    )
    season_until = models.CharField(
        _("season ends"), max_length=5, blank=True, validators=[a_day_of_the_year]
    )
    age_from = models.PositiveSmallIntegerField(
        _("from the age of"), null=True, blank=True, validators=[MaxValueValidator(120)]
    )
    age_until = models.PositiveSmallIntegerField(
        _("until the age of"), null=True, blank=True, validators=[MaxValueValidator(120)]
    )
    written_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("written by")
    )

    objects = EntitlementRuleQuerySet.as_manager()

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {
            "id", "kind", "since", "until", "quantity", "each_return", "every_days", "season_from", "season_until",
            "age_from", "age_until", "written_by",
        }
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = catalogue()

    class Meta:
        verbose_name = _("rule")
        verbose_name_plural = _("rules")
        ordering = ("kind", "-since")
        constraints = (
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="rule_ends_after_it_starts",
                violation_error_message=_("A rule cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(season_from="", season_until="") | (~Q(season_from="") & ~Q(season_until="")),
                name="rule_season_has_two_ends",
                violation_error_message=_("A season has a first and a last day."),
            ),
            models.CheckConstraint(
                condition=Q(season_from="") | Q(season_from__regex=A_DAY, season_until__regex=A_DAY),
                name="rule_season_of_days",
                violation_error_message=_("Write the day as month-day, like 11-01."),
            ),
            models.CheckConstraint(
                condition=Q(age_from=None) | Q(age_until=None) | Q(age_until__gte=F("age_from")),
                name="rule_ages_in_order",
                violation_error_message=_("The highest age is below the lowest."),
            ),
            models.CheckConstraint(condition=Q(quantity__gte=1), name="rule_of_something"),
            ExclusionConstraint(
                name="rule_one_at_a_time",
                expressions=[("kind", RangeOperators.EQUAL), (days_of(), RangeOperators.OVERLAPS)],
                violation_error_message=_("Another rule for this kind of help holds on some of these days."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind} · {self.since}"

    def plain(self) -> Rule:
        """The rule as a plain value, to decide by."""
        return Rule(
            kind=self.kind_id, quantity=self.quantity, each_return=self.each_return, every_days=self.every_days,
            season=Season.read(self.season_from, self.season_until), age_from=self.age_from, age_until=self.age_until,
        )  # fmt: skip
