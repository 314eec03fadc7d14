"""Consent, purpose by purpose."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from camino.people.facts import Answer
from camino.people.forms import choices
from camino.people.models import Consent

YES, NO = "yes", "no"
YES_NO = [(YES, _("Yes")), (NO, _("No"))]


class ConsentsForm(forms.Form):
    """A yes or no for each purpose; what was not asked stays open. Nothing is chosen beforehand."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for purpose, label in choices.purposes():
            self.fields[f"consent_{purpose}"] = forms.ChoiceField(
                label=label, choices=YES_NO, required=False, widget=forms.RadioSelect
            )
        self.fields["given_by"] = forms.ChoiceField(
            label=_("Given by"), choices=Consent.GivenBy, initial=Consent.GivenBy.SELF, required=False
        )
        self.fields["how"] = forms.ChoiceField(
            label=_("How"), choices=Consent.How, initial=Consent.How.SPOKEN, required=False
        )

    def consent_lines(self) -> list[forms.BoundField]:
        """The purposes, for the page."""
        return [self[f"consent_{purpose}"] for purpose, _label in choices.purposes()]

    def answers(self) -> list[Answer]:
        """The answers given."""
        typed = self.cleaned_data
        given_by, how = typed["given_by"] or Consent.GivenBy.SELF, typed["how"] or Consent.How.SPOKEN
        return [
            Answer(purpose, typed[f"consent_{purpose}"] == YES, given_by, how)
            for purpose, _label in choices.purposes()
            if typed[f"consent_{purpose}"]
        ]


class AnswerForm(forms.Form):
    """One answer to one purpose, on the file."""

    all_optional = True

    purpose = forms.ChoiceField(choices=Consent.Purpose, widget=forms.HiddenInput)
    agreed = forms.ChoiceField(label=_("Agrees"), choices=YES_NO, widget=forms.RadioSelect)
    given_by = forms.ChoiceField(label=_("Given by"), choices=Consent.GivenBy)
    how = forms.ChoiceField(label=_("How"), choices=Consent.How)

    def answer(self) -> Answer:
        """The answer as typed."""
        typed = self.cleaned_data
        return Answer(typed["purpose"], typed["agreed"] == YES, typed["given_by"], typed["how"])
