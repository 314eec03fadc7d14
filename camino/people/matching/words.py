"""The words of a name as they are compared: without particles, abbreviations spelt out, each with how it is heard."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from camino.people.matching.nicknames import NAMES_OF
from camino.people.names import fold, sounds_like
from camino.people.names.lexicon import GIVEN_NAMES, SURNAMES

# Words that belong to the word after them and tell nobody apart: "de la Cruz" and "Cruz" are compared alike.
SILENT = frozenset(
    [
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "lo",
        "y",
        "e",
        "da",
        "das",
        "do",
        "dos",
        "di",
        "du",
        "van",
        "von",
        "der",
    ]
)
# "Viuda de" and its short form stand before a husband's surname.
WIDOW = frozenset(["vda", "viuda"])
# Joined to the word that follows: Santa María, Santamaría; San Juan, Sanjuan.
JOINED = frozenset(["san", "santa", "santo", "mac", "mc"])
ABBREVIATED = {
    "ma": "maria", "mria": "maria", "fco": "francisco", "fca": "francisca", "gpe": "guadalupe",
    "gmo": "guillermo", "jse": "jose", "ant": "antonio", "anto": "antonio", "alej": "alejandro",
    "edo": "eduardo", "fdo": "fernando", "hdez": "hernandez", "hdz": "hernandez", "hndz": "hernandez",
    "glez": "gonzalez", "gzlz": "gonzalez", "gzz": "gonzalez", "mtz": "martinez", "mtnz": "martinez",
    "mtez": "martinez", "rdz": "rodriguez", "rgz": "rodriguez", "rdguez": "rodriguez", "lpz": "lopez",
    "prz": "perez", "pz": "perez", "snz": "sanchez", "schz": "sanchez", "gtz": "gutierrez",
    "gtrz": "gutierrez", "rmz": "ramirez", "rmrz": "ramirez", "glz": "gonzalez", "dgz": "dominguez",
    "dguez": "dominguez", "vzqz": "vazquez", "vqz": "vazquez", "vzz": "vazquez", "jmz": "jimenez",
    "alvrz": "alvarez", "fdz": "fernandez", "fdez": "fernandez", "mdz": "mendez", "nvz": "nevarez",
}  # fmt: skip
# United States papers write the particle into the surname: Delacruz, Delatorre.
_SWALLOWED = ("delos", "delas", "dela")
_LEAST_AFTER_PARTICLE = 4
_OF_ONE_LETTER = re.compile(r"\bde la o\b")  # De la O is a surname, not an initial
LONGEST_WORDS = 12
SHORTEST_STEM = 3
SHORTEST_SHORTENED, LONGEST_SHORTENED = 2, 5
_VOWELS = frozenset("aeiou")


class Word(NamedTuple):
    """A word of a name: as written (folded), as heard, and how the names are heard that it may stand for."""

    text: str
    heard: str
    stands_for: tuple[str, ...] = ()

    @property
    def initial(self) -> bool:
        """Only the first letter was written."""
        return len(self.text) == 1

    @property
    def sounds(self) -> tuple[str, ...]:
        """Everything it may be found by."""
        return (self.heard, *self.stands_for)


@lru_cache(maxsize=50_000)
def words(name: str) -> tuple[Word, ...]:
    """The words of given names or of a surname, in their order; at most twelve.

    >>> [word.text for word in words("Ma. de los Ángeles")]
    ['maria', 'angeles']
    """
    found: list[Word] = []
    joined = ""
    for text in _OF_ONE_LETTER.sub("delao", fold(name.replace("ª", "a "))).split():
        if text in SILENT or text in WIDOW:
            continue
        if text in JOINED and not joined:
            joined = text
            continue
        found.append(_word(joined + text))
        joined = ""
    if joined:
        found.append(_word(joined))
    return tuple(found[:LONGEST_WORDS])


def _shortened(text: str) -> tuple[str, ...]:
    """Surnames of which somebody wrote little but the consonants, or the beginning and the z: Gmz, Stgo, Gtez, Rodz."""
    if not SHORTEST_SHORTENED <= len(text) <= LONGEST_SHORTENED or text in SURNAMES:
        return ()
    inside = text[1:-2] if text.endswith("ez") else text[1:-1]
    consonants, beginning = not _VOWELS.intersection(inside), text[-1] == "z" and len(text) > SHORTEST_STEM
    return tuple(
        [
            surname
            for surname in _by_ends().get(text[0] + text[-1], ())
            if len(surname) >= len(text) + 2
            and ((consonants and _stand_in(text, surname)) or (beginning and surname.startswith(text[:-1])))
        ]
    )


def _after_of(text: str) -> tuple[str, ...]:
    """The name after a particle that somebody wrote together with it: Dejesús, Delángel, Deluna."""
    if text not in SURNAMES and text not in GIVEN_NAMES:
        for particle in ("del", "de"):
            rest = text.removeprefix(particle)
            if (
                rest != text
                and len(rest) >= _LEAST_AFTER_PARTICLE
                and (rest in SURNAMES or rest in GIVEN_NAMES)
            ):
                return (rest,)
    return ()


def _stand_in(letters: str, word: str) -> bool:
    """Whether these letters stand in the word, in this order."""
    rest = iter(word)
    return all(letter in rest for letter in letters)


@cache
def _by_ends() -> dict[str, tuple[str, ...]]:
    """The known surnames by their first and last letter."""
    found: dict[str, list[str]] = {}
    for surname in sorted(SURNAMES):
        found.setdefault(surname[0] + surname[-1], []).append(surname)
    return {ends: tuple(surnames) for ends, surnames in found.items()}


def _diminutive_of(text: str) -> tuple[str, ...]:
    """Juanito may be Juan, Rosita Rosa, Carlitos Carlos."""
    for ending, names in (("itos", ("os",)), ("itas", ("as",)), ("ito", ("", "o")), ("ita", ("", "a"))):
        stem = text.removesuffix(ending)
        if stem != text and len(stem) >= SHORTEST_STEM:
            if stem.endswith("qu"):
                stem = f"{stem[:-2]}c"
            return tuple(f"{stem}{name}" for name in names)
    return ()


@lru_cache(maxsize=150_000)
def _word(text: str) -> Word:
    text = ABBREVIATED.get(text, text)
    after_of = _after_of(text)
    for particle in () if after_of else _SWALLOWED:
        if text.startswith(particle) and len(text) - len(particle) >= _LEAST_AFTER_PARTICLE:
            text = text[len(particle) :]
            break
    heard = sounds_like(text)
    stands_for = dict.fromkeys(
        map(sounds_like, (*NAMES_OF.get(text, ()), *_diminutive_of(text), *_shortened(text), *after_of))
    )
    stands_for.pop(heard, None)
    return Word(text, heard, tuple(stands_for))


@cache
def _names_by_sound() -> dict[str, tuple[str, ...]]:
    """How a short form is heard → how the names are heard that it may stand for."""
    found: dict[str, dict[str, None]] = {}
    for short, names in NAMES_OF.items():
        found.setdefault(sounds_like(short), {}).update(dict.fromkeys(map(sounds_like, names)))
    return {heard: tuple(names) for heard, names in found.items()}


@cache
def _by_sound(names: frozenset[str]) -> frozenset[str]:
    return frozenset(map(sounds_like, names))


def heard_as_surname(word: Word) -> bool:
    """Whether it is a well-known surname and not a given name, too."""
    return word.heard in _by_sound(SURNAMES) and not heard_as_given(word)


def heard_as_given(word: Word) -> bool:
    """Whether it is a well-known given name, or short for one."""
    short = word.text in NAMES_OF and word.text not in SURNAMES  # Piña is a surname, and short for Josefina
    return short or word.initial or word.heard in _by_sound(GIVEN_NAMES)


def heard_only_as_given(word: Word) -> bool:
    """Whether it is a well-known given name and not a surname, too, as Santiago is."""
    return heard_as_given(word) and word.heard not in _by_sound(SURNAMES)


def as_told(given: Iterable[Word]) -> tuple[Word, ...]:
    """Given names as somebody says them, written down by ear: Adry is Adri, and may be Adriana."""
    return tuple(
        word if word.stands_for else word._replace(stands_for=_names_by_sound().get(word.heard, ()))
        for word in given
    )
