"""The figures by which tests are done, as a dated row keeps them: read strictly, no misspelt figure is passed by."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self


@dataclass(frozen=True)
class Figures:
    """What every protocol says. Ages: who is asked, who assents, who may be tested alone."""

    willingness_from: int
    assent_from: int
    alone_from: int
    written: bool  # consent needs a signature or a fingerprint
    most_invalid: int  # devices that may fail one after the other before the laboratory is asked

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Self:
        """The figures of a row. Raises ValueError naming what lacks or is not known."""
        known = {field.name for field in fields(cls)}
        if wrong := known ^ set(told):
            raise ValueError(f"figures that lack or are not known: {', '.join(sorted(wrong))}")
        for field in fields(cls):
            value = told[field.name]
            if isinstance(value, bool) != (field.type is bool) or not isinstance(value, int) or value < 0:
                raise ValueError(f"{field.name}: {value!r} is no such figure")
        return cls(**told)


@dataclass(frozen=True)
class HivFigures(Figures):
    """The algorithm: how many devices of different brands must react before the laboratory is asked."""

    reactive_in_a_row: int
    repeat_discordant: bool
    window_days: int  # within which a non-reactive test says nothing yet about an exposure
    care_within_days: int
    urgent_hours: int  # prophylaxis after an exposure


@dataclass(frozen=True)
class PregnancyFigures(Figures):
    """When a negative test says nothing yet, and what a positive one asks for."""

    reliable_after_days_late: int
    repeat_after_days: int
    care_within_days: int
    urgent_hours: int
    contraception_hours: int


@dataclass(frozen=True)
class GlucoseFigures(Figures):
    """Thresholds in mg/dL."""

    severely_low_below: int
    low_below: int
    fasting_watch_from: int
    fasting_high_from: int
    watch_from: int
    high_from: int
    urgent_with_symptoms_from: int
    urgent_above: int
    hyperosmolar_from: int
    care_within_days: int
