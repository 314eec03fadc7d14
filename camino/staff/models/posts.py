"""What each worker is where, from a day until a day."""

from datetime import date
from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import RowSecurity
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels
from camino.core.statements import Told
from camino.staff.models.access import kept_by_administrators
from camino.staff.models.offices import Office
from camino.staff.models.roles import INCOMPATIBLE, Role
from camino.staff.models.workers import Worker


def _never_both() -> str:
    """The trigger's code. The lock lets two administrators who give two posts at once go one after the other."""
    pairs = ", ".join(
        f"('{one}', '{other}')" for one, other in sorted(tuple(sorted(pair)) for pair in INCOMPATIBLE)
    )
    return f"""
        PERFORM pg_advisory_xact_lock(hashtext('staff_post'), hashtext(NEW.worker_id::text));
        IF EXISTS (
            SELECT 1 FROM staff_post held
            WHERE held.worker_id = NEW.worker_id AND held.id <> NEW.id
            AND daterange(held.since, held.until, '[]') && daterange(NEW.since, NEW.until, '[]')
            AND (least(held.role, NEW.role), greatest(held.role, NEW.role)) IN ({pairs})
        ) THEN
            RAISE EXCEPTION 'Nobody holds these two posts at a time.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'post_roles_go_together';
        END IF;
        RETURN NEW;
    """  # noqa: S608  # roles of ours


NEVER_BOTH = pgtrigger.Trigger(
    name="never_both",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=_never_both(),
)


class PostQuerySet(models.QuerySet["Post"]):
    """Posts read as English."""

    def current(self, *, on: date | Told) -> "PostQuerySet":
        """The posts held on a day."""
        return self.filter(Q(until=None) | Q(until__gte=on), since__lte=on)


@recorded(found_by="worker")
class Post(models.Model):
    """One worker's role at one office, from a day until a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    worker = models.ForeignKey(Worker, models.CASCADE, related_name="posts", verbose_name=_("worker"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="posts", verbose_name=_("office"))
    role = models.CharField(_("role"), max_length=20, choices=Role)
    since = models.DateField(_("since"), default=timezone.localdate)
    until = models.DateField(_("until"), null=True, blank=True)

    objects = PostQuerySet.as_manager()

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "worker", "office", "role", "since", "until"}}
    ROW_SECURITY: ClassVar[RowSecurity] = kept_by_administrators(
        unless="{table}.worker_id IS NOT DISTINCT FROM (SELECT camino_worker())"
    )

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        constraints = (
            models.UniqueConstraint(
                fields=["worker", "office", "role"], condition=Q(until=None), name="post_once_at_a_time",
                violation_error_message=_("The worker already has this role at this office."),
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="post_ends_after_it_starts",
                violation_error_message=_("A post cannot end before it starts."),
            ),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="post_has_a_known_role"),
        )  # fmt: skip
        triggers = (NEVER_BOTH,)

    def __str__(self) -> str:
        return f"{self.worker} · {self.get_role_display()} · {self.office}"
