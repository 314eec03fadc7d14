"""Telephone numbers as people give them, to the form in which they are stored and dialled (E.164), and back.

The office stands on a border: ten digits are read as Mexican first and, where Mexico has no such number, as
those of the United States. Where both countries have it, the Mexican one is taken and the other offered.
"""

import re
from dataclasses import dataclass
from typing import NoReturn

import phonenumbers
from django.utils.translation import gettext_lazy as _
from phonenumbers import PhoneNumber, PhoneNumberFormat

from camino.people.misread import Misread

HOME = "MX"
ACROSS = "US"

_LONGEST = 40
_MOST_DIGITS = 15
# Prefixes abolished in August 2019 and still on many cards: long distance, and mobiles with either payer.
_OLD_MEXICAN_PREFIX = re.compile(r"^(?:01|044|045|(?:\+|00)?52 ?1)(\d{10})$")
# How Mexico is dialled from the United States, and the United States from Mexico.
_FROM_ABROAD = re.compile(r"^(?:011|00)(?=(?:52|1)\d{10}$)")
_SIGNS = re.compile(r"[\s().\-/\u2010-\u2015]+")
_EXTENSION = re.compile(r"[\s,;]*(?:extensi[oó]n|ext|x|#)[\s.:]*(\d{1,7})\s*$", re.IGNORECASE)


class PhoneError(Misread):
    """What was typed is no telephone number."""


@dataclass(frozen=True, slots=True)
class Telephone:
    """A number somebody can be called at."""

    e164: str
    """ "+526561234567"."""
    extension: str = ""
    perhaps: str = ""
    """The same digits in the other country, when they are a number there too."""

    @property
    def stored(self) -> str:
        """Number and extension in one text, as ``read`` takes it back: "+526561234567 ext. 12"."""
        return f"{self.e164} ext. {self.extension}" if self.extension else self.e164


def read(typed: str, *, region: str = HOME) -> Telephone:
    """The telephone typed, with or without country and extension. Raises PhoneError with a remedy."""
    text = typed.strip()
    if len(text) > _LONGEST:
        _two_numbers()
    extension = ""
    if found := _EXTENSION.search(text):
        text, extension = text[: found.start()], found.group(1)
    digits = _SIGNS.sub("", text)
    if not re.fullmatch(r"\+?[0-9]+", digits):
        raise PhoneError(_("A telephone number has only digits."), _EXAMPLES)
    if len(digits.lstrip("+")) > _MOST_DIGITS:
        _two_numbers()
    digits = _today(digits)
    for country in (region, ACROSS if region == HOME else HOME):
        number = _valid(digits, country)
        if number is not None:
            return Telephone(_e164(number), extension, _elsewhere(digits, number))
    raise _why_not(digits, region)


def display(stored: str) -> str:
    """As it is said: national for Mexican numbers, with the country for others; unchanged when it is none.

    >>> display("+526561234567")
    '656 123 4567'
    """
    try:
        known = read(stored)
    except PhoneError:
        return stored
    number = phonenumbers.parse(known.e164)
    mexican = phonenumbers.region_code_for_number(number) == HOME
    shown = phonenumbers.format_number(
        number, PhoneNumberFormat.NATIONAL if mexican else PhoneNumberFormat.INTERNATIONAL
    )
    return f"{shown} ext. {known.extension}" if known.extension else shown


def _today(digits: str) -> str:
    """Dialled as it is today: without the prefixes that no longer exist."""
    digits = _FROM_ABROAD.sub("+", digits)
    if found := _OLD_MEXICAN_PREFIX.match(digits):
        return f"+52{found.group(1)}"
    if re.fullmatch(r"1\d{10}|52\d{10}", digits):
        return f"+{digits}"
    return digits


def _valid(digits: str, country: str) -> PhoneNumber | None:
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def _elsewhere(digits: str, taken: PhoneNumber) -> str:
    if digits.startswith("+"):
        return ""
    others = (_valid(digits, country) for country in (HOME, ACROSS))
    return next((_e164(other) for other in others if other is not None and other != taken), "")


def _e164(number: PhoneNumber) -> str:
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _why_not(digits: str, region: str) -> PhoneError:
    try:
        reason = phonenumbers.is_possible_number_with_reason(phonenumbers.parse(digits, region))
    except phonenumbers.NumberParseException:
        return PhoneError(_("No country has such a number."), _EXAMPLES)
    if reason in (
        phonenumbers.ValidationResult.TOO_SHORT,
        phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY,
    ):
        return PhoneError(_("Digits are missing."), _("Type ten digits, with the area code: 656 123 4567."))
    if reason == phonenumbers.ValidationResult.TOO_LONG:
        return PhoneError(_("There are too many digits."), _EXAMPLES)
    return PhoneError(_("No such number is in use."), _("Read the digits back to the person."))


def _two_numbers() -> NoReturn:
    raise PhoneError(_("This is more than one telephone number."), _("Type one number in each box."))


_EXAMPLES = _("Type 656 123 4567 for Mexico, +1 915 544 1234 for the United States.")
