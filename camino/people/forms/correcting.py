"""Correcting what is on a file, without losing what the boxes cannot show."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from camino.people.birth import Birth
from camino.people.facts import Facts
from camino.people.forms import choices
from camino.people.forms.facts import NAMES, FactsForm
from camino.people.models import Person, RightsRequest
from camino.people.words import birth_as_stated, origin


class CorrectForm(FactsForm):
    """The facts of somebody registered, to be written anew."""

    asked = forms.ModelChoiceField(
        RightsRequest.objects.none(), label=_("The person asked for this correction (ARCO)"), required=False,
        widget=forms.RadioSelect, empty_label=_("No, the office noticed it"), blank=True,
    )  # fmt: skip

    def __init__(
        self, *args: Any, person: Person, requests: QuerySet[RightsRequest] | None = None, **options: Any
    ) -> None:
        super().__init__(*args, initial=from_person(person) | options.pop("initial", {}), **options)
        self.person = person
        if requests:
            self.fields["asked"].queryset = requests  # type: ignore[attr-defined]
            self.fields["asked"].label_from_instance = lambda each: gettext("Yes: %s") % each.told  # type: ignore[attr-defined]
        else:
            del self.fields["asked"]

    def clean_birth(self) -> Birth:
        """A birth that was left as it stands is kept: "35 (from the age given)" is shown, not typed."""
        if self.cleaned_data["birth"] == self.initial["birth"]:
            return self.person.birth
        return super().clean_birth()

    def facts(self) -> Facts:
        """The facts as corrected, with the nationalities and languages that have no box."""
        told = self.told()
        told["nationalities"] = _once(*told["nationalities"], *self.person.nationalities[2:])
        told["languages"] = _once(*told["languages"], *_rare(self.person)[1:])
        return Facts(**told)


def _once(*codes: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))


def _rare(person: Person) -> list[str]:
    return [code for code in person.languages if code not in choices.COMMON_LANGUAGES]


def from_person(person: Person) -> dict[str, Any]:
    """The form filled in with what is on the file."""
    first, second, *_more = [*person.nationalities, "", ""]
    place = origin(person.origin_state, person.origin_municipality)
    return {name: getattr(person, name) for name in NAMES} | {
        "birth": birth_as_stated(person.birth) if person.born_earliest else "",
        "sex": person.sex,
        "birth_state": person.birth_state,
        "nationality": first,
        "other_nationality": second,
        "origin": ", ".join(filter(None, (person.origin_words, place))),
        "languages": [code for code in person.languages if code in choices.COMMON_LANGUAGES],
        "other_language": next(iter(_rare(person)), ""),
        "needs_interpreter": person.needs_interpreter,
    }
