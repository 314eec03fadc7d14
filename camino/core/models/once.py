"""The keys that make a deed sent twice be done once."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, RowSecurity, by_worker
from camino.core.privacy import PLAIN, Labels


class Done(models.Model):
    """A one-time key that has been used, made by the client. Where the deed makes a row it is the row's id."""

    key = models.UUIDField(primary_key=True)
    deed = models.CharField(_("deed"), max_length=60)
    worker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("worker")
    )
    at = models.DateTimeField(_("when"), auto_now_add=True)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"key", "deed", "worker", "at"}}
    ROW_SECURITY: ClassVar[RowSecurity] = by_worker("worker_id", APPENDED)

    class Meta:
        verbose_name = _("deed done")
        verbose_name_plural = _("deeds done")

    def __str__(self) -> str:
        return f"{self.deed} {self.key}"
