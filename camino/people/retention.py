"""Keeping data no longer than allowed: a plan says in numbers what is due, a person approves it, then it is done.

The rules are dated rows (`RetentionRule`). Nothing here names anybody. It runs in batches, each a transaction of its
own: what is interrupted goes on where it stopped.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.access.system import as_the_system
from camino.core.refusals import Refused
from camino.people import erasing
from camino.people.erasing import RETENTION
from camino.people.models import RetentionPlan, RetentionRule
from camino.staff.models import Role, Worker

BATCH = 200
COUNTED = 1_000_000
Data = RetentionRule.Data
TABLES = {
    Data.SEARCH: ("people_search", "id"), Data.KEY: ("core_done", "key"), Data.OPENING: ("people_opening", "id"),
    Data.RIGHTS_REQUEST: ("people_rightsrequest", "id"), Data.SESSION: ("django_session", "session_key"),
}  # fmt: skip
OF_PEOPLE: dict[Data, Callable[[UUID], object]] = {
    Data.FILE: erasing.block,
    Data.BLOCKED: lambda person: erasing.anonymise(person, reason="retention"),
    Data.CLINICAL: lambda person: erasing.forget_clinical(person, reason="retention"),
}
LIST_COLUMNS = '{"file_content": "blank", "file_name": "blank", "understood": "blank"}'


@dataclass(frozen=True)
class Line:
    """What is due of one class: how many, since when the oldest, what then."""

    data: str
    then: str
    days: int
    due: int
    oldest: str


def due(*, on: date) -> list[Line]:
    """What is past its time on a day, class by class. Call it with the clearance of retention."""
    return [_line(rule, on) for rule in RetentionRule.in_force(on)]


def _line(rule: RetentionRule, on: date) -> Line:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), min(since) FROM people_past(%s, %s, %s)",
            [rule.data, _before(rule, on), COUNTED],
        )
        count, oldest = cursor.fetchone()
    return Line(rule.data, rule.then, rule.days, count, f"{oldest:%Y-%m-%d}" if oldest else "")


def _before(rule: RetentionRule, on: date) -> datetime:
    return timezone.make_aware(datetime.combine(on, datetime.min.time())) - timedelta(days=rule.days)


def plan(*, on: date | None = None) -> RetentionPlan:
    """Write down what is due today, for a person to approve. A plan that nobody approved is replaced."""
    lines = [asdict(line) for line in due(on=on or timezone.localdate())]
    waiting = RetentionPlan.objects.filter(approved_at=None).first() or RetentionPlan()
    waiting.made_at, waiting.lines = timezone.now(), lines
    waiting.save()
    book.write("plan retention", waiting, by=None)
    return waiting


@transaction.atomic
def approve(*, plan: RetentionPlan, by: Worker) -> None:
    """A protection officer has read the plan and lets it be done."""
    if not by.has_role(Role.PROTECTION):
        raise Refused(_("A protection officer approves what is erased."))
    row = RetentionPlan.objects.select_for_update().get(pk=plan.pk)
    if row.approved_at:
        raise Refused(_("This plan is already approved."))
    row.approved_at, row.approved_by = timezone.now(), by
    row.save()
    book.write("approve a plan of retention", row, by=by)


def carry_out(*, plan: UUID, told: Callable[[str, int], None] = lambda data, n: None) -> None:
    """Do an approved plan, batch by batch, each kept before the next begins."""
    done = False
    while not done:
        with as_the_system(clearances={RETENTION}):
            done = carry_some(plan=plan, told=told)


def carry_some(*, plan: UUID, told: Callable[[str, int], None] = lambda data, n: None) -> bool:
    """Do the next batch of an approved plan; True once nothing is left of it. Refused for one nobody has approved."""
    row = RetentionPlan.objects.select_for_update().get(pk=plan)
    if row.approved_at is None or row.done_at:
        raise Refused(_("Only an approved plan is carried out, and once."))
    day = timezone.localdate(row.made_at)  # what fell due later waits for the next plan
    for rule in RetentionRule.in_force(day):
        ids = _past(rule, day)
        if ids:
            _do(rule.data, ids)
            row.done = [*row.done, {"data": rule.data, "done": len(ids)}]
            row.save()
            told(rule.data, len(ids))
            return False
    row.done_at = timezone.now()
    row.save()
    book.write("keep to retention", row, by=None)
    return True


def _past(rule: RetentionRule, day: date) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM people_past(%s, %s, %s)", [rule.data, _before(rule, day), BATCH])
        return [row[0] for row in cursor.fetchall()]


def _do(data: str, ids: list[str]) -> None:
    if data in OF_PEOPLE:
        for pk in ids:
            OF_PEOPLE[Data(data)](UUID(pk))
        return
    table, key = TABLES.get(Data(data), ("reception_arrival", "id"))
    changes = LIST_COLUMNS if data == Data.ARRIVAL_FILE else None
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_erase(%s::regclass, %s, %s, %s::jsonb)", [table, key, ids, changes])
