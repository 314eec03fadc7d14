"""Two sets of facts side by side: what was typed now, and what is registered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from camino.people import names, words
from camino.people.facts import Facts
from camino.people.models import Document, Person
from camino.people.search import Found


@dataclass(frozen=True)
class Line:
    """One fact as typed and as registered. `agrees` is None where one of them is not known."""

    label: str
    typed: str
    registered: str
    agrees: bool | None


@dataclass(frozen=True)
class Comparison:
    """Somebody who may be the person typed."""

    found: Found
    lines: Sequence[Line]
    another_writing: bool = False


def compare(facts: Facts, found: Found) -> Comparison:
    """Everything of a person known here; of others only what their card tells; of somebody sealed nothing."""
    if found.sealed:
        return Comparison(found, ())
    lines = _with_person(facts, found.person) if found.person else _with_card(facts, found)
    told = [line for line in lines if line.typed or line.registered]
    return Comparison(found, told, another_writing=not lines[0].agrees)


def _with_person(facts: Facts, person: Person) -> list[Line]:
    curp = person.documents.filter(kind=Document.Kind.CURP).first()
    told = {
        "sex": str(Person.Sex(facts.sex).label) if facts.sex else "",
        "origin": words.origin(facts.origin_state, facts.origin_municipality, facts.origin_words),
    }
    return [
        _names(facts.full_name, person.full_name),
        _birth(facts, person),
        _line(_("Sex"), told["sex"], str(person.get_sex_display()) if person.sex else ""),
        _line(_("CURP"), facts.curp, curp.number if curp else ""),
        _line(_("State of birth"), words.born_in(facts.birth_state), words.born_in(person.birth_state)),
        _line(
            _("Comes from"), told["origin"],
            words.origin(person.origin_state, person.origin_municipality, person.origin_words),
        ),
    ]  # fmt: skip


def _with_card(facts: Facts, found: Found) -> list[Line]:
    years = {day.year for day in (facts.birth.earliest, facts.birth.latest) if day}
    typed = "–".join(str(year) for year in sorted(years))
    fits = min(years) <= found.birth_year <= max(years) if years and found.birth_year else None
    seen = f"{MONTHS[found.month.month]} {found.month.year}" if found.month else ""
    return [
        _names(facts.full_name, found.name),
        Line(_("Year of birth"), typed, str(found.birth_year or ""), fits),
        Line(_("Last seen at"), "", str(found.office or ""), None),
        Line(_("Last seen"), "", seen, None),
    ]


def _names(typed: str, registered: str) -> Line:
    same = sorted(names.fold(typed).split()) == sorted(names.fold(registered).split())
    return Line(_("Name"), typed, registered, same)


def _birth(facts: Facts, person: Person) -> Line:
    one, other = facts.birth, person.birth
    typed, registered = (words.birth_as_stated(each) if each.earliest else "" for each in (one, other))
    agrees: Any = None
    if one.earliest and one.latest and other.earliest and other.latest:
        agrees = one.earliest <= other.latest and other.earliest <= one.latest
    return Line(_("Birth"), typed, registered, agrees)


def _line(label: str, typed: str, registered: str) -> Line:
    agrees = names.fold(typed) == names.fold(registered) if typed and registered else None
    return Line(label, typed, registered, agrees)
