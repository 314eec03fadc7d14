"""What this room's deeds are called in the book: that a person was attended, never for what (PRIVACY.md)."""

from django.utils.translation import gettext_lazy as _

from camino.core.deeds import Words

DEEDS: Words = {
    "attend": _("Attended in the health room"),
    "ask protection": _("Health asked protection to see somebody"),
    "take up request of health": _("Took up a request of health"),
    "describe test kit": _("Described a kind of test kit"),
    "take in box": _("Took a box into the health cabinet"),
    "correct box": _("Corrected what the health cabinet holds"),
    "write figures of health": _("Wrote the figures by which health tests"),
    "publish health counts": _("Published the counts of the health room"),
}
