"""Describing an item, naming a kind of help, writing down what a kit is made of."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from camino.supplies.forms.store import DayInput
from camino.supplies.models import Item, Kind
from camino.supplies.models.catalogue import VARIANTS


class ItemForm(forms.ModelForm):  # type: ignore[type-arg]  # Django's class takes none at run time
    """What is known of an item."""

    fits = forms.MultipleChoiceField(
        label=_("Whom it fits"), choices=VARIANTS, required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Nobody chosen: it fits everybody."),
    )  # fmt: skip
    retired = forms.BooleanField(
        label=_("No longer used"), required=False,
        help_text=_("It is offered nowhere any more; what was written about it stays."),
    )  # fmt: skip

    class Meta:
        model = Item
        fields = (
            "name", "name_en", "unit", "goes", "kind", "fits", "size", "pack", "order_days", "least", "expires",
            "keeps_days", "coldest", "warmest",
        )  # fmt: skip
        widgets: dict[str, Any] = {"goes": forms.RadioSelect}  # noqa: RUF012  # as Django reads it

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["retired"].initial = self.instance.retired_on is not None
        self.fields["kind"].help_text = _("Only for what goes to people: the rules speak of it.")
        self.fields["size"].help_text = _("CH, M, G, XG; for children the age in years.")
        self.fields["keeps_days"].help_text = _("For bottles and tins; afterwards it is not given.")
        self.fields["pack"].help_text = _("Orders and issues to health are made in whole packs.")


class KindForm(forms.Form):
    """A kind of help."""

    name = forms.CharField(label=_("Name"), max_length=80)
    name_en = forms.CharField(label=_("Name in English"), max_length=80, required=False)


class RecipeForm(forms.Form):
    """From when on a kit is made so, and after whose list. How many of each item are numbers beside their names."""

    since = forms.DateField(label=_("Holds since"), widget=DayInput())
    source = forms.CharField(
        label=_("Source"), max_length=200, required=False, help_text=_("A standard, an agreement, a decision."),
    )  # fmt: skip


def parts() -> Any:
    """What a kit can be made of."""
    return Item.objects.filter(retired_on=None).exclude(goes=Item.Goes.HEALTH).filter(recipes=None)


def kinds() -> Any:
    """The kinds of help."""
    return Kind.objects.order_by("name")
