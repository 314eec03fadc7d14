"""Two sets of facts side by side: what was typed now and what is registered, or two records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from camino.people import names, words
from camino.people.company import circles
from camino.people.facts import Facts, Paper
from camino.people.models import Document, Person
from camino.people.search import Found


@dataclass(frozen=True)
class Line:
    """One fact as typed and as registered. `agrees` is None where one of them is not known."""

    label: str
    typed: str
    registered: str
    agrees: bool | None
    choice: str = ""  # what of two records can be chosen: `actions.joining.CHOICES`


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


# Two records. The one stands where otherwise what was typed does.


def beside(one: Person, other: Person) -> list[Line]:
    """Everything of two records that the worker may see, fact by fact, as far as either has it."""
    choices = ("name", "birth", "sex", "", "birth_state", "origin")
    compared = _with_person(_facts_of(one), other)
    lines = [
        Line(line.label, line.typed, line.registered, line.agrees, choice)
        for line, choice in zip(compared, choices, strict=True)
    ]
    lines += [
        _told(_("Wishes to be called"), one.preferred_name, other.preferred_name, "preferred_name"),
        _in_common(_("Also known as"), _other_names(one), _other_names(other)),
        _told(
            _("Nationality"), words.national_of(one.nationalities), words.national_of(other.nationalities),
            "nationalities",
        ),
        _told(_("Languages"), words.spoken(one.languages), words.spoken(other.languages), "languages"),
        _in_common(_("Papers"), _papers(one), _papers(other)),
        _in_common(_("Telephones"), _phones(one), _phones(other)),
        _in_common(_("Family and company"), _company(one), _company(other)),
    ]  # fmt: skip
    return [line for line in lines if line.typed or line.registered]


def _facts_of(person: Person) -> Facts:
    curp = person.documents.filter(kind=Document.Kind.CURP).first()
    return Facts(
        given_names=person.given_names, paternal_surname=person.paternal_surname,
        maternal_surname=person.maternal_surname, preferred_name=person.preferred_name, birth=person.birth,
        sex=person.sex, birth_state=person.birth_state, origin_state=person.origin_state,
        origin_municipality=person.origin_municipality, origin_words=person.origin_words,
        papers=[Paper(curp.kind, curp.number)] if curp else [],
    )  # fmt: skip


def _told(label: str, one: str, other: str, choice: str = "") -> Line:
    line = _line(label, one, other)
    return Line(label, one, other, line.agrees, choice)


def _in_common(label: str, one: Iterable[str], other: Iterable[str]) -> Line:
    """Several of a kind: one in common agrees; none says nothing."""
    mine, theirs = list(dict.fromkeys(one)), list(dict.fromkeys(other))
    return Line(label, ", ".join(mine), ", ".join(theirs), True if set(mine) & set(theirs) else None)


def _other_names(person: Person) -> list[str]:
    return sorted(str(each) for each in person.other_names.all())


def _papers(person: Person) -> list[str]:
    return [str(each) for each in person.documents.exclude(kind=Document.Kind.CURP).order_by("kind", "id")]


def _phones(person: Person) -> list[str]:
    rows = person.contacts.order_by("-own", "id")
    return [
        f"{each.phone} ({each.name or each.relation})" if each.name or each.relation else each.phone
        for each in rows
    ]


def _company(person: Person) -> list[str]:
    return [str(each.person) for circle in circles(person) for each in circle.others]
