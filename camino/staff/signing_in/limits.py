"""How often somebody may guess. Counted by allauth's rate limits, in a table that all server processes share.

Elsewhere, failures count by address and by name; at a worker's own desk, for that worker at that desk alone. Whoever
guesses elsewhere so stops the name elsewhere, never the worker at work. An administrator can let them try again.
"""

import hashlib
import math
import time
from collections.abc import Iterator
from uuid import UUID

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.http import HttpRequest

from camino.core.ids import new_id
from camino.staff.signing_in.desks import desk_of

APP = "camino.staff"
RATES = {"address": "30/5m/ip", "name": "5/5m/key,20/h/key", "desk": "5/5m/key,20/h/key"}
LONGEST = 3600


def take(request: HttpRequest, name: str, worker_id: UUID | None) -> ratelimit.RateLimitUsage | None:
    """Count one attempt. None where there have been too many; given back (`rollback()`) where it succeeds."""
    taken = ratelimit.RateLimitUsage(usage=[])
    for action, key in _counted(request, name, worker_id):
        usage = ratelimit.consume(request, app=APP, action=action, config=RATES, key=key)
        if usage is None:
            taken.rollback()
            return None
        taken.usage += usage.usage
    return taken


def minutes_left(request: HttpRequest, name: str, worker_id: UUID | None) -> int:
    """In how many minutes the next attempt counts; 0 where it does now."""
    now = time.time()
    waits = [0.0]
    for action, key in _counted(request, name, worker_id):
        for rate in ratelimit.get_rates(app=APP, action=action, config=RATES):
            history = cache.get(
                ratelimit.get_cache_key(request, app=APP, action=action, rate=rate, key=key), []
            )
            if len(history) >= rate.amount:
                waits.append(history[rate.amount - 1] + rate.duration - now)
    return math.ceil(max(waits) / 60)


def let_try_again(name: str) -> None:
    """Forget the failures under this name, everywhere. Those by address stay: they may be another's."""
    cache.set(_mark(name), str(new_id()), LONGEST)


def _counted(request: HttpRequest, name: str, worker_id: UUID | None) -> Iterator[tuple[str, str | None]]:
    """What an attempt is counted under."""
    since = f"{_folded(name)}:{cache.get(_mark(name), '')}"
    desk = desk_of(request)
    if desk.is_of(worker_id):
        yield "desk", f"{since}:{desk.id}"
    else:
        yield "address", None
        yield "name", since


def _folded(name: str) -> str:
    return hashlib.sha256(name.strip().casefold().encode(errors="replace")).hexdigest()


def _mark(name: str) -> str:
    return f"{APP}.let-try-again:{_folded(name)}"
