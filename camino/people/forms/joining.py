"""What is decided about two records: the answer, which record is kept, and which of the facts."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from camino.people.actions.joining import CHOICES, LONGEST_REASON, older
from camino.people.models import LikelyPair, Person

RECORDS = (("one", "one"), ("other", "other"))


class AnswerForm(forms.Form):
    """The answer. Radio buttons stand in the table of the page, so they are drawn there."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    answer = forms.ChoiceField(choices=[(each, each) for each in ("same", "different", "unsure")])
    kept = forms.ChoiceField(choices=RECORDS, required=False)
    reason = forms.CharField(
        label=_("How do you know that it is one person?"), required=False, max_length=LONGEST_REASON, strip=True,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Needed where they may be relatives: what you asked, which paper you saw."),
    )  # fmt: skip

    def __init__(self, *args: Any, one: Person, other: Person, **options: Any) -> None:
        super().__init__(*args, **options)
        self.one, self.other = one, other
        for name in CHOICES:
            self.fields[name] = forms.ChoiceField(choices=RECORDS, required=False)

    def stays(self) -> UUID:
        """The id of the record that is kept."""
        chosen = self.cleaned_data.get("kept")
        return getattr(self, chosen).pk if chosen else older(self.one, self.other).pk

    def takes(self) -> list[str]:
        """What comes from the record that goes: what was chosen so, and what the kept one does not know."""
        kept = "one" if self.stays() == self.one.pk else "other"
        stays, goes = (self.one, self.other) if kept == "one" else (self.other, self.one)
        chosen = {name: self.cleaned_data.get(name) or kept for name in CHOICES}
        return [
            name for name in CHOICES if not empty(goes, name) and (chosen[name] != kept or empty(stays, name))
        ]


def empty(person: Person, choice: str) -> bool:
    """Whether a record knows nothing of this."""
    columns = [name for name in CHOICES[choice] if name not in {"born_stated", "sort_key"}]
    return not any(getattr(person, name) for name in columns)


class ApartForm(forms.Form):
    """Which of what was written since is the record's that comes back."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    theirs = forms.MultipleChoiceField(required=False)
    again = forms.BooleanField(
        label=_("Put them back among the doubles, to be decided again"),
        help_text=_("Otherwise they count as two people, and nobody is asked again."), required=False,
    )  # fmt: skip

    def __init__(self, *args: Any, rows: list[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.rows = rows
        self.fields["theirs"].choices = [(row, row) for row in rows]  # type: ignore[attr-defined]

    def ticked(self) -> list[UUID]:
        """Rows of the record that comes back."""
        return [UUID(row) for row in self.cleaned_data["theirs"]]

    def plain(self) -> list[UUID]:
        """Rows that stay."""
        return [UUID(row) for row in self.rows if row not in self.cleaned_data["theirs"]]


def may_be_decided(pair: LikelyPair) -> bool:
    """Whether anybody is to decide this pair yet."""
    return pair.status in LikelyPair.OPEN
