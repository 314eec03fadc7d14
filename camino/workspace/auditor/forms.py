"""What the auditor narrows the book by."""

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.deeds import words
from camino.core.models import Entry
from camino.people.codes import normalise
from camino.staff.models import Office, Worker
from camino.workspace.auditor.lines import person_with
from camino.workspace.auditor.pages import Wanted


class BookForm(forms.Form):
    """All of it may be left open."""

    all_optional = True

    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput({"type": "date"}))
    until = forms.DateField(label=_("Until"), required=False, widget=forms.DateInput({"type": "date"}))
    worker = forms.ModelChoiceField(
        Worker.objects.all(), label=_("Worker"), required=False, empty_label=_("Everybody")
    )
    office = forms.ModelChoiceField(
        Office.objects.all(), label=_("Office"), required=False, empty_label=_("All offices")
    )
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, widget=forms.Select, choices=[("", _("All kinds")), *Entry.Kind.choices]
    )  # fmt: skip
    deed = forms.ChoiceField(label=_("Deed"), required=False)
    about = forms.CharField(label=_("Person’s code or record’s number"), required=False, max_length=40)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = sorted(((deed, str(called)) for deed, called in words().items()), key=lambda each: each[1])
        self.fields["deed"].choices = [("", _("All deeds")), *told]  # type: ignore[attr-defined]

    def clean_about(self) -> UUID | None:
        """The record, or the person with this code."""
        typed = self.cleaned_data["about"].strip()
        if not typed:
            return None
        code = normalise(typed)
        found = person_with(code) if code else _number(typed)
        if found is None:
            raise forms.ValidationError(_("Nobody has this code. Look at the slip again, or leave it empty."))
        return found

    def clean(self) -> dict[str, Any]:
        """Days in their order."""
        said = super().clean() or self.cleaned_data
        if said.get("since") and said.get("until") and said["since"] > said["until"]:
            self.add_error("until", _("The last day is before the first."))
        return said

    def wanted(self) -> Wanted:
        """What is asked for, with whole days of the reader's clock."""
        said, day = self.cleaned_data, timedelta(days=1)
        return Wanted(
            since=_beginning(said["since"]),
            before=_beginning(said["until"] + day if said["until"] else None),
            worker=said["worker"] and said["worker"].pk,
            office=said["office"] and said["office"].pk,
            kind=said["kind"],
            deed=said["deed"],
            about=said["about"],
        )


def _number(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None


def _beginning(day: Any) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time())) if day else None
