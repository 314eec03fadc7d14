"""A return: the day a person was handed over. One person may have thirty."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import RowSecurity, written_at
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.people.models import Document, Person
from camino.reception.models.arrivals import Arrival, HandedOverBy, Route
from camino.reception.models.crossings import Crossing
from camino.staff.models import Office, Worker


class YesNo(models.TextChoices):
    """An answer that may not have been asked for."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNKNOWN = "", _("Not asked")


@recorded()
class ReturnEvent(models.Model):
    """One return from the United States. The categories are those of INM's and EMIF Norte's tables (`domain/02`)."""

    class Belongings(models.TextChoices):
        CLOTHES = "clothes", _("Clothes and bags")
        MONEY = "money", _("Money")
        DOCUMENTS = "documents", _("Papers")
        PHONE = "phone", _("Telephone")
        MEDICINE = "medicine", _("Medicine")
        CHEQUE = "cheque", _("Paid out by a cheque or card")

    class Destination(models.TextChoices):
        ORIGIN = "origin", _("To the place of origin")
        HERE = "here", _("Stays here")
        OTHER_STATE = "other_state", _("To another state of Mexico")
        UNITED_STATES = "united_states", _("Back to the United States")
        UNDECIDED = "undecided", _("Does not know yet")
        UNKNOWN = "", _("Not asked")

    class Apprehended(models.TextChoices):
        CROSSING = "crossing", _("While crossing")
        WORK = "work", _("At work")
        STREET = "street", _("In the street or on the road")
        HOME = "home", _("At home")
        PRISON = "prison", _("In prison")
        OTHER = "other", _("Elsewhere")
        UNKNOWN = "", _("Not asked")

    class CrossAgain(models.TextChoices):
        SEVEN_DAYS = "seven_days", _("Within seven days")
        LATER = "later", _("Some day")
        NO = "no", _("No")
        UNKNOWN = "", _("Not asked")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="returns", verbose_name=_("person"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("written down at"))
    arrival = models.ForeignKey(
        Arrival, models.PROTECT, null=True, blank=True, related_name="events", verbose_name=_("arrived with")
    )
    arrived_on = models.DateField(_("date of return"))
    arrived_at = models.DateTimeField(_("time of return"), null=True, blank=True)
    crossing = models.ForeignKey(Crossing, models.PROTECT, null=True, blank=True, verbose_name=_("crossing"))
    constancia = models.OneToOneField(
        Document,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="return_event",
        verbose_name=_("constancia"),
    )
    handed_over_by = models.CharField(_("handed over by"), max_length=10, choices=HandedOverBy, blank=True)
    route = models.CharField(_("route"), max_length=16, choices=Route, blank=True)
    months_abroad = models.PositiveSmallIntegerField(_("time abroad, in months"), null=True, blank=True)
    last_us_state = models.CharField(_("last state in the United States"), max_length=2, blank=True)
    detained_days = models.PositiveSmallIntegerField(_("days detained"), null=True, blank=True)
    apprehended = models.CharField(
        _("where apprehended"), max_length=10, choices=Apprehended, blank=True, default=""
    )
    separated = models.CharField(
        _("separated from family"), max_length=3, choices=YesNo, blank=True, default=""
    )
    withheld = ArrayField(
        models.CharField(max_length=10, choices=Belongings),
        verbose_name=_("not given back"),
        default=list,
        blank=True,
    )
    destination = models.CharField(
        _("where they want to go"), max_length=14, choices=Destination, blank=True, default=""
    )
    destination_state = models.CharField(_("to which state"), max_length=2, blank=True)
    cross_again = models.CharField(
        _("means to cross again"), max_length=10, choices=CrossAgain, blank=True, default=""
    )
    accompanied = models.BooleanField(_("minor accompanied"), null=True, blank=True)
    registered_by = models.ForeignKey(
        Worker, models.PROTECT, related_name="+", verbose_name=_("written down by")
    )
    registered_at = models.DateTimeField(_("written down"), auto_now_add=True)

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"constancia"},
        NARROWING: {
            "arrived_on", "arrived_at", "crossing", "months_abroad", "last_us_state", "detained_days", "apprehended",
            "separated", "withheld", "destination", "destination_state", "cross_again", "accompanied",
        },
        PLAIN: {"id", "person", "office", "arrival", "handed_over_by", "route", "registered_by", "registered_at"},
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = written_at()

    class Meta:
        verbose_name = _("return")
        verbose_name_plural = _("returns")
        indexes = (models.Index(fields=["office", "arrived_on"], name="return_by_day"),)
        constraints = (
            models.UniqueConstraint(
                fields=["person", "office", "arrived_on"], name="return_once_a_day",
                violation_error_message=_("This person's return on this day is already written down."),
            ),
            models.CheckConstraint(
                condition=Q(destination_state="") | Q(destination__in=["origin", "other_state"]),
                name="return_state_of_a_destination_in_mexico",
                violation_error_message=_("A state is only asked for when the person goes to another place in Mexico."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.person_id} · {self.arrived_on}"
