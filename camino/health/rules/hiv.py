"""The algorithm for HIV: which device comes next, or what has been found.

A first device; where it reacts, another of another brand; where all react, the laboratory confirms. Two that do not
agree are both repeated, once; where they still do not agree, the laboratory decides. A device without its control line
says nothing and is repeated.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from camino.health.rules import Finding, Outcome
from camino.health.rules.figures import HivFigures


@dataclass(frozen=True)
class Shown:
    """What one device showed, and of which brand it was."""

    brand: str
    outcome: Outcome


@dataclass(frozen=True)
class Wanted:
    """A device to be used next: of this brand, or of any but those."""

    number: int
    brand: str = ""
    not_brands: frozenset[str] = frozenset()
    again: bool = False  # the one before it was invalid

    def takes(self, brand: str) -> bool:
        """Whether a device of this brand is the one."""
        return brand == self.brand if self.brand else brand not in self.not_brands


Answer = Wanted | Finding


def next_step(shown: Sequence[Shown], figures: HivFigures) -> Answer:
    """The device that comes next, or what was found."""
    failed = _failed_at_the_end(shown)
    if failed > figures.most_invalid:
        return Finding.INVALID
    valid = [each for each in shown if each.outcome is not Outcome.INVALID]
    answer = _after(valid, figures)
    if isinstance(answer, Finding):
        return answer
    return Wanted(answer.number, answer.brand, answer.not_brands, again=failed > 0)


def _failed_at_the_end(shown: Sequence[Shown]) -> int:
    count = 0
    for each in reversed(shown):
        if each.outcome is not Outcome.INVALID:
            break
        count += 1
    return count


def _after(valid: Sequence[Shown], figures: HivFigures) -> Answer:
    first_round: list[Shown] = []
    for place, each in enumerate(valid):
        first_round.append(each)
        if each.outcome is Outcome.REACTIVE and len(first_round) < figures.reactive_in_a_row:
            continue
        if each.outcome is Outcome.REACTIVE:
            return Finding.REACTIVE
        if len(first_round) == 1:
            return Finding.NON_REACTIVE
        return _repeated(first_round, valid[place + 1 :], figures)
    return Wanted(len(first_round) + 1, not_brands=_brands(first_round))


def _repeated(first: Sequence[Shown], second: Sequence[Shown], figures: HivFigures) -> Answer:
    """What two rounds that began without agreeing come to."""
    if not figures.repeat_discordant:
        return Finding.DISCORDANT
    if len(second) < len(first):
        return Wanted(len(first) + len(second) + 1, brand=first[len(second)].brand)
    said = {each.outcome for each in second}
    if said == {Outcome.REACTIVE}:
        return Finding.REACTIVE
    return Finding.NON_REACTIVE if said == {Outcome.NON_REACTIVE} else Finding.DISCORDANT


def _brands(shown: Iterable[Shown]) -> frozenset[str]:
    return frozenset(each.brand for each in shown)
