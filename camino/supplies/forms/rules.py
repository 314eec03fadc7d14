"""Writing a rule, and trying it on examples before it is saved."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from camino.people.birth import Birth
from camino.supplies.forms.store import DayInput
from camino.supplies.models import EntitlementRule
from camino.supplies.rules import Entitlement, Recipient, Rule, entitlement


class RuleForm(forms.ModelForm):  # type: ignore[type-arg]  # Django's class takes none at run time
    """A rule from a day on."""

    class Meta:
        model = EntitlementRule
        fields = (
            "kind",
            "since",
            "quantity",
            "each_return",
            "every_days",
            "season_from",
            "season_until",
            "age_from",
            "age_until",
        )
        widgets: dict[str, Any] = {"since": DayInput()}  # noqa: RUF012  # as Django reads it

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("season_from", "season_until"):
            self.fields[name].help_text = _("Month and day: 11-01 is the first of November.")

    def words(self) -> str:
        """What is written in a valid form, to tell whether it was tried as it stands."""
        return "|".join(
            str(getattr(self.instance, name) or "") for name in ("kind_id", *self.Meta.fields[1:])
        )

    def validate_constraints(self) -> None:
        """The deed ends the rule that held before: until then the two overlap."""


@dataclass(frozen=True)
class Example:
    """Somebody, and what the rule says of them."""

    who: str
    answer: Entitlement


def examples(rule: Rule, *, on: date) -> Iterator[Example]:
    """The cases that rules are judged by, on a day."""
    grown = Birth.aged(32, on=on)
    season = rule.season.began(on) if rule.season else on
    cases: list[tuple[str, Recipient, date | None]] = [
        (gettext("A woman of 32, never given one"), Recipient(grown, "F", on), None),
        (
            gettext("The same, given one yesterday"),
            Recipient(grown, "F", on - timedelta(days=5)),
            on - timedelta(days=1),
        ),
        (
            gettext("The same, given one 31 days ago"),
            Recipient(grown, "F", on - timedelta(days=31)),
            on - timedelta(days=31),
        ),
        (
            gettext("A man returned again today, given one last week"),
            Recipient(grown, "M", on),
            on - timedelta(days=7),
        ),
        (gettext("A baby of one year"), Recipient(Birth.aged(1, on=on), "F", on), None),
        (gettext("A child of 8"), Recipient(Birth.aged(8, on=on), "M", on), None),
        (
            gettext("A man given one in the season before"),
            Recipient(grown, "M", on),
            season - timedelta(days=100),
        ),
        (gettext("Somebody whose age is not known"), Recipient(Birth.unknown(), "", on), None),
    ]
    for who, recipient, last in cases:
        yield Example(who, entitlement(rule, recipient, last, on=on))
