"""Sent twice, done once: a double click, a lost reply or a retried job repeats a deed without doubling it."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from camino.core.models import Done
from camino.core.refusals import Refused

if TYPE_CHECKING:
    from camino.staff.models import Worker


def first_time(key: UUID, deed: str, *, by: "Worker") -> bool:
    """Whether this key has not been used yet; from now on it is.

    Of two requests with one key at the same moment, the second waits here for the first to be kept or undone.
    Refused when the key was used for another deed or by somebody else, which no honest client does.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("first_time() belongs inside the transaction of its deed")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_done (key, deed, worker_id, at) VALUES (%s, %s, %s, now()) ON CONFLICT DO NOTHING",
            [key, deed, by.pk],
        )
        if cursor.rowcount == 1:
            return True
    if not Done.objects.filter(key=key, deed=deed, worker=by).exists():
        raise Refused(_("This form is no longer valid. Reload the page."))
    return False
