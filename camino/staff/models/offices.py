"""The places where people are received."""

from datetime import date, datetime
from typing import ClassVar
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import RowSecurity
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels
from camino.staff.models.access import kept_by_administrators


def a_time_zone(name: str) -> None:
    """Validator: a name of the tz database."""
    if name not in available_timezones():
        raise ValidationError(_("“%(name)s” is not a time zone."), params={"name": name})


@recorded()
class Office(models.Model):
    """A place where people are received. All offices share one register of people."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(_("name"), max_length=120, unique=True)
    short_name = models.CharField(_("short name"), max_length=40, unique=True)
    city = models.CharField(_("city"), max_length=80)
    address = models.CharField(_("address"), max_length=200, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    protection_contact = models.CharField(
        _("whom to call about a sealed person"),
        max_length=200,
        blank=True,
        help_text=_("The protection officer's name and telephone. Other offices are shown nothing else."),
    )
    time_zone = models.CharField(
        _("time zone"), max_length=40, default="America/Ciudad_Juarez", validators=[a_time_zone]
    )

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {"id", "name", "short_name", "city", "address", "phone", "protection_contact", "time_zone"}
    }
    ROW_SECURITY: ClassVar[RowSecurity] = kept_by_administrators()

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        """The zone that the office's clocks show."""
        return ZoneInfo(self.time_zone)

    def today(self) -> date:
        """The date on the office's wall."""
        return timezone.localdate(timezone=self.zone)

    def now(self) -> datetime:
        """The time on the office's wall."""
        return timezone.localtime(timezone=self.zone)
