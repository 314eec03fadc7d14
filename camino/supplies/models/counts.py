"""A count of a place: what the book says, what lies there, and who agrees that the book is corrected."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from camino.core.access.declared import RowSecurity, by_office, through
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, PLAIN, Labels
from camino.core.states import along_arrows
from camino.staff.models import Office, Worker
from camino.supplies.models.lots import Lot
from camino.supplies.models.places import Place

ARROWS = {"counted": {"approved", "rejected"}}


@recorded()
class Count(models.Model):
    """One place counted by one worker. The book is corrected when another worker approves."""

    class Status(models.TextChoices):
        COUNTED = "counted", pgettext_lazy("count", "To be approved")
        APPROVED = "approved", pgettext_lazy("count", "Approved")
        REJECTED = "rejected", pgettext_lazy("count", "To be counted again")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    place = models.ForeignKey(Place, models.PROTECT, related_name="+", verbose_name=_("place"))
    status = models.CharField(_("state"), max_length=10, choices=Status, default=Status.COUNTED)
    counted_at = models.DateTimeField(_("counted"))
    counted_by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("counted by"))
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answered_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("answered by")
    )

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {
            "id",
            "office",
            "place",
            "status",
            "counted_at",
            "counted_by",
            "answered_at",
            "answered_by",
        }
    }
    ROW_SECURITY: ClassVar[RowSecurity] = by_office()

    class Meta:
        verbose_name = _("count")
        verbose_name_plural = _("counts")
        ordering = ("-counted_at",)
        constraints = (
            models.UniqueConstraint(
                fields=["place"], condition=Q(status="counted"), name="count_one_open_for_a_place",
                violation_error_message=_("A count of this place is waiting for approval."),
            ),
            models.CheckConstraint(
                condition=Q(answered_by=None) | ~Q(answered_by=F("counted_by")), name="count_approved_by_another",
                violation_error_message=_("Whoever counted cannot approve the count. Ask somebody else."),
            ),
            models.CheckConstraint(
                condition=Q(status="counted", answered_at=None, answered_by=None)
                | (~Q(status="counted") & Q(answered_at__isnull=False, answered_by__isnull=False)),
                name="count_answered_exactly_when_not_open",
            ),
        )  # fmt: skip
        triggers = (along_arrows("count_along_its_arrows", ARROWS),)

    def __str__(self) -> str:
        return f"{self.place} · {self.counted_at:%Y-%m-%d}"


@recorded()
class CountLine(models.Model):
    """A lot at the place: so many by the book when it was counted, so many lying there."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    count = models.ForeignKey(Count, models.CASCADE, related_name="lines", verbose_name=_("count"))
    lot = models.ForeignKey(Lot, models.PROTECT, related_name="+", verbose_name=_("lot"))
    expected = models.PositiveIntegerField(_("by the book"))
    counted = models.PositiveIntegerField(_("counted"))
    reason = models.CharField(_("why it differs"), max_length=200, blank=True)

    PRIVACY: ClassVar[Labels] = {NAMING: {"reason"}, PLAIN: {"id", "count", "lot", "expected", "counted"}}
    ROW_SECURITY: ClassVar[RowSecurity] = through("supplies_count", "count_id")

    class Meta:
        verbose_name = _("line of a count")
        verbose_name_plural = _("lines of counts")
        constraints = (
            models.UniqueConstraint(fields=["count", "lot"], name="count_line_once"),
            models.CheckConstraint(
                condition=Q(counted=F("expected")) | ~Q(reason=""), name="count_difference_has_a_reason",
                violation_error_message=_("What you counted is not what the book says: say why."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.counted} · {self.lot_id}"

    @property
    def difference(self) -> int:
        """So many more (or fewer) than the book says."""
        return self.counted - self.expected
