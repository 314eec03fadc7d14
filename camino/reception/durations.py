"""How long somebody was abroad: "12 años", "2 years 3 months", "año y medio", read into months and said again."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from camino.people.names import fold

LONGEST = 110 * 12
"""Nobody was abroad for longer; a bigger number is a slip of the finger."""

_NUMBERS = {
    "un": 1, "una": 1, "uno": 1, "one": 1, "a": 1, "dos": 2, "two": 2, "tres": 3, "three": 3, "cuatro": 4, "four": 4,
    "cinco": 5, "five": 5, "seis": 6, "six": 6, "siete": 7, "seven": 7, "ocho": 8, "eight": 8, "nueve": 9, "nine": 9,
    "diez": 10, "ten": 10, "once": 11, "eleven": 11, "doce": 12, "twelve": 12, "quince": 15, "fifteen": 15,
    "veinte": 20, "twenty": 20, "treinta": 30, "thirty": 30, "medio": 0.5, "media": 0.5, "half": 0.5,
}  # fmt: skip
_UNITS = {
    **dict.fromkeys(("a", "ano", "anos", "year", "years", "y", "yr", "yrs"), 12.0),
    **dict.fromkeys(("m", "mes", "meses", "month", "months", "mo", "mos"), 1.0),
    **dict.fromkeys(("s", "sem", "semana", "semanas", "week", "weeks", "w"), 12 / 52),
    **dict.fromkeys(("d", "dia", "dias", "day", "days"), 12 / 365),
}
_FILLERS = {
    "y",
    "and",
    "con",
    "de",
    "of",
    "como",
    "about",
    "casi",
    "almost",
    "unos",
    "unas",
    "mas",
    "o",
    "menos",
}
_PIECE = re.compile(r"\d+(?:[.,]\d+)?|[a-z]+")


def months(said: str) -> int | None:
    """The months meant, or None when the words cannot be read. A number alone means years.

    >>> months("2 años 3 meses"), months("12"), months("año y medio"), months("hace rato")
    (27, 144, 18, None)
    """
    total, number, last_unit, understood = 0.0, None, 12.0, False
    pieces = _PIECE.findall(re.sub(r"(\d)[.,](\d)", r"\1.\2", _plain(said)))
    for place, piece in enumerate(pieces):
        if piece[0].isdigit():
            number = float(piece)
        elif piece in _UNITS and (number is not None or piece not in _FILLERS | _NUMBERS.keys()):
            last_unit = _UNITS[piece]
            total, number, understood = total + (1 if number is None else number) * last_unit, None, True
        elif piece in _NUMBERS:
            number = (number or 0) + _NUMBERS[piece] if piece not in {"medio", "media", "half"} else 0.5
        elif piece not in _FILLERS or place == len(pieces) - 1:
            return None
    if (
        number is not None
    ):  # "12", "año y medio", "2 años 6": the unit is the last one, or its smaller neighbour
        follows = understood and last_unit == 12 and number >= 1
        total, understood = total + number * (1 if follows else last_unit), True
    whole = int(total + 0.5)
    return whole if understood and 0 <= whole <= LONGEST else None


def _plain(said: str) -> str:
    """Folded, but with the decimal sign kept."""
    kept = re.sub(r"(\d)[.,](\d)", r"\1DECIMAL\2", said)
    return fold(kept).replace("decimal", ".")


def spoken(count: int | None) -> str:
    """Months in words, in the language in use; nothing for nothing."""
    if count is None:
        return ""
    years, rest = divmod(count, 12)
    said = []
    if years:
        said.append(ngettext("%(n)s year", "%(n)s years", years) % {"n": years})
    if rest:
        said.append(ngettext("%(n)s month", "%(n)s months", rest) % {"n": rest})
    return " ".join(said) or _("Less than a month")
