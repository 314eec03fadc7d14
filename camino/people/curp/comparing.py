"""Whether a CURP and what a person said of themselves can be true at once.

A conflict is shown, never decided: papers carry mistakes, people hold two CURPs, and a borrowed one is
found this way. What is not known conflicts with nothing, and where registrars are known to have read a name
in several ways, all of them are let pass.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from camino.people.birth import Birth, display, shown
from camino.people.curp import letters
from camino.people.curp.letters import FILLER, Letters
from camino.people.curp.shape import CurpError, CurpFacts, normalise, reads
from camino.people.places import BORN_ABROAD, state

_SEX_NAMES = {"F": _("woman"), "M": _("man"), "X": _("neither or both")}


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing the CURP says otherwise. ``field`` is the form's field, ``code`` what is counted."""

    code: str
    field: str
    message: str | Promise


def conflicts(
    curp: str,
    *,
    given_names: str = "",
    paternal_surname: str = "",
    maternal_surname: str = "",
    birth: Birth | None = None,
    sex: str = "",
    birth_state: str = "",
) -> list[Conflict]:
    """Where the CURP and the form say different things, in the form's order.

    A CURP that is none is one conflict. ``sex`` is F, M or X; ``birth_state`` INEGI's two digits or ``NE``.
    """
    try:
        curp = normalise(curp)
        told = reads(curp)
    except CurpError as error:
        return [Conflict("invalid", "curp", format_lazy("{} {}", error.message, error.remedy))]
    found = [*_of_names(curp, given_names, paternal_surname, maternal_surname)]
    found += _of_facts(told, birth or Birth.unknown(), sex, birth_state)
    return found


def _of_names(curp: str, given_names: str, paternal: str, maternal: str) -> Iterator[Conflict]:
    if given_names.strip():
        possible = letters.possible_of_given_names(given_names)
        if not any((each.first, each.consonant) == (curp[3], curp[15]) for each in possible):
            wanted = letters.of_given_names(given_names)
            yield _letters_conflict(
                "given_names", given_names, curp[3] + curp[15], wanted.first + wanted.consonant
            )
    if not paternal.strip() and maternal.strip():
        # A single surname stands in the first place, whichever parent it came from.
        paternal, maternal = maternal, ""
        field = "maternal_surname"
    else:
        field = "paternal_surname"
    if paternal.strip():
        possible = letters.possible_of_surname(paternal)
        if not any(_fits_paternal(curp, each) for each in possible):
            wanted_letters = "".join(letters.of_surname(paternal))
            yield _letters_conflict(field, paternal, curp[:2] + curp[13], wanted_letters)
    if maternal.strip():
        possible = letters.possible_of_surname(maternal)
        if not any((each.first, each.consonant) == (curp[2], curp[14]) for each in possible):
            wanted = letters.of_surname(maternal)
            yield _letters_conflict(
                "maternal_surname", maternal, curp[2] + curp[14], wanted.first + wanted.consonant
            )


def _fits_paternal(curp: str, possible: Letters) -> bool:
    if (curp[0], curp[13]) != (possible.first, possible.consonant):
        return False
    return curp[1] == possible.vowel or (
        curp[1] == FILLER and letters.is_inconvenient(curp[0] + possible.vowel + curp[2:4])
    )


def _letters_conflict(field: str, name: str, in_curp: str, wanted: str) -> Conflict:
    message = {
        "given_names": _(
            "The CURP does not fit the given names {name}: it has the letters {found}, not {wanted}."
        ),
        "paternal_surname": _(
            "The CURP does not fit the first surname {name}: it has the letters {found}, not {wanted}."
        ),
        "maternal_surname": _(
            "The CURP does not fit the second surname {name}: it has the letters {found}, not {wanted}."
        ),
    }[field]
    spelled = format_lazy(message, name=name.strip(), found="-".join(in_curp), wanted="-".join(wanted))
    return Conflict(field, field, spelled)


def _of_facts(told: CurpFacts, birth: Birth, sex: str, birth_state: str) -> Iterator[Conflict]:
    if not birth.allows(told.birth_date):
        yield Conflict(
            "birth",
            "birth",
            format_lazy(
                _("The CURP says born on {curp}; the form says {form}."),
                curp=shown(told.birth_date),
                form=display(birth),
            ),
        )
    if sex and sex != told.sex:
        yield Conflict(
            "sex",
            "sex",
            format_lazy(
                _("The CURP says {curp}; the form says {form}."),
                curp=_SEX_NAMES[told.sex],
                form=_SEX_NAMES.get(sex, sex),
            ),
        )
    if birth_state and birth_state != told.birth_state:
        yield Conflict(
            "birth_state",
            "birth_state",
            format_lazy(
                _("The CURP says born in {curp}; the form says {form}."),
                curp=_born_in(told.birth_state),
                form=_born_in(birth_state),
            ),
        )


def _born_in(code: str) -> str | Promise:
    if code == BORN_ABROAD:
        return _("another country")
    found = state(code)
    return found.short if found else code
