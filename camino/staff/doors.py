"""Which roles a page opens for. Every view of Camino says it, so that a test can list every door and knock."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from camino.staff.models import Role, Worker

P = ParamSpec("P")


class WorkerRequest(HttpRequest):
    """A request of somebody who is signed in (for the type checker: at run time it is an HttpRequest)."""

    worker: Worker


View = Callable[Concatenate[WorkerRequest, P], HttpResponse]


def opens_for(*roles: Role) -> Callable[[View[P]], Callable[Concatenate[HttpRequest, P], HttpResponse]]:
    """A view only for workers with one of these roles at their present office; with none named, for every worker."""

    def lock(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def door(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            worker: Worker = request.worker  # type: ignore[attr-defined]
            if roles and not worker.has_role(*roles):
                raise PermissionDenied
            return view(request, *args, **kwargs)  # type: ignore[arg-type]

        door.opens_for = frozenset(roles)  # type: ignore[attr-defined]
        return door  # type: ignore[return-value]  # wraps() tells the type checker of the narrower request

    return lock
