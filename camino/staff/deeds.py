"""What this room's deeds are called in the book."""

from django.utils.translation import gettext_lazy as _

from camino.core.deeds import Words

DEEDS: Words = {
    "sign in": _("Signed in"),
    "sign out": _("Signed out"),
    "fail to sign in": _("Wrong password"),
    "stop signing in": _("Signing in stopped after wrong passwords"),
    "fail a second factor": _("Wrong code"),
    "change password": _("Changed the password"),
    "add second factor": _("Set up a second factor"),
    "remove second factor": _("Removed a second factor"),
    "renew recovery codes": _("Made new recovery codes"),
    "end session": _("Ended a session"),
    "end sessions": _("Ended sessions"),
    "give first password": _("Gave a first password"),
    "reset second factors": _("Took away all second factors"),
    "let try again": _("Let somebody try to sign in again"),
    "stop worker": _("Stopped a worker's signing in"),
    "resume worker": _("Let a worker sign in again"),
    "hire": _("Added a worker"),
    "change worker": _("Corrected a worker's facts"),
    "give post": _("Gave a post"),
    "end post": _("Ended a post"),
    "add office": _("Added an office"),
    "change office": _("Corrected an office's facts"),
}
