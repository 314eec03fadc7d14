"""What a worker's posts clear them for, in the words that PostgreSQL's row policies understand."""

from uuid import UUID

from camino.core.access.context import Standing
from camino.staff.models import FRONT_LINE, Role, Worker

# Whose work is with people's ordinary files. The others see no person at all.
CASEWORK = FRONT_LINE | {Role.STORE, Role.MANAGER}
# What opens the locked rooms asks for a second factor at the door.
LOCKED = frozenset({Role.PROTECTION, Role.HEALTH, Role.ADMINISTRATOR, Role.AUDITOR})
EVERYWHERE = frozenset({Role.ADMINISTRATOR, Role.AUDITOR})


def standing_of(worker: Worker, *, proven: bool = True) -> Standing:
    """The worker's standing today. `proven`: the session has shown a second factor; without it no lock opens."""

    def where(roles: frozenset[Role]) -> frozenset[UUID]:
        return frozenset(post.office_id for post in worker.posts_now if Role(post.role) in roles)

    locked = LOCKED if proven else frozenset()
    return Standing(
        worker=worker.pk,
        office=worker.office_or_none.pk if worker.office_or_none else None,
        offices=where(CASEWORK),
        protected=where(locked & {Role.PROTECTION}),
        medical=where(locked & {Role.HEALTH}),
        clearances=frozenset(
            str(Role(post.role)) for post in worker.posts_now if Role(post.role) in EVERYWHERE & locked
        ),
    )
