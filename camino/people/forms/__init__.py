"""What is typed at the desk, checked and turned into facts."""

from camino.people.forms.consents import AnswerForm, InsteadForm, WithdrawForm
from camino.people.forms.correcting import CorrectForm
from camino.people.forms.facts import FactsForm
from camino.people.forms.groups import CompanionForm
from camino.people.forms.papers import PaperForm, PhoneForm
from camino.people.forms.registering import RegisterForm

__all__ = [
    "AnswerForm",
    "CompanionForm",
    "CorrectForm",
    "FactsForm",
    "InsteadForm",
    "PaperForm",
    "PhoneForm",
    "RegisterForm",
    "WithdrawForm",
]
