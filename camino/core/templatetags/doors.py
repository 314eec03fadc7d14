"""Whether a page opens for a worker: a way that ends at a closed door is not shown."""

from functools import cache
from typing import Any

from django import template
from django.urls import NoReverseMatch, get_urlconf, resolve, reverse

register = template.Library()


@register.filter
def may_open(worker: Any, name: str) -> bool:
    """Whether the view of this name (one without arguments) opens for the worker; false where there is none."""
    roles = _opens_for(name, get_urlconf())
    if roles is None:
        return False
    return not roles or bool(worker and roles & {str(role) for role in worker.roles})


@cache
def _opens_for(name: str, _urls: str | None) -> frozenset[str] | None:
    """The roles for which the view of this name opens; empty for everybody, None where there is no such view."""
    try:
        view = resolve(reverse(name)).func
    except NoReverseMatch:
        return None
    return frozenset(str(role) for role in getattr(view, "opens_for", ()))
