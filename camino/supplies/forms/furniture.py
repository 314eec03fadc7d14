"""The forms of what the store is furnished with."""

from django import forms
from django.utils.translation import gettext_lazy as _

from camino.supplies.forms.store import DayInput
from camino.supplies.models import Fund
from camino.supplies.models.catalogue import a_gtin


class PlaceForm(forms.Form):
    """A new store or shelf."""

    name = forms.CharField(label=_("Name"), max_length=80)
    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[("shelf", _("Shelf")), ("store", _("Store"))],
        widget=forms.RadioSelect,
        initial="shelf",
    )
    hands_out = forms.BooleanField(label=_("The counter takes from here"), required=False, initial=True)


class FundForm(forms.Form):
    """A new fund or donor."""

    name = forms.CharField(label=_("Name"), max_length=120)
    kind = forms.ChoiceField(
        label=_("Kind"), choices=Fund.Kind.choices, widget=forms.RadioSelect, initial=Fund.Kind.AGREEMENT
    )


class BarcodeForm(forms.Form):
    """A barcode of an item."""

    gtin = forms.CharField(label=_("Barcode"), max_length=14, validators=[a_gtin])
    holds = forms.IntegerField(label=_("Units inside"), min_value=1, max_value=100_000, initial=1)


class PlaceChangeForm(forms.Form):
    """A store or shelf that there is."""

    name = forms.CharField(label=_("Name"), max_length=80)
    hands_out = forms.BooleanField(label=_("The counter takes from here"), required=False)


class FundChangeForm(FundForm):
    """A fund that there is."""

    closed = forms.BooleanField(
        label=_("Closed: nothing new is received for it"), required=False,
        help_text=_("What is on the shelf is still given, and told by this fund."),
    )  # fmt: skip


class LabelForm(forms.Form):
    """What the label says, and why it is corrected."""

    number = forms.CharField(label=_("Lot number"), max_length=40, required=False)
    expires_on = forms.DateField(label=_("Expires"), required=False, widget=DayInput())
    unit_cost = forms.DecimalField(
        label=_("Cost of one"), min_value=0, max_digits=10, decimal_places=2, required=False
    )
    fund = forms.ModelChoiceField(Fund.objects.all(), label=_("Fund or donor"), required=False)
    reason = forms.CharField(
        label=_("Why it is corrected"), max_length=200, error_messages={"required": _("Say why.")}
    )
