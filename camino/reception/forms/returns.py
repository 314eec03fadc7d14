"""Forms of a return: the short one at the desk, and all its facts."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from camino.people import places
from camino.reception import crossings, durations
from camino.reception.facts import ReturnFacts
from camino.reception.models import Crossing, FirstNeed, ReturnEvent, Visit
from camino.reception.models.arrivals import HandedOverBy, Route
from camino.reception.models.events import YesNo
from camino.staff.models import Office, Worker

NOT_ASKED = ("", _("Not asked"))
# Which crossings were open depends on the day: the list follows it.
DAY = {
    "type": "date",
    "hx-get": reverse_lazy("reception:crossings"),
    "hx-target": "#id_crossing",
    "hx-include": "#id_crossing",
}
EARLIER = "earlier"
HOW = [
    (Visit.Reason.RETURNED, _("Returned today")),
    (EARLIER, _("Returned on an earlier day")),
    (Visit.Reason.INTERNAL, _("Came from elsewhere in Mexico")),
    (Visit.Reason.WALK_IN, _("Came on their own")),
    (Visit.Reason.FOLLOW_UP, _("Came back about something open")),
]
IN_MEXICO = {ReturnEvent.Destination.ORIGIN, ReturnEvent.Destination.OTHER_STATE}


def _asked_last(choices: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """“Not asked” first, as it is what the form says until somebody answers."""
    return [NOT_ASKED, *[(value, label) for value, label in choices if value]]


def _state_choices() -> list[tuple[str, Any]]:
    return [("", _("Not known")), *[(state.code, state.short) for state in places.states()]]


def _us_state_choices() -> list[tuple[str, Any]]:
    language = get_language() or "es"
    named = [(state.iso[3:], state.name(language)) for state in places.us_states()]
    return [("", _("Not known")), *sorted(named, key=lambda choice: choice[1])]


class ReturnForm(forms.Form):
    """All that is known of a return. People know little of it: nothing but the day has to be told."""

    all_optional = True

    arrived_on = forms.DateField(label=_("Date of return"), widget=forms.DateInput(DAY, format="%Y-%m-%d"))
    clock = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    crossing = forms.ChoiceField(label=_("Crossing"), required=False)
    folio = forms.CharField(
        label=_("Folio of the constancia"), required=False, max_length=60,
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip
    same_folio = forms.BooleanField(label=_("I looked again: the paper has this folio"), required=False)
    handed_over_by = forms.ChoiceField(
        label=_("Handed over by"), required=False, choices=[("", _("Not known")), *HandedOverBy.choices]
    )
    route = forms.ChoiceField(
        label=_("How they came"), required=False, choices=[("", _("Not known")), *Route.choices]
    )
    abroad = forms.CharField(
        label=_("Time in the United States"), required=False, max_length=60,
        help_text=_("As it is said: “12 years”, “2 years 3 months”. A number alone means years."),
        widget=forms.TextInput({"class": "w-medium"}),
    )  # fmt: skip
    last_us_state = forms.ChoiceField(
        label=_("Last state in the United States"), required=False, choices=_us_state_choices
    )
    detained_days = forms.IntegerField(
        label=_("Days detained"), required=False, min_value=0, max_value=20_000,
        widget=forms.NumberInput({"class": "w-short", "inputmode": "numeric"}),
    )  # fmt: skip
    apprehended = forms.ChoiceField(
        label=_("Where apprehended"), required=False, choices=_asked_last(ReturnEvent.Apprehended.choices)
    )
    separated = forms.ChoiceField(
        label=_("Separated from family"), required=False, choices=_asked_last(YesNo.choices),
        widget=forms.RadioSelect,
    )  # fmt: skip
    withheld = forms.MultipleChoiceField(
        label=_("Not given back"), required=False, choices=ReturnEvent.Belongings.choices,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    destination = forms.ChoiceField(
        label=_("Where they want to go"), required=False, choices=_asked_last(ReturnEvent.Destination.choices)
    )
    destination_state = forms.ChoiceField(label=_("To which state"), required=False, choices=_state_choices)
    cross_again = forms.ChoiceField(
        label=_("Means to cross again"), required=False, choices=_asked_last(ReturnEvent.CrossAgain.choices)
    )
    accompanied = forms.ChoiceField(
        label=_("A mother, father or guardian is with them"), required=False, widget=forms.RadioSelect,
        choices=[("", _("As their family says")), ("yes", _("Yes")), ("no", _("No"))],
    )  # fmt: skip

    def __init__(self, *args: Any, by: Worker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        self.fields["crossing"].choices = [  # type: ignore[attr-defined]  # a ChoiceField, above
            ("", _("Not known")),
            *crossings.offered(self.office, on=self._day()),
        ]

    @property
    def office(self) -> Office:
        """Whose clock the times are told on."""
        return self.by.office

    def _day(self) -> date:
        said = self.data.get("arrived_on") if self.is_bound else self.initial.get("arrived_on")
        try:
            return date.fromisoformat(str(said))
        except ValueError:
            return self.office.today()

    def clean_folio(self) -> str:
        """As printed: capitals, single spaces."""
        return " ".join(self.cleaned_data["folio"].upper().split())

    def clean_abroad(self) -> int | None:
        """Months. What cannot be read is asked again instead of being dropped."""
        said = self.cleaned_data["abroad"]
        if not said:
            return None
        months = durations.months(said)
        if months is None:
            raise forms.ValidationError(_("Write it like “12 years” or “2 years 3 months”."))
        return months

    def facts(self) -> ReturnFacts:
        """The facts, once the form is valid."""
        said = self.cleaned_data
        clock = said["clock"]
        return ReturnFacts(
            arrived_on=said["arrived_on"],
            arrived_at=datetime.combine(said["arrived_on"], clock, self.office.zone) if clock else None,
            crossing=Crossing.objects.get(pk=said["crossing"]) if said["crossing"] else None,
            folio=said["folio"], handed_over_by=said["handed_over_by"], route=said["route"],
            months_abroad=said["abroad"], last_us_state=said["last_us_state"],
            detained_days=said["detained_days"], apprehended=said["apprehended"], separated=said["separated"],
            withheld=said["withheld"], destination=said["destination"],
            # The state is only asked for within Mexico; one left from an earlier answer is no answer.
            destination_state=said["destination_state"] if said["destination"] in IN_MEXICO else "",
            cross_again=said["cross_again"],
            accompanied={"yes": True, "no": False}.get(said["accompanied"]),
        )  # fmt: skip


class Begun(forms.RadioSelect):
    """Choices with the cursor on the one that is chosen already: Enter is enough where it is right."""

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """One choice."""
        option = super().create_option(*args, **kwargs)
        if option["selected"]:
            option["attrs"]["autofocus"] = True
        return option


class ReceiveForm(ReturnForm):
    """The form at the desk: how the person comes, the return if there was one, what they need first."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    how = forms.ChoiceField(label=_("How do they come?"), choices=HOW, widget=Begun)
    here_today = forms.BooleanField(label=_("They are here today: receive them as well"), required=False)
    needs = forms.MultipleChoiceField(
        label=_("What do they need first?"), required=False, choices=FirstNeed.Kind.choices,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["arrived_on"].required = False

    def clean(self) -> dict[str, Any]:
        """The day of a return: today's, or the one that has to be told."""
        said = super().clean() or {}
        how = said.get("how")
        if how == EARLIER:
            said["clock"] = None
            if not said.get("arrived_on") and "arrived_on" not in self.errors:
                self.add_error("arrived_on", _("Write the day of the return, as near as they remember."))
        elif how:
            said["arrived_on"] = self.office.today()
        return said

    @property
    def is_return(self) -> bool:
        """Whether the person was returned, today or earlier."""
        return self.cleaned_data["how"] in {Visit.Reason.RETURNED, EARLIER}

    @property
    def received_today(self) -> bool:
        """Whether the person is received now, and not only their history written down."""
        said = self.cleaned_data
        return bool(said["how"] != EARLIER or said["here_today"] or said["arrived_on"] == self.office.today())
