"""By which figures tests are done: dated rows with their source, never code."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import READ, RowSecurity, shared
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels
from camino.core.refusals import Refused
from camino.health.models.access import for_health
from camino.health.rules import vitals
from camino.health.rules.figures import Figures, GlucoseFigures, HivFigures, PregnancyFigures
from camino.health.words import FIGURES, LIMITS, SIGNS
from camino.supplies.models import Item
from camino.supplies.models.catalogue import days_of

KINDS = [("hiv", _("HIV")), ("pregnancy", _("Pregnancy")), ("glucose", _("Glucose"))]


@recorded()
class Protocol(models.Model):
    """The figures for one kind of test (or for vital signs), from a day until a day."""

    class About(models.TextChoices):
        HIV = "hiv", _("HIV")
        PREGNANCY = "pregnancy", _("Pregnancy")
        GLUCOSE = "glucose", _("Glucose")
        VITALS = "vitals", _("Vital signs")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    about = models.CharField(_("about"), max_length=10, choices=About)
    since = models.DateField(_("holds since"))
    until = models.DateField(_("holds until"), null=True, blank=True)
    figures = models.JSONField(_("figures"))
    source = models.TextField(_("source"))

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "about", "since", "until", "figures", "source"}}
    ROW_SECURITY: ClassVar[RowSecurity] = shared(READ)

    class Meta:
        verbose_name = _("protocol")
        verbose_name_plural = _("protocols")
        ordering = ("about", "-since")
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="protocol_dates"),
            models.CheckConstraint(condition=~Q(source=""), name="protocol_names_its_source"),
            ExclusionConstraint(
                name="protocol_one_at_a_time",
                expressions=[("about", RangeOperators.EQUAL), (days_of(), RangeOperators.OVERLAPS)],
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_about_display()} · {self.since}"

    @classmethod
    def on(cls, about: str, day: date) -> "Protocol":
        """The one of a day. Refused where there is none: nothing is tested by no rule."""
        found = cls.objects.filter(Q(until=None) | Q(until__gte=day), about=about, since__lte=day).first()
        if found is None:
            raise Refused(_("No protocol holds for this test today. Ask whoever leads health."))
        return found

    @property
    def told(self) -> list[tuple[str, str]]:
        """The figures in words, for whoever wants to know by what is decided."""
        rows = []
        for name in (each for each in (*SIGNS, *FIGURES) if each in self.figures):
            value = self.figures[name]
            if isinstance(value, dict):
                ends = ", ".join(f"{FIGURES[end]} {value[end]}" for end in LIMITS if value.get(end))
                rows.append((f"{SIGNS[name]} ({value['unit']})", ends))
            elif isinstance(value, bool):
                rows.append((str(FIGURES[name]), str(_("yes") if value else _("no"))))
            else:
                rows.append((str(FIGURES[name]), str(value)))
        return rows

    def hiv(self) -> HivFigures:
        """For the rules on plain values."""
        return HivFigures.read(self.figures)

    def pregnancy(self) -> PregnancyFigures:
        """For the rules on plain values."""
        return PregnancyFigures.read(self.figures)

    def glucose(self) -> GlucoseFigures:
        """For the rules on plain values."""
        return GlucoseFigures.read(self.figures)

    def signs(self) -> Mapping[str, vitals.Sign]:
        """For the rules on plain values."""
        return vitals.read({name: self.figures[name] for name in SIGNS if name in self.figures})

    def adults_from(self) -> int:
        """From which age the limits of vital signs hold; 0: for everybody."""
        return int(self.figures.get("adults_from", 0))

    def ages(self) -> Figures:
        """The figures of a kind of test: what every kind says of ages and writing is among them."""
        reads: dict[str, Callable[[], Figures]] = {
            "hiv": self.hiv, "pregnancy": self.pregnancy, "glucose": self.glucose,
        }  # fmt: skip
        return reads[self.about]()


@recorded()
class Device(models.Model):
    """A kit that is on the shelf as an item: what it tests, its brand, and when it may be read."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    item = models.OneToOneField(
        Item, models.PROTECT, related_name="+", verbose_name=_("item"),
        error_messages={"unique": _("This item is already described as a kit.")},
    )  # fmt: skip
    kind = models.CharField(_("tests for"), max_length=10, choices=KINDS)
    brand = models.CharField(_("brand"), max_length=60)
    principle = models.CharField(_("principle, generation"), max_length=120, blank=True)
    first_minutes = models.PositiveSmallIntegerField(_("read from minute"))
    best_minutes = models.PositiveSmallIntegerField(_("read until minute"))
    last_minutes = models.PositiveSmallIntegerField(_("never after minute"))
    since = models.DateField(_("as the leaflet says since"))
    source = models.CharField(_("source"), max_length=200)

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {
            "id", "item", "kind", "brand", "principle", "first_minutes", "best_minutes", "last_minutes", "since",
            "source",
        }
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = for_health()

    class Meta:
        verbose_name = _("kind of test kit")
        verbose_name_plural = _("kinds of test kits")
        ordering = ("kind", "brand")
        constraints = (
            models.CheckConstraint(
                condition=Q(first_minutes__lte=F("best_minutes"), best_minutes__lte=F("last_minutes")),
                name="device_minutes_in_order",
                violation_error_message=_("The minutes are not in order: from, until, never after."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.brand}"
