"""What a person has agreed to, told which notice, and what they have taken back."""

from datetime import date, timedelta
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, READ, RowSecurity, shared, written_at
from camino.core.encryption import SecretTextField
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.people.consent_rules import Ages, Writing
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
class ConsentRule(models.Model):
    """Who consents at which age and what needs writing, from a day on. Changes by law: rows, never code."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    valid_from = models.DateField(_("valid from"), unique=True)
    willingness_from = models.PositiveSmallIntegerField(_("the child is asked from"), default=6)
    assent_from = models.PositiveSmallIntegerField(_("the child assents from"), default=12)
    consent_from = models.PositiveSmallIntegerField(_("the child consents from"), default=15)
    written_purposes = ArrayField(
        models.CharField(max_length=12),
        verbose_name=_("purposes that need writing"),
        default=list,
        blank=True,
    )
    written_data = ArrayField(
        models.CharField(max_length=12), verbose_name=_("data that need writing"), default=list, blank=True
    )
    source = models.TextField(_("source"))

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {
            "id", "valid_from", "willingness_from", "assent_from", "consent_from", "written_purposes", "written_data",
            "source",
        },
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = shared(READ)

    class Meta:
        verbose_name = _("rule of consent")
        verbose_name_plural = _("rules of consent")
        ordering = ("-valid_from",)
        constraints = (
            models.CheckConstraint(
                condition=Q(willingness_from__lte=F("assent_from"), assent_from__lte=F("consent_from"))
                & Q(consent_from__lte=18),
                name="consent_ages_in_order",
            ),
        )

    def __str__(self) -> str:
        return f"{self.valid_from:%Y-%m-%d}"

    @classmethod
    def on(cls, day: date) -> "ConsentRule":
        """The rule of a day; before the first row, the protocol's own figures."""
        found = cls.objects.filter(valid_from__lte=day).first()
        return found or cls(valid_from=day, written_data=list(Writing().data))

    @property
    def ages(self) -> Ages:
        """For the rules on plain values."""
        return Ages(self.willingness_from, self.assent_from, self.consent_from)

    @property
    def writing(self) -> Writing:
        """For the rules on plain values."""
        return Writing(tuple(self.written_purposes), tuple(self.written_data))


@recorded()
class Consent(models.Model):
    """One answer to one purpose. A new answer is a new row; taking back is written on the row that was given.

    `child_agreed`: the willingness or assent of a child whose caregiver answered. `caregiver_agreed`: the word of the
    caregiver of somebody between 15 and 17 who answered themself. Both are None where nobody was asked.
    """

    class Purpose(models.TextChoices):
        ASSISTANCE = "assistance", _("Being assisted by this office")
        SHARING = "sharing", _("Sharing with partner institutions")
        FOLLOW_UP = "follow_up", _("Being contacted later")
        RESEARCH = "research", _("Research without names")

    class GivenBy(models.TextChoices):
        SELF = "self", _("The person")
        PARENT = "parent", _("Mother or father")
        GUARDIAN = "guardian", _("Guardian or representative")
        AUTHORITY = "authority", _("Child protection authority (Procuraduría)")

    class How(models.TextChoices):
        SPOKEN = "spoken", _("Spoken")
        DRAWN = "drawn", _("Signed on this screen")
        SIGNED = "signed", _("Signed on paper")
        THUMB = "thumb", _("Fingerprint on paper")

    class Data(models.TextChoices):
        IDENTITY = "identity", _("Who they are and how to reach them")
        JOURNEY = "journey", _("Returns and visits")
        NEEDS = "needs", _("Needs and services")
        HEALTH = "health", _("Health")
        PROTECTION = "protection", _("Protection")

    class Ended(models.TextChoices):
        STANDS = "", _("Stands")
        REPLACED = "replaced", _("Replaced by a later answer")
        WITHDRAWN = "withdrawn", _("Taken back")
        OPPOSED = "opposed", _("Ended by an ARCO request")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="consents", verbose_name=_("person"))
    purpose = models.CharField(_("purpose"), max_length=12, choices=Purpose)
    # A name until institutions have a room of their own; then it becomes a relation.
    partner = models.CharField(_("institution"), max_length=160, blank=True)
    data = ArrayField(
        models.CharField(max_length=12, choices=Data), verbose_name=_("which data"), default=list, blank=True
    )
    agreed = models.BooleanField(_("agreed"))
    notice = models.ForeignKey(
        PrivacyNotice, models.PROTECT, related_name="+", verbose_name=_("privacy notice")
    )
    given_by = models.CharField(_("given by"), max_length=10, choices=GivenBy, default=GivenBy.SELF)
    giver_name = models.CharField(_("name of who answered"), max_length=200, blank=True)
    child_agreed = models.BooleanField(_("the child agrees"), null=True, blank=True)
    caregiver_agreed = models.BooleanField(_("mother, father or guardian agrees"), null=True, blank=True)
    how = models.CharField(_("how"), max_length=10, choices=How, default=How.SPOKEN)
    signature = SecretTextField(_("signature"), null=True, blank=True, bound_to="people.consent.signature")
    witness_name = models.CharField(_("witness"), max_length=200, blank=True)
    witness_is = models.CharField(_("the witness is"), max_length=80, blank=True)
    read_in = models.CharField(_("language in which the notice was read"), max_length=8, blank=True)
    interpreter = models.CharField(_("interpreter"), max_length=200, blank=True)
    at = models.DateTimeField(_("when"), default=timezone.now)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("worker"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    ended_at = models.DateTimeField(_("withdrawn or replaced"), null=True, blank=True)
    ended_how = models.CharField(
        _("how it ended"), max_length=10, choices=Ended, blank=True, default=Ended.STANDS
    )
    ended_because = SecretTextField(
        _("why it was taken back"), null=True, blank=True, bound_to="people.consent.ended_because"
    )
    ended_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("written down by")
    )

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"giver_name", "signature", "witness_name", "interpreter", "ended_because"},
        NARROWING: {
            "purpose", "partner", "data", "agreed", "given_by", "child_agreed", "caregiver_agreed", "how", "witness_is",
            "read_in", "ended_how",
        },
        PLAIN: {"id", "person", "notice", "at", "worker", "office", "ended_at", "ended_by"},
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = written_at()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        constraints = (
            models.UniqueConstraint(
                "person", "office", "purpose", Lower("partner"), condition=Q(ended_at=None),
                name="consent_one_answer_stands_at_an_office",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__gte=F("at"), ended_by__isnull=False),
                name="consent_ended_after_given_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(ended_how="") | Q(ended_at__isnull=False), name="consent_ended_how_once_ended"
            ),
            models.CheckConstraint(
                condition=~Q(purpose="sharing", agreed=True) | ~Q(partner=""), name="consent_to_share_names_with_whom",
                violation_error_message=_("Write the institution with which the data may be shared."),
            ),
            models.CheckConstraint(
                condition=Q(purpose="sharing") | Q(partner="", data=[]), name="consent_names_partner_only_to_share"
            ),
            models.CheckConstraint(
                condition=Q(witness_name="", witness_is="") | ~Q(witness_name="") & ~Q(witness_is=""),
                name="consent_witness_named_with_what_they_are",
                violation_error_message=_("Write the witness's name and what they are to the person or the office."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {_('yes') if self.agreed else _('no')}"

    @property
    def data_words(self) -> str:
        """The classes of data in the language of the page."""
        return ", ".join(str(self.Data(each).label) for each in self.data)


@recorded()
class Override(models.Model):
    """Somebody's best interest, or the law, in place of their consent: for one purpose, until a moment."""

    class Ground(models.TextChoices):
        DANGER = "danger", _("Imminent danger to the person or to others")
        BEST_INTEREST = "best_interest", _("Best interest of the child")
        MEDICAL = "medical", _("Medical emergency")
        AUTHORITY = "authority", _("Order of a court or of a competent authority")

    LONGEST = timedelta(days=30)

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="overrides", verbose_name=_("person"))
    purpose = models.CharField(_("purpose"), max_length=12, choices=Consent.Purpose)
    partner = models.CharField(_("institution"), max_length=160, blank=True)
    ground = models.CharField(_("ground"), max_length=14, choices=Ground)
    reason = SecretTextField(_("reason"), bound_to="people.override.reason")
    since = models.DateTimeField(_("since"), default=timezone.now)
    until = models.DateTimeField(_("until"))
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("decided by"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"reason"},
        NARROWING: {"purpose", "partner", "ground"},
        PLAIN: {"id", "person", "since", "until", "worker", "office"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = written_at(may=APPENDED)

    class Meta:
        verbose_name = _("decision in place of consent")
        verbose_name_plural = _("decisions in place of consent")
        constraints = (
            models.CheckConstraint(condition=Q(until__gt=F("since")), name="override_ends"),
            models.CheckConstraint(
                condition=Q(purpose__in=["assistance", "sharing"]), name="override_only_to_help",
                violation_error_message=_("Nothing stands in for consent to this purpose."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {self.get_ground_display()}"
