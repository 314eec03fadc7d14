"""The one page on which a person is registered."""

from datetime import date
from typing import Any

from django import forms

from camino.core.ids import new_id
from camino.people import names
from camino.people.birth import display
from camino.people.facts import Facts
from camino.people.forms.consents import ConsentsForm
from camino.people.forms.facts import FactsForm
from camino.people.forms.groups import CompanionForm
from camino.people.forms.papers import CallForm, CurpForm, PapersForm
from camino.people.typed import Typed, year_or_date


class RegisterForm(FactsForm, CurpForm, PapersForm, CallForm, ConsentsForm, CompanionForm):
    """All that is asked at the desk, and its one-time key."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)

    def clean(self) -> dict[str, Any]:
        """The CURP is held against the facts that could be read."""
        typed = super().clean()
        self.hold_against(typed)
        return typed

    def facts(self) -> Facts:
        """Everything told, as the action takes it."""
        return Facts(
            **self.told(),
            papers=[*self.curp_paper(), *self.papers()],
            phones=self.phones(),
            answers=self.answers(),
        )


def from_typed(typed: Typed, *, today: date) -> dict[str, Any]:
    """The form filled in with what was looked for."""
    split = names.split_full_name(typed.name) if typed.words else names.Name("", "", "")
    births = [birth for piece in typed.numbers if (birth := year_or_date(piece, today=today)).earliest]
    return {
        "given_names": split.given_names,
        "paternal_surname": split.paternal_surname,
        "maternal_surname": split.maternal_surname,
        "birth": typed.birth_text or (display(births[0]) if births else ""),
        "curp": typed.curp,
        "own_phone": "" if births else typed.phone,
    }
