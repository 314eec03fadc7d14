"""The eighteen characters of a CURP: whether they can be one, and what they tell.

RENAPO, *Instructivo normativo para la asignación de la Clave Única de Registro de Población* (March 2006).
The letter X for the sex came later and python-stdnum refuses it: only the check digit is left to python-
stdnum.
"""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from stdnum.mx.curp import calc_check_digit

from camino.people.misread import Misread
from camino.people.places import BORN_ABROAD, state_of_curp

SEXES = {"H": "M", "M": "F", "X": "X"}
"""From the CURP's letter (*hombre*, *mujer*) to the one recorded: M is a woman there and a man here."""

_LENGTH = 18
_SHAPE = re.compile(r"[A-Z]{4}\d{6}[A-Z][A-Z]{2}[A-Z]{3}[0-9A-Z]\d")
# Where only a figure or only a letter can stand, the other one that looks like it was meant.
_FIGURES = (*range(4, 10), 17)
_LETTERS = (*range(4), *range(10, 16))
_TO_FIGURE = str.maketrans("OIL", "011")
_TO_LETTER = str.maketrans("01", "OI")


class CurpError(Misread):
    """What was typed cannot be a CURP."""


@dataclass(frozen=True, slots=True)
class CurpFacts:
    """What a CURP tells of a person, as Camino records it."""

    birth_date: date
    sex: str
    """F, M or X."""
    birth_state: str
    """INEGI's two digits, or ``NE`` for those born outside Mexico."""


def normalise(typed: str) -> str:
    """The CURP as stored. Raises CurpError when what was typed cannot be one.

    >>> normalise("goMC 85O315 HDFRRR O7")
    'GOMC850315HDFRRR07'
    """
    curp = _letters_and_figures_in_place(re.sub(r"[^0-9A-Z]", "", typed.upper()))
    if len(curp) != _LENGTH:
        raise CurpError(
            format_lazy(_("A CURP has 18 characters; this one has {count}."), count=len(curp)), _LOOK_AGAIN
        )
    if _SHAPE.fullmatch(curp) is None:
        raise CurpError(
            _("This is not the shape of a CURP: four letters, the birth date, eight more characters."),
            _LOOK_AGAIN,
        )
    _told(curp)
    if curp[-1] != calc_check_digit(curp):
        raise CurpError(
            _("The last digit of the CURP does not fit the others: one character is mistyped."), _LOOK_AGAIN
        )
    return curp


def reads(curp: str) -> CurpFacts:
    """What a valid CURP tells; to fill in a form. Raises CurpError for anything else."""
    return _told(normalise(curp))


def _letters_and_figures_in_place(curp: str) -> str:
    if len(curp) != _LENGTH:
        return curp
    signs = list(curp)
    for place in _FIGURES:
        signs[place] = signs[place].translate(_TO_FIGURE)
    for place in _LETTERS:
        signs[place] = signs[place].translate(_TO_LETTER)
    # The check digit cannot tell O from 0 here (50 is 0 modulo ten), and nobody has fourteen homonyms.
    signs[16] = signs[16].replace("O", "0")
    return "".join(signs)


def _told(curp: str) -> CurpFacts:
    sex = SEXES.get(curp[10])
    if sex is None:
        raise CurpError(
            format_lazy(_("The letter for the sex is H, M or X; this CURP has {letter}."), letter=curp[10]),
            _LOOK_AGAIN,
        )
    letters = curp[11:13]
    born_in = state_of_curp(letters)
    if born_in is None and letters != BORN_ABROAD:
        raise CurpError(
            format_lazy(_("{letters} is not the code of a state in a CURP."), letters=letters), _LOOK_AGAIN
        )
    return CurpFacts(_birth_date(curp), sex, born_in.code if born_in else BORN_ABROAD)


def _birth_date(curp: str) -> date:
    """The character before the last tells the century: a figure until 1999, a letter since 2000."""
    century = 1900 if curp[16].isdigit() else 2000
    year, month, day = century + int(curp[4:6]), int(curp[6:8]), int(curp[8:10])
    try:
        return date(year, month, day)
    except ValueError as error:
        shown = f"{day:02}/{month:02}/{year}"
        raise CurpError(
            format_lazy(_("The CURP says born on {day}, which is no day."), day=shown), _LOOK_AGAIN
        ) from error


_LOOK_AGAIN = _("Compare it with the paper, character by character.")
