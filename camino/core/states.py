"""States that change only along their arrows: the database's trigger insists, and the desk is told in words."""

from collections.abc import Mapping

import pgtrigger
from django.db.models import Model
from django.utils.translation import gettext as _

from camino.core.refusals import Refused

Arrows = Mapping[str, set[str]]


def along_arrows(name: str, arrows: Arrows, *, field: str = "status") -> pgtrigger.FSM:
    """The trigger that refuses every other change of `field`."""
    transitions = [(str(start), str(end)) for start, ends in arrows.items() for end in sorted(map(str, ends))]
    return pgtrigger.FSM(name=name, field=field, transitions=transitions)


def require_arrow(row: Model, to: str, arrows: Arrows, *, field: str = "status") -> None:
    """Refuse, in words, a change of state for which there is no arrow."""
    now = getattr(row, field)
    if str(to) not in {str(end) for end in arrows.get(now, set())}:
        label = getattr(row, f"get_{field}_display")()
        raise Refused(_("This cannot be done any more: it is already “%(state)s”.") % {"state": label})
