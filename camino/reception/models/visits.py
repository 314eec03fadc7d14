"""A day on which the office received somebody, and what they needed first."""

from dataclasses import replace
from typing import ClassVar
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import ALL, OFFICES, RowSecurity, through, written_at
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.people.models import Person
from camino.reception.models.events import ReturnEvent
from camino.staff.models import Office, Worker


@recorded()
class Visit(models.Model):
    """Somebody received at an office on a day, returned or not."""

    class Reason(models.TextChoices):
        RETURNED = "returned", _("Returned from the United States")
        INTERNAL = "internal", _("Came from elsewhere in Mexico")
        WALK_IN = "walk_in", _("Came on their own")
        FOLLOW_UP = "follow_up", _("Came back about something open")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="visits", verbose_name=_("person"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    came_on = models.DateField(_("date"))
    came_at = models.DateTimeField(_("time"))
    reason = models.CharField(_("reason"), max_length=10, choices=Reason)
    return_event = models.ForeignKey(
        ReturnEvent, models.PROTECT, null=True, blank=True, related_name="visits", verbose_name=_("return")
    )
    received_by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("received by"))

    PRIVACY: ClassVar[Labels] = {
        NARROWING: {"came_on", "came_at", "reason"},
        PLAIN: {"id", "person", "office", "return_event", "received_by"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = written_at()

    class Meta:
        verbose_name = _("visit")
        verbose_name_plural = _("visits")
        indexes = (models.Index(fields=["office", "came_on", "came_at"], name="visit_by_day"),)
        constraints = (
            models.UniqueConstraint(
                fields=["person", "office", "came_on"], name="visit_once_a_day",
                violation_error_message=_("This person has already been received here today."),
            ),
            models.CheckConstraint(
                condition=(Q(reason="returned") & Q(return_event__isnull=False))
                | (~Q(reason="returned") & Q(return_event=None)),
                name="visit_of_a_return_names_it",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.person_id} · {self.came_on}"


@recorded(found_by="visit")
class FirstNeed(models.Model):
    """Something a person needed when they arrived, and what was done about it."""

    class Kind(models.TextChoices):
        FOOD = "food", _("Food and water")
        SHELTER = "shelter", _("A place to sleep")
        CALL = "call", _("A call home")
        PAPERS = "papers", _("Papers")
        TRANSPORT = "transport", _("Transport")
        CLOTHING = "clothing", _("Clothing")
        MEDICAL = "medical", _("Medical help")
        LEGAL = "legal", _("Legal advice")
        PROTECTION = "protection", _("Protection")
        CHEQUE = "cheque", _("Cashing a cheque")
        BELONGINGS = "belongings", _("Getting belongings back")

    class Status(models.TextChoices):
        ASKED = "asked", _("Open")
        GIVEN = "given", _("Done here")
        REFERRED = "referred", _("Sent to somebody else")
        NOT_POSSIBLE = "not_possible", _("Could not be done")
        DECLINED = "declined", _("No longer wanted")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    visit = models.ForeignKey(Visit, models.CASCADE, related_name="needs", verbose_name=_("visit"))
    kind = models.CharField(_("need"), max_length=12, choices=Kind)
    status = models.CharField(_("what was done"), max_length=12, choices=Status, default=Status.ASKED)
    note = models.CharField(_("note"), max_length=200, blank=True)
    answered_at = models.DateTimeField(_("when"), null=True, blank=True)
    answered_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("by whom")
    )

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"note"},
        NARROWING: {"kind", "status"},
        PLAIN: {"id", "visit", "answered_at", "answered_by"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = replace(
        through("reception_visit", "visit_id", ALL),
        change="EXISTS (SELECT 1 FROM reception_visit up WHERE up.id = {table}.visit_id"  # noqa: S608  # names of tables
        f" AND up.office_id = ANY({OFFICES}))",
    )

    class Meta:
        verbose_name = _("first need")
        verbose_name_plural = _("first needs")
        constraints = (
            models.UniqueConstraint(
                fields=["visit", "kind"], name="need_once_a_visit",
                violation_error_message=_("This need is already on the list."),
            ),
            models.CheckConstraint(
                condition=Q(status="asked", answered_at=None, answered_by=None)
                | (~Q(status="asked") & Q(answered_at__isnull=False, answered_by__isnull=False)),
                name="need_answered_exactly_when_not_open",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def person_id(self) -> UUID:
        """Whom the book's entries about the need are about."""
        return self.visit.person_id
