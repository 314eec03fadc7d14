"""A bus (or flight, or group on foot) announced and received, and the lines of its list."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from camino.core.access.declared import ALL, RowSecurity, by_office, reached, reached_person
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.core.states import along_arrows
from camino.people.models import Person
from camino.reception.models.crossings import Crossing
from camino.staff.models import Office, Worker

# A reconciled arrival is opened again when somebody turns up after all; a registered one never becomes paper again.
ARROWS = {"open": {"registered", "cancelled"}, "registered": {"reconciled"}, "reconciled": {"registered"}}


class HandedOverBy(models.TextChoices):
    """The United States authority that handed people over."""

    CBP = "cbp", _("Border Patrol or CBP")
    ICE = "ice", _("ICE")
    CONSULATE = "consulate", _("Mexican consulate")
    INM = "inm", _("INM")
    OTHER = "other", _("Another authority")


class Route(models.TextChoices):
    """How people came back."""

    BRIDGE = "bridge", _("On foot over a bridge")
    BUS = "bus", _("By bus to the border")
    INTERIOR_FLIGHT = "interior_flight", _("Flight to the interior (PRIM)")
    COMMERCIAL = "commercial", _("Commercial flight")
    OTHER = "other", _("Another way")


# The file would be copied with every change of the arrival; its lines have a history of their own.
@recorded(without={"file_content", "understood"})
class Arrival(models.Model):
    """People who come together and share the facts of their return."""

    class Status(models.TextChoices):
        OPEN = "open", pgettext_lazy("arrival", "Open")
        REGISTERED = "registered", pgettext_lazy("arrival", "Registered")
        RECONCILED = "reconciled", _("Reconciled")
        CANCELLED = "cancelled", _("Cancelled")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    title = models.CharField(_("what it is called"), max_length=120)
    arrived_on = models.DateField(_("date"))
    arrived_at = models.DateTimeField(_("time"), null=True, blank=True)
    crossing = models.ForeignKey(Crossing, models.PROTECT, null=True, blank=True, verbose_name=_("crossing"))
    handed_over_by = models.CharField(_("handed over by"), max_length=10, choices=HandedOverBy, blank=True)
    route = models.CharField(_("route"), max_length=16, choices=Route, blank=True)
    announced = models.PositiveIntegerField(_("people announced"), null=True, blank=True)
    unannounced = models.PositiveIntegerField(_("came without being announced"), default=0)
    absent_unnamed = models.PositiveIntegerField(_("announced, did not arrive, name not known"), default=0)
    status = models.CharField(_("state"), max_length=10, choices=Status, default=Status.OPEN)
    opened_by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("opened by"))
    opened_at = models.DateTimeField(_("opened"), auto_now_add=True)
    # The file as it was understood, so that a reader's correction of a column can be applied to it again.
    file_name = models.CharField(_("file"), max_length=200, blank=True)
    file_digest = models.CharField(max_length=64, blank=True)
    file_content = models.BinaryField(null=True, blank=True)
    understood = models.JSONField(_("how the file was understood"), default=dict, blank=True)

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"file_content", "file_name", "understood"},
        NARROWING: {"crossing", "arrived_on", "arrived_at"},
        PLAIN: {
            "id", "office", "title", "handed_over_by", "route", "announced", "unannounced", "absent_unnamed", "status",
            "opened_by", "opened_at", "file_digest",
        },
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = by_office()

    class Meta:
        verbose_name = _("arrival")
        verbose_name_plural = _("arrivals")
        indexes = (models.Index(fields=["office", "-arrived_on", "-id"], name="arrival_by_day"),)
        constraints = (
            models.UniqueConstraint(
                fields=["office", "file_digest"],
                condition=~Q(file_digest="") & ~Q(status="cancelled"),
                name="arrival_file_read_once",
                violation_error_message=_("This same file has already been read for another arrival."),
            ),
        )
        triggers = (along_arrows("arrival_along_its_arrows", ARROWS),)

    def __str__(self) -> str:
        return self.title


class LineQuerySet(models.QuerySet["Line"]):
    """Lines read as English. What stops a line is written in its `problems`."""

    STOPPED = Q(problems__contains=[{"stops": True}])

    def expected(self) -> "LineQuerySet":
        """Those about which the last word is not said."""
        return self.filter(outcome="expected")

    def stopped(self) -> "LineQuerySet":
        """Those that cannot be a person as they stand."""
        return self.expected().filter(self.STOPPED)

    def undecided(self) -> "LineQuerySet":
        """Those of which nobody has said yet whether they are somebody new."""
        return self.expected().exclude(self.STOPPED).filter(decision="")

    def ready(self) -> "LineQuerySet":
        """Those that can be registered."""
        return self.expected().exclude(self.STOPPED).exclude(decision="")

    def typed(self) -> "LineQuerySet":
        """Those that a worker typed, in the order they were typed."""
        return self.filter(sheet=Line.TYPED)


@recorded(found_by="arrival")
class Line(models.Model):
    """One person of a list: what the list says, what the worker decided, and who it turned out to be.

    A line is paper until the arrival is registered: no person exists because of it.
    """

    class Outcome(models.TextChoices):
        EXPECTED = "expected", _("Expected")
        REGISTERED = "registered", _("Registered")
        DECLINED = "declined", _("Declined help")
        ABSENT = "absent", _("Did not arrive")
        LEFT_OUT = "left_out", _("Left out of the list")

    class Decision(models.TextChoices):
        UNDECIDED = "", _("To be decided")
        NEW = "new", _("New person")
        SAME = "same", _("Already registered")

    TYPED = ""  # the sheet of the lines that come from no file

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    arrival = models.ForeignKey(Arrival, models.CASCADE, related_name="lines", verbose_name=_("arrival"))
    number = models.PositiveIntegerField(_("line"))
    sheet = models.CharField(_("sheet"), max_length=120, blank=True)
    facts = models.JSONField(_("what the list says"), default=dict)
    problems = models.JSONField(_("problems"), default=list, blank=True)
    alike = ArrayField(models.UUIDField(), verbose_name=_("people it may be"), default=list, blank=True)
    repeats = models.PositiveIntegerField(_("same as line"), null=True, blank=True)
    decision = models.CharField(
        _("decision"), max_length=4, choices=Decision, blank=True, default=Decision.UNDECIDED
    )
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("person"),
        db_constraint=True,
    )
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, default=Outcome.EXPECTED)

    objects = LineQuerySet.as_manager()

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"facts", "problems"},
        NARROWING: {"outcome"},
        PLAIN: {"id", "arrival", "number", "sheet", "alike", "repeats", "decision", "person"},
    }
    # Once a line is somebody, it is as hidden as they are (they may be sealed since).
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        f"{reached('reception_arrival', 'arrival_id')} AND (outcome <> 'registered' OR {reached_person()})",
        ALL,
    )

    class Meta:
        verbose_name = _("line of a list")
        verbose_name_plural = _("lines of a list")
        ordering = ("sheet", "number")
        constraints = (
            models.UniqueConstraint(fields=["arrival", "sheet", "number"], name="line_once_in_a_list"),
            models.CheckConstraint(
                condition=~Q(outcome="registered") | Q(person__isnull=False),
                name="line_registered_as_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(decision="same") | Q(person__isnull=False), name="line_same_as_somebody"
            ),
        )

    def __str__(self) -> str:
        return f"{self.arrival} · {self.number}"


class Layout(models.Model):
    """How the columns of a kind of list were understood, remembered for the next list that looks the same."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    fingerprint = models.CharField(_("fingerprint of the header"), max_length=64)
    understood = models.JSONField(_("columns"), default=dict)
    last_used = models.DateTimeField(_("last used"), auto_now=True)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "office", "fingerprint", "understood", "last_used"}}
    ROW_SECURITY: ClassVar[RowSecurity] = by_office(may=ALL)

    class Meta:
        verbose_name = _("layout of a list")
        verbose_name_plural = _("layouts of lists")
        constraints = (
            models.UniqueConstraint(fields=["office", "fingerprint"], name="layout_once_at_an_office"),
        )

    def __str__(self) -> str:
        return self.fingerprint[:8]
