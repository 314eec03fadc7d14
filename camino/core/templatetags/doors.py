"""Whether a page opens for a worker: a way that ends at a closed door is not shown."""

from typing import Any

from django import template
from django.urls import NoReverseMatch, resolve, reverse

register = template.Library()


@register.filter
def may_open(worker: Any, name: str) -> bool:
    """Whether the view of this name (one without arguments) opens for the worker; false where there is none."""
    try:
        view = resolve(reverse(name)).func
    except NoReverseMatch:
        return False
    roles = {str(role) for role in getattr(view, "opens_for", ())}
    return not roles or bool(worker and roles & {str(role) for role in worker.roles})
