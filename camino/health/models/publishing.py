"""Counts that leave the room: only through disclosure control, a period at a time, once."""

from datetime import date
from typing import ClassVar

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, MEDICAL, OFFICES, READ, RowSecurity, shared
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels
from camino.core.refusals import Refused
from camino.staff.models import Office, Worker
from camino.supplies.models.catalogue import days_of


@recorded()
class DisclosureRule(models.Model):
    """The least count that is told, and the months of one publication, from a day on."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    valid_from = models.DateField(_("valid from"), unique=True)
    least = models.PositiveSmallIntegerField(_("least count that is told"))
    months = models.PositiveSmallIntegerField(_("months of a publication"))
    source = models.TextField(_("source"))

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "valid_from", "least", "months", "source"}}
    ROW_SECURITY: ClassVar[RowSecurity] = shared(READ)

    class Meta:
        verbose_name = _("rule of disclosure control")
        verbose_name_plural = _("rules of disclosure control")
        ordering = ("-valid_from",)
        constraints = (
            models.CheckConstraint(condition=Q(least__gte=3), name="disclosure_least_hides_something"),
            models.CheckConstraint(
                condition=Q(months__in=[3, 6, 12]), name="disclosure_months_divide_a_year"
            ),
        )

    def __str__(self) -> str:
        return f"{self.valid_from:%Y-%m-%d}"

    @classmethod
    def on(cls, day: date) -> "DisclosureRule":
        """The rule of a day. Refused where there is none: nothing is told by no rule."""
        found = cls.objects.filter(valid_from__lte=day).first()
        if found is None:
            raise Refused(_("No rule says how small a count may be told."))
        return found


class Publication(models.Model):
    """The counts of a period as they were told: never made again nor changed, and no two share a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    since = models.DateField(_("from"))
    until = models.DateField(_("until"))
    rule = models.ForeignKey(DisclosureRule, models.PROTECT, related_name="+", verbose_name=_("rule"))
    # kind → total and, by what, label → count; null: withheld. The counts before suppression are kept nowhere.
    tables = models.JSONField(_("counts"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("by whom"))

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "office", "since", "until", "rule", "tables", "at", "worker"}}
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        f"office_id = ANY({OFFICES})", APPENDED, enter=f"office_id = ANY({MEDICAL})"
    )

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ("-since",)
        constraints = (
            models.CheckConstraint(condition=Q(until__gt=F("since")), name="publication_of_a_period"),
            ExclusionConstraint(
                name="publication_of_days_of_its_own",
                expressions=[("office", RangeOperators.EQUAL), (days_of(), RangeOperators.OVERLAPS)],
                violation_error_message=_("These days have been published already."),
            ),
        )  # fmt: skip
        triggers = (pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),)

    def __str__(self) -> str:
        return f"{self.since} – {self.until}"
