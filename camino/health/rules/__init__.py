"""Decisions of the health room on plain values, no database in sight."""

from enum import StrEnum


class Kind(StrEnum):
    """What is tested."""

    HIV = "hiv"
    PREGNANCY = "pregnancy"
    GLUCOSE = "glucose"


class Outcome(StrEnum):
    """What one device shows. A rapid test for HIV is reactive or not, never positive: it is no diagnosis."""

    REACTIVE = "reactive"
    NON_REACTIVE = "non_reactive"
    POSITIVE = "positive"
    NEGATIVE = "negative"
    MEASURED = "measured"
    INVALID = "invalid"


class Finding(StrEnum):
    """What a whole test has found, in the words that are told to the person."""

    NON_REACTIVE = "non_reactive"
    REACTIVE = "reactive"
    DISCORDANT = "discordant"
    POSITIVE = "positive"
    NEGATIVE = "negative"
    SEVERELY_LOW = "severely_low"
    LOW = "low"
    NORMAL = "normal"
    WATCH = "watch"
    HIGH = "high"
    URGENT = "urgent"
    INVALID = "invalid"


SHOWS: dict[Kind, tuple[Outcome, ...]] = {
    Kind.HIV: (Outcome.NON_REACTIVE, Outcome.REACTIVE, Outcome.INVALID),
    Kind.PREGNANCY: (Outcome.NEGATIVE, Outcome.POSITIVE, Outcome.INVALID),
    Kind.GLUCOSE: (Outcome.MEASURED, Outcome.INVALID),
}
"""What the device of each kind can show."""
