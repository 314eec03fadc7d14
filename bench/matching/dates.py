"""How well every record's birth date fits the one that was asked for, in bits: the ways the generator spoils dates."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int16]
SAME, SWAPPED, STEP, DIGIT, DECADE, NEW_YEAR, YEAR_ONLY, OTHER = 13.0, 8.0, 7.0, 6.0, 6.0, 4.0, 5.0, -7.0


@dataclass(frozen=True)
class Dates:
    """Year, month and day of every record; year 0 where none is known."""

    year: Ints
    month: Ints
    day: Ints

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Dates":
        parts = [_parts(text) for text in texts]
        return cls(*np.array(parts, dtype=np.int16).T)

    def fit(self, text: str) -> Floats:
        """Bits for or against each record."""
        if not text:
            return np.zeros(len(self.year), dtype=np.float32)
        year, month, day = _parts(text)
        fits = np.full(len(self.year), OTHER, dtype=np.float32)
        same_year = self.year == year
        if not month:
            fits[same_year] = YEAR_ONLY
        else:
            self._full(fits, same_year, year, month, day)
        fits[self.year == 0] = 0
        return fits

    def _full(self, fits: Floats, same_year: npt.NDArray[np.bool_], year: int, month: int, day: int) -> None:
        days = (self.month == month) & (self.day == day)
        new_year = (self.month == 1) & (self.day == 1) | ((month == 1) & (day == 1))
        fits[days & (np.abs(self.year - year) <= 12)] = 1.0
        fits[same_year] = np.maximum(fits[same_year], -2.0)
        fits[same_year & new_year] = NEW_YEAR
        fits[same_year & (self.month == month) & _one_digit(self.day, day)] = DIGIT
        fits[same_year & (self.day == day) & _one_digit(self.month, month)] = DIGIT
        fits[days & _one_digit(self.year, year)] = DIGIT
        turned = year // 100 * 100 + year % 10 * 10 + year // 10 % 10
        fits[days & (self.year == turned)] = DECADE
        fits[same_year & (self.month == month) & (np.abs(self.day - day) == 1)] = STEP
        fits[same_year & (self.day == day) & (np.abs(self.month - month) == 1)] = STEP
        fits[days & (np.abs(self.year - year) == 1)] = STEP
        fits[same_year & (self.month == day) & (self.day == month)] = SWAPPED
        fits[same_year & days] = SAME


def _parts(text: str) -> tuple[int, int, int]:
    if len(text) == 10:
        return int(text[:4]), int(text[5:7]), int(text[8:])
    return (int(text) if text else 0), 0, 0


def _one_digit(column: Ints, value: int) -> npt.NDArray[np.bool_]:
    """Whether all digits but one agree."""
    off = sum((column // 10**place % 10 != value // 10**place % 10).astype(np.int8) for place in range(4))
    return np.asarray(off == 1)
