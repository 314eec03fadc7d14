"""Likely pairs: offered in bulk by a model, decided one by one by a person."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book, once
from camino.core.access.context import Standing, acting_as
from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.people.harm import Weighs, harm
from camino.people.kinship import Known, capped, kinship
from camino.people.models import LikelyPair
from camino.staff.models import Worker

MATCHING = "matching"
BATCH = 5000
TAKEN_BACK_WITHIN = timedelta(hours=12)
Status = LikelyPair.Status
Pair = tuple[UUID, UUID, float, Mapping[str, str]]


@dataclass(frozen=True)
class Offered:
    """What became of the pairs that were offered. `left`: decided already, or of somebody who is not there."""

    written: int
    """How many wait now, or are unsure; what was the same already was not written again."""
    left: int
    dropped: int


def offer(pairs: Iterable[Pair], *, model: str, by: Worker | None = None) -> Offered:
    """Put pairs into the queue: (one, other, probability, levels). For jobs and commands, over the whole register.

    In batches, each a transaction of its own with the clearance of matching: what is interrupted is offered again. What
    was decided stays decided; possible relatives are never certain; what waits about somebody gone is dropped.
    """
    standing = Standing(worker=by.pk if by else None, clearances=frozenset({MATCHING}))
    seen = written = 0
    for batch in _batches(pairs):
        with acting_as(standing):
            written += _write(batch, model)
        seen += len(batch)
    with acting_as(standing), connection.cursor() as cursor:
        cursor.execute("SELECT people_drop_pairs()")
        [dropped] = cursor.fetchone()
        book.write("offer likely pairs", None, by=by, pairs=written)
    return Offered(written, seen - written, dropped)


def _batches(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """No pair twice in one batch: the last word counts."""
    rest = iter(pairs)
    while some := list(islice(rest, BATCH)):
        ordered: dict[tuple[int, int], Pair] = {}
        for a, b, probability, levels in some:
            one, other = (a, b) if a.int < b.int else (b, a)
            if one.int < other.int:
                ordered[one.int, other.int] = (one, other, probability, levels)
        yield list(ordered.values())


def _write(batch: Sequence[Pair], model: str) -> int:
    asked = [{"n": n, "one": str(one), "other": str(other)} for n, (one, other, _p, _l) in enumerate(batch)]
    today = timezone.now().date()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_weigh_pairs(%s::jsonb)", [json.dumps(asked)])
        rows = [_row(asked[n], batch[n], *weighed, on=today) for n, *weighed in cursor.fetchall()]
        cursor.execute("SELECT people_offer(%s::jsonb, %s)", [json.dumps(rows), model])
        return int(cursor.fetchone()[0])


def _row(
    asked: Mapping[str, Any], pair: Pair, a: str | list[Any], b: str | list[Any], office: UUID | None,
    seen: Sequence[date | None], *counts: Any, on: date,
) -> dict[str, Any]:  # fmt: skip
    _one, _other, told, levels = pair
    kin = kinship(_known(a), _known(b), given=levels.get("given_names", ""))
    opened, given, consents, returns = counts
    days = [day.isoformat() if day else "" for day in seen]
    weighs = Weighs((days[0], days[1]), bool(office), opened, given, consents, returns)
    probability = capped(min(1.0, max(0.0, told)), kin)
    return {
        "id": str(new_id()), "one": asked["one"], "other": asked["other"], "office": str(office) if office else None,
        "probability": probability, "harm": harm(probability, weighs, on=on), "levels": dict(levels), "kin": kin,
        "weighs": weighs.kept(),
    }  # fmt: skip


def _known(told: str | list[Any]) -> Known:
    given, paternal, maternal, earliest, latest, others, reached = (
        json.loads(told) if isinstance(told, str) else told
    )
    born = [date.fromisoformat(day) if day else None for day in (earliest, latest)]
    return Known(given, paternal, maternal, born[0], born[1], others, frozenset(reached))


@transaction.atomic
def decide(*, pair: LikelyPair, answer: str, key: UUID, by: Worker) -> LikelyPair:
    """Two people, or not sure. (That it is one person is `joining.join`.) What was decided is not offered again."""
    if answer not in (Status.DIFFERENT, Status.UNSURE):
        raise Refused(_("Say whether it is the same person, two people, or that you are not sure."))
    if not once.first_time(key, "decide a likely pair", by=by):
        return LikelyPair.objects.get(pk=pair.pk)
    held = open_pair(pair)
    mark(held, answer, by=by)
    return held


def open_pair(pair: LikelyPair) -> LikelyPair:
    """The pair, locked, to be decided. Refused where somebody has just done so, or one of the two is gone."""
    held = LikelyPair.objects.select_for_update().filter(pk=pair.pk).first()
    if held is None:
        raise Refused(_("One of these two records is not there any more. Go on with the next pair."))
    if held.status not in LikelyPair.OPEN:
        raise Refused(_("Somebody has just decided this. Go on with the next pair."))
    return held


def mark(pair: LikelyPair, answer: str, *, by: Worker) -> None:
    """Write a decision down; waiting again, where it is taken back."""
    waiting = answer == Status.WAITING
    pair.status = answer
    pair.decided_at, pair.decided_by = (None, None) if waiting else (timezone.now(), by)
    pair.save(update_fields=["status", "decided_at", "decided_by"])
    book.write("decide a likely pair", pair, by=by, answer=answer)


def last_of(worker: Worker) -> LikelyPair | None:
    """What the worker decided last, while it can be taken back with one key."""
    since = timezone.now() - TAKEN_BACK_WITHIN
    mine = LikelyPair.objects.filter(decided_by=worker, decided_at__gt=since)
    return mine.order_by("-decided_at").first()
