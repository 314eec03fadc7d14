"""What this room's deeds are called in the book."""

from django.utils.translation import gettext_lazy as _

from camino.core.deeds import Words

DEEDS: Words = {
    "begin demonstration": _("Began to fill the demonstration"),
    "finish demonstration": _("Finished filling the demonstration"),
    "export book": _("Took out the book"),
}
