"""What the gallery page shows: each page component on a sample, with the sample's own text as its code."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django import forms
from django.http import HttpRequest
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from camino.core.signatures import Signature

# One file a sample under templates/core/gallery/, named as its component.
SECTIONS = (
    (_("Signs and words"), ("icon", "badge", "code", "moment", "stat", "progress", "steps", "definition")),
    (
        _("Boxes"),
        (
            "card",
            "notice",
            "empty",
            "stats",
            "definitions",
            "table",
            "more",
            "timeline",
            "event",
            "panel",
            "dialog",
        ),
    ),
    (
        _("Forms"),
        ("fields", "error_summary", "once_key", "signature_pad", "signature", "button", "buttons", "filters"),
    ),
    (_("Finding one’s way"), ("back_link", "tabs", "tab", "pager", "nav_item")),
)


class SampleForm(forms.Form):
    """A form with each kind of field."""

    given_names = forms.CharField(label=_("Given names"))
    second_surname = forms.CharField(label=_("Second surname"), required=False)
    birth = forms.CharField(
        label=_("Date of birth"),
        help_text=_("As you hear it: 15/03/1987, March 1987, 1987, or “about 40”."),
        error_messages={"required": _("Write the date of birth, or the age as you hear it.")},
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=[("es", "Español"), ("nah", "Náhuatl"), ("en", "English")]
    )
    sex = forms.ChoiceField(
        label=_("Sex"), widget=forms.RadioSelect, error_messages={"required": _("Choose one.")},
        choices=[("f", _("Female")), ("m", _("Male")), ("x", _("Other"))],
    )  # fmt: skip
    needs = forms.MultipleChoiceField(
        label=_("Needs today"), widget=forms.CheckboxSelectMultiple, required=False,
        choices=[
            ("meal", _("Meal")), ("kit", _("Hygiene kit")), ("coat", _("Winter coat")),
            ("call", _("Telephone call")), ("shelter", _("Shelter")), ("transport", _("Transport")),
        ],
    )  # fmt: skip
    notes = forms.CharField(label=_("Notes"), widget=forms.Textarea, required=False)
    informed = forms.BooleanField(label=_("The privacy notice was read to the person"))


@dataclass(frozen=True)
class SamplePage:
    """A page in the middle of a list."""

    newer: str = "a"
    older: str = "b"


@dataclass(frozen=True)
class Sample:
    """One component, shown."""

    name: str
    code: str
    shown: SafeString


def samples(request: HttpRequest) -> list[tuple[object, Sequence[Sample]]]:
    """Each section's title with its samples."""
    facts: dict[str, Any] = {
        "form": SampleForm(),
        "wrong": SampleForm({"second_surname": "Luna", "language": "es"}, auto_id="wrong_%s"),
        "page": SamplePage(),
        "signed": Signature(
            ((60, 130, 40, -80, 30, 90, 35, -70, 25, 60), (210, 100, 60, -30, 50, 40, 120, -20))
        ),
        "now": datetime(2026, 3, 12, 20, 5, tzinfo=UTC),
    }
    return [(title, [_sample(name, facts, request) for name in names]) for title, names in SECTIONS]


def _sample(name: str, facts: dict[str, Any], request: HttpRequest) -> Sample:
    sample: Any = get_template(f"core/gallery/{name}.html")  # Django's type of it does not know its source
    return Sample(name=name, code=sample.template.source.strip(), shown=sample.render(facts, request))
