"""The words of a search and the keys of a card: two sides of one index, so they are made in one place.

A key is a lexeme with a letter in front that says what it is: `n` a name as written (folded), `s` how it sounds,
`d` a birth date, `y` a possible birth year, `c` a CURP, `f` the number of a paper, `p` a telephone, `k` the code.
A term is a condition on keys in PostgreSQL's tsquery syntax; a search is a list of terms, best when all are met.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from camino.people import codes, names
from camino.people.birth import Birth, BirthError, parse
from camino.people.facts import Facts

CURP_SHAPE = re.compile(r"^[A-Z]{4}\d{6}[A-Z]{6}[A-Z0-9]\d$")
PHONE_DIGITS = 10  # what tells one telephone from another, whatever country code was written before it
WIDEST_BIRTH = 3  # years; a vaguer statement is not worth indexing


@dataclass(frozen=True)
class Terms:
    """`known`: conditions that alone name one person (code, CURP, folio, phone). `told`: names and birth."""

    told: tuple[str, ...] = ()
    known: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.told or self.known)


def _quoted(key: str) -> str:
    return "'" + key.replace("\\", "\\\\").replace("'", "''") + "'"


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _paper_number(text: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", text.upper())


def name_keys(words: Iterable[str]) -> Iterator[str]:
    """Keys of names as written and as heard."""
    for word in names.fold(" ".join(words)).split():
        yield f"n{word}"
        yield f"s{names.sounds_like(word)}"


def birth_keys(birth: Birth) -> Iterator[str]:
    """The date if it is known, and each year it may have been."""
    if birth.earliest is None or birth.latest is None:
        return
    if birth.stated == "date":
        yield f"d{birth.earliest:%Y%m%d}"
    if birth.latest.year - birth.earliest.year < WIDEST_BIRTH:
        for year in range(birth.earliest.year, birth.latest.year + 1):
            yield f"y{year}"


def paper_keys(kind: str, number: str) -> Iterator[str]:
    """A CURP is looked for as such; the numbers of other papers as folios."""
    plain = _paper_number(number)
    if plain:
        yield ("c" if kind == "curp" else "f") + plain


def phone_keys(phone: str) -> Iterator[str]:
    """The last ten digits."""
    if len(_digits(phone)) >= 7:
        yield f"p{_digits(phone)[-PHONE_DIGITS:]}"


def _name_term(word: str, *, unfinished: bool) -> str:
    written = _quoted(f"n{word}") + (":*" if unfinished else "")
    return f"{written} | {_quoted('s' + names.sounds_like(word))}"


def _birth_terms(birth: Birth) -> list[str]:
    if birth.stated == "date" and birth.earliest:
        day = birth.earliest
        dates = {day}
        if day.day <= 12:
            dates.add(date(day.year, day.day, day.month))  # day and month are often swapped
        return [" | ".join(sorted(_quoted(f"d{each:%Y%m%d}") for each in dates)), _quoted(f"y{day.year}")]
    return [" | ".join(map(_quoted, birth_keys(birth)))] if list(birth_keys(birth)) else []


def from_box(text: str, *, today: date) -> Terms:
    """What was typed into the one search box, in any order."""
    code = codes.normalise(text)
    known = [_quoted(f"k{code}")] if code else []
    told: list[str] = []
    for piece in text.split():
        plain = _paper_number(piece)
        if CURP_SHAPE.match(plain):
            known.append(_quoted(f"c{plain}"))
        elif any(letter.isdigit() for letter in piece):
            told += _number_terms(piece, today=today)
        else:
            told += [_name_term(word, unfinished=len(word) > 1) for word in names.fold(piece).split()]
    if len(_digits(text)) >= 7 and not any(letter.isalpha() for letter in text):
        known += map(_quoted, phone_keys(text))
    return Terms(tuple(dict.fromkeys(told)), tuple(dict.fromkeys(known)))


def _number_terms(piece: str, *, today: date) -> list[str]:
    """A piece with digits: a date, a year, or else a folio (so one condition that any of them meets)."""
    either = [_quoted(f"f{_paper_number(piece)}"), *map(_quoted, phone_keys(piece))]
    try:
        birth = parse(piece, today=today)
    except BirthError:
        birth = Birth.unknown()
    if birth.stated in {"date", "year"}:
        either += _birth_terms(birth)[:1]
    return [" | ".join(either)]


def from_facts(facts: Facts) -> Terms:
    """The facts of somebody who may already be registered."""
    words = names.fold(facts.full_name).split()
    known = [_quoted(key) for paper in facts.papers for key in paper_keys(paper.kind, paper.number)]
    told = [_name_term(word, unfinished=False) for word in words] + _birth_terms(facts.birth)
    return Terms(tuple(dict.fromkeys(told)), tuple(dict.fromkeys(known)))
