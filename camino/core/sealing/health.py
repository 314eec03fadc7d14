"""Whether the book is being sealed, for whoever oversees it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

from camino.core.models import Seal

LATE_AFTER = timedelta(minutes=15)  # the job comes round every three


@dataclass(frozen=True)
class State:
    """When the book was last sealed, and what waits."""

    last_seal_at: datetime | None
    unsealed: int
    oldest: datetime | None  # since when the first of them has waited

    @property
    def late(self) -> bool:
        """Whether a row has waited longer than sealing takes: the jobs are not running, or the key is missing."""
        return self.oldest is not None and timezone.now() - self.oldest > LATE_AFTER


def state() -> State:
    """As the present standing may know it: an auditor or the sealer; to anybody else the book has no seals."""
    last = Seal.objects.order_by("-number").values_list("at", flat=True).first()
    with connection.cursor() as cursor:
        cursor.execute("SELECT rows, oldest FROM core_waiting()")
        unsealed, oldest = cursor.fetchone() or (0, None)
    return State(last, unsealed, oldest)
