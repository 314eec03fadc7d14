"""Vital signs, a note, the question about sexual violence."""

from datetime import datetime, time
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from camino.health.models import Note, Violence
from camino.health.rules.vitals import Sign
from camino.health.words import DONE, SIGNS


class ScanForm(forms.Form):
    """The code of a slip, scanned or typed."""

    code = forms.CharField(
        label=_("Code of the slip"), max_length=40,
        widget=forms.TextInput(attrs={"autofocus": True, "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Scan the slip, or type its eight characters.")},
    )  # fmt: skip


class VitalsForm(forms.Form):
    """A figure for each sign that was measured."""

    all_optional = True

    def __init__(self, *args: Any, signs: dict[str, Sign], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, sign in signs.items():
            self.fields[name] = forms.DecimalField(
                label=f"{SIGNS[name]} ({sign.unit})", required=False, max_digits=5, decimal_places=1, localize=False,
                widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "class": "w-short"}),
            )  # fmt: skip

    def values(self) -> dict[str, Decimal]:
        """Those that were written."""
        return {name: value for name, value in self.cleaned_data.items() if value is not None}


class NoteForm(forms.Form):
    """A short note."""

    text = forms.CharField(
        label=_("Note"), max_length=Note.LONGEST, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write the note.")},
    )  # fmt: skip


class ViolenceForm(forms.Form):
    """The question of NOM-046, asked alone with the person."""

    answer = forms.ChoiceField(
        label=_("Has anybody forced you, or made you do something sexual that you did not want?"),
        choices=Violence.Answer.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Choose the answer.")},
    )  # fmt: skip
    day = forms.DateField(
        label=_("When it last happened: the day"), required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )  # fmt: skip
    clock = forms.TimeField(
        label=_("The hour, as near as the person knows"), required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
    )  # fmt: skip
    done = forms.MultipleChoiceField(
        label=_("Offered or done now"),
        choices=list(DONE.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def happened_at(self, zone: Any) -> datetime | None:
        """The moment, where a day was told; without an hour the day's beginning: the hours left are then too few, never
        too many."""
        day, clock = self.cleaned_data["day"], self.cleaned_data["clock"]
        if day is None:
            return None
        return datetime.combine(day, clock or time(), tzinfo=zone)

    def clean_day(self) -> Any:
        """A day that a calendar of an office has."""
        day = self.cleaned_data["day"]
        if day is not None and day.year < 1920:
            raise forms.ValidationError(_("Look at the year."))
        return day
