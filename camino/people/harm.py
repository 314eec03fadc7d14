"""How much harm a wrong double does where it is left: what comes first in the queue, and why, on plain values.

A person in two records gets twice what is for once, or is refused what they have not had; what one desk was told the
next does not know; a consent taken back in one record stands in the other. That happens where people are now, so what
was seen lately and what hangs open weighs most. `harm` is the probability times one plus the weights.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

LATELY, THIS_SEASON = 30, 120  # days
BOTH_LATELY, ONE_LATELY, THE_SEASON = 4.0, 2.0, 1.0
SAME_OFFICE = 2.0
EACH_OPEN, MOST_OPEN = 0.5, 3.0  # needs to be met, tests begun, requests to be answered
EACH_GIVEN, MOST_GIVEN = 0.5, 2.0  # given lately in both: something twice
CONSENT_IN_BOTH = 1.0
EACH_RETURN, MOST_RETURNS = 0.25, 1.0


@dataclass(frozen=True)
class Weighs:
    """What hangs on a pair, in counts and days. `seen`: when each was last seen. `given`: what both were given."""

    seen: tuple[str, str] = ("", "")
    together: bool = False
    open: int = 0
    given: int = 0
    consents: bool = False
    returns: int = 0

    def kept(self) -> dict[str, Any]:
        """As it is kept with the pair."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}

    @classmethod
    def read(cls, kept: dict[str, Any]) -> "Weighs":
        """From what is kept with the pair."""
        known = {name: kept[name] for name in cls.__dataclass_fields__ if name in kept}
        return cls(**known | {"seen": tuple(known.get("seen") or ("", ""))})

    def days_ago(self, on: date) -> list[int]:
        """How long ago each was seen, the latest first; of whom it is not known, long ago."""
        days = [(on - date.fromisoformat(day)).days if day else 10_000 for day in self.seen]
        return sorted(max(0, each) for each in days)


def harm(probability: float, weighs: Weighs, *, on: date) -> float:
    """The order of the queue."""
    return round(probability * (1 + sum(weight for _why, weight in weights(weighs, on=on))), 4)


def weights(weighs: Weighs, *, on: date) -> Iterator[tuple[str, float]]:
    """Each reason with its weight: “both_lately”, “one_lately”, “season”, “together”, “open”, “given” …"""
    soonest, latest = weighs.days_ago(on)
    if latest <= LATELY:
        yield "both_lately", BOTH_LATELY
    elif soonest <= LATELY:
        yield "one_lately", ONE_LATELY
    elif soonest <= THIS_SEASON:
        yield "season", THE_SEASON
    if weighs.together:
        yield "together", SAME_OFFICE
    if weighs.open:
        yield "open", min(MOST_OPEN, EACH_OPEN * weighs.open)
    if weighs.given:
        yield "given", min(MOST_GIVEN, EACH_GIVEN * weighs.given)
    if weighs.consents:
        yield "consents", CONSENT_IN_BOTH
    if weighs.returns:
        yield "returns", min(MOST_RETURNS, EACH_RETURN * weighs.returns)
