"""The answers to a search as the desk reads them: who is known here, who elsewhere, and what of it fits the words."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db.models import UUIDField

from camino.core.statements import AnyOf, Statement
from camino.people import names
from camino.people.models import KnownAt, Search
from camino.people.search import Found
from camino.people.typed import Typed
from camino.staff.models import Worker


@dataclass(frozen=True)
class Part:
    """A stretch of a name, and whether it fits what was typed."""

    text: str
    fits: bool


@dataclass(frozen=True)
class Answer:
    """One person found: the card, the name with what fits, and when this office last saw them."""

    found: Found
    parts: Sequence[Part]
    last_seen: date | None = None


@dataclass(frozen=True)
class Answers:
    """All that a search found, and what the search was."""

    typed: Typed
    search: Search | None
    here: Sequence[Answer]
    elsewhere: Sequence[Answer]
    sealed: Sequence[Found] = ()  # nothing of them is shown but whom to call
    more: int = 0  # less likely ones, who are shown when somebody asks for them

    @property
    def count(self) -> int:
        return len(self.here) + len(self.elsewhere) + len(self.sealed)

    @property
    def total(self) -> int:
        """With those who are not shown yet."""
        return self.count + self.more

    @property
    def the_one(self) -> Answer | None:
        """The person whose code or CURP was typed or scanned, if that settles who is meant."""
        sure = [each for each in (*self.here, *self.elsewhere) if each.found.by_number]
        settles = bool(self.typed.code or self.typed.curp)
        return sure[0] if settles and len(sure) == 1 else None


def answers(
    typed: Typed, search: Search | None, found: Sequence[Found], *, by: Worker, more: int = 0
) -> Answers:
    """Divide what was found into the people of the worker's own offices and those known elsewhere."""
    here = [each for each in found if each.person]
    seen = _last_seen([each.person_id for each in here], by=by)
    return Answers(
        typed,
        search,
        [Answer(each, fitting(each.name, typed.words), seen.get(each.person_id)) for each in here],
        [
            Answer(each, fitting(each.name, typed.words))
            for each in found
            if not each.person and not each.sealed
        ],
        [each for each in found if each.sealed],
        more,
    )


def _last_seen(people: Sequence[UUID], *, by: Worker) -> dict[UUID, date]:
    if not people:
        return {}
    rows = _SEEN(people=list(people), offices=[office.pk for office in by.offices])
    return {row.person_id: row.last_seen for row in rows}


_SEEN = Statement(
    lambda: KnownAt.objects.filter(
        person=AnyOf("people", UUIDField()), office=AnyOf("offices", UUIDField())
    ).order_by("last_seen")
)


def fitting(name: str, words: Sequence[str]) -> list[Part]:
    """The name in stretches: the words that begin or sound like something typed, and the rest."""
    typed = tuple(names.fold(" ".join(words)).split())
    heard = frozenset(map(names.sounds_like, typed))
    return list(_joined((word, _fits(word, typed, heard)) for word in name.split()))


def _fits(word: str, typed: tuple[str, ...], heard: Set[str]) -> bool:
    folded, sound = _heard(word)
    return bool(folded) and (folded.startswith(typed) or sound in heard)


@lru_cache(maxsize=20_000)
def _heard(word: str) -> tuple[str, str]:
    folded = names.fold(word)
    return folded, names.sounds_like(folded)


def _joined(words: Iterator[tuple[str, bool]]) -> Iterator[Part]:
    """Neighbours that both fit, or both do not, as one stretch."""
    text, state = "", False
    for word, fits in words:
        if text and fits == state:
            text = f"{text} {word}"
            continue
        if text:
            yield Part(text, state)
        text, state = word, fits
    if text:
        yield Part(text, state)
