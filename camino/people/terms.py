"""The words of a search and the keys of a card: two sides of one index, so they are made in one place.

A key is a lexeme with a letter in front that says what it is: `n` a name as written (folded), `s` how it sounds,
`d` a birth date, `y` a possible birth year, `c` a CURP, `f` the number of a paper, `p` a telephone, `k` the code.
A term is a condition on keys in PostgreSQL's tsquery syntax; a search is a list of terms, best when all are met.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from camino.people import names
from camino.people.birth import Birth
from camino.people.facts import Facts
from camino.people.typed import FEWEST_PHONE_DIGITS, Typed, digits, paper_number, read, year_or_date

PHONE_DIGITS = 10  # what tells one telephone from another, whatever country code was written before it
WIDEST_BIRTH = 3  # years; a vaguer statement is not worth indexing
SHORTEST_BEGINNING = 3  # letters; with fewer, "ma…" would gather a third of the register
# Half the register has one of these: as a term they would let "de la Cruz" answer for "Juan de la Cruz".
TELLS_NOBODY_APART = frozenset(["de", "del", "la", "las", "los", "y", "e"])


@dataclass(frozen=True)
class Terms:
    """`known`: conditions that alone name one person (code, CURP, folio, phone). `told`: names and birth."""

    told: tuple[str, ...] = ()
    known: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.told or self.known)


def _quoted(key: str) -> str:
    return "'" + key.replace("\\", "\\\\").replace("'", "''") + "'"


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
    plain = paper_number(number)
    if plain:
        yield ("c" if kind == "curp" else "f") + plain


def phone_keys(phone: str) -> Iterator[str]:
    """The last ten digits."""
    if len(digits(phone)) >= FEWEST_PHONE_DIGITS:
        yield f"p{digits(phone)[-PHONE_DIGITS:]}"


def _name_terms(words: Iterable[str], *, unfinished: bool) -> list[str]:
    """A term for each name. What is still being typed is a beginning; words that all have are left out."""
    folded = names.fold(" ".join(words)).split()
    telling = [word for word in folded[:-1] if word not in TELLS_NOBODY_APART]
    if folded and (folded[-1] not in TELLS_NOBODY_APART or unfinished or not telling):
        telling.append(folded[-1])
    return [_name_term(word, unfinished=unfinished and len(word) >= SHORTEST_BEGINNING) for word in telling]


def _name_term(word: str, *, unfinished: bool) -> str:
    heard = _quoted("s" + names.sounds_like(word))
    if not unfinished:
        return heard  # whatever is written the same also sounds the same
    return f"{_quoted(f'n{word}')}:* | {heard}"


def _birth_terms(birth: Birth) -> list[str]:
    """A date is two terms, the day and its year: who was written down with the year alone meets one of them."""
    if birth.stated == "date" and birth.earliest:
        day = birth.earliest
        dates = {day}
        if day.day <= 12:
            dates.add(date(day.year, day.day, day.month))  # day and month are often swapped
        return [" | ".join(sorted(_quoted(f"d{each:%Y%m%d}") for each in dates)), _quoted(f"y{day.year}")]
    return [" | ".join(map(_quoted, birth_keys(birth)))] if list(birth_keys(birth)) else []


def from_box(text: str, *, today: date) -> Terms:
    """What was typed into the one search box, in any order."""
    return from_typed(read(text, today=today), today=today)


def from_typed(typed: Typed, *, today: date) -> Terms:
    """The box, already taken apart."""
    known = [_quoted(f"k{typed.code}")] if typed.code else []
    known += [_quoted(key) for key in paper_keys("curp", typed.curp)]
    known += [_quoted(key) for key in phone_keys(typed.phone)]
    told = _name_terms(typed.words, unfinished=True) + _birth_terms(typed.birth)
    for piece in typed.numbers:
        told += _number_terms(piece, today=today)
    return Terms(tuple(dict.fromkeys(told)), tuple(dict.fromkeys(known)))


def _number_terms(piece: str, *, today: date) -> list[str]:
    """A piece with digits: a date, a year, or else a folio (so one condition that any of them meets)."""
    either = [_quoted(key) for key in (*paper_keys("", piece), *phone_keys(piece))]
    either += _birth_terms(year_or_date(piece, today=today))[:1]
    return [" | ".join(either)] if either else []


def from_facts(facts: Facts) -> Terms:
    """The facts of somebody who may already be registered."""
    known = [_quoted(key) for paper in facts.papers for key in paper_keys(paper.kind, paper.number)]
    told = _name_terms([facts.full_name], unfinished=False) + _birth_terms(facts.birth)
    return Terms(tuple(dict.fromkeys(told)), tuple(dict.fromkeys(known)))
