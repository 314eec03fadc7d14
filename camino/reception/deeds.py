"""What this room's deeds are called in the book."""

from django.utils.translation import gettext_lazy as _

from camino.core.deeds import Words

DEEDS: Words = {
    "open arrival": _("Opened an arrival"),
    "change arrival": _("Changed an arrival"),
    "cancel arrival": _("Cancelled an arrival"),
    "read list": _("Read the list of an arrival"),
    "correct columns": _("Corrected how a list was read"),
    "decide line": _("Decided who a line of a list is"),
    "correct line": _("Corrected a line of a list"),
    "set outcome of line": _("Wrote down what became of a line of a list"),
    "type line": _("Typed a line of a list"),
    "erase line": _("Erased a line of a list"),
    "register arrival": _("Registered an arrival"),
    "reconcile arrival": _("Closed an arrival"),
    "reopen arrival": _("Opened an arrival again"),
    "record return": _("Wrote down a return"),
    "complete return": _("Completed a return"),
    "receive": _("Received a person"),
    "correct visit": _("Corrected a visit"),
    "ask for need": _("Wrote down a first need"),
    "answer need": _("Answered a first need"),
    "take back need": _("Took back a first need"),
    "export day sheet": _("Took out the day sheet"),
    "print slips": _("Printed slips"),
}
