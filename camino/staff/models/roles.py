"""What a post is for, and what nobody is at the same time."""

from collections.abc import Mapping

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a post is for. Clearances follow from it; rooms open their doors by it."""

    RECEPTION = "reception", _("Reception")
    SOCIAL_WORK = "social_work", _("Social worker")
    PROTECTION = "protection", _("Protection officer")
    HEALTH = "health", _("Health")
    STORE = "store", _("Store")
    MANAGER = "manager", _("Programme manager")
    RESEARCHER = "researcher", _("Researcher")
    ADMINISTRATOR = "administrator", _("Administrator")
    AUDITOR = "auditor", _("Auditor")
    PARTNER = "partner", _("Partner")


# Whoever meets people at an office may look for them, register them and read their ordinary file.
FRONT_LINE = frozenset({Role.RECEPTION, Role.SOCIAL_WORK, Role.PROTECTION, Role.HEALTH})

SEES_CASES = (
    Role.RECEPTION, Role.SOCIAL_WORK, Role.PROTECTION, Role.HEALTH, Role.STORE, Role.MANAGER, Role.RESEARCHER,
    Role.PARTNER,
)  # fmt: skip

# Pairs that one worker never holds on the same day, at any offices, with the reason. The database refuses them, too.
INCOMPATIBLE: Mapping[frozenset[Role], "str | Promise"] = {
    frozenset({Role.ADMINISTRATOR, role}): _(
        "Who administers workers does not read cases: nobody gives themselves a way in."
    )
    for role in SEES_CASES
} | {
    frozenset({Role.AUDITOR, role}): _("Who checks the others does nothing that is checked.")
    for role in Role
    if role is not Role.AUDITOR
}


def why_not_both(one: Role, other: Role) -> "str | Promise | None":
    """Why nobody is both, or None where one may be."""
    return INCOMPATIBLE.get(frozenset({one, other}))
