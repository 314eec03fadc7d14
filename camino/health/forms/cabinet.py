"""The cabinet: what is done with a box, and what a kit is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from camino.health.models import BoxLine, Device
from camino.supplies.models import Item

Why = BoxLine.Why
DEEDS = [(each.value, each.label) for each in (Why.LOST, Why.SPOILT, Why.EXPIRED, Why.COUNTED)]


class CorrectForm(forms.Form):
    """What happened to a box."""

    deed = forms.ChoiceField(label=_("What happened"), choices=DEEDS, widget=forms.RadioSelect)
    quantity = forms.IntegerField(
        label=_("How many (lost, or counted in the box)"), required=False, min_value=0, max_value=100_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "w-short"}),
    )  # fmt: skip
    words = forms.CharField(label=_("In words, naming nobody"), max_length=200, required=False)


class DeviceForm(forms.ModelForm):  # type: ignore[type-arg]  # Django's class takes none at run time
    """A kind of test kit as its leaflet describes it."""

    class Meta:
        model = Device
        fields = (
            "item", "kind", "brand", "principle", "first_minutes", "best_minutes", "last_minutes", "since", "source",
        )  # fmt: skip
        widgets = {"since": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})}  # noqa: RUF012  # Django's way

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        chooser = self.fields["item"]
        described = Device.objects.values("item")
        chooser.queryset = Item.objects.filter(goes="health", retired_on=None).exclude(pk__in=described)  # type: ignore[attr-defined]
