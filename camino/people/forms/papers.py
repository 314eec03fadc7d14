"""Papers and telephones."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from camino.people import curp as curps
from camino.people.curp import Conflict
from camino.people.facts import Paper, Phone
from camino.people.forms import choices
from camino.people.forms.fields import CurpField, PhoneField
from camino.people.models import Document

LONGEST_NUMBER = 60


class PapersForm(forms.Form):
    """A line for each kind of paper: whether it is held, and its number."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for kind, label in choices.papers():
            self.fields[f"paper_{kind}"] = forms.ChoiceField(
                label=label, choices=choices.paper_states, required=False
            )
            number = forms.CharField(label=_("Number"), required=False, max_length=LONGEST_NUMBER)
            number.widget.attrs["autocomplete"] = "off"
            self.fields[f"number_{kind}"] = number

    def paper_lines(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """State and number of each kind, for the page."""
        return [(self[f"paper_{kind}"], self[f"number_{kind}"]) for kind, _label in choices.papers()]

    @property
    def papers_opened(self) -> bool:
        """Whether something was written about papers, so that it is not folded away."""
        return any(field.value() for line in self.paper_lines() for field in line)

    def papers(self) -> list[Paper]:
        """The papers held. A number written without a state is of a paper that was only told of."""
        typed = self.cleaned_data
        lines = [(kind, typed[f"number_{kind}"], typed[f"paper_{kind}"]) for kind, _label in choices.papers()]
        return [
            Paper(kind, number, state or Document.State.STATED)
            for kind, number, state in lines
            if number or state
        ]


class CurpForm(forms.Form):
    """The CURP, held against the person's other facts. What differs is kept only by saying so."""

    curp = CurpField(label=_("CURP"))
    curp_seen = forms.BooleanField(label=_("I have the paper before me"), required=False)
    keep_curp = forms.BooleanField(label=_("It is what the paper says: keep it"), required=False)

    conflicts: Sequence[Conflict] = ()

    def hold_against(self, told: dict[str, Any]) -> None:
        """Find what of the CURP differs from the facts, and object unless it is kept on purpose."""
        number = self.cleaned_data.get("curp")
        if not number:
            return
        self.conflicts = conflicts(number, told)
        if self.conflicts and not self.cleaned_data.get("keep_curp"):
            message = _(
                "The CURP does not fit. Compare it with the paper, then correct it or say that you keep it."
            )
            self.add_error("keep_curp", ValidationError(message))

    def curp_paper(self) -> list[Paper]:
        """The CURP as a paper, with what was kept although it does not fit."""
        typed = self.cleaned_data
        if not typed["curp"]:
            return []
        state = Document.State.SEEN if typed["curp_seen"] else Document.State.STATED
        return [Paper(Document.Kind.CURP, typed["curp"], state, tuple(each.code for each in self.conflicts))]


def conflicts(number: str, told: dict[str, Any]) -> list[Conflict]:
    """What of a CURP differs from the facts told."""
    compared = ("given_names", "paternal_surname", "maternal_surname", "birth", "sex", "birth_state")
    return curps.conflicts(number, **{name: told[name] for name in compared if name in told})


class PaperForm(CurpForm):
    """One more paper for the file, the CURP among them."""

    all_optional = True

    kind = forms.ChoiceField(label=_("Paper"), choices=Document.Kind)
    number = forms.CharField(label=_("Number"), required=False, max_length=LONGEST_NUMBER)
    state = forms.ChoiceField(label=_("State"), choices=Document.State, initial=Document.State.SEEN)
    field_order = ("kind", "number", "state", "keep_curp")

    def __init__(self, *args: Any, told: dict[str, Any], **options: Any) -> None:
        super().__init__(*args, **options)
        self.told = told
        del self.fields["curp"], self.fields["curp_seen"]

    def clean(self) -> dict[str, Any]:
        """A CURP has its shape, and is held against the facts."""
        typed = super().clean() or self.cleaned_data
        if typed.get("kind") != Document.Kind.CURP:
            return typed
        try:
            typed["curp"] = typed["number"] = CurpField().clean(typed.get("number", ""))
        except ValidationError as error:
            self.add_error("number", error)
            return typed
        if not typed["curp"]:
            self.add_error("number", ValidationError(_("Write the number of the CURP.")))
        self.hold_against(self.told)
        return typed

    def paper(self) -> Paper:
        """The paper as typed."""
        typed = self.cleaned_data
        kept = tuple(each.code for each in self.conflicts)
        return Paper(typed["kind"], typed["number"], typed["state"], kept)


class PhoneForm(forms.Form):
    """One more telephone for the file."""

    all_optional = True

    phone = PhoneField(label=_("Telephone"))
    own = forms.BooleanField(label=_("It is the person's own"), required=False)
    name = forms.CharField(label=_("Whose is it?"), required=False, max_length=120)
    relation = forms.CharField(label=_("What they are to the person"), required=False, max_length=60)

    def clean_phone(self) -> str:
        """There is no telephone without a number."""
        if not self.cleaned_data["phone"]:
            raise ValidationError(_("Write the telephone number."))
        return str(self.cleaned_data["phone"])

    def told(self) -> Phone:
        """The telephone as typed."""
        return Phone(**self.cleaned_data)


class CallForm(forms.Form):
    """The person's own telephone and somebody to call."""

    own_phone = PhoneField(label=_("Own telephone"))
    call_phone = PhoneField(label=_("Telephone of someone to call"))
    call_name = forms.CharField(label=_("Whose is it?"), required=False, max_length=120)
    call_relation = forms.CharField(label=_("What they are to the person"), required=False, max_length=60)

    def phones(self) -> list[Phone]:
        """The telephones given, each number once."""
        typed = self.cleaned_data
        said = [
            Phone(typed["own_phone"], own=True),
            Phone(typed["call_phone"], typed["call_name"], typed["call_relation"]),
        ]
        return list({each.phone: each for each in reversed(said) if each.phone}.values())[::-1]
