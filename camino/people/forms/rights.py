"""Receiving and answering ARCO requests, days that do not count, the export."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from camino.core.ids import new_id
from camino.people.models import Consent, RightsRequest
from camino.staff.models import LANGUAGES

Request = RightsRequest
# One has to be assisted to be an office's person at all; whoever wants no assistance need not come.
OPPOSABLE = [each for each in Consent.Purpose.choices if each[0] != Consent.Purpose.ASSISTANCE]


class ReceiveForm(forms.Form):
    """What somebody asks about their data, and who they are."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)
    kind = forms.ChoiceField(label=_("What is asked"), choices=Request.Kind, widget=forms.RadioSelect)
    asks = forms.CharField(
        label=_("In their words"), widget=forms.Textarea, max_length=4000,
        help_text=_("To rectify: what is wrong and how it should read. To oppose: what they do not want."),
    )  # fmt: skip
    purposes = forms.MultipleChoiceField(
        label=_("What they oppose"), choices=OPPOSABLE, widget=forms.CheckboxSelectMultiple, required=False
    )
    applicant = forms.ChoiceField(label=_("Who asks"), choices=Request.Applicant, widget=forms.RadioSelect)
    applicant_name = forms.CharField(
        label=_("Their name, if it is not the person"), max_length=200, required=False
    )
    proof = forms.ChoiceField(label=_("How identity was proven"), choices=Request.Proof)
    reply_to = forms.CharField(
        label=_("Where to answer"), max_length=400, required=False,
        help_text=_("Address, telephone or e-mail; empty: they come to the office."),
    )  # fmt: skip
    received_on = forms.DateField(
        label=_("Received on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def clean(self) -> dict[str, Any]:
        """Opposition says to what; who asks for somebody else says who they are."""
        typed = super().clean() or self.cleaned_data
        opposes = typed.get("kind") == Request.Kind.OPPOSITION
        if opposes and not typed.get("purposes"):
            self.add_error("purposes", ValidationError(_("Mark what the person opposes.")))
        if not opposes:
            typed["purposes"] = []
        if typed.get("applicant") not in (None, Request.Applicant.SELF) and not typed.get("applicant_name"):
            self.add_error("applicant_name", ValidationError(_("Write the name of who asks.")))
        return typed


class DecideForm(forms.Form):
    """The decision, with its legal ground where it is not wholly granted."""

    decision = forms.ChoiceField(
        label=_("Decision"),
        choices=[each for each in Request.Decision.choices if each[0]],
        widget=forms.RadioSelect,
    )
    ground = forms.ChoiceField(
        label=_("Legal ground, where it is not wholly granted"), choices=Request.Ground, required=False
    )
    words = forms.CharField(
        label=_("For the letter, in words"), widget=forms.Textarea, max_length=4000, required=False
    )


class WordsForm(forms.Form):
    """One text: what is missing, or what the applicant added."""

    words = forms.CharField(label=_("In words"), widget=forms.Textarea, max_length=2000)


class ExportForm(forms.Form):
    """In which language and form."""

    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, widget=forms.RadioSelect)
    form = forms.ChoiceField(
        label=_("To read or for a computer"), choices=[("pdf", "PDF"), ("json", "JSON")], widget=forms.RadioSelect,
        initial="pdf",
    )  # fmt: skip


class DaysForm(forms.Form):
    """Days that do not count."""

    first = forms.DateField(
        label=_("From"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    last = forms.DateField(
        label=_("Until"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    why = forms.CharField(label=_("What they are"), max_length=120)
    working = forms.BooleanField(label=_("These days count after all"), required=False)
    everywhere = forms.BooleanField(label=_("At every office"), required=False, initial=True)

    def clean(self) -> dict[str, Any]:
        """In their order."""
        typed = super().clean() or self.cleaned_data
        if typed.get("first") and typed.get("last") and typed["last"] < typed["first"]:
            self.add_error("last", ValidationError(_("The last day cannot be before the first.")))
        return typed
