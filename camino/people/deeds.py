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
    "oppose": _("Wrote down that the person opposes a purpose"),
    "decide in place of consent": _("Decided in place of a person's consent"),
    "open file of a person known elsewhere": _("Opened the file of a person known elsewhere"),
    "protect": _("Protected a person"),
    "end protection": _("Ended a protection"),
    "add to the reason of a protection": _("Added to the reason of a protection"),
    "give a place in the team": _("Gave a colleague a place in the team"),
    "take away the place in the team": _("Took away a place in the team"),
    "ask to open a file": _("Asked another office to open a file"),
    "answer who asked to open a file": _("Answered who asked to open a file"),
    "withdraw a request to open a file": _("Withdrew a request to open a file"),
    "open a file": _("Opened a file for a worker of another office"),
    "close an open file": _("Closed an open file"),
    "break glass": _("Broke the glass"),
    "review broken glass": _("Reviewed broken glass"),
}
