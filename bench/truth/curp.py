"""The population register's key (CURP), built from a person's facts for a million people at a time.

Written from the published instructions: letters of the names, the date, sex and state, inner consonants, a mark that
tells namesakes apart (a digit before 2000, a letter since) and a check digit.
Names become numbers once; so do their letters.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from bench.truth.births import Births
from bench.truth.places import STATES
from bench.truth.vocabulary import Ints

ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
VALUE = {letter: value for value, letter in enumerate(ALPHABET)}
LETTERS = np.array(list("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
VALUES = np.array([VALUE[letter] for letter in LETTERS])
X = ord("X") - ord("A")
SKIPPED = {"DA", "DAS", "DE", "DEL", "DER", "DI", "DIE", "DD", "EL", "LA", "LOS", "LAS", "LE", "LES", "MAC", "MC",
           "VAN", "VON", "Y"}  # fmt: skip
RUDE = frozenset(
    """
    BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY
    JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO
    MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE
    ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Initials:
    """What CURP takes of each word of a vocabulary: first letter, first inner vowel, first inner consonant (A is 0)."""

    first: Ints
    vowel: Ints
    consonant: Ints

    @classmethod
    def of(cls, words: Sequence[str]) -> "Initials":
        letters = np.array([initials(word) for word in words], dtype=np.int64)
        return cls(*letters.T)

    def of_each(self, places: Ints) -> "Initials":
        """Of the words at these places; X for none (-1)."""
        none = places < 0
        parts = (self.first, self.vowel, self.consonant)
        return Initials(*(np.where(none, X, part[places]) for part in parts))


def plain(word: str) -> str:
    """Capitals without accents; the letter Ñ counts as X."""
    capitals = word.upper().replace("Ñ", "X")
    return "".join(each for each in unicodedata.normalize("NFD", capitals) if each.isalpha())


def initials(name: str) -> tuple[int, int, int]:
    """Of a name that may begin with particles."""
    words = [plain(word) for word in name.split()]
    word = next((each for each in words if each not in SKIPPED), words[-1]) or "X"
    inner = word[1:]
    vowel = next((each for each in inner if each in "AEIOU"), "X")
    consonant = next((each for each in inner if each not in "AEIOU"), "X")
    return ord(word[0]) - 65, ord(vowel) - 65, ord(consonant) - 65


def curps(
    paternal: Initials, maternal: Initials, given: Initials, births: Births, sex: Ints, state: Ints
) -> pl.Series:
    """One for each row, none where more people than the mark can tell apart share all the rest. Sex: 0 F, 1 M, 2 X."""
    four = [paternal.first, _hushed(paternal, maternal, given), maternal.first, given.first]
    three = [paternal.consonant, maternal.consonant, given.consonant]
    numbers = (births.year % 100, births.month, births.day)
    digits = [digit for number in numbers for digit in (number // 10, number % 10)]
    sexes = np.array([ord(each) - 65 for each in "MHX"])[sex]
    places = np.array([[ord(each) - 65 for each in code] for code in STATES])[state]
    rank = _namesakes([*four, *digits, sexes, state, *three], births.year)
    late = births.year >= 2000
    values = (
        [VALUES[each] for each in four] + digits + [VALUES[sexes], VALUES[places[:, 0]], VALUES[places[:, 1]]]
    )
    values += [VALUES[each] for each in three] + [np.where(late, VALUES[np.minimum(rank, 25)], rank)]
    total = sum(value * (18 - place) for place, value in enumerate(values))
    mark = np.where(late, LETTERS[np.minimum(rank, 25)], np.minimum(rank, 9).astype(str))
    texts = [_letters(each) for each in four] + [_digits(each) for each in digits]
    texts += [
        _letters(sexes),
        _letters(places[:, 0]),
        _letters(places[:, 1]),
        *(_letters(each) for each in three),
    ]
    texts += [_chosen(mark), _digits((10 - total % 10) % 10)]
    columns = pl.DataFrame({str(place): text for place, text in enumerate(texts)})
    whole = columns.select(pl.concat_str(pl.all())).to_series()
    return pl.select(pl.when(pl.Series(rank < 10)).then(whole)).to_series()


def _hushed(paternal: Initials, maternal: Initials, given: Initials) -> Ints:
    """The second letter, which becomes X where the four would make a rude word."""
    word = ((paternal.first * 26 + paternal.vowel) * 26 + maternal.first) * 26 + given.first
    rude = [sum((ord(letter) - 65) * 26 ** (3 - place) for place, letter in enumerate(each)) for each in RUDE]
    return np.where(np.isin(word, rude), X, paternal.vowel)


def _namesakes(parts: Sequence[Ints], year: Ints) -> Ints:
    """How many before this one have the same sixteen characters and the same century."""
    key = np.zeros(len(year), dtype=np.uint64)
    for part in parts:
        key = key * np.uint64(37) + part.astype(np.uint64)  # wraps around: a clash costs a mark, nothing else
    key = key * np.uint64(2) + (year >= 2000).astype(np.uint64)
    return (
        (pl.Series("key", key).to_frame().select(pl.int_range(pl.len()).over("key"))).to_series().to_numpy()
    )


def _letters(places: Ints) -> pl.Series:
    return pl.Series(LETTERS.tolist()).gather(places)


def _digits(values: Ints) -> pl.Series:
    return pl.Series(list("0123456789")).gather(values)


def _chosen(marks: npt.NDArray[np.str_]) -> pl.Series:
    signs = pl.Series(list(ALPHABET.replace("Ñ", "")))
    order = np.array(list(ALPHABET.replace("Ñ", "")))
    return signs.gather(np.searchsorted(order, marks))
