"""What is to come, as it was last computed, and how cold the nights were."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import ALL, OFFICES, RowSecurity, by_office
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels
from camino.staff.models import Office, Worker

FORECASTING = "forecasting"  # the clearance of the job that computes


class Outlook(models.Model):
    """A forecast, kept as it was computed: people change plans by it, so it must be possible to look back at it.

    Asked for by a worker, with the office's counts of that moment; computed by a job, which sees these counts alone.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    asked_at = models.DateTimeField(_("asked for"))
    asked_by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("asked for by"))
    facts = models.JSONField(_("counts"))
    made_at = models.DateTimeField(_("computed"), null=True, blank=True)
    weeks = models.JSONField(_("weeks"), null=True, blank=True)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "office", "asked_at", "asked_by", "facts", "made_at", "weeks"}}
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        f"office_id = ANY({OFFICES}) OR (SELECT camino_cleared('{FORECASTING}'))",
        enter=f"office_id = ANY({OFFICES})",
    )

    class Meta:
        verbose_name = _("forecast")
        verbose_name_plural = _("forecasts")
        indexes = (models.Index(fields=["office", "-made_at"], name="outlook_by_time"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(made_at=None, weeks=None) | Q(made_at__isnull=False, weeks__isnull=False),
                name="outlook_computed_with_its_weeks",
            ),
            models.UniqueConstraint(
                fields=["office"], condition=Q(made_at=None), name="outlook_one_waiting_for_an_office"
            ),
        )

    def __str__(self) -> str:
        return f"{self.office} · {self.asked_at:%Y-%m-%d}"


class ColdNight(models.Model):
    """The lowest temperature of a day at an office's city, from the file of a weather station."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    on = models.DateField(_("date"))
    lowest = models.DecimalField(_("lowest temperature (°C)"), max_digits=4, decimal_places=1)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "office", "on", "lowest"}}
    ROW_SECURITY: ClassVar[RowSecurity] = by_office(may=ALL)

    class Meta:
        verbose_name = _("night")
        verbose_name_plural = _("nights")
        constraints = (models.UniqueConstraint(fields=["office", "on"], name="night_once"),)

    def __str__(self) -> str:
        return f"{self.on} · {self.lowest}"
