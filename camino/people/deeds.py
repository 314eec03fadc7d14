"""What this room's deeds are called in the book."""

from django.utils.translation import gettext_lazy as _

from camino.core.deeds import Words

DEEDS: Words = {
    "register": _("Registered a person"),
    "correct": _("Corrected who a person is"),
    "add other name": _("Added another name"),
    "add paper": _("Wrote down a paper"),
    "add telephone": _("Wrote down a telephone"),
    "take away paper": _("Took a paper off the file"),
    "take away phone": _("Took a telephone off the file"),
    "join group": _("Put a person into a group"),
    "leave group": _("Took a person out of a group"),
    "consent": _("Wrote down an answer about consent"),
    "withdraw consent": _("Wrote down that consent was taken back"),
    "open file of a person known elsewhere": _("Opened the file of a person known elsewhere"),
}
