"""The forms of the store."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from camino.core.refusals import Refused
from camino.staff.models import Office
from camino.supplies.actions.receiving import Delivered
from camino.supplies.models import Barcode, Fund, Item, Lot, Place, Receipt
from camino.supplies.models.catalogue import a_gtin

MOST = 1_000_000
ROWS, SHOWN_ROWS = 15, 4


class DayInput(forms.DateInput):
    """The browser's own picker of days."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def shelves(office: Office) -> Any:
    """The office's stores and shelves."""
    return Place.objects.filter(office=office).shelves().order_by("name")


class PlaceChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django's class takes none at run time
    """A store or shelf of the office."""

    def __init__(self, label: Any = None) -> None:
        super().__init__(
            Place.objects.none(), label=label or _("Place"), empty_label=None,
            error_messages={"required": _("Choose a place. If there is none, open one under Shelves and funds.")},
        )  # fmt: skip


class _AtOffice(forms.Form):
    """A form whose places are the office's own."""

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, PlaceChoice):
                field.queryset = shelves(office)


class ReceiveForm(_AtOffice):
    """The head of a delivery."""

    origin = forms.ChoiceField(
        label=_("How it came"), choices=Receipt.Origin.choices, widget=forms.RadioSelect
    )
    fund = forms.ModelChoiceField(Fund.objects.filter(closed_on=None), label=_("Fund or donor"))
    place = PlaceChoice(_("Where it is put"))
    from_whom = forms.CharField(label=_("Supplier or giver"), max_length=120, required=False)
    paper = forms.CharField(label=_("Number of the invoice or delivery note"), max_length=60, required=False)


class LineForm(forms.Form):
    """A line of a delivery: the barcode or the name, and what the label says."""

    barcode = forms.CharField(
        label=_("Barcode"),
        max_length=14,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "data-barcode": True}),
    )
    item = forms.ModelChoiceField(Item.objects.filter(retired_on=None), label=_("Item"), required=False)
    quantity = forms.IntegerField(label=_("How many"), min_value=1, max_value=MOST, required=False)
    number = forms.CharField(label=_("Lot number"), max_length=40, required=False)
    expires_on = forms.DateField(label=_("Expires"), required=False, widget=DayInput())
    unit_cost = forms.DecimalField(
        label=_("Cost of one"), min_value=0, max_digits=10, decimal_places=2, required=False
    )
    all_optional = True

    def clean(self) -> dict[str, Any]:
        """What was scanned is the item, times what the carton holds."""
        typed: dict[str, Any] = super().clean() or {}
        code = (typed.get("barcode") or "").strip()
        self.holds, self.learnt = 1, ""
        if code:
            self._read(code, typed)
        if typed.get("item") and not typed.get("quantity") and "quantity" not in self.errors:
            self.add_error("quantity", _("Say how many."))
        if typed.get("quantity") and not typed.get("item") and not self.errors:
            self.add_error("item", _("Choose the item."))
        return typed

    def _read(self, code: str, typed: dict[str, Any]) -> None:
        """The item of a barcode. One that nobody knew is from now on that of the item that was chosen."""
        known = Barcode.objects.filter(gtin=code).select_related("item").first()
        if known is None:
            try:
                a_gtin(code)
            except ValidationError as error:
                self.add_error("barcode", error)
            else:
                self.learnt = code
                if not typed.get("item"):
                    self.add_error(
                        "item", _("No item has this barcode yet. Choose the item: it is remembered.")
                    )
        elif typed.get("item") not in (None, known.item):
            self.add_error("item", _("This barcode is of another item: %(item)s.") % {"item": known.item})
        else:
            typed["item"], self.holds = known.item, known.holds

    def delivered(self) -> Delivered | None:
        """The line, or None where nothing was written."""
        typed = self.cleaned_data
        if not typed.get("item"):
            return None
        return Delivered(
            typed["item"], typed["quantity"] * self.holds, typed["number"], typed["expires_on"], typed["unit_cost"],
            self.learnt,
        )  # fmt: skip


def known_barcodes() -> dict[str, dict[str, Any]]:
    """Barcode → its item and how many are inside, for the page that reads them."""
    rows = Barcode.objects.values_list("gtin", "item", "holds")
    return {gtin: {"item": str(item), "holds": holds} for gtin, item, holds in rows}


def lines(sent: QueryDict | None) -> list[LineForm]:
    """The rows of a delivery."""
    return [LineForm(sent, prefix=f"line{place}") for place in range(ROWS)]


class LotForm(_AtOffice):
    """What is done with some of a lot: of these deeds those that fit it."""

    deed = forms.ChoiceField(label=_("What is done"), widget=forms.RadioSelect)
    quantity = forms.IntegerField(label=_("How many"), min_value=1, max_value=MOST, required=False)
    to = PlaceChoice(_("To which place"))
    on = forms.DateField(label=_("Opened on"), required=False, widget=DayInput())
    reason = forms.CharField(label=_("Reason"), max_length=200, required=False)
    all_optional = True

    def __init__(self, *args: Any, lot: Lot, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["deed"]
        chooser.choices = [
            ("move", _("Move")),
            ("write_off", _("Write off")),
            *([("take_apart", _("Take kits apart"))] if lot.item.recipes.exists() else []),
            *([("open", _("A bottle or tin was opened"))] if lot.keeps_days is not None else []),
            *([("spoilt", _("Was stored out of its range"))] if lot.spoilt_on is None else []),
        ]
        if lot.keeps_days is None:
            del self.fields["on"]


class MakeForm(_AtOffice):
    """So many kits."""

    kit = forms.ModelChoiceField(
        Item.objects.filter(recipes__isnull=False, retired_on=None).distinct(), label=_("Kit")
    )
    quantity = forms.IntegerField(label=_("How many"), min_value=1, max_value=MOST)
    place = PlaceChoice(_("Where they are put"))


class SendForm(forms.Form):
    """To which office."""

    to = forms.ModelChoiceField(Office.objects.none(), label=_("To which office"))

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser: Any = self.fields["to"]
        chooser.queryset = Office.objects.exclude(pk=office.pk)


class HealthForm(forms.Form):
    """Whole packs to health."""

    item = forms.ModelChoiceField(
        Item.objects.filter(goes=Item.Goes.HEALTH, retired_on=None), label=_("Item")
    )
    packs = forms.IntegerField(label=_("Packs"), min_value=1, max_value=1000)


def numbers(sent: QueryDict, prefix: str, known: set[UUID]) -> dict[UUID, int]:
    """The numbers typed beside some rows: `prefix` and the row's id. What was left empty is left out."""
    found = {}
    for pk in known:
        text = sent.get(f"{prefix}-{pk.hex}", "").strip()
        if not text:
            continue
        if not (text.isascii() and text.isdigit() and int(text[:9]) <= MOST):
            raise Refused(gettext("Write whole numbers, no more than a million."))
        found[pk] = int(text)
    return found


def a_day(text: str, default: date) -> date:
    """A day of an address; the default for nonsense."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return default
