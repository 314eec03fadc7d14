"""How long each class of data is kept, and the plans that put it into effect once a person has approved them."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import READ, RowSecurity, shared
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels
from camino.staff.models import Worker


@recorded()
class RetentionRule(models.Model):
    """A class of data, kept for so many days from an event, and what happens then; from a day on, by which source."""

    class Data(models.TextChoices):
        FILE = "file", _("Files of people (social work)")
        BLOCKED = "blocked", _("Blocked files")
        CLINICAL = "clinical", _("Clinical records")
        SEARCH = "search", _("Searches at the desk")
        KEY = "key", _("One-time keys of forms")
        ARRIVAL_FILE = "arrival_file", _("Lists that were uploaded")
        OPENING = "opening", _("Openings of files")
        RIGHTS_REQUEST = "rights_request", _("ARCO requests")
        SESSION = "session", _("Ended sessions")

    class Then(models.TextChoices):
        BLOCK = "block", _("Block")
        ANONYMISE = "anonymise", _("Anonymise")
        DELETE = "delete", _("Delete")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    data = models.CharField(_("class of data"), max_length=16, choices=Data)
    valid_from = models.DateField(_("valid from"))
    days = models.PositiveIntegerField(_("kept for days"))
    since = models.CharField(_("counted from"), max_length=120)
    then = models.CharField(_("then"), max_length=9, choices=Then)
    source = models.TextField(_("source"))

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "data", "valid_from", "days", "since", "then", "source"}}
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        f"{shared().reach} OR (SELECT camino_cleared('retention'))", READ
    )

    class Meta:
        verbose_name = _("rule of retention")
        verbose_name_plural = _("rules of retention")
        ordering = ("data", "-valid_from")
        constraints = (
            models.UniqueConstraint(fields=["data", "valid_from"], name="retention_one_rule_from_a_day"),
        )

    def __str__(self) -> str:
        return f"{self.get_data_display()}: {self.days}"

    @property
    def counted_from(self) -> str:
        """From what the days are counted, in the language of the page; the row says it in its source's."""
        return str(COUNTED_FROM.get(self.data, self.since))

    @classmethod
    def in_force(cls, on: date) -> list["RetentionRule"]:
        """The rule of each class on a day."""
        return list(cls.objects.filter(valid_from__lte=on).order_by("data", "-valid_from").distinct("data"))


COUNTED_FROM: Mapping[str, "str | Promise"] = {
    RetentionRule.Data.FILE: _("the last visit"),
    RetentionRule.Data.BLOCKED: _("the block"),
    RetentionRule.Data.CLINICAL: _("the last medical act"),
    RetentionRule.Data.SEARCH: _("the search"),
    RetentionRule.Data.KEY: _("the sending"),
    RetentionRule.Data.ARRIVAL_FILE: _("the opening of the arrival"),
    RetentionRule.Data.OPENING: _("the end of the opening"),
    RetentionRule.Data.RIGHTS_REQUEST: _("its conclusion"),
    RetentionRule.Data.SESSION: _("its end"),
}


@recorded()
class RetentionPlan(models.Model):
    """What keeping to the rules would do, in numbers. It is done once a person has approved it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    made_at = models.DateTimeField(_("made"), default=timezone.now)
    lines = models.JSONField(_("what is due"), default=list)
    approved_at = models.DateTimeField(_("approved"), null=True, blank=True)
    approved_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("approved by")
    )
    done_at = models.DateTimeField(_("done"), null=True, blank=True)
    done = models.JSONField(_("what was done"), default=list)

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {"id", "made_at", "lines", "approved_at", "approved_by", "done_at", "done"}
    }
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        "cardinality((SELECT camino_protected())) > 0 OR (SELECT camino_cleared('retention'))",
    )

    class Meta:
        verbose_name = _("plan of retention")
        verbose_name_plural = _("plans of retention")
        ordering = ("-made_at",)
        constraints = (
            models.CheckConstraint(
                condition=Q(approved_at=None, approved_by=None)
                | Q(approved_at__isnull=False, approved_by__isnull=False),
                name="retention_approved_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(done_at=None) | Q(approved_at__isnull=False), name="retention_done_once_approved"
            ),
        )

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"
