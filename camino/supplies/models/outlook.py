"""What is to come, as it was last computed, and how cold the nights were."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import ALL, RowSecurity, by_office
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels
from camino.staff.models import Office, Worker


class Outlook(models.Model):
    """A forecast, kept as it was computed: people change plans by it, so it must be possible to look back at it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    made_at = models.DateTimeField(_("computed"))
    made_by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("computed by"))
    weeks = models.JSONField(_("weeks"))

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "office", "made_at", "made_by", "weeks"}}
    ROW_SECURITY: ClassVar[RowSecurity] = by_office()

    class Meta:
        verbose_name = _("forecast")
        verbose_name_plural = _("forecasts")
        indexes = (models.Index(fields=["office", "-made_at"], name="outlook_by_time"),)

    def __str__(self) -> str:
        return f"{self.office} · {self.made_at:%Y-%m-%d}"


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
