"""A person's day in the health room: vital signs, a short note."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, RowSecurity, medical, through
from camino.core.encryption import SecretJSONField, SecretTextField
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, PLAIN, Labels
from camino.people.models import Person
from camino.staff.models import Office, Worker


@recorded()
class Attention(models.Model):
    """That health staff saw a person on a day: the one thing of this room that the book of deeds knows."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="attentions", verbose_name=_("person"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    on = models.DateField(_("day"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("by whom"))

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "person", "office", "on", "at", "worker"}}
    ROW_SECURITY: ClassVar[RowSecurity] = medical()

    class Meta:
        verbose_name = _("attention by health")
        verbose_name_plural = _("attentions by health")
        indexes = (models.Index(fields=["office", "-on"], name="attention_by_day"),)
        constraints = (
            models.UniqueConstraint(fields=["person", "office", "on"], name="attention_once_a_day"),
        )

    def __str__(self) -> str:
        return f"{self.on}"


@recorded()
class Vitals(models.Model):
    """Vital signs of one moment: name → figure, in the protocol's units."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    attention = models.ForeignKey(
        Attention, models.CASCADE, related_name="vitals", verbose_name=_("attention")
    )
    at = models.DateTimeField(_("when"), default=timezone.now)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("by whom"))
    signs = SecretJSONField(_("signs"), null=True, bound_to="health.vitals.signs")

    PRIVACY: ClassVar[Labels] = {NAMING: {"signs"}, PLAIN: {"id", "attention", "at", "worker"}}
    ROW_SECURITY: ClassVar[RowSecurity] = through("health_attention", "attention_id", APPENDED)

    class Meta:
        verbose_name = _("vital signs")
        verbose_name_plural = _("vital signs")

    def __str__(self) -> str:
        return f"{self.at}"


@recorded()
class Note(models.Model):
    """A short note of whoever attended."""

    LONGEST = 600

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    attention = models.ForeignKey(
        Attention, models.CASCADE, related_name="notes", verbose_name=_("attention")
    )
    at = models.DateTimeField(_("when"), default=timezone.now)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("by whom"))
    text = SecretTextField(_("note"), max_length=LONGEST, null=True, bound_to="health.note.text")

    PRIVACY: ClassVar[Labels] = {NAMING: {"text"}, PLAIN: {"id", "attention", "at", "worker"}}
    ROW_SECURITY: ClassVar[RowSecurity] = through("health_attention", "attention_id", APPENDED)

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")

    def __str__(self) -> str:
        return f"{self.at}"
