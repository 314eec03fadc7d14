"""Writing as one hears, as Mexicans do; and slips of the finger. Written from general knowledge."""

import re
import unicodedata
from random import Random

# What is written → what somebody writes instead. Tried where the pattern matches; one place at a time.
CONFUSED = [
    (re.compile(pattern, re.IGNORECASE), instead)
    for pattern, instead in (
        (r"b", "v"), (r"v", "b"),
        (r"z(?=[aáoóu])", "s"), (r"s(?=[aáoóuú])", "z"), (r"z$", "s"), (r"s$", "z"), (r"z(?=[^aeiouáéíóú])", "s"),
        (r"c(?=[eéií])", "s"), (r"s(?=[eéií])", "c"), (r"z(?=[eéií])", "c"),
        (r"ll", "y"), (r"y(?=[aeiouáéíóú])", "ll"), (r"^y(?=[^aeiou])", "i"), (r"i$", "y"), (r"y$", "i"),
        (r"^h", ""), (r"(?<=[aeioubdglmnrst])h(?=[aeiou])", ""), (r"^(?=[aeiou])", "h"),
        (r"x(?=[aeioáéíó])", "j"), (r"^x", "s"), (r"(?<=[aeiou])j", "x"), (r"^ji", "xi"), (r"j(?=[ao])", "g"),
        (r"g(?=[eéií])", "j"), (r"j(?=[eéií])", "g"),
        (r"gu(?=[aá])", "w"), (r"hu(?=[aáeé])", "w"), (r"w", "gu"), (r"hu(?=[eé])", "gu"),
        (r"qu(?=[eéií])", "k"), (r"k(?=[ei])", "qu"), (r"c(?=[aáoóu])", "k"), (r"k(?=[aou])", "c"),
        (r"ñ", "n"), (r"ñ", "ni"), (r"n(?=[aáoó]$)", "ñ"), (r"rr", "r"), (r"(?<=[aeiou])r(?=[aeiou])", "rr"),
        (r"n(?=[bpv])", "m"), (r"m(?=[bp])", "n"), (r"ph", "f"), (r"th", "t"), (r"sh", "ch"), (r"ck", "k"),
        (r"ss", "s"), (r"nn", "n"), (r"tt", "t"), (r"x(?=[^aeiou])", "s"), (r"ps", "s"), (r"cc", "c"),
        (r"(?<=[aeiou])d$", ""), (r"tl$", "t"), (r"tz", "s"), (r"ie(?=l)", "ia"), (r"ei(?=[^aeiou])", "e"),
    )
]  # fmt: skip
KEYS = ("qwertyuiop", "asdfghjklñ", "zxcvbnm")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def misheard(word: str, dice: Random) -> str:
    """The word with one sound written otherwise; the same where no sound of it has another writing."""
    places = [
        (match, instead) for pattern, instead in CONFUSED for match in pattern.finditer(word)
    ]  # every place is as likely as another: names with more such sounds are not hit more often, but elsewhere
    if not places:
        return word
    match, instead = dice.choice(places)
    return like(word, word[: match.start()] + instead + word[match.end() :])


def mistyped(word: str, dice: Random) -> str:
    """One letter more, one less, another one (mostly the key beside it), or two in the wrong order."""
    if len(word) < 2:
        return word
    at = dice.randrange(len(word))
    kind = dice.choices(("more", "less", "other", "turned"), (2, 3, 4, 2))[0]
    if kind == "more":
        return like(word, word[:at] + dice.choice((word[at].lower(), beside(word[at], dice))) + word[at:])
    if kind == "less":
        return like(word, word[:at] + word[at + 1 :])
    if kind == "other":
        return like(word, word[:at] + beside(word[at], dice) + word[at + 1 :])
    at = min(at, len(word) - 2)
    return like(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :])


def beside(letter: str, dice: Random) -> str:
    """A key beside this one on a keyboard; one time in five any key."""
    row = next((keys for keys in KEYS if letter.lower() in keys), "")
    if not row or dice.random() < 0.2:
        return dice.choice(LETTERS)
    at = row.index(letter.lower())
    return dice.choice(row[max(0, at - 1) : at] + row[at + 1 : at + 2])


def without_accents(text: str, *, tildes: bool) -> str:
    """Without accents; without the tilde of ñ too, where that is wanted."""
    kept = text if tildes else text.replace("ñ", "n").replace("Ñ", "N")
    parts = (each if each in "ñÑ" else unicodedata.normalize("NFD", each)[:1] for each in kept)
    return "".join(parts)


def like(old: str, new: str) -> str:
    """Capitals where the old word had them."""
    return new[:1].upper() + new[1:].lower() if old[:1].isupper() else new.lower()
