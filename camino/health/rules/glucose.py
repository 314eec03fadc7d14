"""Capillary glucose: units that cannot be mixed up, bands by setting, what is urgent.

1 mmol/L is 18.016 mg/dL. A meter shows 20 to 600 mg/dL; below it says LO, above it HI.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, StrEnum

from camino.health.rules import Finding
from camino.health.rules.figures import GlucoseFigures

MG_IN_MMOL = Decimal("18.016")
LEAST, MOST = Decimal(20), Decimal(600)
LEAST_MMOL, MOST_MMOL = Decimal("1.1"), Decimal("33.3")


class Unit(StrEnum):
    """What the meter is set to."""

    MG_DL = "mg/dL"
    MMOL_L = "mmol/L"


class Setting(StrEnum):
    """How long ago the person ate."""

    FASTING = "fasting"
    RANDOM = "random"
    AFTER_MEAL = "after_meal"


class Wrong(Enum):
    """Why a number is not taken."""

    OUT_OF_RANGE = "out_of_range"
    OTHER_UNIT = "other_unit"  # out of range, but a likely value in the other unit
    BOTH_UNITS = "both_units"  # would be possible in either unit: say again which


@dataclass(frozen=True)
class Measured:
    """A reading in mg/dL. `beyond`: LO or HI, and the value is the end of the meter's range."""

    mg_dl: Decimal
    beyond: str = ""

    @property
    def mmol_l(self) -> Decimal:
        """The same in mmol/L."""
        return in_mmol(self.mg_dl)


def in_mmol(mg_dl: Decimal) -> Decimal:
    """mg/dL as mmol/L, to a tenth."""
    return (mg_dl / MG_IN_MMOL).quantize(Decimal("0.1"), ROUND_HALF_UP)


def in_mg(mmol_l: Decimal) -> Decimal:
    """mmol/L as mg/dL, whole."""
    return (mmol_l * MG_IN_MMOL).quantize(Decimal(1), ROUND_HALF_UP)


def measured(value: Decimal, unit: Unit, *, sure: bool = False) -> Measured | Wrong:
    """The reading as mg/dL; or why it is not taken. `sure`: the unit was asked for twice."""
    fits_mg, fits_mmol = LEAST <= value <= MOST, LEAST_MMOL <= value <= MOST_MMOL
    fits, other = (fits_mg, fits_mmol) if unit is Unit.MG_DL else (fits_mmol, fits_mg)
    if not fits:
        return Wrong.OTHER_UNIT if other else Wrong.OUT_OF_RANGE
    if other and not sure:
        return Wrong.BOTH_UNITS
    if unit is Unit.MG_DL:
        return Measured(value.quantize(Decimal(1), ROUND_HALF_UP))
    return Measured(min(MOST, max(LEAST, in_mg(value))))


def beyond(shown: str) -> Measured:
    """LO or HI as the meter shows it."""
    return Measured(LEAST if shown == "LO" else MOST, shown)


def band(read: Measured, setting: Setting, figures: GlucoseFigures, *, symptoms: bool) -> Finding:
    """Where a reading lies. A screening, not a diagnosis."""
    value = read.mg_dl
    if read.beyond == "LO" or value < figures.severely_low_below:
        return Finding.SEVERELY_LOW
    if value < figures.low_below:
        return Finding.LOW
    if read.beyond == "HI" or value > figures.urgent_above:
        return Finding.URGENT
    if symptoms and value >= figures.urgent_with_symptoms_from:
        return Finding.URGENT
    fasting = setting is Setting.FASTING
    if value >= (figures.fasting_high_from if fasting else figures.high_from):
        return Finding.HIGH
    if value >= (figures.fasting_watch_from if fasting else figures.watch_from):
        return Finding.WATCH
    return Finding.NORMAL


NOW = frozenset({Finding.SEVERELY_LOW, Finding.URGENT})
"""What does not wait."""
