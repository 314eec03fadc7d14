"""What to do about each thing that can be wrong with a row, in the words shown at the desk."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_REMEDIES: dict[str, str | Promise] = {
    "no_given_name": _("The given names are missing. Ask the person and write them."),
    "no_surname": _("The first surname is missing. Ask the person and write it."),
    "one_word": _("There is only one word. Write the given names and the surnames."),
    "error": _("The cell holds a spreadsheet error. Ask the person and write the name."),
    "formula": _("This is a formula, not a name. Ask the person and write the name."),
    "markup": _("This is computer code, not a name. Ask the person and write the name."),
    "long": _("This is far too long for a name. Ask the person and write the name."),
    "digits": _("A name has no digits. Check whether the columns are shifted, and write the name."),
    "letterless": _("There is no letter in this name. Ask the person and write the name."),
    "unreadable": _("This is not a date. Write it as day/month/year; if it is unknown, the year or the age."),
    "impossible": _("This day does not exist. Ask for the date of birth and write it as day/month/year."),
    "future": _("This date of birth is in the future. Ask for it and correct it."),
    "ancient": _("This date of birth is more than 120 years ago. Ask for it and correct it."),
    "no_birth": _("The date of birth is missing. Ask for it; if it is unknown, write the year or the age."),
    "bad_age": _("This is not an age. Ask for the date of birth or the age."),
    "unknown_sex": _("The sex is not understood. Write man, woman or X."),
    "both_sexes": _("Both sexes are marked. Leave only one mark."),
    "curp_shape": _(
        "This is not a CURP: it has 18 letters and figures in a fixed pattern. Correct it or leave it blank."
    ),
    "uncertain_split": _("Check where the given names end and which surname is which."),
    "symbols": _("The name has signs that no name has. Check it."),
    "age_differs": _("The age does not go with the date of birth. Ask which is right."),
    "curp_birth": _("The CURP tells another date of birth. Ask which is right."),
    "curp_sex": _("The CURP tells another sex. Ask which is right."),
    "repeated": _("The same person is in this file twice. Register the person once."),
}


def remedy(why: str) -> str:
    """The sentence for one reason, in the worker's language."""
    return str(_REMEDIES[why])
