"""A deed tried from a form: done, or refused beside the field that it is about."""

from collections.abc import Callable

from django.forms import BaseForm

from camino.core.refusals import Refused


def done(form: BaseForm, deed: Callable[[], object]) -> bool:
    """Whether it was done. Where it was not, the form says why, and nothing of it is kept."""
    try:
        deed()
    except Refused as refusal:
        refusal.show_on(form)
        return False
    return True
