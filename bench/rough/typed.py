"""Slips of the finger, on a Spanish keyboard."""

from random import Random

from bench.rough.letters import bare, capitalised

ROWS = ("qwertyuiop", "asdfghjklñ", "zxcvbnm")
SLIPS = {"near": 30, "left out": 28, "double": 14, "swapped": 20, "added": 8}
ON_THE_FIRST = 0.07


def _beside(row: int, column: int) -> str:
    """The keys that touch one: beside it, above to the right, below to the left."""
    places = ((-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0))
    near = ((row + down, column + right) for down, right in places)
    return "".join(ROWS[at][over] for at, over in near if 0 <= at < len(ROWS) and 0 <= over < len(ROWS[at]))


BESIDE = {key: _beside(row, column) for row, keys in enumerate(ROWS) for column, key in enumerate(keys)}


def mistyped(name: str, dice: Random) -> str:
    """The name with one slip, seldom on its first letter; nothing if no slip shows."""
    text = name.lower()
    places = [at for at, letter in enumerate(text) if letter.isalpha()]
    if len(places) < 3:
        return ""
    at = places[0] if dice.random() < ON_THE_FIRST else dice.choice(places[1:])
    slip = dice.choices(list(SLIPS), list(SLIPS.values()))[0]
    changed = _slip(slip, text, at, dice)
    return "" if bare(changed) == bare(text) else capitalised(changed, like=name)


def _slip(slip: str, text: str, at: int, dice: Random) -> str:
    letter, rest = bare(text[at]), text[at + 1 :]
    if slip == "left out":
        return text[:at] + rest
    if slip == "double":
        return text[:at] + letter + text[at:]
    if slip == "swapped":
        return text[:at] + rest[0] + text[at] + rest[1:] if rest[:1].isalpha() else text
    if letter not in BESIDE:
        return text
    near = dice.choice(BESIDE[letter])
    return text[:at] + near + rest if slip == "near" else text[: at + 1] + near + rest
