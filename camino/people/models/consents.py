"""What a person has agreed to, told which notice, and what they have taken back."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import RowSecurity, by_person, shared
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NARROWING, PLAIN, Labels
from camino.people.models.persons import Person
from camino.staff.models import Office, Worker


@recorded()
class PrivacyNotice(models.Model):
    """A version of the privacy notice (aviso de privacidad) that was read to people from a day on."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.CharField(_("version"), max_length=20, unique=True)
    valid_from = models.DateField(_("valid from"), unique=True)
    text_es = models.TextField(_("text in Spanish"))
    text_en = models.TextField(_("text in English"), blank=True)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "version", "valid_from", "text_es", "text_en"}}
    ROW_SECURITY: ClassVar[RowSecurity] = shared()

    class Meta:
        verbose_name = _("privacy notice")
        verbose_name_plural = _("privacy notices")
        ordering = ("-valid_from",)

    def __str__(self) -> str:
        return self.version

    @classmethod
    def current(cls, *, on: date | None = None) -> "PrivacyNotice | None":
        """The notice in force on a day (today)."""
        return cls.objects.filter(valid_from__lte=on or timezone.localdate()).first()


@recorded()
class Consent(models.Model):
    """One answer to one purpose. A new answer is a new row; taking back is written on the row that was given."""

    class Purpose(models.TextChoices):
        ASSISTANCE = "assistance", _("Being assisted by this office")
        SHARING = "sharing", _("Sharing with partner institutions")
        FOLLOW_UP = "follow_up", _("Being contacted later")
        RESEARCH = "research", _("Research without names")

    class GivenBy(models.TextChoices):
        SELF = "self", _("The person")
        PARENT = "parent", _("Mother or father")
        GUARDIAN = "guardian", _("Guardian or representative")

    class How(models.TextChoices):
        SPOKEN = "spoken", _("Spoken")
        SIGNED = "signed", _("Signed on paper")
        THUMB = "thumb", _("Thumbprint on paper")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="consents", verbose_name=_("person"))
    purpose = models.CharField(_("purpose"), max_length=12, choices=Purpose)
    agreed = models.BooleanField(_("agreed"))
    notice = models.ForeignKey(
        PrivacyNotice, models.PROTECT, related_name="+", verbose_name=_("privacy notice")
    )
    given_by = models.CharField(_("given by"), max_length=10, choices=GivenBy, default=GivenBy.SELF)
    how = models.CharField(_("how"), max_length=10, choices=How, default=How.SPOKEN)
    at = models.DateTimeField(_("when"), default=timezone.now)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("worker"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    ended_at = models.DateTimeField(_("withdrawn or replaced"), null=True, blank=True)
    ended_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("written down by")
    )

    PRIVACY: ClassVar[Labels] = {
        NARROWING: {"purpose", "agreed", "given_by", "how"},
        PLAIN: {"id", "person", "notice", "at", "worker", "office", "ended_at", "ended_by"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = by_person()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        constraints = (
            models.UniqueConstraint(
                fields=["person", "purpose"], condition=Q(ended_at=None), name="consent_one_answer_stands"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__gte=F("at"), ended_by__isnull=False),
                name="consent_ended_after_given_by_somebody",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {_('yes') if self.agreed else _('no')}"
