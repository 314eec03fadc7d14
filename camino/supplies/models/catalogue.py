"""Items, their barcodes, and what a kit is made of from a day on."""

from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from stdnum import ean
from stdnum.exceptions import InvalidChecksum, InvalidFormat, InvalidLength

from camino.core.access.declared import ALL, APPENDED, RowSecurity
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels
from camino.supplies.models.access import catalogue
from camino.supplies.rules import Variant

HEALTH_PACK = 12  # more than the least count that health may tell (ADR 8)
SHORT_GTINS = (8, 12, 13, 14)
VARIANTS = [
    (Variant.WOMAN.value, _("Woman")), (Variant.MAN.value, _("Man")), (Variant.GIRL.value, _("Adolescent girl")),
    (Variant.BOY.value, _("Adolescent boy")), (Variant.CHILD.value, pgettext_lazy("kit", "Child")),
    (Variant.BABY.value, _("Baby")),
]  # fmt: skip


def spoken(name: str, name_en: str) -> str:
    """A name of the catalogue in the language of the page. Spanish where there is no English."""
    return name_en if name_en and (get_language() or "").startswith("en") else name


def stored_between(coldest: int | None, warmest: int | None) -> str:
    """A range of degrees, either end of which may be open."""
    if coldest is not None and warmest is not None:
        return f"{coldest}–{warmest} °C"
    if coldest is None and warmest is None:
        return ""
    return f"≥ {coldest} °C" if coldest is not None else f"≤ {warmest} °C"


def days_of(since: str = "since", until: str = "until") -> Func:
    """The days from one field until another as a range, for constraints that two rows must not overlap."""
    return Func(F(since), F(until), Value("[]"), function="daterange", output_field=DateRangeField())


def a_gtin(code: str) -> None:
    """Validator: GTIN-8, 12, 13 or 14 with the right check digit (GS1 General Specifications)."""
    try:
        if len(code) not in SHORT_GTINS:
            raise InvalidLength
        ean.validate(code.zfill(14))
    except (InvalidLength, InvalidFormat) as error:
        raise ValidationError(_("A barcode has 8, 12, 13 or 14 digits.")) from error
    except InvalidChecksum as error:
        raise ValidationError(_("The last digit of the barcode does not fit. Scan it again.")) from error


class Kind(models.Model):
    """A kind of help that rules speak about: a hygiene kit, a winter set, nappies. Offices tell each other no more."""

    id = models.SlugField(_("key"), primary_key=True, max_length=30)
    name = models.CharField(_("name"), max_length=80, unique=True)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    icon = models.CharField(max_length=30, default="package")

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "name", "name_en", "icon"}}
    ROW_SECURITY: ClassVar[RowSecurity] = catalogue(APPENDED)

    class Meta:
        verbose_name = _("kind of help")
        verbose_name_plural = _("kinds of help")
        ordering = ("id",)

    def __str__(self) -> str:
        return spoken(self.name, self.name_en)


@recorded()
class Item(models.Model):
    """Something that is counted: a bar of soap, a kit for a woman, a box of tests."""

    class Unit(models.TextChoices):
        PIECE = "piece", _("piece")
        PAIR = "pair", _("pair")
        PACK = "pack", _("pack")
        BOTTLE = "bottle", _("bottle")
        SET = "set", _("set")
        TEST = "test", _("test")

    class Goes(models.TextChoices):
        PERSON = "person", _("To people")
        KIT = "kit", _("Into kits only")
        HEALTH = "health", _("To health, in lots, never by name")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.SlugField(_("key"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120, unique=True)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    unit = models.CharField(_("unit"), max_length=8, choices=Unit, default=Unit.PIECE)
    goes = models.CharField(_("where it goes"), max_length=8, choices=Goes, default=Goes.KIT)
    kind = models.ForeignKey(Kind, models.PROTECT, null=True, blank=True, verbose_name=_("kind of help"))
    fits = ArrayField(
        models.CharField(max_length=16, choices=VARIANTS), verbose_name=_("whom it fits"), default=list, blank=True
    )  # fmt: skip
    size = models.CharField(_("size"), max_length=10, blank=True)
    pack = models.PositiveIntegerField(_("units in a pack"), default=1)
    expires = models.BooleanField(_("has an expiry date"), default=False)
    keeps_days = models.PositiveSmallIntegerField(_("days it keeps once opened"), null=True, blank=True)
    coldest = models.SmallIntegerField(_("stored at no less than (°C)"), null=True, blank=True)
    warmest = models.SmallIntegerField(_("stored at no more than (°C)"), null=True, blank=True)
    order_days = models.PositiveSmallIntegerField(_("days from order to shelf"), default=30)
    least = models.PositiveIntegerField(_("least to have on the shelf"), default=0)
    retired_on = models.DateField(_("no longer used since"), null=True, blank=True)

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {
            "id", "key", "name", "name_en", "unit", "goes", "kind", "fits", "size", "pack", "expires", "keeps_days",
            "coldest", "warmest", "order_days", "least", "retired_on",
        }
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = catalogue()

    class Meta:
        verbose_name = _("item")
        verbose_name_plural = _("items")
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(
                condition=Q(goes="person", kind__isnull=False) | (~Q(goes="person") & Q(kind=None)),
                name="item_for_people_has_a_kind",
                violation_error_message=_("Say which kind of help it is; only what goes to people has one."),
            ),
            models.CheckConstraint(
                condition=Q(coldest=None) | Q(warmest=None) | Q(coldest__lte=F("warmest")), name="item_storage_range",
                violation_error_message=_("The lowest temperature is above the highest."),
            ),
            models.CheckConstraint(
                condition=Q(pack__gte=1), name="item_pack_holds_something",
                violation_error_message=_("A pack holds at least one."),
            ),
            models.CheckConstraint(
                condition=~Q(goes="health") | Q(pack__gte=HEALTH_PACK), name="item_to_health_in_large_packs",
                violation_error_message=_(
                    "What goes to health comes in packs of 12 or more: a smaller one tells of tests."
                ),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return spoken(self.name, self.name_en)

    @property
    def storage(self) -> str:
        """The range in which it is stored, in degrees."""
        return stored_between(self.coldest, self.warmest)

    @property
    def whom(self) -> list[str]:
        """Whom it fits, in words; nobody where it fits everybody."""
        words = dict(VARIANTS)
        return [str(words[each]) for each in self.fits if each in words]


@recorded()
class Barcode(models.Model):
    """A GTIN printed on an item, or on a carton of so many."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    gtin = models.CharField(
        _("barcode"), max_length=14, unique=True, validators=[a_gtin],
        error_messages={"unique": _("Another item already has this barcode.")},
    )  # fmt: skip
    item = models.ForeignKey(Item, models.CASCADE, related_name="barcodes", verbose_name=_("item"))
    holds = models.PositiveIntegerField(_("units inside"), default=1)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "gtin", "item", "holds"}}
    ROW_SECURITY: ClassVar[RowSecurity] = catalogue(ALL)

    class Meta:
        verbose_name = _("barcode")
        verbose_name_plural = _("barcodes")
        constraints = (
            models.CheckConstraint(
                condition=Q(gtin__regex=r"^(\d{8}|\d{12,14})$"), name="barcode_is_a_gtin",
                violation_error_message=_("A barcode has 8, 12, 13 or 14 digits."),
            ),
            models.CheckConstraint(condition=Q(holds__gte=1), name="barcode_holds_something"),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.gtin


class RecipeQuerySet(models.QuerySet["Recipe"]):
    """Recipes read as English."""

    def valid(self, on: date) -> "RecipeQuerySet":
        """Those by which kits are made on a day."""
        return self.filter(Q(until=None) | Q(until__gte=on), since__lte=on)


@recorded()
class Recipe(models.Model):
    """What one kit is made of, from a day until a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kit = models.ForeignKey(Item, models.PROTECT, related_name="recipes", verbose_name=_("kit"))
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)

    objects = RecipeQuerySet.as_manager()

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "kit", "since", "until", "source"}}
    ROW_SECURITY: ClassVar[RowSecurity] = catalogue()

    class Meta:
        verbose_name = _("contents of a kit")
        verbose_name_plural = _("contents of kits")
        ordering = ("-since",)
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="recipe_dates"),
            ExclusionConstraint(
                name="recipe_one_at_a_time",
                expressions=[("kit", RangeOperators.EQUAL), (days_of(), RangeOperators.OVERLAPS)],
                violation_error_message=_("The kit already has contents on some of these days."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.kit} · {self.since}"


@recorded()
class RecipeLine(models.Model):
    """So many of one item in a kit."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    recipe = models.ForeignKey(Recipe, models.CASCADE, related_name="lines", verbose_name=_("contents"))
    item = models.ForeignKey(Item, models.PROTECT, related_name="+", verbose_name=_("item"))
    quantity = models.PositiveIntegerField(_("how many"))

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "recipe", "item", "quantity"}}
    ROW_SECURITY: ClassVar[RowSecurity] = catalogue(ALL)

    class Meta:
        verbose_name = _("line of the contents")
        verbose_name_plural = _("lines of the contents")
        constraints = (
            models.UniqueConstraint(
                fields=["recipe", "item"], name="recipe_line_once",
                violation_error_message=_("An item stands twice in the contents. Add the two up."),
            ),
            models.CheckConstraint(condition=Q(quantity__gte=1), name="recipe_line_of_something"),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.quantity} × {self.item}"
