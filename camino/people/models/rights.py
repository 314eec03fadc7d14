"""What a person asks about their own data (ARCO), by when the law wants an answer, and the days that count."""

from datetime import date
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from camino.core.access.declared import APPENDED, READ, RowSecurity, shared, written_at
from camino.core.encryption import SecretTextField
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.moments import told
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.core.states import along_arrows
from camino.people.legal_days import Stretch
from camino.people.models.consents import Consent
from camino.people.models.persons import Person
from camino.staff.models import Office, Worker

# Where an applicant did not correct what was unclear, the law takes the request as never made: it lapses.
ARROWS = {
    "received": {"unclear", "decided", "withdrawn"},
    "unclear": {"received", "lapsed", "withdrawn"},
    "decided": {"done"},
}


@recorded()
class LegalTerm(models.Model):
    """The law's terms in working days, from a day on. They change by law: rows, never code."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    valid_from = models.DateField(_("valid from"), unique=True)
    answer_days = models.PositiveSmallIntegerField(_("to answer"), default=20)
    extension_days = models.PositiveSmallIntegerField(_("longer, once"), default=10)
    effective_days = models.PositiveSmallIntegerField(_("to carry it out"), default=15)
    ask_days = models.PositiveSmallIntegerField(_("to ask for a correction"), default=5)
    correct_days = models.PositiveSmallIntegerField(_("to correct"), default=10)
    source = models.TextField(_("source"))

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {
            "id", "valid_from", "answer_days", "extension_days", "effective_days", "ask_days", "correct_days", "source",
        },
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = shared(READ)

    class Meta:
        verbose_name = _("legal term")
        verbose_name_plural = _("legal terms")
        ordering = ("-valid_from",)

    def __str__(self) -> str:
        return f"{self.valid_from:%Y-%m-%d}"

    @classmethod
    def on(cls, day: date) -> "LegalTerm":
        """The terms of a day; before the first row, the law of 2025's."""
        return cls.objects.filter(valid_from__lte=day).first() or cls(valid_from=day)


class LegalDay(models.Model):
    """Days that an office (all offices) does not work, or works after all. Added to; a later row outweighs."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    first = models.DateField(_("from"))
    last = models.DateField(_("until"))
    working = models.BooleanField(_("these days count after all"), default=False)
    why = models.CharField(_("what they are"), max_length=120)
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("only at")
    )
    written_by = models.ForeignKey(
        Worker, models.PROTECT, related_name="+", verbose_name=_("written down by")
    )
    written_at = models.DateTimeField(_("written down"), default=timezone.now)

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {"id", "first", "last", "working", "why", "office", "written_by", "written_at"}
    }
    ROW_SECURITY: ClassVar[RowSecurity] = shared(APPENDED)

    class Meta:
        verbose_name = _("day that does not count")
        verbose_name_plural = _("days that do not count")
        ordering = ("written_at",)
        constraints = (
            models.CheckConstraint(
                condition=Q(last__gte=F("first")), name="legal_days_in_order",
                violation_error_message=_("The last day cannot be before the first."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.first:%Y-%m-%d} – {self.last:%Y-%m-%d}: {self.why}"

    @classmethod
    def of(cls, office: Office) -> list[Stretch]:
        """What was declared for an office, in order."""
        rows = cls.objects.filter(Q(office=None) | Q(office=office))
        return [Stretch(each.first, each.last, each.working) for each in rows]


class RightsRequestQuerySet(models.QuerySet["RightsRequest"]):
    """Requests, asked for in words."""

    def to_rectify(self, person: Person) -> "RightsRequestQuerySet":
        """Those that are open, ask for a correction of this person's file and were not denied."""
        open_ones = self.filter(person=person, kind="rectification", status__in=RightsRequest.OPEN)
        return open_ones.exclude(decision="denied").order_by("received_on")


@recorded()
class RightsRequest(models.Model):
    """A request for access, rectification, cancellation or opposition, and what became of it."""

    class Kind(models.TextChoices):
        ACCESS = "access", _("Access")
        RECTIFICATION = "rectification", _("Rectification")
        CANCELLATION = "cancellation", _("Cancellation")
        OPPOSITION = "opposition", _("Opposition")

    class Status(models.TextChoices):
        RECEIVED = "received", pgettext_lazy("request", "Received")
        UNCLEAR = "unclear", _("Asked to correct it")
        LAPSED = "lapsed", _("Not corrected: as if not made")
        WITHDRAWN = "withdrawn", pgettext_lazy("request", "Taken back")
        DECIDED = "decided", pgettext_lazy("request", "Decided")
        DONE = "done", pgettext_lazy("request", "Carried out")

    class Applicant(models.TextChoices):
        SELF = "self", _("The person")
        REPRESENTATIVE = "representative", _("Legal representative")
        PARENT = "parent", _("Mother, father or guardian")
        LEGAL_INTEREST = "interest", _("Somebody with a legal interest, of a person who died")

    class Proof(models.TextChoices):
        OFFICIAL = "official", _("Official identification shown")
        KNOWN = "known", _("Known to the office; no identification to show")
        CURP = "curp", _("CURP and facts that only the person knows")
        POWER = "power", _("Letter of attorney and identifications")
        BIRTH = "birth", _("Birth certificate of the child and identification")
        DEATH = "death", _("Death certificate and proof of the legal interest")

    class Decision(models.TextChoices):
        NONE = "", _("Not decided")
        GRANTED = "granted", _("Granted")
        PARTLY = "partly", _("Granted in part")
        DENIED = "denied", _("Denied")

    class Ground(models.TextChoices):
        NONE = "", _("None")
        NOT_PROVEN = "not_proven", _("The applicant did not prove who they are or whom they represent")
        NOT_HELD = "not_held", _("The office does not hold these data")
        LAW = "law", _("A law prevents it or orders the data to be kept")
        THIRD_PARTY = "third", _("It would harm the rights of somebody else")
        PROCEEDINGS = "proceedings", _("It would obstruct judicial or administrative proceedings")
        ORDER = "order", _("An authority has ordered otherwise")
        ALREADY = "already", _("It was already answered")

    OPEN = ("received", "unclear", "decided")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="rights", verbose_name=_("person"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    kind = models.CharField(_("right"), max_length=13, choices=Kind)
    status = models.CharField(_("state"), max_length=9, choices=Status, default=Status.RECEIVED)
    asks = SecretTextField(_("what is asked"), max_length=4000, bound_to="people.rights.asks")
    purposes = ArrayField(
        models.CharField(max_length=12, choices=Consent.Purpose),
        verbose_name=_("opposes"),
        default=list,
        blank=True,
    )
    applicant = models.CharField(_("who asks"), max_length=14, choices=Applicant, default=Applicant.SELF)
    applicant_name = SecretTextField(
        _("name of who asks"), max_length=200, blank=True, default="", bound_to="people.rights.applicant"
    )
    reply_to = SecretTextField(
        _("where to answer"), max_length=400, blank=True, default="", bound_to="people.rights.reply_to"
    )
    proof = models.CharField(_("how identity was proven"), max_length=10, choices=Proof)
    received_on = models.DateField(_("received"))
    received_by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("received by"))
    counted_from = models.DateField(_("counted from"))
    due_on = models.DateField(_("due"), null=True, blank=True)
    extended_on = models.DateField(_("term extended"), null=True, blank=True)
    unclear_because = SecretTextField(
        _("what is missing"), max_length=2000, blank=True, default="", bound_to="people.rights.unclear"
    )
    decision = models.CharField(
        _("decision"), max_length=7, choices=Decision, blank=True, default=Decision.NONE
    )
    ground = models.CharField(
        _("legal ground"), max_length=11, choices=Ground, blank=True, default=Ground.NONE
    )
    words = SecretTextField(
        _("in words"), max_length=4000, blank=True, default="", bound_to="people.rights.words"
    )
    decided_on = models.DateField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decided by")
    )
    closed_on = models.DateField(_("closed"), null=True, blank=True)

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"asks", "applicant_name", "reply_to", "unclear_because", "words"},
        NARROWING: {"kind", "purposes", "applicant", "proof", "ground", "decision"},
        PLAIN: {
            "id", "person", "office", "status", "received_on", "received_by", "counted_from", "due_on", "extended_on",
            "decided_on", "decided_by", "closed_on",
        },
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = written_at()

    objects = RightsRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("ARCO request")
        verbose_name_plural = _("ARCO requests")
        indexes = (models.Index(fields=["office", "due_on"], name="rights_by_due_day"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(decision="", decided_on=None, decided_by=None)
                | (~Q(decision="") & Q(decided_on__isnull=False, decided_by__isnull=False)),
                name="rights_decided_by_somebody_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["decided", "done"]) | ~Q(decision=""), name="rights_decided_before_done"
            ),
            models.CheckConstraint(
                condition=~Q(decision__in=["denied", "partly"]) | ~Q(ground=""), name="rights_denied_on_a_ground",
                violation_error_message=_("Say on what legal ground it is not, or not wholly, granted."),
            ),
            models.CheckConstraint(
                condition=Q(kind="opposition") | Q(purposes=[]), name="rights_only_opposition_names_purposes"
            ),
            models.CheckConstraint(
                condition=Q(due_on__isnull=False) | ~Q(status__in=["received", "unclear", "decided"]),
                name="rights_open_is_due",
            ),
            models.CheckConstraint(
                condition=Q(counted_from__gte=F("received_on")), name="rights_counted_after_received"
            ),
        )  # fmt: skip
        triggers = (along_arrows("rights_along_their_arrows", ARROWS),)

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.get_status_display()}"

    @property
    def told(self) -> str:
        """What was asked and when, as a reason that names nobody."""
        return f"{self.get_kind_display()}, {told(self.received_on)}"
