"""The letters a CURP takes from a name.

RENAPO, *Instructivo normativo para la asignación de la Clave Única de Registro de Población* (March 2006),
rules of construction and exception. The examples in the tests are the instruction's own.
"""

import unicodedata
from functools import cache
from typing import NamedTuple

from stdnum.mx import curp as stdnum_curp

FILLER = "X"
_VOWELS = "AEIOU"
_CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ"

# The instruction's list. "San" and "Santa" are not in it: San Martín begins with S.
_PARTICLES = frozenset(
    ["DA", "DAS", "DE", "DEL", "DER", "DI", "DIE", "DD", "EL", "LA", "LOS", "LAS", "LE", "LES", "MAC", "MC",
     "VAN", "VON", "Y"]
)  # fmt: skip
# So common that the second name is used in their place, when there is one.
_COMMON_NAMES = frozenset(["MARIA", "MA", "M", "JOSE", "J"])


class Letters(NamedTuple):
    """What one name gives: its first letter, the first vowel and the first consonant after it."""

    first: str
    vowel: str
    consonant: str


def of_surname(surname: str) -> Letters:
    """As the instruction says; all fillers when there is no surname.

    >>> of_surname("de la Cruz")
    Letters(first='C', vowel='U', consonant='R')
    """
    return _letters(_without_particles(_words(surname))[:1])


def of_given_names(given_names: str) -> Letters:
    """As the instruction says: María and José give way to a second name.

    >>> of_given_names("Ma. de los Ángeles")
    Letters(first='A', vowel='E', consonant='N')
    """
    words = _without_particles(_words(given_names))
    if len(words) > 1 and words[0].rstrip(".") in _COMMON_NAMES:
        words = _without_particles(words[1:])
    return _letters(words[:1])


def possible_of_surname(surname: str) -> set[Letters]:
    """Also what registrars have made of compound surnames: the particle kept, signs passed over."""
    words = _words(surname)
    return {of_surname(surname)} | _readings([words[:1], _without_particles(words)[:1], ["".join(words)]])


def possible_of_given_names(given_names: str) -> set[Letters]:
    """Also what registrars have made of them: María or José kept, the particle kept."""
    words = _words(given_names)
    return {of_given_names(given_names)} | _readings(
        [words[:1], words[1:2], _without_particles(words[1:])[:1]]
    )


@cache
def is_inconvenient(first_four: str) -> bool:
    """Whether four letters are in RENAPO's catalogue of inconvenient words, whose second letter becomes X.

    The catalogue is python-stdnum's, asked through a CURP that is valid in all else.
    """
    return not stdnum_curp.is_valid(f"{first_four}900101HDFXXX00", validate_check_digits=False)


def _words(name: str) -> list[str]:
    """Capitals without accents, except the Ñ; signs stay, because they count as characters."""
    composed = unicodedata.normalize("NFC", name.upper())
    plain = "".join(char if char == "Ñ" else unicodedata.normalize("NFD", char)[0] for char in composed)
    return plain.split()


def _without_particles(words: list[str]) -> list[str]:
    """Leading particles go, as long as a word is left."""
    while len(words) > 1 and words[0] in _PARTICLES:
        words = words[1:]
    return words


def _letters(words: list[str]) -> Letters:
    word = words[0] if words else ""
    return Letters(_letter(word[:1]), _first_inner(word, _VOWELS), _first_inner(word, _CONSONANTS))


def _first_inner(word: str, wanted: str) -> str:
    """The first of these letters after the initial; the filler when a sign or a consonant Ñ comes before.

    The instruction's example for a sign is D/AMICO, DX; for Ñ, OÑATE, whose consonant is X.
    """
    for char in word[1:]:
        if char in wanted:
            return char
        if not char.isalpha() or (char == "Ñ" and wanted == _CONSONANTS):
            return FILLER
    return FILLER


def _letter(char: str) -> str:
    return char if char.isascii() and char.isalpha() else FILLER


def _readings(choices: list[list[str]]) -> set[Letters]:
    """The letters of each choice, with its signs and without them."""
    bare = [["".join(char for char in word if char.isalpha()) for word in words] for words in choices]
    return {_letters(words) for words in (*choices, *bare) if words and words[0]}
