"""What is typed at the desk, checked and turned into facts."""

from camino.people.forms.consents import AnswerForm, InsteadForm, WithdrawForm
from camino.people.forms.correcting import CorrectForm
from camino.people.forms.facts import FactsForm
from camino.people.forms.groups import CompanionForm
from camino.people.forms.locks import (
    AnswerRequestForm,
    AskForm,
    GlassForm,
    ProtectForm,
    ReasonForm,
    ReviewForm,
    TeamForm,
)
from camino.people.forms.papers import PaperForm, PhoneForm
from camino.people.forms.registering import RegisterForm

__all__ = [
    "AnswerForm", "AnswerRequestForm", "AskForm", "CompanionForm", "CorrectForm", "FactsForm", "GlassForm",
    "InsteadForm", "PaperForm", "PhoneForm", "ProtectForm", "ReasonForm", "RegisterForm", "ReviewForm", "TeamForm",
    "WithdrawForm",
]  # fmt: skip
