"""Where things are: stores and shelves, and the ends of the book that no shelf stands for."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from camino.core.access.declared import RowSecurity, by_office
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels
from camino.staff.models import Office


class PlaceQuerySet(models.QuerySet["Place"]):
    """Places read as English."""

    def shelves(self) -> "PlaceQuerySet":
        """Stores and shelves that are in use."""
        return self.filter(kind__in=SHELVES, closed_on=None)


@recorded()
class Place(models.Model):
    """One end of a movement. `HELD` places have a balance that never falls below zero; the others are the world."""

    class Kind(models.TextChoices):
        STORE = "store", _("Store")
        SHELF = "shelf", _("Shelf")
        TRANSIT = "transit", _("On its way to another office")
        SUPPLIER = "supplier", _("Suppliers")
        DONOR = "donor", _("Donors")
        PERSON = "person", _("People")
        HEALTH = "health", _("Health")
        LOSS = "loss", pgettext_lazy("stock", "Lost")
        EXPIRED = "expired", pgettext_lazy("stock", "Expired")
        COUNT = "count", _("Differences of counts")
        ASSEMBLY = "assembly", _("Making of kits")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.SHELF)
    name = models.CharField(_("name"), max_length=80)
    hands_out = models.BooleanField(_("the counter takes from here"), default=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)

    objects = PlaceQuerySet.as_manager()

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "office", "kind", "name", "hands_out", "closed_on"}}
    ROW_SECURITY: ClassVar[RowSecurity] = by_office()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(
                fields=["office", "name"], condition=Q(kind__in=["store", "shelf"]), name="place_name_once",
                violation_error_message=_("The office already has a place of this name."),
            ),
            models.UniqueConstraint(
                fields=["office", "kind"], condition=~Q(kind__in=["store", "shelf"]), name="place_beyond_once",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.name if self.kind in SHELVES else str(self.get_kind_display())


SHELVES = frozenset({Place.Kind.STORE, Place.Kind.SHELF})
HELD = SHELVES | {Place.Kind.TRANSIT}
