"""Boxes that understand what people say: a name, a birth, a place, a telephone, a CURP."""

import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from camino.people import names, phones, places
from camino.people.birth import Birth, BirthError, parse
from camino.people.models.persons import LONGEST_NAME
from camino.people.typed import as_curp, paper_number

CURP_LENGTH = 18
_CITY_IN = re.compile(r"\(([^()]*)\)\s*$")


@dataclass(frozen=True)
class Origin:
    """A place of origin: codes where the catalogue has it, words where it has not."""

    state: str = ""
    municipality: str = ""
    words: str = ""


def understand_place(words: str) -> Origin:
    """The state or municipality meant; what the catalogue does not know stays in words, beside its state if said."""
    said = " ".join(words.split())
    if not said:
        return Origin()
    for each in places.states():
        if names.fold(said) in (names.fold(each.short), names.fold(each.name)):
            return Origin(each.code)
    inside = _CITY_IN.search(said)
    town = places.find_municipality(inside[1]) if inside else places.find_municipality(said)
    if town:
        return Origin(town.state.code, town.code)
    if state := places.find_state(said):
        return Origin(state.code)
    before, comma, after = said.rpartition(",")
    if comma and before and (state := places.find_state(after)):
        return Origin(state.code, words=before)
    return Origin(words=said)


class NameField(forms.CharField):
    """A name in any script, shown as Mexico writes names."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, max_length=LONGEST_NAME, **options)
        self.widget.attrs |= {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "words"}

    def clean(self, value: Any) -> str:
        return names.tidy(super().clean(value))


class BirthField(forms.CharField):
    """A birth as it is told. The form says which day is today at the office (`today`)."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, max_length=60, **options)
        self.widget.attrs |= {"autocomplete": "off", "placeholder": "16/07/1990 · 1990 · 36 años"}

    def understand(self, value: str, *, today: Any) -> Birth:
        """The birth typed. Raises ValidationError with the remedy."""
        try:
            return parse(value, today=today)
        except BirthError as error:
            raise ValidationError(str(error)) from error


class PlaceField(forms.CharField):
    """A place of origin in free words, turned into codes where they are known."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, max_length=200, **options)
        self.widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}

    def clean(self, value: Any) -> Any:
        return understand_place(super().clean(value))


class PhoneField(forms.CharField):
    """A telephone, stored so that it can be dialled."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, max_length=60, **options)
        self.widget.attrs |= {"autocomplete": "off", "inputmode": "tel"}

    def clean(self, value: Any) -> str:
        typed = super().clean(value)
        if not typed:
            return ""
        try:
            return phones.read(typed).stored
        except phones.PhoneError as error:
            raise ValidationError(str(error)) from error


class CurpField(forms.CharField):
    """A CURP. One whose check digit does not fit may be what the paper says; one of another length cannot."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, max_length=60, **options)
        self.widget.attrs |= {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}

    def clean(self, value: Any) -> str:
        typed = super().clean(value)
        plain = paper_number(typed)
        if typed and len(plain) != CURP_LENGTH:
            raise ValidationError(
                _("A CURP has 18 letters and digits; this one has %(count)s."), params={"count": len(plain)}
            )
        return as_curp(plain) or plain
