"""The time in which a device may be read: not before, best until, and never after."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum


class Moment(Enum):
    """Where a moment lies."""

    EARLY = "early"
    GOOD = "good"
    LATE = "late"  # may still be read, and it is told that it was late
    OVER = "over"  # a line that appears now says nothing: the device is invalid


@dataclass(frozen=True)
class Window:
    """From when until when a device is read."""

    start: datetime
    first: datetime
    best_until: datetime
    last: datetime

    @classmethod
    def of(cls, start: datetime, *, first: int, best_until: int, last: int) -> "Window":
        """The window of a device begun at a moment; the figures are minutes."""
        return cls(start, *(start + timedelta(minutes=each) for each in (first, best_until, last)))

    def at(self, moment: datetime) -> Moment:
        """Where a moment lies. A meter that answers at once (no minutes at all) is never late."""
        if moment < self.first:
            return Moment.EARLY
        if self.last == self.start or moment <= self.best_until:
            return Moment.GOOD
        return Moment.LATE if moment <= self.last else Moment.OVER
