"""Chance that can be repeated: everything invented is drawn from one seed."""

from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar
from uuid import UUID

from stdnum.iso7064 import mod_37_2

from camino.people.codes import ALPHABET, check

Thing = TypeVar("Thing")


class Urn(Generic[Thing]):
    """Things and how often each is drawn."""

    def __init__(self, weights: Mapping[Thing, float] | Iterable[tuple[Thing, float]]) -> None:
        pairs = list(weights.items() if isinstance(weights, Mapping) else weights)
        self.things = [thing for thing, _weight in pairs]
        self.sums = list(accumulate(weight for _thing, weight in pairs))

    def draw(self, dice: Random) -> Thing:
        """One of them."""
        return self.at(dice.random())

    def at(self, share: float) -> Thing:
        """The one so far along (0 to 1), each as long as it is frequent."""
        place = min(bisect(self.sums, share * self.sums[-1]), len(self.things) - 1)
        thing: Thing = self.things[place]
        return thing


class Ids:
    """UUIDv7s of past moments, made from the dice."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice

    def new(self, at: datetime) -> UUID:
        """The id of a row written at that moment (RFC 9562: 48 bits of milliseconds, the rest chance)."""
        chance = self.dice.getrandbits(74)
        milliseconds = int(at.timestamp() * 1000) & (2**48 - 1)
        return UUID(int=milliseconds << 80 | 7 << 76 | chance >> 62 << 64 | 2 << 62 | chance & (2**62 - 1))


class Codes:
    """Printed codes that cannot coincide: steps through all bodies in an order that looks like chance."""

    BODIES = len(ALPHABET) ** 7
    STEP = 8_191_234_577  # odd and no multiple of 7, so that every body comes once before any comes again

    def __init__(self, dice: Random) -> None:
        self.next = dice.randrange(self.BODIES)

    def new(self) -> str:
        """The next code. One body in 29 has a check value without a symbol and is passed over."""
        while True:
            self.next = (self.next + self.STEP) % self.BODIES
            body, rest = "", self.next
            for _symbol in range(7):
                rest, place = divmod(rest, len(ALPHABET))
                body += ALPHABET[place]
            code = body + mod_37_2.calc_check_digit(body, alphabet=ALPHABET + "*")
            if check(code):
                return code


def some(dice: Random, chances: Mapping[Thing, float]) -> list[Thing]:
    """Each thing with its own chance."""
    return [thing for thing, chance in chances.items() if dice.random() < chance]


def pick(dice: Random, things: Sequence[Thing]) -> Thing:
    """Any one, all alike (quicker than `Random.choice`)."""
    return things[int(dice.random() * len(things))]
