"""What is to happen afterwards, followed until it did; what cannot wait."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from camino.core.access.declared import (
    APPENDED,
    MEDICAL,
    PROTECTED,
    RowSecurity,
    medical,
    reached_person,
    through,
)
from camino.core.encryption import SecretJSONField, SecretTextField
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, PLAIN, Labels
from camino.core.states import along_arrows
from camino.health.models.attentions import Attention
from camino.health.models.testing import Test
from camino.people.models import Person
from camino.staff.models import Office, Worker

ARROWS = {"open": {"done", "lost", "declined"}, "lost": {"done"}}


class FollowUpQuerySet(models.QuerySet["FollowUp"]):
    """Follow-ups read as English."""

    def open(self) -> "FollowUpQuerySet":
        """Those that have not happened yet."""
        return self.filter(status="open")


@recorded()
class FollowUp(models.Model):
    """Linkage to care, a test to repeat, a result to collect: due on a day, open until it happened or cannot."""

    class What(models.TextChoices):
        LABORATORY = "laboratory", _("Laboratory: complementary tests")
        HIV_CARE = "hiv_care", _("HIV care (CAPASITS)")
        REPEAT = "repeat", _("Repeat the test")
        COLLECT = "collect", _("Come for the result")
        PRENATAL = "prenatal", _("Prenatal care")
        HEALTH_CENTRE = "health_centre", _("Health centre: confirm and treat")
        EMERGENCY = "emergency", _("Emergency ward, now")
        VIOLENCE = "violence", _("Care after sexual violence, now")

    class Status(models.TextChoices):
        OPEN = "open", pgettext_lazy("follow-up", "Open")
        DONE = "done", pgettext_lazy("follow-up", "Happened")
        LOST = "lost", pgettext_lazy("follow-up", "Not reached any more")
        DECLINED = "declined", pgettext_lazy("follow-up", "The person does not want it")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("person"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    test = models.ForeignKey(
        Test, models.PROTECT, null=True, blank=True, related_name="follow_ups", verbose_name=_("test")
    )
    what = SecretTextField(_("what"), null=True, bound_to="health.followup.what")
    where = SecretTextField(
        _("where"), max_length=160, null=True, blank=True, bound_to="health.followup.where"
    )
    due_on = models.DateField(_("due"))
    status = models.CharField(_("state"), max_length=8, choices=Status, default=Status.OPEN)
    made_at = models.DateTimeField(_("made"), default=timezone.now)
    made_by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("made by"))
    ended_on = models.DateField(_("ended"), null=True, blank=True)
    ended_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("ended by")
    )

    objects = FollowUpQuerySet.as_manager()

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"what", "where"},
        PLAIN: {
            "id", "person", "office", "test", "due_on", "status", "made_at", "made_by", "ended_on", "ended_by",
        },
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = medical()

    class Meta:
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        ordering = ("due_on", "pk")
        indexes = (
            models.Index(fields=["office", "due_on"], condition=Q(status="open"), name="follow_up_due"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(status="open", ended_on=None, ended_by=None)
                | (~Q(status="open") & Q(ended_on__isnull=False, ended_by__isnull=False)),
                name="follow_up_ended_exactly_when_not_open",
            ),
        )
        triggers = (along_arrows("follow_up_along_its_arrows", ARROWS),)

    def __str__(self) -> str:
        return self.what_words

    @property
    def urgent(self) -> bool:
        """Whether it does not wait."""
        return self.status == self.Status.OPEN and self.what in (self.What.EMERGENCY, self.What.VIOLENCE)

    @property
    def what_words(self) -> str:
        """What is to happen, in the language of the page."""
        return str(self.What(self.what).label) if self.what in self.What.values else ""


@recorded()
class Attempt(models.Model):
    """What was done to make it happen: accompanied, called the clinic, asked again."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    follow_up = models.ForeignKey(
        FollowUp, models.CASCADE, related_name="attempts", verbose_name=_("follow-up")
    )
    at = models.DateTimeField(_("when"), default=timezone.now)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("by whom"))
    words = SecretTextField(_("what was done"), max_length=300, null=True, bound_to="health.attempt.words")

    PRIVACY: ClassVar[Labels] = {NAMING: {"words"}, PLAIN: {"id", "follow_up", "at", "worker"}}
    ROW_SECURITY: ClassVar[RowSecurity] = through("health_followup", "follow_up_id", APPENDED)

    class Meta:
        verbose_name = _("attempt")
        verbose_name_plural = _("attempts")
        ordering = ("at",)

    def __str__(self) -> str:
        return f"{self.at}"


@recorded()
class Violence(models.Model):
    """The question about sexual violence (NOM-046): that it was asked, the answer, and what was done at once."""

    class Answer(models.TextChoices):
        NO = "no", _("No")
        YES = "yes", _("Yes")
        NOT_SAID = "not_said", _("Does not wish to say")
        NOT_ASKED = "not_asked", _("Not asked: not alone with the person")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    attention = models.ForeignKey(
        Attention, models.CASCADE, related_name="violence", verbose_name=_("attention")
    )
    at = models.DateTimeField(_("when"), default=timezone.now)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("by whom"))
    # answer; happened_at; done: what was offered and notified.
    answer = SecretJSONField(_("answer"), null=True, bound_to="health.violence.answer")

    PRIVACY: ClassVar[Labels] = {NAMING: {"answer"}, PLAIN: {"id", "attention", "at", "worker"}}
    ROW_SECURITY: ClassVar[RowSecurity] = through("health_attention", "attention_id", APPENDED)

    class Meta:
        verbose_name = _("question about sexual violence")
        verbose_name_plural = _("questions about sexual violence")

    def __str__(self) -> str:
        return f"{self.at}"


@recorded()
class Alert(models.Model):
    """Health asks a protection officer to see somebody. Why is said in person: the row has no room for it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("person"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("asked by"))
    urgent = models.BooleanField(_("at once"), default=False)
    taken_at = models.DateTimeField(_("taken up"), null=True, blank=True)
    taken_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taken up by")
    )

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {"id", "person", "office", "at", "worker", "urgent", "taken_at", "taken_by"}
    }
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        f"(office_id = ANY({MEDICAL}) OR office_id = ANY({PROTECTED})) AND {reached_person()}",
        enter=f"office_id = ANY({MEDICAL}) AND {reached_person()}",
    )

    class Meta:
        verbose_name = _("request of health to protection")
        verbose_name_plural = _("requests of health to protection")
        constraints = (
            models.UniqueConstraint(
                fields=["person", "office"], condition=Q(taken_at=None), name="alert_one_open_for_a_person",
                violation_error_message=_("Protection has already been asked to see this person."),
            ),
            models.CheckConstraint(
                condition=Q(taken_at=None, taken_by=None) | Q(taken_at__gte=F("at"), taken_by__isnull=False),
                name="alert_taken_up_by_somebody",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.at}"
