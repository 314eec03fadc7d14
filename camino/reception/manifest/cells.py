"""Says whether a cell can be what its column holds: a name, a CURP, a number; and what stands for nothing."""

import re
import unicodedata
from datetime import date

from camino.people.names import fold

LONGEST_NAME = 250
LONGEST_TEXT = 1_000

_NOTHING = frozenset(
    [
        "",
        "n a",
        "s n",
        "s a",
        "s d",
        "s c",
        "s i",
        "nd",
        "n d",
        "n i",
        "sin dato",
        "sin datos",
        "sin apellido",
        "sin segundo apellido",
        "sin curp",
        "sin informacion",
        "sin nombre",
        "no tiene",
        "no cuenta",
        "no cuenta con curp",
        "no presenta",
        "no recuerda",
        "no sabe",
        "no especificado",
        "no especificada",
        "ninguno",
        "ninguna",
        "null",
        "none",
        "no aplica",
        "no proporciona",
        "no proporcionado",
        "no proporciono",
        "no dio",
        "no registrado",
        "desconocido",
        "desconocida",
        "se desconoce",
        "unknown",
        "unk",
        "not available",
        "not provided",
        "no name given",
        "nan",
        "fnu",
        "lnu",
        "xx",
        "xxx",
        "xxxx",
        "pendiente",
        "en tramite",
        "tramite",
    ]
)
_LONGEST_NOTHING = 40
_MARKUP = re.compile(r"[<>{}\\]|://|&#|\bjavascript:", re.IGNORECASE)
_FORMULA = re.compile(r"^\s*[=+@|%]|^\s*-\s*\w|^\s*\w{2,}\s*\(.*[,\"].*\)")
_ERROR = re.compile(r"^#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|¡\w+!|¿\w+\?|N/D)", re.IGNORECASE)
_CURP = re.compile(r"[A-ZÑ][A-ZÑ][A-ZÑ]{2}(\d\d)(\d\d)(\d\d)[HMX][A-Z]{2}[A-ZÑ]{3}([A-Z0-9])\d")


def means_nothing(text: str) -> bool:
    """A cell that says in words or strokes that there is nothing to say."""
    return len(text) <= _LONGEST_NOTHING and fold(text) in _NOTHING


def name_fault(text: str) -> str:
    """Why a text cannot be part of a name: formula, markup, error, digits, long, letterless; nothing when it
    can."""
    if _ERROR.match(text):
        return "error"
    if _FORMULA.match(text):
        return "formula"
    if _MARKUP.search(text):
        return "markup"
    if len(text) > LONGEST_NAME:
        return "long"
    if any(char.isdecimal() for char in text):
        return "digits"
    return "" if any(char.isalpha() for char in text) else "letterless"


def has_symbols(text: str) -> bool:
    """Whether a name carries signs no name has, such as emoji: kept, but to be looked at."""
    return any(
        unicodedata.category(char) in ("So", "Sk", "Sm", "Sc", "Cn", "Co") and char not in "`´"
        for char in text
    )


def clean_curp(text: str) -> str:
    """A CURP as typed, without spaces, dashes and small letters."""
    return re.sub(r"[\s.\-_']", "", text).upper()


def curp_has_shape(curp: str) -> bool:
    """Whether an eighteen-character CURP could exist: letters and figures in place, a real day."""
    return curp_birth(curp) is not None


def curp_birth(curp: str) -> date | None:
    """The birth date a CURP tells; its last but one character is a figure for those born before 2000."""
    found = _CURP.fullmatch(curp)
    if found is None:
        return None
    year = int(found.group(1)) + (1900 if found.group(4).isdigit() else 2000)
    try:
        return date(year, int(found.group(2)), int(found.group(3)))
    except ValueError:
        return None


def curp_sex(curp: str) -> str:
    """The sex a CURP tells."""
    return {"H": "M", "M": "F", "X": "X"}.get(curp[10:11], "") if _CURP.fullmatch(curp) else ""
