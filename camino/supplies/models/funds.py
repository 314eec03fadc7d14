"""Whose money, or whose gift, a lot is."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import RowSecurity
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels
from camino.supplies.models.access import catalogue


@recorded()
class Fund(models.Model):
    """A budget line, an agreement or a donor, to whom what was given is reported."""

    class Kind(models.TextChoices):
        BUDGET = "budget", _("Own budget")
        AGREEMENT = "agreement", _("Agreement or project")
        DONATION = "donation", _("Donations")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(_("name"), max_length=120, unique=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.AGREEMENT)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "name", "kind", "closed_on"}}
    ROW_SECURITY: ClassVar[RowSecurity] = catalogue()

    class Meta:
        verbose_name = _("fund or donor")
        verbose_name_plural = _("funds and donors")
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
