"""Writing the rules of entitlement."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused, checked
from camino.staff.models import Worker
from camino.supplies.models import EntitlementRule


@transaction.atomic
def write_rule(*, rule: EntitlementRule, by: Worker) -> EntitlementRule:
    """A rule that holds from its first day on; the one that held until then ends the day before.

    Refused for days past: what was given by the rules of its day stays given by them.
    """
    if rule.since < by.office.today():
        raise Refused(_("A rule begins today or later."), field="since")
    standing = EntitlementRule.objects.select_for_update(of=("self",)).filter(kind=rule.kind_id)
    later = standing.filter(since__gt=rule.since).order_by("since").first()
    if later and rule.until is None:
        rule.until = later.since - timedelta(days=1)
    for earlier in standing.valid(rule.since):
        if earlier.since == rule.since:
            _replace(earlier, rule)
            rule = earlier
        else:
            earlier.until = rule.since - timedelta(days=1)
            earlier.save(update_fields=["until"])
    rule.written_by = by
    checked(rule)
    rule.save()
    book.write("write rule", rule, by=by, kind=rule.kind_id, since=rule.since.isoformat())
    return rule


SAID = (
    "quantity",
    "each_return",
    "every_days",
    "season_from",
    "season_until",
    "age_from",
    "age_until",
    "until",
)


def _replace(standing: EntitlementRule, rule: EntitlementRule) -> None:
    """A rule of the same day takes what the new one says: the history keeps what it said before."""
    for name in SAID:
        setattr(standing, name, getattr(rule, name))
