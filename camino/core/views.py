"""The gallery of page components, for those who build pages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from camino.core.gallery import samples


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Every page component with its code."""
    return render(request, "core/gallery.html", {"sections": samples(request)})


# For every worker. Said by hand, as core knows nothing of the staff's doors (camino/staff/doors.py).
gallery.opens_for = frozenset()  # type: ignore[attr-defined]
