"""Protecting, asking, opening: what is typed on their pages. Whether it may be done is the action's to say."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from camino.core.ids import new_id
from camino.people.actions.asking import LONGEST, USUALLY
from camino.people.models import Opening, Person, Protection
from camino.staff.models import Office, Worker

LONGEST_TEXT = 4000


def _text(label: Any, *, hint: Any = "", required: bool = True, rows: int = 4) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=LONGEST_TEXT, widget=area
    )


class _OnceForm(forms.Form):
    """A form that makes a row: sent twice, done once."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)


class ProtectForm(_OnceForm):
    """How far a person is protected, why, and who of their company with them."""

    level = forms.ChoiceField(
        label=_("How far"), choices=Protection.Level, widget=forms.RadioSelect, initial=Protection.Level.PROTECTED
    )  # fmt: skip
    regime = forms.ChoiceField(label=_("Regime"), choices=Protection.Regime, widget=forms.RadioSelect)
    reason = _text(_("Why"), hint=_("Kept encrypted. Protection officers and the case team read it."))
    also = forms.MultipleChoiceField(
        label=_("Protect with them"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, company: Sequence[Person] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.MultipleChoiceField, self.fields["also"]).choices = [
            (str(each.pk), each.full_name) for each in company
        ]
        self.initial.setdefault("also", [str(each.pk) for each in company])
        if not company:
            del self.fields["also"]


class ReasonForm(forms.Form):
    """Why something ends, or what is to be added."""

    reason = _text(_("Why"), rows=3)


class TeamForm(_OnceForm):
    """A colleague who works on the case, until when."""

    worker = forms.ChoiceField(label=_("Colleague"))
    until = forms.DateField(
        label=_("Until"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    reason = _text(_("What for"), rows=2)

    def __init__(self, *args: Any, colleagues: Sequence[Worker], **options: Any) -> None:
        super().__init__(*args, **options)
        self.colleagues = {str(each.pk): each for each in colleagues}
        cast(forms.ChoiceField, self.fields["worker"]).choices = [
            ("", "—"), *((pk, each.full_name) for pk, each in self.colleagues.items()),
        ]  # fmt: skip

    def clean_worker(self) -> Worker:
        """The colleague that was chosen."""
        return self.colleagues[self.cleaned_data["worker"]]


class AskForm(_OnceForm):
    """What somebody needs another office's part of a file for."""

    office = forms.ChoiceField(label=_("Ask"), widget=forms.RadioSelect)
    reason = _text(
        _("What you need it for"), hint=_("The other office decides by these words. Write no more than it needs.")
    )  # fmt: skip

    def __init__(self, *args: Any, offices: Sequence[Office], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ChoiceField, self.fields["office"]).choices = [
            (str(each.pk), each.name) for each in offices
        ]
        if len(offices) == 1:
            self.fields["office"].widget = forms.HiddenInput()
            self.initial["office"] = str(offices[0].pk)


class AnswerRequestForm(forms.Form):
    """Yes until a day, or no."""

    granted = forms.ChoiceField(
        label=_("Open it?"), choices=[("yes", _("Yes, until this day")), ("no", _("No"))], widget=forms.RadioSelect
    )  # fmt: skip
    until = forms.DateField(
        label=_("Open until"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )  # fmt: skip
    note = _text(_("Words to who asked"), required=False, rows=2)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today
        self.initial.setdefault("until", today + USUALLY)
        self.fields["until"].widget.attrs |= {
            "min": today.isoformat(), "max": (today + LONGEST).isoformat(),
        }  # fmt: skip

    def clean_until(self) -> date | None:
        """A day on which the file is closed again, within thirty days."""
        day: date | None = self.cleaned_data["until"]
        if day and not self.today <= day <= self.today + LONGEST:
            raise ValidationError(_("An open file closes again within thirty days: choose an earlier day."))
        return day


class GlassForm(_OnceForm):
    """Why the glass is broken."""

    reason = _text(_("Why you must see it now"), hint=_("Who reviews it reads this."))


class ReviewForm(forms.Form):
    """Whether there was reason to break the glass."""

    verdict = forms.ChoiceField(
        label=_("Was there reason to?"), widget=forms.RadioSelect,
        choices=[each for each in Opening.Verdict.choices if each[0]],
    )  # fmt: skip
    note = _text(_("Note"), required=False, rows=2)
