"""What was typed into the one search box, taken apart: names, a birth, numbers that name one person.

The search asks the index with it, and the form of a new person is filled in from it.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from camino.people import codes, curp, names
from camino.people.birth import Birth, BirthError, parse
from camino.people.matching.curps import birth_at_the_beginning

LONGEST = 300
CURP_SHAPE = re.compile(r"^[A-Z]{4}\d{6}[A-Z]{6}[A-Z0-9]\d$")
FEWEST_PHONE_DIGITS = 7

_MONTH = (
    r"(?:ene|jan|feb|mar|abr|apr|may|jun|jul|ago|aug|sep|set|oct|nov|dic|dec)[a-z]*"  # whole or shortened
)
# A birth among names: a date with its signs, a date with spaces and a whole year, a month in words, an age.
_BIRTHS = tuple(
    re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)
    for pattern in (
        r"\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:\d{4}|\d{2})",
        r"\d{4}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{1,2}",
        r"\d{1,2} \d{1,2} \d{4}",
        rf"(?:\d{{1,2}}\s?)?(?:de )?{_MONTH}\.?\s?(?:de |del )?\d{{4}}",
        r"\d{1,3}\s?(?:años|anos|year|years|meses|months)(?: old)?",
    )
)


@dataclass(frozen=True)
class Typed:
    """The pieces of a search. Each may be missing; `numbers` are pieces with digits that may be several things."""

    words: tuple[str, ...] = ()
    birth: Birth = field(default_factory=Birth.unknown)
    birth_text: str = ""
    curp: str = ""
    code: str = ""
    phone: str = ""
    numbers: tuple[str, ...] = ()
    unfinished: bool = False  # the last word ends the box, and may go on

    @property
    def name(self) -> str:
        """The words that may be names, as typed."""
        return " ".join(self.words)


def read(text: str, *, today: date) -> Typed:
    """Take the box apart. Nothing typed is an error: what is not understood is looked for as it stands."""
    text = " ".join(text[:LONGEST].replace("\0", " ").split())
    code = codes.normalise(text) or ""
    if whole := as_curp(text):
        return Typed(curp=whole)
    if not any(letter.isalpha() for letter in text) and len(digits(text)) >= FEWEST_PHONE_DIGITS:
        return _a_number(text, code, today=today)
    rest, birth, birth_text = _without_birth(text, today=today)
    words: list[str] = []
    numbers: list[str] = []
    found_curp = ""
    for piece in rest.split():
        if piece_curp := as_curp(piece):
            found_curp = piece_curp
        elif any(letter.isdigit() for letter in piece):
            numbers.append(piece)
        elif names.fold(piece):
            words.append(piece)
    unfinished = bool(words) and text.endswith(words[-1])
    return Typed(
        tuple(words), birth, birth_text, found_curp, code, "", () if code else tuple(numbers), unfinished
    )


def _a_number(text: str, code: str, *, today: date) -> Typed:
    """Figures alone: a telephone, a folio, the code, or a date written with its signs."""
    _rest, birth, birth_text = _without_birth(text, today=today)
    if birth_text == text:
        return Typed(birth=birth, birth_text=birth_text, code=code)
    numbers = (text,) if " " not in text else ()
    return Typed(code=code, phone=text, numbers=numbers)


def _without_birth(text: str, *, today: date) -> tuple[str, Birth, str]:
    for pattern in _BIRTHS:
        for match in pattern.finditer(text):
            try:
                birth = parse(match[0], today=today)
            except BirthError:
                continue
            return f"{text[: match.start()]} {text[match.end() :]}", birth, match[0]
    return text, Birth.unknown(), ""


def year_or_date(piece: str, *, today: date) -> Birth:
    """A piece with digits as a birth, where it can be one: 1990, 160790, 16071990, the beginning of a CURP."""
    if born := birth_at_the_beginning(paper_number(piece), today=today):
        return Birth.on(born)
    try:
        birth = parse(piece, today=today)
    except BirthError:
        return Birth.unknown()
    return birth if birth.stated in {"date", "year"} else Birth.unknown()


def as_curp(text: str) -> str:
    """The CURP, also one whose check digit does not fit: it may stand on the file as it stands on the paper."""
    plain = paper_number(text)
    if len(plain) != 18 or not any(letter.isalpha() for letter in plain):
        return ""
    try:
        return curp.normalise(plain)
    except curp.CurpError:
        return plain if CURP_SHAPE.match(plain) else ""


def digits(text: str) -> str:
    """The figures of a number, whatever stands between them."""
    return re.sub(r"[^0-9]", "", text)


def paper_number(text: str) -> str:
    """The number of a paper without spaces and signs."""
    return re.sub(r"[^A-Z0-9]", "", text.upper())
