"""The stock book: what went from where to where. Never changed, always balanced, and the balances PostgreSQL keeps."""

from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, READ, RowSecurity, by_office, through
from camino.core.ids import new_id
from camino.core.privacy import NAMING, PLAIN, Labels
from camino.staff.models import Office, Worker
from camino.supplies.models.handouts import Handout
from camino.supplies.models.lots import Lot
from camino.supplies.models.places import Place


class Movement(models.Model):
    """So many of a lot went from one place to another: what leaves one end arrives at the other, so the book balances.

    Which ends each kind may join, that nothing expired is given, and the balances, `sql/stock.sql` sees to.
    """

    class Kind(models.TextChoices):
        RECEIVE = "receive", _("Received")
        MOVE = "move", _("Moved")
        SEND = "send", _("Sent to another office")
        ARRIVE = "arrive", _("Arrived from another office")
        ASSEMBLE = "assemble", _("Kits made")
        TAKE_APART = "take_apart", _("Kits taken apart")
        HAND_OUT = "hand_out", _("Handed out")
        TAKE_BACK = "take_back", _("Given back")
        HEALTH = "health", _("Issued to health")
        LOSS = "loss", _("Written off as lost")
        EXPIRED = "expired", _("Written off as expired")
        COUNT = "count", _("Corrected after a count")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    kind = models.CharField(_("what was done"), max_length=10, choices=Kind)
    # The movements of one deed carry one number: the receipt, the transfer, the count, the hand-out.
    deed = models.UUIDField(_("deed"))
    lot = models.ForeignKey(Lot, models.PROTECT, related_name="movements", verbose_name=_("lot"))
    from_place = models.ForeignKey(
        Place, models.PROTECT, related_name="+", verbose_name=_("from"), db_index=False
    )
    to_place = models.ForeignKey(
        Place, models.PROTECT, related_name="+", verbose_name=_("to"), db_index=False
    )
    quantity = models.PositiveIntegerField(_("how many"))
    handout = models.ForeignKey(
        Handout, models.PROTECT, null=True, blank=True, related_name="movements", verbose_name=_("hand-out")
    )
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    by = models.ForeignKey(
        Worker, models.PROTECT, related_name="+", verbose_name=_("by whom"), db_index=False
    )

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"reason"},
        PLAIN: {
            "id",
            "office",
            "at",
            "kind",
            "deed",
            "lot",
            "from_place",
            "to_place",
            "quantity",
            "handout",
            "by",
        },
    }
    ROW_SECURITY: ClassVar[RowSecurity] = by_office(may=APPENDED)

    class Meta:
        verbose_name = _("movement")
        verbose_name_plural = _("movements")
        indexes = (
            models.Index(fields=["office", "-at", "-id"], name="movement_by_time"),
            models.Index(fields=["deed"], name="movement_by_deed"),
        )
        constraints = (
            models.CheckConstraint(condition=Q(quantity__gte=1), name="movement_of_something"),
            models.CheckConstraint(condition=~Q(from_place=F("to_place")), name="movement_between_two_places"),
            models.CheckConstraint(
                condition=Q(kind__in=["hand_out", "take_back"], handout__isnull=False)
                | (~Q(kind__in=["hand_out", "take_back"]) & Q(handout=None)),
                name="movement_of_a_handout_names_it",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["loss", "count"]) | ~Q(reason=""), name="movement_off_the_shelf_says_why",
                violation_error_message=_("Say why."),
            ),
        )  # fmt: skip
        triggers = (pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),)

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.quantity}"


class Balance(models.Model):
    """How many of a lot lie at a place. Written by the database alone, as movements are added; never below zero."""

    id = models.BigAutoField(primary_key=True)
    lot = models.ForeignKey(
        Lot, models.PROTECT, related_name="balances", verbose_name=_("lot"), db_index=False
    )
    place = models.ForeignKey(Place, models.PROTECT, related_name="balances", verbose_name=_("place"))
    quantity = models.IntegerField(_("how many"), default=0)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "lot", "place", "quantity"}}
    ROW_SECURITY: ClassVar[RowSecurity] = through("supplies_place", "place_id", READ)

    class Meta:
        verbose_name = _("balance")
        verbose_name_plural = _("balances")
        constraints = (
            models.UniqueConstraint(fields=["lot", "place"], name="balance_once"),
            models.CheckConstraint(
                condition=Q(quantity__gte=0), name="balance_never_below_zero",
                violation_error_message=_("There are not that many left."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.quantity} · {self.lot_id}"
