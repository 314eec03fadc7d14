"""Jobs: deeds of the system that nobody waits for, done by a process of their own (`camino jobs`).

A room declares its jobs in its `jobs.py`. They wait in the same database, in the transaction of the deed that puts them
off: undone with it, done once it is kept.

    @job(clearances={"retention"}, every="30 3 * * *")
    def anonymise_what_is_due() -> None: …

    @job(clearances={"reminding"})
    def remind(*, visit: UUID) -> None: …

    remind.later(visit=visit.pk)
"""

from collections.abc import Callable, Iterable
from functools import update_wrapper
from typing import Any, get_type_hints
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from camino.core.access.system import as_the_system

Id = UUID | int


class Job:
    """A deed of the system. Each run is one transaction with the job's clearances: what is interrupted never was."""

    def __init__(self, deed: Callable[..., None], clearances: Iterable[str], every: str) -> None:
        update_wrapper(self, deed)
        self.deed = deed
        self.clearances = frozenset(clearances)
        self.takes = _only_ids(deed)
        # Of a job that comes round again, one is enough to wait.
        alone = deed.__name__ if every else None
        self.task: Any = app.task(name=f"{deed.__module__}.{deed.__name__}", queueing_lock=alone)(self._run)
        if every:
            app.periodic(cron=every)(self.task)

    def __call__(self, **ids: Id) -> None:
        """Do it here and now."""
        with as_the_system(clearances=self.clearances):
            self.deed(**ids)

    def later(self, **ids: Id) -> None:
        """Have it done soon, if the present transaction is kept."""
        try:
            with transaction.atomic():
                self.task.defer(**{name: str(value) for name, value in ids.items()})
        except AlreadyEnqueued:
            return

    def _run(self, timestamp: int = 0, **told: str) -> None:
        """What the jobs' process calls. `timestamp`: when a job that comes round was due; of no use to it."""
        self(**{name: self.takes[name](value) for name, value in told.items()})


def job(*, clearances: Iterable[str], every: str = "") -> Callable[[Callable[..., None]], Job]:
    """Make a job of a function that is told ids only. `every`: cron's five fields, in UTC, for one that comes round."""

    def declare(deed: Callable[..., None]) -> Job:
        return Job(deed, clearances, every)

    return declare


def _only_ids(deed: Callable[..., None]) -> dict[str, type]:
    """The arguments' types. Raises TypeError for any that could carry what tells of a person into tables and logs."""
    takes = {name: kind for name, kind in get_type_hints(deed).items() if name != "return"}
    for name, kind in takes.items():
        if kind not in (UUID, int):
            raise TypeError(f"{deed.__name__} takes {name}: a job is told ids only and reads the rest itself")
    return takes
