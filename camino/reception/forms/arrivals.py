"""Forms of an arrival: its shared facts, its file, its lines, its numbers at the end."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from camino.people.models import Person
from camino.reception import listed
from camino.reception.actions.arriving import Shared
from camino.reception.manifest import FIELDS, MAX_BYTES
from camino.reception.models import Arrival, Crossing
from camino.reception.models.arrivals import HandedOverBy, Route
from camino.staff.models import Office

NOT_SAID = ("", _("Not known"))
MEGABYTES = MAX_BYTES >> 20


class ArrivalForm(forms.Form):
    """What is told once for the whole bus. The crossings offered are those that received people on the
    day."""

    title = forms.CharField(
        label=_("What it is called"), max_length=120, widget=forms.TextInput({"autofocus": True}),
        help_text=_("As your colleagues would say it: “Bus from El Paso, 2 p.m.”"),
    )  # fmt: skip
    arrived_on = forms.DateField(label=_("Date"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    clock = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    crossing = forms.ChoiceField(label=_("Crossing"), required=False)
    handed_over_by = forms.ChoiceField(
        label=_("Handed over by"), required=False, choices=[NOT_SAID, *HandedOverBy.choices]
    )
    route = forms.ChoiceField(label=_("How they came"), required=False, choices=[NOT_SAID, *Route.choices])
    announced = forms.IntegerField(
        label=_("People announced"), required=False, min_value=0, max_value=100_000,
        widget=forms.NumberInput({"class": "w-short", "inputmode": "numeric"}),
    )  # fmt: skip

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office
        offered = forms.ChoiceField(
            choices=[NOT_SAID, *crossings_by_city(office, on=self._day())], required=False
        )
        offered.label = self.fields["crossing"].label
        self.fields["crossing"] = offered

    def _day(self) -> date:
        """The day typed, as far as it is one."""
        said = self.data.get("arrived_on") if self.is_bound else self.initial.get("arrived_on")
        try:
            return date.fromisoformat(str(said))
        except ValueError:
            return self.office.today()

    def shared(self) -> Shared:
        """The facts, once the form is valid."""
        said = self.cleaned_data
        clock = said["clock"]
        return Shared(
            title=said["title"],
            arrived_on=said["arrived_on"],
            arrived_at=datetime.combine(said["arrived_on"], clock, self.office.zone) if clock else None,
            crossing=Crossing.objects.get(pk=said["crossing"]) if said["crossing"] else None,
            handed_over_by=said["handed_over_by"],
            route=said["route"],
            announced=said["announced"],
        )


def crossings_by_city(office: Office, *, on: date) -> list[tuple[str, list[tuple[str, str]]]]:
    """The crossings open on a day, those of the office's own city before all others."""
    here: list[tuple[str, str]] = []
    elsewhere: list[tuple[str, str]] = []
    for crossing in Crossing.objects.open_on(on):
        (here if crossing.city == office.city else elsewhere).append((crossing.pk, crossing.name))
    groups = [(office.city, here), (str(_("Elsewhere")), elsewhere)]
    return [(name, choices) for name, choices in groups if choices]


def arrival_initial(arrival: Arrival) -> dict[str, Any]:
    """An arrival's facts as the form shows them."""
    at = arrival.arrived_at.astimezone(arrival.office.zone) if arrival.arrived_at else None
    return {
        "title": arrival.title, "arrived_on": arrival.arrived_on, "clock": at.time() if at else None,
        "crossing": arrival.crossing_id, "handed_over_by": arrival.handed_over_by, "route": arrival.route,
        "announced": arrival.announced,
    }  # fmt: skip


class FileForm(forms.Form):
    """The spreadsheet. Its size is looked at before anything of it is read."""

    file = forms.FileField(
        label=_("Spreadsheet"),
        widget=forms.FileInput({"accept": ".xlsx,.xls,.ods,.csv,.tsv,.txt,.xlsm,.htm,.html"}),
        error_messages={
            "required": _("Choose the file with the list, or drop it here."),
            "empty": _("This file is empty. Drop the file with the list here."),
        },
    )

    def clean_file(self) -> Any:
        """A list of people is never so large."""
        file = self.cleaned_data["file"]
        if (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(
                _("This file is larger than %(megabytes)s MB, far too large for a list of people. "
                  "Copy only the rows of the list into a new spreadsheet and drop that one here."),
                params={"megabytes": MEGABYTES},
            )  # fmt: skip
        return file


class LineForm(forms.Form):
    """The words of one line."""

    all_optional = True

    given_names = forms.CharField(label=_("Given names"), required=False, max_length=listed.LONGEST_TOLD)
    paternal_surname = forms.CharField(
        label=_("First surname"), required=False, max_length=listed.LONGEST_TOLD
    )
    maternal_surname = forms.CharField(
        label=_("Second surname"), required=False, max_length=listed.LONGEST_TOLD
    )
    birth = forms.CharField(
        label=_("Birth"), required=False, max_length=200,
        widget=forms.TextInput({"placeholder": _("16/07/1990, 1990, 36 years, ?")}),
    )  # fmt: skip
    sex = forms.ChoiceField(label=_("Sex"), required=False, choices=Person.Sex.choices)
    curp = forms.CharField(label=_("CURP"), required=False, max_length=40)
    folio = forms.CharField(label=_("Folio of the constancia"), required=False, max_length=60)


class ReconcileForm(forms.Form):
    """The numbers that must add up."""

    all_optional = True

    announced = forms.IntegerField(label=_("Announced"), required=False, min_value=0, max_value=100_000)
    unannounced = forms.IntegerField(
        label=_("Came without being announced"), required=False, min_value=0, max_value=100_000, initial=0
    )
    absent_unnamed = forms.IntegerField(
        label=_("Did not arrive, name not known"), required=False, min_value=0, max_value=100_000, initial=0
    )


def field_choices() -> list[tuple[str, str]]:
    """What a column can hold."""
    return [(key, str(name)) for key, name in FIELDS.items()]
