"""Whom somebody belongs to or travels with."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from camino.people import codes
from camino.people.aliases import with_code
from camino.people.company import Companion
from camino.people.forms import choices
from camino.people.models import Group, Person


class CompanionForm(forms.Form):
    """A companion, chosen among those seen today or by the code of their slip, and what one is to them."""

    all_optional = True

    companion = forms.ChoiceField(label=_("Belongs with"), required=False)
    companion_code = forms.CharField(label=_("or the code on their slip"), required=False, max_length=20)
    relation = forms.ChoiceField(label=_("Is to them"), choices=choices.relations, required=False)
    group_kind = forms.ChoiceField(
        label=_("They are"), choices=Group.Kind, initial=Group.Kind.FAMILY, required=False
    )

    def __init__(self, *args: Any, companions: Sequence[Companion], **options: Any) -> None:
        super().__init__(*args, **options)
        self.companions = {str(each.pk): each.person for each in companions}
        chosen = cast(forms.ChoiceField, self.fields["companion"])
        chosen.choices = [
            ("", _("Nobody: came alone")),
            *((str(each.pk), _label(each)) for each in companions),
        ]
        self.fields["companion_code"].widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}

    def clean_companion_code(self) -> Person | None:
        """Somebody known here. Of others nobody can be told here that they exist."""
        typed = self.cleaned_data["companion_code"]
        if not typed:
            return None
        code = codes.normalise(typed)
        found = with_code(code)
        if found is None:
            raise ValidationError(_("Nobody known at this office has this code."))
        return found

    def clean(self) -> dict[str, Any]:
        """Who comes with somebody is something to them."""
        typed = super().clean() or self.cleaned_data
        if self.chosen and not typed.get("relation"):
            self.add_error("relation", ValidationError(_("Say what the person is to them.")))
        return typed

    @property
    def chosen(self) -> Person | None:
        """The companion, or nobody."""
        by_code: Person | None = self.cleaned_data.get("companion_code") or None
        return by_code or self.companions.get(self.cleaned_data.get("companion", ""))


def _label(each: Companion) -> str:
    if not each.company:
        return each.person.full_name
    more = ngettext("%(name)s and %(n)s more", "%(name)s and %(n)s more", each.company)
    return more % {"name": each.person.full_name, "n": each.company}
