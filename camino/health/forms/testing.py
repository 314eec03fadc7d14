"""A test: agreement, the device, what it shows, how the result was given."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Case, Value, When
from django.utils.translation import gettext_lazy as _

from camino.core.moments import told
from camino.core.signatures import SignatureField
from camino.health.actions.testing import Agreement, Given, Shown
from camino.health.models import Box, Test
from camino.health.models.protocols import KINDS
from camino.health.rules import SHOWS, Kind
from camino.health.rules.glucose import Unit
from camino.health.words import OUTCOMES
from camino.people.models import Consent

SETTINGS = [
    ("fasting", _("Fasting, 8 hours or more")),
    ("random", _("Any time")),
    ("after_meal", _("Two hours after a meal")),
]


class AgreeForm(forms.Form):
    """Counselling before, who agreed, and what the test asks."""

    all_optional = (
        True  # what is asked beside depends on the test and on who agrees: the deed says what lacks
    )

    kind = forms.ChoiceField(
        label=_("Which test"), choices=KINDS, widget=forms.RadioSelect,
        error_messages={"required": _("Choose the test.")},
    )  # fmt: skip
    counselled = forms.BooleanField(
        label=_("Counselled before: what the test is and can find, that it is voluntary and confidential"),
        error_messages={"required": _("Counsel the person first.")},
    )  # fmt: skip
    setting = forms.ChoiceField(
        label=_("Last meal"), choices=SETTINGS, widget=forms.RadioSelect, required=False
    )
    symptoms = forms.BooleanField(label=_("Thirst, much urine, drowsy, vomiting"), required=False)
    days_late = forms.IntegerField(
        label=_("Days of delay"), required=False, min_value=0, max_value=300,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "w-short"}),
    )  # fmt: skip
    exposed = forms.BooleanField(label=_("A possible exposure within the last three months"), required=False)
    given_by = forms.ChoiceField(
        label=_("Who agrees"), choices=Consent.GivenBy.choices, widget=forms.RadioSelect, initial="self"
    )
    giver_name = forms.CharField(label=_("Name of who agrees"), max_length=120, required=False)
    child_agreed = forms.BooleanField(label=_("The child or adolescent agrees, too"), required=False)
    how = forms.ChoiceField(
        label=_("How"), choices=Consent.How.choices, widget=forms.RadioSelect, initial="drawn"
    )
    signature = SignatureField(paper=False, required=False, label=_("Signature"))

    def agreement(self) -> Agreement:
        """As the deed wants it."""
        told = self.cleaned_data
        facts: dict[str, Any] = {
            Kind.GLUCOSE: {"setting": told["setting"], "symptoms": told["symptoms"]},
            Kind.PREGNANCY: {"days_late": told["days_late"]},
            Kind.HIV: {"exposed": told["exposed"]},
        }[Kind(told["kind"])]
        own = told["given_by"] == Consent.GivenBy.SELF
        return Agreement(
            given_by=told["given_by"], how=told["how"], counselled=told["counselled"], giver_name=told["giver_name"],
            child_agreed=None if own else told["child_agreed"],
            signature=told["signature"] if told["how"] == Consent.How.DRAWN else None, facts=facts,
        )  # fmt: skip


class BoxChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django's class takes none at run time
    """A box, with its brand, lot and last day."""

    def label_from_instance(self, obj: Any) -> str:
        """What is printed on it."""
        until = f" · {told(obj.use_by)}" if obj.use_by else ""
        return f"{obj.device.brand} · {obj.lot}{until} ({obj.left})"


class BeginForm(forms.Form):
    """Which box the kit is taken from."""

    def __init__(self, *args: Any, boxes: Sequence[Box], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = Box.objects.filter(pk__in=[box.pk for box in boxes]).select_related("device", "lot__item")
        place = Case(*(When(pk=box.pk, then=Value(number)) for number, box in enumerate(boxes)))
        self.fields["box"] = BoxChoice(
            chosen.order_by(place) if boxes else chosen, label=_("Kit: brand, lot, last day (left)"), empty_label=None,
            error_messages={
                "required": _("Choose the box."), "invalid_choice": _("This box cannot be used. Choose another one."),
            },
        )  # fmt: skip


class ReadForm(forms.Form):
    """What the device shows."""

    def __init__(self, *args: Any, test: Test, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = Kind(test.kind)
        choices = [(each.value, OUTCOMES[each.value]) for each in SHOWS[kind]]
        self.fields["outcome"] = forms.ChoiceField(
            label=_("What it shows"), choices=choices, widget=forms.RadioSelect,
            initial="measured" if kind is Kind.GLUCOSE else None,
            error_messages={"required": _("Choose what the device shows.")},
        )  # fmt: skip
        if kind is Kind.GLUCOSE:
            self._ask_for_a_figure()

    def _ask_for_a_figure(self) -> None:
        self.fields["value"] = forms.DecimalField(
            label=_("Figure"), required=False, max_digits=5, decimal_places=1,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "class": "w-short"}),
        )  # fmt: skip
        self.fields["unit"] = forms.ChoiceField(
            label=_("Unit on the meter"), choices=[(each.value, each.value) for each in Unit], required=False,
            widget=forms.RadioSelect,
        )  # fmt: skip
        self.fields["beyond"] = forms.ChoiceField(
            label=_("Or the meter shows"), choices=[("", "—"), ("LO", "LO"), ("HI", "HI")], required=False
        )
        self.fields["sure"] = forms.BooleanField(label=_("I have looked at the unit twice"), required=False)

    def shown(self) -> Shown:
        """As the deed wants it."""
        told = self.cleaned_data
        return Shown(
            told["outcome"],
            told.get("value"),
            told.get("unit", ""),
            told.get("beyond", ""),
            told.get("sure", False),
        )


class GiveForm(forms.Form):
    """How the result was given."""

    counselled = forms.BooleanField(
        label=_("Given in person, alone with them, and counselled: what it means and what comes next"),
        error_messages={"required": _("A result is given with counselling, to the person alone.")},
    )  # fmt: skip
    where = forms.CharField(label=_("Referred to"), max_length=160, required=False)
    words = forms.CharField(
        label=_("Next step, as agreed with the person"), max_length=400, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip

    def given(self) -> Given:
        """As the deed wants it."""
        return Given(self.cleaned_data["counselled"], self.cleaned_data["words"], self.cleaned_data["where"])


class FollowForm(forms.Form):
    """What was done about a follow-up."""

    words = forms.CharField(
        label=_("What was done"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say what was done.")},
    )  # fmt: skip
    status = forms.ChoiceField(label=_("How it stands"), widget=forms.RadioSelect)
    due_on = forms.DateField(
        label=_("Look again on"), required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )  # fmt: skip

    def __init__(self, *args: Any, statuses: Sequence[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["status"]
        field.choices = statuses
