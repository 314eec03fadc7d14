"""What a pregnancy test has found, and when it says nothing yet."""

from collections.abc import Sequence

from camino.health.rules import Finding, Outcome
from camino.health.rules.figures import PregnancyFigures


def found(shown: Sequence[Outcome], figures: PregnancyFigures) -> Finding | None:
    """The finding, or None where a (further) device is needed."""
    valid = [each for each in shown if each is not Outcome.INVALID]
    if valid:
        return Finding.POSITIVE if valid[-1] is Outcome.POSITIVE else Finding.NEGATIVE
    return Finding.INVALID if len(shown) > figures.most_invalid else None


def repeat_in(finding: Finding, days_late: int | None, figures: PregnancyFigures) -> int | None:
    """After how many days a negative test is repeated; None where it need not be."""
    if finding is not Finding.NEGATIVE:
        return None
    early = days_late is None or days_late < figures.reliable_after_days_late
    return figures.repeat_after_days if early else None
