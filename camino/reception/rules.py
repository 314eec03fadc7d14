"""Decisions on plain values, no database in sight."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from uuid import UUID

from camino.people.birth import Birth
from camino.people.rules import Member, unaccompanied


@dataclass(frozen=True)
class HandOverHours:
    """Until when unaccompanied minors may be handed over, from a day on, as both sides agreed."""

    since: date
    minors_until: time


# Newest last. The hour is the one that authorities cite for the whole border.
HAND_OVER_HOURS: Sequence[HandOverHours] = (HandOverHours(date(2008, 1, 1), time(18)),)


def minors_until(on: date) -> time | None:
    """The last hour for handing over unaccompanied minors on a day, where one was agreed."""
    agreed = [hours.minors_until for hours in HAND_OVER_HOURS if hours.since <= on]
    return agreed[-1] if agreed else None


def too_late_for_a_minor(arrived_at: datetime, *, zone: tzinfo) -> bool:
    """Whether this is after the hours agreed for unaccompanied minors, by the clock of the zone."""
    here = arrived_at.astimezone(zone)
    until = minors_until(here.date())
    return until is not None and here.time() > until


@dataclass(frozen=True)
class Place:
    """Somebody's place in a group: what they are to its head, and who else is in it."""

    relation: str
    others: Sequence[Member]


def accompanied(birth: Birth, *, places: Iterable[Place], on: date) -> bool | None:
    """Whether a minor has an adult who answers for them in any group; None for who is no certain minor."""
    if birth.minor(on) is not True:
        return None
    return any(
        not unaccompanied(birth, relation=place.relation, others=place.others, on=on) for place in places
    )


# The hour that stands for "not known" in a visit written down later: nobody is received at midnight sharp.
TIME_NOT_KNOWN = time(0)


def time_of_visit(day: date, *, at: datetime | None, now: datetime) -> datetime:
    """When a visit took place: as told; now, if it is today; else midnight, for an hour not known."""
    if at is not None:
        return at
    if day == now.date():
        return now
    return datetime.combine(day, TIME_NOT_KNOWN, now.tzinfo)


def returns_within_a_year(days: Mapping[UUID, date]) -> dict[UUID, int]:
    """For each return how many the person had in the twelve months that end with it, itself included."""
    ordered = sorted(days.values())
    return {pk: sum(1 for other in ordered if _a_year_before(day) < other <= day) for pk, day in days.items()}


def _a_year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)
