"""How long somebody was abroad: "12 años", "2 years 3 months", "año y medio", as months and in words."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from camino.people.names import fold

LONGEST = 110 * 12
"""Nobody was abroad for longer; a bigger number is a slip of the finger."""

_NUMBERS = {
    word: number
    for number, words in {
        0.5: "medio media half", 1: "un una uno one a", 2: "dos two", 3: "tres three", 4: "cuatro four",
        5: "cinco five", 6: "seis six", 7: "siete seven", 8: "ocho eight", 9: "nueve nine", 10: "diez ten",
        11: "once eleven", 12: "doce twelve", 15: "quince fifteen", 20: "veinte twenty", 30: "treinta thirty",
    }.items()
    for word in words.split()
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
    if said.strip().startswith(("-", "−")):
        return None
    total, number, last_unit, understood = 0.0, None, 12.0, False
    pieces = _PIECE.findall(re.sub(r"(\d)[.,](\d)", r"\1.\2", _plain(said)))
    for place, piece in enumerate(pieces):
        if piece[0].isdigit():
            if number is not None:
                return None  # "2-3 años": ask
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
