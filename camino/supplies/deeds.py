"""What this room's deeds are called in the book."""

from django.utils.translation import gettext_lazy as _

from camino.core.deeds import Words

DEEDS: Words = {
    "open shelf": _("Opened a store or shelf"),
    "close shelf": _("Closed a store or shelf"),
    "change shelf": _("Changed a store or shelf"),
    "change fund": _("Changed a fund or donor"),
    "correct label": _("Corrected what a lot’s label says"),
    "forget barcode": _("Took a barcode off an item"),
    "open fund": _("Added a fund or donor"),
    "describe item": _("Described an item"),
    "give barcode": _("Gave an item a barcode"),
    "compose kit": _("Wrote down the contents of a kit"),
    "receive supplies": _("Received supplies"),
    "move supplies": _("Moved supplies"),
    "write off supplies": _("Wrote off supplies"),
    "open lot": _("Opened a lot"),
    "find lot spoilt": _("Found a lot stored out of its range"),
    "issue to health": _("Issued supplies to health"),
    "make kits": _("Made kits"),
    "take kits apart": _("Took kits apart"),
    "send supplies": _("Sent supplies to another office"),
    "receive transfer": _("Received supplies from another office"),
    "take back transfer": _("Took back supplies that were sent"),
    "count place": _("Counted a place"),
    "approve count": _("Approved a count"),
    "reject count": _("Asked for a new count"),
    "hand out": _("Handed something out"),
    "take back hand-out": _("Took back something handed out"),
    "write rule": _("Wrote a rule of entitlement"),
    "ask forecast": _("Asked for a forecast"),
    "compute forecast": _("Computed a forecast"),
    "read weather": _("Read a file of cold nights"),
    "export reorder list": _("Took out the list of what to order"),
    "export distribution list": _("Took out a distribution list"),
    "name kind": _("Named a kind of help"),
    "export given": _("Took out what was given by fund"),
}
