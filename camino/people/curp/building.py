"""A CURP for an invented person: the demonstration and the tests need valid ones that are nobody's."""

import string
from datetime import date

from stdnum.mx.curp import calc_check_digit

from camino.people.curp.letters import FILLER, is_inconvenient, of_given_names, of_surname
from camino.people.curp.shape import SEXES
from camino.people.places import BORN_ABROAD, state

_SEX_LETTERS = {recorded: letter for letter, recorded in SEXES.items()}


def build(
    *,
    given_names: str,
    paternal_surname: str,
    maternal_surname: str = "",
    birth_date: date,
    sex: str,
    birth_state: str,
    homonym: int = 0,
) -> str:
    """The CURP these facts give by RENAPO's rules; ``homonym`` counts up for people who would share one.

    ``sex`` is F, M or X; ``birth_state`` INEGI's two digits or ``NE``. A single surname, whichever parent it
    came from, stands in the place of the paternal one.
    """
    surnames = [surname for surname in (paternal_surname, maternal_surname) if surname.strip()]
    paternal, maternal = of_surname(surnames[0] if surnames else ""), of_surname("".join(surnames[1:]))
    given = of_given_names(given_names)
    initials = paternal.first + paternal.vowel + maternal.first + given.first
    if is_inconvenient(initials):
        initials = initials[0] + FILLER + initials[2:]
    body = (
        f"{initials}{birth_date:%y%m%d}{_SEX_LETTERS[sex]}{_state_letters(birth_state)}"
        f"{paternal.consonant}{maternal.consonant}{given.consonant}{_differentiator(birth_date, homonym)}"
    )
    return body + calc_check_digit(body)


def _state_letters(code: str) -> str:
    if code == BORN_ABROAD:
        return BORN_ABROAD
    found = state(code)
    if found is None:
        raise ValueError(f"{code!r} is not a state")
    return found.curp


def _differentiator(birth_date: date, homonym: int) -> str:
    signs = string.digits if birth_date.year < 2000 else string.ascii_uppercase.replace("O", "")
    if not 0 <= homonym < len(signs):
        raise ValueError(f"a CURP tells {len(signs)} people apart, not {homonym + 1}")
    return signs[homonym]
