"""What a column of a manifest can hold: the choices offered to the worker who maps columns by hand."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FIELDS: dict[str, str | Promise] = {
    "given_names": _("Given names"),
    "second_given_name": _("Second given name"),
    "paternal_surname": _("First surname (paternal)"),
    "maternal_surname": _("Second surname (maternal)"),
    "surnames": _("Both surnames in one column"),
    "full_name": _("Full name in one column"),
    "sex": _("Sex"),
    "male_mark": _("Mark for men (a column of crosses)"),
    "female_mark": _("Mark for women (a column of crosses)"),
    "birth_date": _("Date of birth"),
    "birth_day": _("Day of birth"),
    "birth_month": _("Month of birth"),
    "birth_year": _("Year of birth"),
    "age": _("Age"),
    "curp": _("CURP"),
    "folio": _("Folio"),
    "a_number": _("A-number (United States file number)"),
    "nationality": _("Nationality or country of birth"),
    "origin_state": _("State of origin"),
    "origin_municipality": _("Municipality of origin"),
    "phone": _("Telephone"),
    "language": _("Language"),
    "event_date": _("Date of return"),
    "event_time": _("Time of return"),
    "crossing": _("Crossing point"),
    "notes": _("Remarks"),
    "row_number": _("Row number in the list"),
    "other": _("Something else (kept with the row)"),
}

NAME_FIELDS = frozenset(
    ["given_names", "second_given_name", "paternal_surname", "maternal_surname", "surnames", "full_name"]
)
BIRTH_FIELDS = frozenset(["birth_date", "birth_day", "birth_month", "birth_year", "age"])
# What says that a row is about a person, besides a name.
PERSON_FIELDS = NAME_FIELDS | BIRTH_FIELDS | {"sex", "male_mark", "female_mark", "curp", "a_number"}
# Several columns may hold these; of the others only the first column counts.
SHARED_FIELDS = frozenset(["notes", "other"])
