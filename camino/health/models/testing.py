"""A test from counselling to the result given in person, and the devices used for it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from camino.core.access.declared import RowSecurity, medical, through
from camino.core.encryption import SecretJSONField, SecretTextField
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.core.states import along_arrows
from camino.health.models.attentions import Attention
from camino.health.models.cabinet import Box
from camino.health.models.protocols import KINDS, Protocol
from camino.people.models import Consent, Person
from camino.staff.models import Office, Worker

ARROWS = {"agreed": {"found", "stopped"}, "found": {"given", "not_given"}, "not_given": {"given"}}
OPEN = ("agreed", "found")


@recorded()
class Test(models.Model):
    """One test of one person. The person was counselled and agreed; else there is no row at all."""

    __test__: ClassVar[bool] = False  # pytest: not one of its own

    class Status(models.TextChoices):
        AGREED = "agreed", pgettext_lazy("test", "Agreed to")
        FOUND = "found", pgettext_lazy("test", "Result to be given")
        GIVEN = "given", pgettext_lazy("test", "Given in person")
        NOT_GIVEN = "not_given", pgettext_lazy("test", "Left before the result")
        STOPPED = "stopped", pgettext_lazy("test", "Stopped")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    attention = models.ForeignKey(
        Attention, models.PROTECT, related_name="tests", verbose_name=_("attention")
    )
    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("person"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    kind = models.CharField(_("test"), max_length=10, choices=KINDS)
    protocol = models.ForeignKey(Protocol, models.PROTECT, related_name="+", verbose_name=_("protocol"))
    status = models.CharField(_("state"), max_length=10, choices=Status, default=Status.AGREED)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("by whom"))
    agreed_at = models.DateTimeField(_("counselled and agreed"), default=timezone.now)
    given_by = models.CharField(_("who consented"), max_length=10, choices=Consent.GivenBy)
    giver_name = SecretTextField(
        _("name of who consented"), max_length=120, null=True, bound_to="health.test.giver"
    )
    how = models.CharField(_("how"), max_length=8, choices=Consent.How)
    signature = SecretTextField(_("signature"), null=True, bound_to="health.test.signature")
    child_agreed = models.BooleanField(_("the child agreed"), null=True, blank=True)
    # What the kind of test asks beside: the setting and symptoms of glucose, the days late, an exposure.
    facts = SecretJSONField(_("what was asked before"), null=True, bound_to="health.test.facts")
    finding = SecretTextField(_("finding"), null=True, bound_to="health.test.finding")
    found_at = models.DateTimeField(_("found"), null=True, blank=True)
    told_at = models.DateTimeField(_("given in person"), null=True, blank=True)
    told_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("given by")
    )
    counselled_after = models.BooleanField(_("counselled after"), default=False)
    words = SecretTextField(
        _("next step in words"), max_length=400, null=True, blank=True, bound_to="health.test.words"
    )

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"giver_name", "signature", "facts", "finding", "words"},
        NARROWING: {"kind", "given_by", "how", "child_agreed"},
        PLAIN: {
            "id", "attention", "person", "office", "protocol", "status", "worker", "agreed_at", "found_at", "told_at",
            "told_by", "counselled_after",
        },
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = medical()

    class Meta:
        verbose_name = _("test")
        verbose_name_plural = _("tests")
        indexes = (models.Index(fields=["office", "status"], condition=Q(status__in=OPEN), name="test_open"),)
        constraints = (
            models.UniqueConstraint(
                fields=["person", "kind"], condition=Q(status__in=OPEN), name="test_one_of_a_kind_at_a_time",
                violation_error_message=_("A test of this kind is already going on."),
            ),
            models.CheckConstraint(
                condition=Q(status__in=["agreed", "stopped"], found_at=None)
                | Q(status__in=["found", "given", "not_given"], found_at__gte=F("agreed_at")),
                name="test_found_after_it_was_agreed_to",
            ),
            models.CheckConstraint(
                condition=Q(status="given", told_at__gte=F("found_at"), told_by__isnull=False, counselled_after=True)
                | (~Q(status="given") & Q(told_at=None, told_by=None)),
                name="test_given_with_counselling",
                violation_error_message=_("A result is given in person, with counselling."),
            ),
        )  # fmt: skip
        triggers = (along_arrows("test_along_its_arrows", ARROWS),)

    def __str__(self) -> str:
        return str(self.get_kind_display())


@recorded()
class Use(models.Model):
    """One device used for a test: from which box, begun when, to be read when, and what it showed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    test = models.ForeignKey(Test, models.CASCADE, related_name="uses", verbose_name=_("test"))
    number = models.PositiveSmallIntegerField(_("number"))
    box = models.ForeignKey(Box, models.PROTECT, related_name="+", verbose_name=_("box"))
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("by whom"))
    begun_at = models.DateTimeField(_("begun"))
    read_from = models.DateTimeField(_("may be read from"))
    best_until = models.DateTimeField(_("best read until"))
    read_until = models.DateTimeField(_("may be read until"))
    read_at = models.DateTimeField(_("read"), null=True, blank=True)
    # outcome, late; for glucose: the value in mg/dL, the unit it was read in, LO or HI.
    shown = SecretJSONField(_("what it showed"), null=True, bound_to="health.use.shown")

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"shown"},
        PLAIN: {
            "id", "test", "number", "box", "worker", "begun_at", "read_from", "best_until", "read_until", "read_at",
        },
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = through("health_test", "test_id")

    class Meta:
        verbose_name = _("device used")
        verbose_name_plural = _("devices used")
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=["test", "number"], name="use_numbered"),
            models.UniqueConstraint(
                fields=["test"], condition=Q(read_at=None), name="use_one_at_a_time",
                violation_error_message=_("A device of this test is still to be read."),
            ),
            models.CheckConstraint(
                condition=Q(read_from__gte=F("begun_at"), best_until__gte=F("read_from"))
                & Q(read_until__gte=F("best_until")),
                name="use_window_in_order",
            ),
            models.CheckConstraint(
                condition=Q(read_at=None) | Q(read_at__gte=F("read_from")), name="use_never_read_too_early",
                violation_error_message=_("It is too early to read this device."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.number}"
