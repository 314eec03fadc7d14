"""The memory that all server processes share: how often somebody failed, which codes were used."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import ALL, RowSecurity, open_to_application
from camino.core.privacy import PLAIN, Labels


class Tally(models.Model):
    """A line of Django's database cache, which is all that reads and writes it. It ends by itself."""

    cache_key = models.CharField(_("key"), max_length=255, primary_key=True)
    value = models.TextField(_("value"))
    expires = models.DateTimeField(_("until"), db_index=True)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"cache_key", "value", "expires"}}
    ROW_SECURITY: ClassVar[RowSecurity] = open_to_application(ALL)

    class Meta:
        verbose_name = _("count")
        verbose_name_plural = _("counts")

    def __str__(self) -> str:
        return self.cache_key
