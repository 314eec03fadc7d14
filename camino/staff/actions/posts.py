"""Giving posts and ending them. Clearances follow from posts, so nobody gives themselves one."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.once import first_time
from camino.core.refusals import Refused, checked
from camino.staff.models import Office, Post, Role, Worker, why_not_both


@transaction.atomic
def give_post(
    *,
    worker: Worker,
    office: Office,
    role: Role,
    since: date,
    until: date | None = None,
    key: UUID,
    by: Worker,
) -> Post:
    """A role at an office, from a day. Refused beside a role that does not go together with it."""
    _not_oneself(worker, by)
    if not first_time(key, "give post", by=by):
        return Post.objects.get(pk=key)
    Worker.objects.select_for_update().get(pk=worker.pk)  # two administrators, one worker
    for held in Post.objects.filter(worker=worker):
        if reason := _in_the_way(held, role, since, until):
            raise Refused(f"{worker} · {held.get_role_display()}: {reason}", field="role")
    post = Post(pk=key, worker=worker, office=office, role=role, since=since, until=until)
    checked(post)
    post.save(force_insert=True)
    book.grant("give post", worker, by=by, role=str(role), at=office.short_name, since=since.isoformat())
    return post


@transaction.atomic
def end_post(*, post: Post, until: date, by: Worker) -> Post:
    """The post ends with this day. It stays in the worker's history."""
    kept = Post.objects.select_for_update().get(pk=post.pk)
    _not_oneself(kept.worker, by)
    kept.until = until
    checked(kept)
    kept.save(update_fields=["until"])
    book.grant(
        "end post", kept.worker, by=by, role=kept.role, at=kept.office.short_name, until=until.isoformat()
    )
    return kept


def _in_the_way(held: Post, role: Role, since: date, until: date | None) -> str:
    apart = (held.until and held.until < since) or (until and until < held.since)
    reason = None if apart else why_not_both(Role(held.role), role)
    return str(reason) if reason else ""


def _not_oneself(worker: Worker, by: Worker) -> None:
    if worker == by:
        raise Refused(_("Nobody changes their own posts. Another administrator does."))
