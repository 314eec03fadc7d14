"""One name spelt by ear or mistyped: longer names and surnames rather than short given ones, each once if it can be."""

from collections.abc import Callable
from random import Random

from bench.rough.heard import by_ear
from bench.rough.told import SURNAMES, Told
from bench.rough.typed import mistyped

ONE_SOUND = 0.68  # the others: two
SURNAMES_RATHER = 1.35
TRIES = 4


def heard(told: Told, dice: Random) -> bool:
    return _respell(told, dice, lambda word: by_ear(word, dice, times=1 if dice.random() < ONE_SOUND else 2))


def typo(told: Told, dice: Random) -> bool:
    return _respell(told, dice, lambda word: mistyped(word, dice))


def _respell(told: Told, dice: Random, change: Callable[[str], str]) -> bool:
    places: list[tuple[int | str, float]] = [
        (at, len(name.text) ** 0.6)
        for at, name in enumerate(told.given)
        if len(name.text.replace(".", "")) >= 3
    ]
    places += [
        (name, SURNAMES_RATHER * len(getattr(told, name)) ** 0.6)
        for name in SURNAMES
        if len(getattr(told, name)) >= 3
    ]
    fresh = [each for each in places if _mark(told, each[0]) not in told.respelt] or places
    for _ in range(TRIES if fresh else 0):
        place = dice.choices([at for at, _weight in fresh], [weight for _at, weight in fresh])[0]
        words = (told.given[place].text if isinstance(place, int) else getattr(told, place)).split(" ")
        longest = max(range(len(words)), key=lambda at: len(words[at]))
        if changed := change(words[longest]):
            words[longest] = changed
            _write(told, place, " ".join(words))
            told.respelt.add(_mark(told, place))
            return True
    return False


def _mark(told: Told, place: int | str) -> str:
    """By which a name is known again: given names may still be joined or moved."""
    return told.given[place].text if isinstance(place, int) else place


def _write(told: Told, place: int | str, text: str) -> None:
    if isinstance(place, int):
        told.given[place].text = text
    else:
        setattr(told, place, text)
