"""Who sits at this browser: its session and its worker, which every page asks for (`camino.core.statements`)."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.sessions.backends import db
from django.db.models import CharField, DateTimeField, UUIDField
from django.utils import timezone

from camino.core.statements import Statement, Told
from camino.staff.models import Worker


class SessionStore(db.SessionStore):
    """Django's sessions in the database, found by a statement that is written once."""

    def _get_session_from_db(self) -> Any:
        found = _SESSION(key=self.session_key, now=timezone.now())
        if not found:
            self._session_key = None
            return None
        return found[0]


_SESSION = Statement(
    lambda: SessionStore.get_model_class().objects.filter(
        session_key=Told("key", CharField()), expire_date__gt=Told("now", DateTimeField())
    )
)


class Recognising(AuthenticationBackend):  # type: ignore[misc]  # allauth ships no types
    """Signs in as allauth does, and finds who signed in by a statement that is written once."""

    def get_user(self, user_id: Any) -> Worker | None:
        found = next(iter(_WORKER(pk=user_id)), None)
        return found if found and self.user_can_authenticate(found) else None


_WORKER = Statement(lambda: Worker.objects.filter(pk=Told("pk", UUIDField())))
