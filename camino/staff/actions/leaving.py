"""Ending sessions, and a worker's signing in altogether."""

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.staff import sessions
from camino.staff.models import Worker


@transaction.atomic
def end_session(*, session: UserSession, by: Worker) -> None:
    """End one session: the next thing done in it leads to the sign-in page."""
    session.end()
    book.sign_in("end session", by, by=by)


@transaction.atomic
def end_sessions(*, worker: Worker, keeping: str | None = None, by: Worker) -> None:
    """End a worker's sessions, but for the one with this key."""
    book.sign_in("end sessions", worker, by=by, sessions=sessions.end(worker, keeping=keeping))


@transaction.atomic
def stop(*, worker: Worker, reason: str, by: Worker) -> None:
    """From now on the worker signs in no more, and is thrown out where they are. Their posts stay as they are."""
    if worker == by:
        raise Refused(_("Another administrator stops you, not you yourself."))
    if not reason.strip():
        raise Refused(_("Say why."), field="reason")
    Worker.objects.filter(pk=worker.pk).update(is_active=False)
    book.grant("stop worker", worker, by=by, reason=reason, sessions=sessions.end(worker))


@transaction.atomic
def resume(*, worker: Worker, by: Worker) -> None:
    """Let a worker sign in again who was stopped."""
    Worker.objects.filter(pk=worker.pk).update(is_active=True)
    book.grant("resume worker", worker, by=by)
