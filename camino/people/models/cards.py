"""What every office may see to recognise somebody, and the searches that come before a registration."""

from datetime import timedelta
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, RowSecurity, by_worker, closed
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.people.models.persons import Person
from camino.staff.models import Office, Worker


class Card(models.Model):
    """The card index: enough of a person to be recognised at any office, kept in step by `people.cards`.

    The application has no access to the table. It asks `people_find()`, a function that answers a search with a
    few cards and cannot be made to list the register.
    """

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="card")
    code = models.CharField(max_length=8, unique=True)
    name = models.CharField(max_length=610)
    birth_year = models.PositiveSmallIntegerField(null=True)
    last_office = models.ForeignKey(Office, models.PROTECT, null=True, related_name="+")
    last_month = models.DateField(null=True)
    keys = SearchVectorField()

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"code", "name", "keys"},
        NARROWING: {"birth_year", "last_office", "last_month"},
        PLAIN: {"person"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = closed()

    class Meta:
        verbose_name = _("card")
        verbose_name_plural = _("card index")
        indexes = (GinIndex(fields=["keys"], name="card_by_keys", fastupdate=False),)

    def __str__(self) -> str:
        return self.code


class Search(models.Model):
    """A search at the desk and whom it showed. Nobody is registered without one. What was typed is not kept.

    `compared`: those who were held beside the facts told, side by side, and judged to be somebody else.
    """

    LASTS = timedelta(hours=4)

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("worker"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    shown = ArrayField(models.UUIDField(), verbose_name=_("people shown"), default=list)
    compared = ArrayField(models.UUIDField(), verbose_name=_("people compared"), default=list)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "worker", "office", "at", "shown", "compared"}}
    ROW_SECURITY: ClassVar[RowSecurity] = by_worker(may=APPENDED)

    class Meta:
        verbose_name = _("search")
        verbose_name_plural = _("searches")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"

    def still_counts(self) -> bool:
        """Whether a registration may still rest on this search."""
        return timezone.now() - self.at < self.LASTS
