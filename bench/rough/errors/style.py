"""How this worker writes: capitals, accents, blanks. And what becomes of a CURP that is read out or copied."""

from random import Random

from bench.rough.letters import bare

TYPED_RIGHT, ACCENT_MOVED = 0.38, 0.46  # up to here
KEEPS_TILDES = 0.72
SMALL_LETTERS, CAPITALS = 0.58, 0.79  # from here
AMERICAN_CAPITALS = 0.65
BLANKS = 0.02
ACCENTED = str.maketrans("aeiou", "áéíóú")
LOOKS_LIKE = {
    "0": "OD", "O": "0Q", "1": "I7", "I": "1L", "5": "S6", "S": "5Z", "8": "B3", "B": "8V", "2": "Z", "Z": "2S",
    "M": "NH", "N": "MH", "6": "G9", "G": "6C", "V": "BU", "C": "GS", "R": "P", "P": "R", "X": "K", "L": "I",
}  # fmt: skip
MISREADINGS = {"look": 40, "any": 20, "swap": 20, "drop": 15, "double": 5}


def restyled(boxes: list[str], dice: Random, *, american: bool) -> tuple[list[str], list[str]]:
    """The boxes as somebody writes, and what is peculiar about it."""
    kinds: list[str] = []
    case, accents = dice.random(), dice.random()
    if american:
        accents, case = 1, CAPITALS if dice.random() < AMERICAN_CAPITALS else 0
    if accents > ACCENT_MOVED:
        boxes = [bare(text, tildes=not american and dice.random() < KEEPS_TILDES) for text in boxes]
        kinds.append("no accents")
    elif accents > TYPED_RIGHT:
        _move_an_accent(boxes, dice)
        kinds.append("accent moved")
    if SMALL_LETTERS <= case < CAPITALS:
        boxes = [text.lower() for text in boxes]
        kinds.append("small letters")
    elif case >= CAPITALS:
        boxes = [text.upper() for text in boxes]
        kinds.append("capitals")
    if dice.random() < BLANKS:
        at = dice.choice([at for at, text in enumerate(boxes) if text])
        text = boxes[at]
        boxes[at] = dice.choice([f"{text} ", f" {text}", text.replace(" ", "  ") + " "])
        kinds.append("blanks")
    return boxes, kinds


def _move_an_accent(boxes: list[str], dice: Random) -> None:
    """Martinéz."""
    at = dice.choice([at for at, text in enumerate(boxes) if text])
    text = bare(boxes[at])
    vowels = [place for place, letter in enumerate(text) if letter in "aeiou"]
    if vowels:
        place = dice.choice(vowels)
        boxes[at] = text[:place] + text[place].translate(ACCENTED) + text[place + 1 :]


def misread(curp: str, dice: Random) -> str:
    """One sign read as another, swapped with the next, left out or doubled; never the check."""
    how = dice.choices(list(MISREADINGS), list(MISREADINGS.values()))[0]
    at = dice.randrange(len(curp) - 1)
    sign, before, after = curp[at], curp[:at], curp[at + 1 :]
    if how == "look" and sign in LOOKS_LIKE:
        return before + dice.choice(LOOKS_LIKE[sign]) + after
    if how == "swap" and sign != after[0]:
        return before + after[0] + sign + after[1:]
    if how == "drop":
        return before + after
    if how == "double":
        return before + sign + curp[at:]
    others = "0123456789" if sign.isdigit() else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return before + dice.choice([other for other in others if other != sign]) + after
