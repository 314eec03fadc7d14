"""The jobs of this room: sessions that have ended are forgotten every night."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef
from django.utils import timezone

from camino.core.scheduling import job


@job(clearances=(), every="15 9 * * *")
def clear_sessions() -> None:
    """At night in Mexico (times of jobs are UTC): nobody comes back to them, and they tell who worked when."""
    Session.objects.filter(expire_date__lte=timezone.now()).delete()
    UserSession.objects.exclude(Exists(Session.objects.filter(session_key=OuterRef("session_key")))).delete()
