"""The jobs of this room: what is past its time is planned every night, and done once somebody has approved it."""

from uuid import UUID

from django.db import connection

from camino.core.scheduling import job
from camino.people import retention
from camino.people.erasing import RETENTION


@job(clearances={RETENTION}, every="30 9 * * *")
def plan_retention() -> None:
    """At night in Mexico (times of jobs are UTC): write down what is due, for a protection officer to read."""
    retention.plan()


@job(clearances={"counting"}, every="15 8 * * *")
def count_words() -> None:
    """At night: how common the words of names are, with those of the day."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_count_words()")


@job(clearances={RETENTION})
def carry_out_retention(*, plan: UUID) -> None:
    """Do a batch of a plan that was approved; the rest in another job."""
    if not retention.carry_some(plan=plan):
        carry_out_retention.later(plan=plan)
