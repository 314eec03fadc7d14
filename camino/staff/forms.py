"""Forms of the administrator's pages."""

from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from django import forms
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from camino.core.refusals import Refused
from camino.staff.models import LANGUAGES, Office, Role, Worker

if TYPE_CHECKING:
    OfFacts = forms.ModelForm[Office]
    OfWorker = forms.ModelForm[Worker]
else:
    OfFacts = OfWorker = forms.ModelForm

ZONES = (
    "America/Ciudad_Juarez", "America/Tijuana", "America/Hermosillo", "America/Ojinaga", "America/Matamoros",
    "America/Chihuahua", "America/Monterrey", "America/Mexico_City", "America/Mazatlan", "America/Cancun",
)  # fmt: skip


def sent_key(request: HttpRequest) -> UUID:
    """The one-time key of a form. Refused when it is none, which no page of ours sends."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError as error:
        raise Refused(gettext("This form is no longer valid. Reload the page.")) from error


class DateInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d", attrs={"class": "w-medium"})


class OfficeForm(OfFacts):
    """What is told about an office."""

    time_zone = forms.ChoiceField(label=_("Time zone"), choices=[(zone, zone) for zone in ZONES])

    class Meta:
        model = Office
        fields: ClassVar[tuple[str, ...]] = (
            "name", "short_name", "city", "address", "phone", "protection_contact", "time_zone",
        )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zone = self.instance.time_zone
        if zone not in ZONES:
            self.fields["time_zone"].choices = [(each, each) for each in (*ZONES, zone)]  # type: ignore[attr-defined]

    def _post_clean(self) -> None:
        """The action itself checks and writes."""


class WorkerForm(OfWorker):
    """What is told about a worker."""

    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, widget=forms.RadioSelect)

    class Meta:
        model = Worker
        fields: ClassVar[tuple[str, ...]] = ("full_name", "username", "email", "language")
        help_texts: ClassVar[dict[str, Any]] = {
            "username": _("Short, without spaces. Capitals make no difference.")
        }

    def clean_username(self) -> str:
        """One word."""
        username = str(self.cleaned_data["username"]).strip()
        if len(username.split()) != 1:
            raise forms.ValidationError(_("Write the sign-in name without spaces."))
        return username

    def _post_clean(self) -> None:
        """The action itself checks and writes."""


class PostForm(forms.Form):
    """A role at an office, from a day."""

    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    office = forms.ModelChoiceField(label=_("Office"), queryset=Office.objects.all(), empty_label=_("Choose"))
    since = forms.DateField(label=_("From"), widget=DateInput())
    until = forms.DateField(
        label=_("Until"),
        widget=DateInput(),
        required=False,
        help_text=_("Leave it empty where no end is known."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"since": timezone.localdate()})
        super().__init__(*args, **kwargs)


class EndForm(forms.Form):
    """The last day of a post."""

    until = forms.DateField(label=_("Last day"), widget=DateInput())


class ReasonForm(forms.Form):
    """Why, in the administrator's words."""

    reason = forms.CharField(
        label=_("Reason"), max_length=200, help_text=_("It is kept in the book. Write no name of a migrant.")
    )


class WorkersFilter(forms.Form):
    """What the list of workers is narrowed by."""

    all_optional = True
    q = forms.CharField(label=_("Name or sign-in name"), required=False, max_length=60)
    office = forms.ModelChoiceField(
        label=_("Office"), queryset=Office.objects.all(), required=False, empty_label="—"
    )
    role = forms.ChoiceField(label=_("Role"), choices=[("", "—"), *Role.choices], required=False)
    stopped = forms.BooleanField(label=_("Those who were stopped, too"), required=False)
