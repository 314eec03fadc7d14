"""What a line of a list says about somebody, what is wrong with it, and the facts that follow from it.

A line keeps the words of the list, as the worker may have corrected them. Everything else is worked out from
the
words whenever it is needed, so that a correction is never half applied.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _

from camino.people import countries, curp, languages, phones, places
from camino.people.birth import Birth, BirthError, parse, shown
from camino.people.facts import Facts, Paper, Phone
from camino.people.models import Document
from camino.people.models.persons import LONGEST_NAME
from camino.people.names import tidy
from camino.reception.manifest import Problem, Row
from camino.reception.manifest.cells import clean_curp, curp_has_shape, name_fault
from camino.reception.manifest.remedies import remedy

NAMES = ("given_names", "paternal_surname", "maternal_surname")
TYPED = (*NAMES, "birth", "sex", "folio")
TOLD = (
    *TYPED, "curp", "a_number", "nationality", "origin_state", "origin_municipality", "phone", "language", "notes"
)  # fmt: skip
BIRTH_PROBLEMS = {"birth_date", "birth_day", "birth_month", "birth_year", "age"}
LONGEST_TOLD = 1000
LONGEST_FOLIO = 60
AGAIN = "again"  # the field of a problem that says why a decided line came back

Said = Mapping[str, Any]
Trouble = dict[str, Any]


def from_row(row: Row) -> dict[str, Any]:
    """The words of a row of a file, its birth as it is typed into one box."""
    said = {name: plain(str(getattr(row, name))) for name in TOLD if name != "birth"}
    said["birth"] = plain(_birth_words(row))
    return said


def plain(words: str) -> str:
    """Words as they can be stored: of a reasonable length, and without the sign that PostgreSQL does not
    take."""
    return words.replace("\0", "").strip()[:LONGEST_TOLD]


def _birth_words(row: Row) -> str:
    if row.birth_date is not None:
        return shown(row.birth_date)
    if row.birth_year is not None:
        return str(row.birth_year)
    if row.age is not None:
        return f"{row.age} años"
    return next((each.value for each in row.problems if each.field in BIRTH_PROBLEMS), "")


def troubles_of_row(row: Row, *, on: date) -> list[Trouble]:
    """What the reader found, and what the register would object to besides."""
    found = [_trouble(each, stops=True) for each in row.problems]
    found += [_trouble(each, stops=False) for each in row.doubts if each.field != "repeats"]
    fields = {each["field"] for each in found}
    return found + [each for each in troubles(from_row(row), on=on) if each["field"] not in fields]


def _trouble(problem: Problem, *, stops: bool) -> Trouble:
    field = "birth" if problem.field in BIRTH_PROBLEMS else problem.field
    return {"field": field, "remedy": problem.remedy, "value": problem.value, "stops": stops}


def troubles(said: Said, *, on: date) -> list[Trouble]:
    """What stops these words from being a person, and what is worth a second look. `on` is the day of the
    arrival."""
    found = _name_troubles(said)
    try:
        parse(said.get("birth", ""), today=on)
    except BirthError as error:
        found.append(_note("birth", str(error), said, stops=True))
    if len(said.get("folio", "")) > LONGEST_FOLIO:
        found.append(
            _note("folio", _("This is too long for a folio. Correct it or leave it blank."), said, stops=True)
        )
    typed = said.get("curp", "")
    if typed and not curp_has_shape(_curp(typed)):
        found.append(_note("curp", remedy("curp_shape"), said, stops=True))
    elif typed:
        found += [
            _note("curp", str(each.message), said, stops=False)
            for each in curp.conflicts(typed, **_compared(said, on=on))
        ]
    return found


def _name_troubles(said: Said) -> list[Trouble]:
    found = []
    for name in NAMES:
        words = said.get(name, "")
        fault = name_fault(words) if words else ""
        if fault or len(words) > LONGEST_NAME:
            found.append(_note(name, remedy(fault or "long"), said, stops=True))
    if not any(said.get(name) for name in NAMES):
        found.append(
            _note(
                "given_names", _("There is no name. Ask the person and write at least one."), said, stops=True
            )
        )
    return found


def _note(field: str, words: str, said: Said, *, stops: bool) -> Trouble:
    return {"field": field, "remedy": words, "value": str(said.get(field, ""))[:80], "stops": stops}


def birth_of(said: Said, *, on: date) -> Birth:
    """The birth as far as it is understood."""
    try:
        return parse(said.get("birth", ""), today=on)
    except BirthError:
        return Birth.unknown()


def _compared(said: Said, *, on: date) -> dict[str, Any]:
    return {name: said.get(name, "") for name in (*NAMES, "sex")} | {"birth": birth_of(said, on=on)}


def facts(said: Said, *, on: date, with_folio: bool = False) -> Facts:
    """The facts of a registration. The folio belongs to the return, but it helps to recognise somebody."""
    state, municipality, words = _origin(said.get("origin_state", ""), said.get("origin_municipality", ""))
    return Facts(
        given_names=_name(said, "given_names"),
        paternal_surname=_name(said, "paternal_surname"),
        maternal_surname=_name(said, "maternal_surname"),
        birth=birth_of(said, on=on),
        sex=said.get("sex", ""),
        origin_state=state,
        origin_municipality=municipality,
        origin_words=words,
        nationalities=_nationality(said.get("nationality", "")),
        papers=tuple(_papers(said, on=on, with_folio=with_folio)),
        languages=_language(said.get("language", "")),
        phones=_phones(said.get("phone", "")),
    )


def _name(said: Said, part: str) -> str:
    return tidy(said.get(part, ""))[:LONGEST_NAME]


def _papers(said: Said, *, on: date, with_folio: bool) -> list[Paper]:
    papers = []
    if said.get("curp") and curp_has_shape(_curp(said["curp"])):
        differs = [each.code for each in curp.conflicts(said["curp"], **_compared(said, on=on))]
        papers.append(Paper(Document.Kind.CURP, _curp(said["curp"]), conflicts=tuple(differs)))
    if said.get("a_number"):
        papers.append(Paper(Document.Kind.US_FILE, said["a_number"][:60]))
    if with_folio and said.get("folio"):
        papers.append(Paper(Document.Kind.CONSTANCIA, said["folio"][:LONGEST_FOLIO]))
    return papers


def _curp(typed: str) -> str:
    """A CURP as stored: mended where only one reading is possible, else as the list has it."""
    try:
        return curp.normalise(typed)
    except curp.CurpError:
        return clean_curp(typed)


def curp_of(said: Said) -> str:
    """The CURP that the line's person would be registered with, or nothing."""
    typed = said.get("curp", "")
    return _curp(typed) if typed and curp_has_shape(_curp(typed)) else ""


@lru_cache(maxsize=4096)
def _origin(state_words: str, municipality_words: str) -> tuple[str, str, str]:
    """State, municipality, and the words where they could not be found in the catalogue."""
    state = places.find_state(state_words) if state_words else None
    municipality = places.find_municipality(municipality_words, state) if municipality_words else None
    if municipality is not None:
        return municipality.code[:2], municipality.code, ""
    unplaced = [municipality_words, "" if state else state_words]
    return (state.code if state else ""), "", ", ".join(filter(None, unplaced))[:200]


@lru_cache(maxsize=1024)
def _nationality(words: str) -> tuple[str, ...]:
    country = countries.find_country(words) if words else None
    return (country.code,) if country else ()


@lru_cache(maxsize=1024)
def _language(words: str) -> tuple[str, ...]:
    spoken = languages.find_language(words) if words else None
    return (spoken.code,) if spoken else ()


def _phones(words: str) -> tuple[Phone, ...]:
    """The telephone as it is dialled; as the list has it where it is no number that is known."""
    if not words:
        return ()
    try:
        return (Phone(phones.read(words).stored, own=True),)
    except phones.PhoneError:
        return (Phone(words[:40], own=True),)
