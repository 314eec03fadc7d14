"""The form of the counter: a tick for each thing, and one proof for all of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from camino.core.refusals import Refused
from camino.core.signatures import SignatureField
from camino.staff.models import Office, Post, Role, Worker
from camino.supplies.actions.giving import Parcel, Receipt
from camino.supplies.counter import Guest, Line, Typed
from camino.supplies.models import Item

MOST = 500
GUESTS = [Role.PARTNER, Role.RESEARCHER]


class ScanForm(forms.Form):
    """The code of a slip, scanned or typed."""

    code = forms.CharField(
        label=_("Code of the slip"),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autofocus": True, "autocomplete": "off", "spellcheck": "false", "class": "s-scan"}
        ),
        error_messages={"required": _("Scan the slip, or type its eight characters.")},
    )


def colleagues(worker: Worker) -> dict[UUID, str]:
    """Who may be a witness: who works at the office today, but for the giver and those of other houses."""
    office: Office = worker.office
    posts = Post.objects.current(on=office.today()).filter(office=office, worker__is_active=True)
    rows = posts.exclude(worker=worker).exclude(role__in=GUESTS).order_by("worker__full_name")
    return dict(rows.values_list("worker", "worker__full_name").distinct())


class ProofForm(forms.Form):
    """How it is proved that it was received."""

    how = forms.ChoiceField(
        label=_("Proof of receipt"), widget=forms.RadioSelect,
        choices=[("witness", _("A colleague is witness")), ("signature", _("The person signs"))],
    )  # fmt: skip
    witness = forms.ChoiceField(label=_("Witness"), required=False)
    signature = SignatureField(paper=False, required=False, label=_("Signature"))
    all_optional = True  # one of the two is needed: nothing is said beside either

    def __init__(self, *args: Any, worker: Worker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = colleagues(worker)
        chooser: Any = self.fields["witness"]
        chooser.choices = [("", "—"), *((str(pk), name) for pk, name in self.people.items())]

    def clean(self) -> dict[str, Any]:
        """One of the two, as was chosen."""
        typed: dict[str, Any] = super().clean() or {}
        if typed.get("how") == "witness" and not typed.get("witness") and "witness" not in self.errors:
            self.add_error("witness", _("Choose the colleague who saw it, or let the person sign."))
        if typed.get("how") == "signature" and not typed.get("signature") and "signature" not in self.errors:
            self.add_error("signature", _("Let the person sign in the box, or choose a witness."))
        return typed

    def receipt(self) -> Receipt:
        """The proof as the deed wants it."""
        if self.cleaned_data["how"] == "signature":
            return Receipt(signature=self.cleaned_data["signature"])
        return Receipt(witness=Worker.objects.get(pk=self.cleaned_data["witness"]))


def as_typed(people: Sequence[Guest], sent: QueryDict) -> list[Guest]:
    """The same people with what was ticked and typed, for a form that comes back: nothing typed is lost."""
    ticked = set(sent.getlist("give"))

    def again(line: Line) -> Line:
        typed = Typed(
            line.name in ticked, sent.get(f"item-{line.name}", ""), sent.get(f"quantity-{line.name}", "")[:3],
            sent.get(f"reason-{line.name}", "")[:200],
        )  # fmt: skip
        return replace(line, typed=typed)

    return [
        replace(guest, due=[again(line) for line in guest.due], beyond=[again(line) for line in guest.beyond])
        for guest in people
    ]


def parcels_of(sent: QueryDict, people: Sequence[Guest]) -> list[Parcel]:
    """The ticked lines of the people who are shown. What names nobody of them is not looked at."""
    lines = {line.name: line for guest in people for line in (*guest.due, *guest.beyond)}
    found = []
    for name in sent.getlist("give"):
        line = lines.get(name)
        if line is None:
            continue
        choices = {str(choice.item.pk): choice.item for choice in line.choices}
        item: Item | None = choices.get(sent.get(f"item-{name}", ""))
        if item is None:
            raise Refused(gettext("%(kind)s: choose which one.") % {"kind": line.kind})
        found.append(
            Parcel(
                line.person.pk,
                item,
                _number(sent.get(f"quantity-{name}", "")),
                sent.get(f"reason-{name}", ""),
            )
        )
    return found


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text[:6]) <= MOST):
        raise Refused(gettext("Say how many, up to %(most)s.") % {"most": MOST})
    return int(text)
