"""The browsers in which a worker has signed in before: their own desks, told from everybody else's.

A signed cookie that no script can read names the browser and who has signed in there. It opens nothing: it only keeps
the failures of others, elsewhere, from being counted against a worker at their own desk.
"""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from camino.core.ids import new_id

COOKIE = "camino_desk"
SALT = "camino.staff.desk"
AGE = 180 * 24 * 3600
MOST = 12  # who has signed in here: a desk is shared by a shift, not by a city


@dataclass(frozen=True)
class Desk:
    """A browser, and the ids of the workers who have signed in there, the latest last."""

    id: str
    workers: tuple[str, ...] = ()

    def is_of(self, worker_id: UUID | None) -> bool:
        """Whether this worker has signed in here."""
        return str(worker_id) in self.workers


def desk_of(request: HttpRequest) -> Desk:
    """The desk that a request comes from. A new one where the cookie is missing, old or not ours."""
    value = request.get_signed_cookie(COOKIE, default="", salt=SALT, max_age=AGE) or ""
    id_, *workers = value.split(".")
    return Desk(id_ or str(new_id()), tuple(workers))


def remember(request: HttpRequest, response: HttpResponse, worker_id: UUID) -> None:
    """This worker has signed in at this desk."""
    desk = desk_of(request)
    others = [each for each in desk.workers if each != str(worker_id)]
    value = ".".join((desk.id, *others[1 - MOST :], str(worker_id)))
    response.set_signed_cookie(
        COOKIE, value, salt=SALT, max_age=AGE, httponly=True, samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
