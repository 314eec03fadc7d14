"""What came in with one delivery."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, RowSecurity, by_office
from camino.core.ids import new_id
from camino.core.privacy import NAMING, PLAIN, Labels
from camino.staff.models import Office, Worker
from camino.supplies.models.funds import Fund


class Receipt(models.Model):
    """A delivery: bought or given, by whom, on which paper. Its lines are movements."""

    class Origin(models.TextChoices):
        PURCHASE = "purchase", _("Bought")
        DONATION = "donation", _("Donated")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    origin = models.CharField(_("how it came"), max_length=8, choices=Origin)
    fund = models.ForeignKey(Fund, models.PROTECT, related_name="+", verbose_name=_("fund or donor"))
    from_whom = models.CharField(_("supplier or giver"), max_length=120, blank=True)
    paper = models.CharField(_("number of the invoice or delivery note"), max_length=60, blank=True)
    received_on = models.DateField(_("date"))
    received_by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("received by"))

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"from_whom"},
        PLAIN: {"id", "office", "origin", "fund", "paper", "received_on", "received_by"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = by_office(may=APPENDED)

    class Meta:
        verbose_name = _("receipt")
        verbose_name_plural = _("receipts")
        indexes = (models.Index(fields=["office", "-received_on"], name="receipt_by_day"),)

    def __str__(self) -> str:
        return f"{self.get_origin_display()} · {self.received_on}"
