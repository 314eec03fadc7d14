"""What every page knows about who is signed in."""

from django.http import HttpRequest

from camino.staff.models import Worker


def worker(request: HttpRequest) -> dict[str, object]:
    """`worker`, and nothing for somebody who is not signed in."""
    user = getattr(request, "user", None)
    return {"worker": user} if isinstance(user, Worker) else {}
