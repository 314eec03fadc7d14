"""The health room's own cabinet: kits by lot, counted where the store cannot see (ADR 8)."""

from datetime import date, timedelta
from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, RowSecurity, through
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, PLAIN, Labels
from camino.health.models.access import of_the_room
from camino.health.models.protocols import Device
from camino.staff.models import Office, Worker
from camino.supplies.models import Lot, Movement


@recorded()
class Box(models.Model):
    """What came of one lot with one delivery from the store: how many kits are left in it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    movement = models.OneToOneField(Movement, models.PROTECT, related_name="+", verbose_name=_("delivery"))
    device = models.ForeignKey(Device, models.PROTECT, related_name="boxes", verbose_name=_("kit"))
    lot = models.ForeignKey(Lot, models.PROTECT, related_name="+", verbose_name=_("lot"))
    left = models.IntegerField(_("left"))
    opened_on = models.DateField(_("opened"), null=True, blank=True)
    spoilt_on = models.DateField(_("was stored out of its range on"), null=True, blank=True)
    taken_in_at = models.DateTimeField(_("taken in"), default=timezone.now)
    taken_in_by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("taken in by"))

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {
            "id", "office", "movement", "device", "lot", "left", "opened_on", "spoilt_on", "taken_in_at",
            "taken_in_by",
        }
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = of_the_room()

    class Meta:
        verbose_name = _("box of kits")
        verbose_name_plural = _("boxes of kits")
        constraints = (
            models.CheckConstraint(
                condition=Q(left__gte=0), name="box_never_below_zero",
                violation_error_message=_("There are not that many left in this box."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.device} · {self.lot}"

    @property
    def use_by(self) -> date | None:
        """The last day on which its kits may be used: the expiry, or sooner once it was opened."""
        ends = [self.lot.use_by]
        if self.opened_on and self.lot.keeps_days is not None:
            ends.append(self.opened_on + timedelta(days=self.lot.keeps_days))
        return min((each for each in ends if each), default=None)

    def usable(self, on: date) -> bool:
        """Whether its kits may be used on a day."""
        stored = self.spoilt_on is None and self.lot.spoilt_on is None
        return stored and (self.use_by is None or self.use_by >= on)


class BoxLine(models.Model):
    """So many kits came into a box, or left it, and why. Never changed. Whom a kit was used for it does not say."""

    class Why(models.TextChoices):
        CAME = "came", _("Came from the store")
        USED = "used", _("Used")
        FAILED = "failed", _("Used, and invalid")
        LOST = "lost", _("Lost or broken")
        SPOILT = "spoilt", _("Stored out of range")
        EXPIRED = "expired", _("Expired")
        COUNTED = "counted", _("Corrected after a count")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    box = models.ForeignKey(Box, models.PROTECT, related_name="lines", verbose_name=_("box"))
    why = models.CharField(_("why"), max_length=8, choices=Why)
    change = models.IntegerField(_("how many"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("by whom"))
    words = models.CharField(_("what happened"), max_length=200, blank=True)

    PRIVACY: ClassVar[Labels] = {NAMING: {"words"}, PLAIN: {"id", "box", "why", "change", "at", "by"}}
    ROW_SECURITY: ClassVar[RowSecurity] = through("health_box", "box_id", APPENDED)

    class Meta:
        verbose_name = _("line of a box")
        verbose_name_plural = _("lines of boxes")
        constraints = (
            models.CheckConstraint(
                condition=~Q(why__in=["lost", "counted"]) | ~Q(words=""), name="box_line_says_what_happened",
                violation_error_message=_("Say what happened."),
            ),
        )  # fmt: skip
        triggers = (pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),)

    def __str__(self) -> str:
        return f"{self.change:+} {self.get_why_display()}"
