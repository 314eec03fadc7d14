"""What somebody is looked for by: names and a birth for the matcher, and numbers that name one person.

A number is a text with a letter in front that says what it is: `k` the code, `c` a CURP, `f` the number of another
paper, `p` a telephone (its last ten figures, whatever country code was written before it).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from camino.people.facts import Facts
from camino.people.matching.question import Question, asked
from camino.people.matching.words import as_told, words
from camino.people.typed import FEWEST_PHONE_DIGITS, Typed, digits, paper_number, year_or_date

PHONE_DIGITS = 10
NOTHING_TOLD = Question()


@dataclass(frozen=True)
class Asked:
    """`known`: numbers of which one alone tells who it is. `perhaps`: pieces that may be a number, or may be a date."""

    question: Question = NOTHING_TOLD
    known: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.known or self.perhaps or self.question.words or self.question.earliest)


def paper_numbers(kind: str, number: str) -> Iterator[str]:
    """A CURP is looked for as such; the numbers of other papers as folios."""
    plain = paper_number(number)
    if plain:
        yield ("c" if kind == "curp" else "f") + plain


def phone_numbers(phone: str) -> Iterator[str]:
    """The last ten digits."""
    if len(digits(phone)) >= FEWEST_PHONE_DIGITS:
        yield f"p{digits(phone)[-PHONE_DIGITS:]}"


def from_typed(typed: Typed, *, today: date) -> Asked:
    """The one search box, taken apart. Nobody said which word is a surname, and the last may be unfinished."""
    known = [f"k{typed.code}"] if typed.code else []
    known += [*paper_numbers("curp", typed.curp), *phone_numbers(typed.phone)]
    birth, perhaps = typed.birth, []
    for piece in typed.numbers:
        perhaps += [*paper_numbers("", piece), *phone_numbers(piece)]
        if birth.earliest is None:
            birth = year_or_date(piece, today=today)
    question = Question(
        loose=as_told(words(typed.name)), unfinished=typed.unfinished, earliest=birth.earliest, latest=birth.latest,
        curps=(typed.curp,) if typed.curp else (),
    )  # fmt: skip
    return Asked(question, tuple(dict.fromkeys(known)), tuple(dict.fromkeys(perhaps)))


def from_facts(facts: Facts) -> Asked:
    """The facts of somebody who may already be registered."""
    known = [number for paper in facts.papers for number in paper_numbers(paper.kind, paper.number)]
    question = asked(
        facts.given_names, facts.paternal_surname, facts.maternal_surname, earliest=facts.birth.earliest,
        latest=facts.birth.latest, sex=facts.sex, birth_state=facts.birth_state,
        curps=[paper_number(paper.number) for paper in facts.papers if paper.kind == "curp"],
    )  # fmt: skip
    if not question.words:
        question = replace(question, loose=as_told(words(facts.preferred_name)))
    return Asked(question, tuple(dict.fromkeys(known)))
