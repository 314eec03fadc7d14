"""Pairs for the tests: two records that a model found alike."""

from typing import Any

from camino.core.ids import new_id
from camino.people.actions.joining import join
from camino.people.actions.likely import offer
from camino.people.models import LikelyPair, Merge, Person

LEVELS = {"given_names": "short", "paternal_surname": "same", "birth": "same"}


def offered(one: Person, other: Person, *, acting: Any, by: Any, given: str = "short") -> LikelyPair:
    """The pair of these two, as the worker sees it. `given`: how their given names agree."""
    offer([(one.pk, other.pk, 0.97, LEVELS | {"given_names": given})], model="test")
    with acting(by):
        return LikelyPair.objects.get(one=min(one.pk, other.pk), other=max(one.pk, other.pk))


def joined(gone: Person, kept: Person, *, acting: Any, by: Any, **more: Any) -> Merge:
    """The records of two are one."""
    pair = offered(gone, kept, acting=acting, by=by, given=more.pop("given", "short"))
    with acting(by):
        return join(
            pair=pair, kept=kept.pk, key=new_id(), by=by, reason=more.pop("reason", "se conocen"), **more
        )
