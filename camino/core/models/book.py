"""The book of deeds."""

from typing import ClassVar

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, RowSecurity
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels


class Entry(models.Model):
    """One line of the book: who did what to which row, when, at which office. Never a name, never changed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    at = models.DateTimeField(_("when"), auto_now_add=True)
    worker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("worker")
    )
    office = models.ForeignKey(
        "staff.Office", models.PROTECT, null=True, related_name="+", verbose_name=_("office")
    )
    deed = models.CharField(_("deed"), max_length=60)
    subject_kind = models.CharField(_("kind of record"), max_length=60)
    subject_id = models.UUIDField(_("record"))
    details = models.JSONField(_("details"), default=dict, blank=True)

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {"id", "at", "worker", "office", "deed", "subject_kind", "subject_id", "details"}
    }
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        reach="office_id = ANY((SELECT camino_offices())::uuid[]) OR worker_id = (SELECT camino_worker())",
        enter="worker_id IS NOT DISTINCT FROM (SELECT camino_worker())",
        may=APPENDED,
    )

    class Meta:
        verbose_name = _("entry in the book")
        verbose_name_plural = _("entries in the book")
        indexes = (
            models.Index(fields=["subject_id", "-at"], name="entry_by_subject"),
            models.Index(fields=["office", "-at"], name="entry_by_office"),
        )
        triggers = (pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.deed} {self.subject_kind}"
