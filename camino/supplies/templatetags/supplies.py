"""Words of the counter."""

from collections.abc import Sequence

from django import template
from django.utils.translation import gettext as _

from camino.core.moments import told
from camino.supplies.rules import Entitlement, Why

register = template.Library()


@register.filter
def labelled(counts: Sequence[int], headings: Sequence[object]) -> list[tuple[object, int]]:
    """Each count with what its column is called."""
    return list(zip(headings, counts, strict=True))


@register.filter
def why(answer: Entitlement) -> str:
    """Why something is due or not, with the day on which it was last given or will be due."""
    last = told(answer.last) if answer.last else ""
    ready = told(answer.next_on) if answer.next_on else ""
    words = {
        Why.FIRST: _("Has not been given one yet."),
        Why.NEW_RETURN: _("A new return; the last was given on %(last)s."),
        Why.DAYS_PASSED: _("The last was given on %(last)s."),
        Why.SEASON: _("Not yet this season."),
        Why.ASK_AGE: _("Only for some ages: ask how old the person is."),
        Why.GIVEN: _("Given on %(last)s."),
        Why.TOO_SOON: _("Given on %(last)s; again from %(ready)s."),
        Why.THIS_SEASON: _("Given this season, on %(last)s."),
        Why.OUT_OF_SEASON: _("The season begins on %(ready)s."),
        Why.NOT_OF_AGE: _("Not for this age."),
    }
    return words[answer.why] % {"last": last, "ready": ready}
