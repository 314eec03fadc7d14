"""Things sent from one office to another: sent, on their way, received, and what was different."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from camino.core.access.declared import KEPT, OFFICES, RowSecurity, through
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, PLAIN, Labels
from camino.core.states import along_arrows
from camino.staff.models import Office, Worker
from camino.supplies.models.lots import Lot

ARROWS = {"sent": {"received", "taken_back"}}


@recorded()
class Transfer(models.Model):
    """One consignment. Both offices see it; until it is received it lies in the sender's transit."""

    class Status(models.TextChoices):
        SENT = "sent", pgettext_lazy("transfer", "On its way")
        RECEIVED = "received", pgettext_lazy("transfer", "Received")
        TAKEN_BACK = "taken_back", pgettext_lazy("transfer", "Taken back")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    from_office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("from"))
    to_office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("to"))
    status = models.CharField(_("state"), max_length=10, choices=Status, default=Status.SENT)
    sent_at = models.DateTimeField(_("sent"))
    sent_by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("sent by"))
    ended_at = models.DateTimeField(_("received"), null=True, blank=True)
    ended_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("received by")
    )

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {"id", "from_office", "to_office", "status", "sent_at", "sent_by", "ended_at", "ended_by"}
    }
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        f"from_office_id = ANY({OFFICES}) OR to_office_id = ANY({OFFICES})",
        KEPT,
        enter=f"from_office_id = ANY({OFFICES})",
    )

    class Meta:
        verbose_name = _("transfer")
        verbose_name_plural = _("transfers")
        ordering = ("-sent_at",)
        constraints = (
            models.CheckConstraint(
                condition=~Q(from_office=F("to_office")), name="transfer_between_two_offices",
                violation_error_message=_("Choose another office than your own."),
            ),
            models.CheckConstraint(
                condition=Q(status="sent", ended_at=None, ended_by=None)
                | (~Q(status="sent") & Q(ended_at__isnull=False, ended_by__isnull=False)),
                name="transfer_ended_exactly_when_not_on_its_way",
            ),
        )  # fmt: skip
        triggers = (along_arrows("transfer_along_its_arrows", ARROWS),)

    def __str__(self) -> str:
        return f"{self.from_office.short_name} → {self.to_office.short_name}"


@recorded()
class TransferLine(models.Model):
    """So many of a lot sent, so many received, and why the two differ."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    transfer = models.ForeignKey(Transfer, models.CASCADE, related_name="lines", verbose_name=_("transfer"))
    lot = models.ForeignKey(Lot, models.PROTECT, related_name="+", verbose_name=_("lot"))
    sent = models.PositiveIntegerField(_("sent"))
    received = models.PositiveIntegerField(_("received"), null=True, blank=True)
    explanation = models.CharField(_("why it differs"), max_length=200, blank=True)

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"explanation"},
        PLAIN: {"id", "transfer", "lot", "sent", "received"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = through("supplies_transfer", "transfer_id")

    class Meta:
        verbose_name = _("line of a transfer")
        verbose_name_plural = _("lines of transfers")
        constraints = (
            models.UniqueConstraint(fields=["transfer", "lot"], name="transfer_line_once"),
            models.CheckConstraint(condition=Q(sent__gte=1), name="transfer_line_of_something"),
            models.CheckConstraint(
                condition=Q(received=None) | Q(received=F("sent")) | ~Q(explanation=""),
                name="transfer_difference_is_explained",
                violation_error_message=_("What arrived is not what was sent: say why."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.sent} · {self.lot_id}"
