"""A small phonetic key for Mexican Spanish, for the search bar: what sounds the same at the desk is found."""

import re

from camino.people.names.folding import fold

# In this order: digraphs before the letters they contain. Letters that stand for a sound are capitals: no later rule
# meets them again. (Plain replacements, and each line only for words that have its letter: a search hears twenty
# words, and an old register of a million people half a million.)
_RULES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("h", (("chr", "kr"), ("ph", "f"), ("th", "t"), ("tch", "C"), ("sch", "C"), ("sh", "C"), ("ch", "C"), ("h", ""))),
    ("l", (("ll", "Y"),)),
    ("y", (*((f"y{vowel}", f"Y{vowel}") for vowel in "aeiou"), ("y", "i"))),
    ("e", (("ee", "i"),)),
    ("g", (("gue", "Ge"), ("gui", "Gi"), ("ge", "Je"), ("gi", "Ji"))),
    ("q", tuple((f"qu{vowel}", f"K{vowel}") for vowel in "aeio")),
    ("c", (("ce", "se"), ("ci", "si"))),
    ("u", (
        ("gua", "Wa"), ("guo", "Wo"), *((f"bu{vowel}", f"W{vowel}") for vowel in "aeio"),
        *((f"u{vowel}", f"W{vowel}") for vowel in "aeio"),
    )),
)  # fmt: skip
_LETTERS = str.maketrans("jxkqwczsvbg", "JJKKWKSSBBG")  # of c what is left is before no e and no i
_BETWEEN_VOWELS = re.compile(r"(?<=[aeiou])i(?=[aeiou])")
_DOUBLED = re.compile(r"(.)\1+")


def sounds_like(token: str) -> str:
    """The key shared by the spellings of one sound: Vázquez, Basques and Vasquez; Jiménez and Ximenes;
    Quezada and Kesada.

    >>> sounds_like("Vázquez") == sounds_like("Basques")
    True
    """
    key = fold(token)
    for letter, replacements in _RULES:
        if letter in key:
            for written, sound in replacements:
                key = key.replace(written, sound)
    key = key.translate(_LETTERS)
    if "m" in key:
        key = key.replace("mp", "np").replace("mB", "nB")
    if "i" in key:
        key = _BETWEEN_VOWELS.sub("Y", key)
    return _DOUBLED.sub(r"\1", key).upper()
