"""Who somebody is: names, birth, sex, where they come from, what they speak."""

from datetime import date
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from camino.people.birth import Birth
from camino.people.forms import choices
from camino.people.forms.fields import BirthField, NameField, Origin, PlaceField

HELD_AGAINST_THE_CURP = ("given_names", "paternal_surname", "maternal_surname", "birth", "sex", "birth_state")
NAMES = ("given_names", "paternal_surname", "maternal_surname", "preferred_name")


class FactsForm(forms.Form):
    """The facts that a person tells about themself. All may be missing but some name."""

    all_optional = True

    given_names = NameField(label=_("Given names"))
    paternal_surname = NameField(label=_("First surname"))
    maternal_surname = NameField(label=_("Second surname"))
    preferred_name = NameField(label=_("Wishes to be called"))
    birth = BirthField(label=_("Birth date, year or age"))
    sex = forms.ChoiceField(label=_("Sex"), choices=choices.sexes, required=False, widget=forms.RadioSelect)
    birth_state = forms.ChoiceField(label=_("State of birth"), choices=choices.birth_states, required=False)
    nationality = forms.ChoiceField(
        label=_("Nationality"), choices=choices.countries, required=False, initial="MX"
    )
    other_nationality = forms.ChoiceField(
        label=_("Second nationality"), choices=choices.countries, required=False
    )
    origin = PlaceField(label=_("Comes from"))
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=choices.common_languages,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    other_language = forms.ChoiceField(label=_("Another language"), choices=choices.languages, required=False)
    needs_interpreter = forms.BooleanField(label=_("Needs an interpreter"), required=False)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today
        for name in HELD_AGAINST_THE_CURP:
            self.fields[name].widget.attrs["class"] = "in-curp"
        self.fields["given_names"].widget.attrs["autofocus"] = True
        self.fields["origin"].widget.attrs["list"] = "places"

    def clean_birth(self) -> Birth:
        """The birth, as understood today."""
        field = cast(BirthField, self.fields["birth"])
        return field.understand(self.cleaned_data["birth"], today=self.today)

    def clean(self) -> dict[str, Any]:
        """At least one name."""
        typed = super().clean() or self.cleaned_data
        if not any(typed.get(name) for name in NAMES) and not any(name in self.errors for name in NAMES):
            message = _("Write at least one name, or what the person wishes to be called.")
            self.add_error("given_names", ValidationError(message))
        return typed

    def told(self) -> dict[str, Any]:
        """The checked facts, as the names of `Facts` have them."""
        typed = self.cleaned_data
        origin: Origin = typed["origin"]
        return {name: typed[name] for name in NAMES} | {
            "birth": typed["birth"],
            "sex": typed["sex"],
            "birth_state": typed["birth_state"],
            "nationalities": _each_once(typed["nationality"], typed["other_nationality"]),
            "origin_state": origin.state,
            "origin_municipality": origin.municipality,
            "origin_words": origin.words,
            "languages": _each_once(*typed["languages"], typed["other_language"]),
            "needs_interpreter": typed["needs_interpreter"],
        }


def _each_once(*codes: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, codes)))
