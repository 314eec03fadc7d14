"""Consent, purpose by purpose."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from camino.core.ids import new_id
from camino.core.signatures import SignatureField
from camino.people.consent_rules import Asked, Child, Need, Writing
from camino.people.facts import Answer
from camino.people.forms import choices
from camino.people.models import Consent, Override
from camino.people.names import tidy

YES, NO = "yes", "no"
YES_NO = [(YES, _("Yes")), (NO, _("No"))]
# Asked at the counter in one click each. Whom to share with is known later, on the file.
AT_THE_COUNTER = (Consent.Purpose.ASSISTANCE, Consent.Purpose.FOLLOW_UP, Consent.Purpose.RESEARCH)
BY_HAND = [each for each in Consent.How.choices if each[0] != Consent.How.DRAWN]
CARERS = [each for each in Consent.GivenBy.choices if each[0] != Consent.GivenBy.SELF]


class ConsentsForm(forms.Form):
    """A yes or no for each purpose; what was not asked stays open. Nothing is chosen beforehand."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for purpose in AT_THE_COUNTER:
            self.fields[f"consent_{purpose}"] = forms.ChoiceField(
                label=purpose.label, choices=YES_NO, required=False, widget=forms.RadioSelect
            )
        self.fields["given_by"] = forms.ChoiceField(
            label=_("Given by"), choices=Consent.GivenBy, initial=Consent.GivenBy.SELF, required=False
        )
        self.fields["how"] = forms.ChoiceField(
            label=_("How"), choices=BY_HAND, initial=Consent.How.SPOKEN, required=False
        )

    def consent_lines(self) -> list[forms.BoundField]:
        """The purposes, for the page."""
        return [self[f"consent_{purpose}"] for purpose in AT_THE_COUNTER]

    def answers(self) -> list[Answer]:
        """The answers given."""
        typed = self.cleaned_data
        given_by, how = typed["given_by"] or Consent.GivenBy.SELF, typed["how"] or Consent.How.SPOKEN
        return [
            Answer(purpose, typed[f"consent_{purpose}"] == YES, given_by, how)
            for purpose in AT_THE_COUNTER
            if typed[f"consent_{purpose}"]
        ]


class AnswerForm(forms.Form):
    """One answer to one purpose, on the file. It asks only what this person's age and this purpose demand."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)
    purpose = forms.ChoiceField(choices=Consent.Purpose, widget=forms.HiddenInput)
    partner = forms.CharField(label=_("Institution"), max_length=160)
    classes = forms.MultipleChoiceField(
        label=_("Which data may be shared"), choices=Consent.Data, widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Mark which data the person lets the office share.")},
    )  # fmt: skip
    agreed = forms.ChoiceField(
        label=_("Agrees"), choices=YES_NO, widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no.")},
    )  # fmt: skip
    given_by = forms.ChoiceField(label=_("Who answers"), choices=Consent.GivenBy)
    giver_name = forms.CharField(label=_("Their name"), required=False, max_length=200)
    child_agreed = forms.ChoiceField(label=_("The child agrees"), choices=YES_NO, widget=forms.RadioSelect)
    caregiver_agreed = forms.ChoiceField(
        label=_("Mother, father or guardian agrees, too"), choices=YES_NO, widget=forms.RadioSelect, required=False,
        help_text=_("Ask where there is one. The person’s own answer is the one that counts."),
    )  # fmt: skip
    read_in = forms.ChoiceField(
        label=_("Language in which the notice was read"), choices=choices.notice_languages, required=False
    )
    interpreter = forms.CharField(label=_("Interpreter"), required=False, max_length=200)
    how = forms.ChoiceField(label=_("How"), choices=Consent.How)
    signature = SignatureField(paper=False, required=False)
    witness_name = forms.CharField(label=_("Witness"), required=False, max_length=200)
    witness_is = forms.CharField(
        label=_("What the witness is"), required=False, max_length=80,
        help_text=_("For instance: sister, neighbour, worker of the shelter."),
    )  # fmt: skip

    def __init__(self, *args: Any, purpose: str, asked: Asked, writing: Writing, **options: Any) -> None:
        super().__init__(*args, **options)
        self.asked, self.writing = asked, writing
        self.fields["purpose"].initial = purpose
        self.shares = purpose == Consent.Purpose.SHARING
        if not self.shares:
            del self.fields["partner"], self.fields["classes"]
        self._ask_by_age()

    def _ask_by_age(self) -> None:
        asked, given_by = self.asked, self.fields["given_by"]
        if asked.caregiver is Need.NO:
            given_by.choices = [(Consent.GivenBy.SELF.value, Consent.GivenBy.SELF.label), CARERS[1]]  # type: ignore[attr-defined]
        elif asked.caregiver is Need.MUST:
            given_by.choices = CARERS  # type: ignore[attr-defined]
        if asked.child is Child.NOTHING:
            del self.fields["child_agreed"]
        else:
            self.fields["child_agreed"].required = asked.child_must
            self.fields["child_agreed"].help_text = (
                _("Explained in words a child understands: what is asked, and that they may say no.")
                if asked.child is Child.WILLINGNESS
                else _("An adolescent’s own assent, asked without pressure.")
            )
        if asked.caregiver is not Need.MAY:
            del self.fields["caregiver_agreed"]

    def clean(self) -> dict[str, Any]:
        """What belongs together is there together."""
        typed = super().clean() or self.cleaned_data
        if (
            typed.get("how") == Consent.How.DRAWN
            and "signature" not in self.errors
            and not typed.get("signature")
        ):
            self.add_error("signature", ValidationError(_("Sign in the box, or choose another way.")))
        if bool(typed.get("witness_name")) != bool(typed.get("witness_is")):
            missing = "witness_is" if typed.get("witness_name") else "witness_name"
            message = _("Write the witness's name and what they are to the person or the office.")
            self.add_error(missing, ValidationError(message))
        return typed

    def who_is_asked(self) -> str:
        """What this person's age demands, in a sentence for the page."""
        if not self.asked.certain:
            return gettext("Their age is not known well enough: ask as of a child if they may be under 18.")
        if self.asked.caregiver is Need.MAY:
            return gettext(
                "Between 15 and 17 years: they answer themself; ask mother, father or guardian, too."
            )
        if self.asked.caregiver is Need.NO:
            return ""
        return {
            Child.NOTHING: gettext(
                "Too young to be asked: mother, father, guardian or the authority answers."
            ),
            Child.WILLINGNESS: gettext(
                "Mother, father, guardian or the authority answers, and the child is asked, too."
            ),
            Child.ASSENT: gettext(
                "Mother, father, guardian or the authority answers, and the adolescent assents."
            ),
        }[self.asked.child]

    def answer(self) -> Answer:
        """The answer as typed."""
        typed = self.cleaned_data
        drawn = typed["how"] == Consent.How.DRAWN
        return Answer(
            typed["purpose"], typed["agreed"] == YES, typed["given_by"], typed["how"],
            partner=tidy(typed.get("partner", "")), data=tuple(typed.get("classes", ())),
            giver_name=tidy(typed["giver_name"]), child_agreed=_yes(typed.get("child_agreed")),
            caregiver_agreed=_yes(typed.get("caregiver_agreed")),
            signature=typed["signature"].text if drawn else None, witness_name=tidy(typed["witness_name"]),
            witness_is=typed["witness_is"], read_in=typed["read_in"], interpreter=tidy(typed["interpreter"]),
        )  # fmt: skip


def _yes(said: str | None) -> bool | None:
    return None if not said else said == YES


class WithdrawForm(forms.Form):
    """Taking a consent back: nobody has to say why."""

    because = forms.CharField(
        label=_("Why, if they say so"), required=False, max_length=1000, widget=forms.Textarea
    )


class InsteadForm(forms.Form):
    """A protection officer's decision in place of consent."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)
    purpose = forms.ChoiceField(
        label=_("For what"),
        choices=[each for each in Consent.Purpose.choices if each[0] in {"assistance", "sharing"}],
    )
    partner = forms.CharField(label=_("Institution, to share with"), max_length=160, required=False)
    ground = forms.ChoiceField(label=_("On what ground"), choices=Override.Ground, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Why it cannot wait for consent"), max_length=2000, widget=forms.Textarea,
        help_text=_("Kept encrypted; protection officers can read it."),
    )  # fmt: skip
    days = forms.IntegerField(label=_("For how many days"), min_value=1, max_value=30, initial=3)

    def clean(self) -> dict[str, Any]:
        """To share one has to say with whom."""
        typed = super().clean() or self.cleaned_data
        if typed.get("purpose") == Consent.Purpose.SHARING and not typed.get("partner"):
            message = _("Write the institution with which the data may be shared.")
            self.add_error("partner", ValidationError(message))
        return typed
