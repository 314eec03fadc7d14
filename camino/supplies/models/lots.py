"""A lot: so many of one item that came together, of one fund, with one expiry date."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import ExpressionWrapper, F, Q
from django.db.models.functions import Least
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import RowSecurity
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels
from camino.supplies.models.access import catalogue
from camino.supplies.models.catalogue import Item, stored_between
from camino.supplies.models.funds import Fund


@recorded()
class Lot(models.Model):
    """What is on the label. Where it lies and how many there are, the stock book knows (`Balance`)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    item = models.ForeignKey(Item, models.PROTECT, related_name="lots", verbose_name=_("item"))
    number = models.CharField(_("lot number"), max_length=40, blank=True)
    # None: a kit made of things of several funds. What each fund gave is then told by what went into it.
    fund = models.ForeignKey(
        Fund, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("fund or donor")
    )
    expires_on = models.DateField(_("expires"), null=True, blank=True)
    opened_on = models.DateField(_("opened"), null=True, blank=True)
    keeps_days = models.PositiveSmallIntegerField(_("days it keeps once opened"), null=True, blank=True)
    coldest = models.SmallIntegerField(_("stored at no less than (°C)"), null=True, blank=True)
    warmest = models.SmallIntegerField(_("stored at no more than (°C)"), null=True, blank=True)
    spoilt_on = models.DateField(_("was stored out of its range on"), null=True, blank=True)
    unit_cost = models.DecimalField(
        _("cost of one, in pesos"), max_digits=10, decimal_places=2, null=True, blank=True
    )
    # The last day on which it may be used: the expiry, or sooner once it was opened. PostgreSQL keeps it.
    use_by = models.GeneratedField(
        expression=Least(
            F("expires_on"),
            ExpressionWrapper(F("opened_on") + F("keeps_days"), output_field=models.DateField()),
        ),
        output_field=models.DateField(null=True),
        db_persist=True,
    )

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {
            "id", "item", "number", "fund", "expires_on", "opened_on", "keeps_days", "coldest", "warmest", "spoilt_on",
            "unit_cost", "use_by",
        }
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = catalogue()

    class Meta:
        verbose_name = _("lot")
        verbose_name_plural = _("lots")
        indexes = (models.Index(fields=["item", "use_by"], name="lot_by_use"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(unit_cost=None) | Q(unit_cost__gte=0), name="lot_costs_nothing_or_more",
                violation_error_message=_("A cost is not below zero."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.number or str(self.pk)[-6:]

    @property
    def storage(self) -> str:
        """The range in which it is stored, in degrees."""
        return stored_between(self.coldest, self.warmest)

    def usable(self, on: date) -> bool:
        """Whether it may be given on a day: not expired, not spoilt."""
        return (self.use_by is None or self.use_by >= on) and self.spoilt_on is None
