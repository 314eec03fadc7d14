"""A line of a list beside the people it may be: what agrees, what differs. Decisions on plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from camino.people import names
from camino.people.birth import Birth, display
from camino.people.facts import Facts
from camino.people.models import Document, Person
from camino.people.search import Found

Verdict = Literal["same", "near", "differs", "unknown"]


@dataclass(frozen=True)
class Point:
    """One thing that both sides may say."""

    label: str
    listed: str
    filed: str
    verdict: Verdict


def compare(facts: Facts, found: Found) -> list[Point]:
    """The points worth comparing. Of a person known only elsewhere no more is known than their card says; of somebody
    sealed nothing."""
    if found.sealed:
        return []
    person = found.person
    filed_name = person.full_name if person else found.name
    points = [Point(_("Name"), facts.full_name, filed_name, names_agree(facts.full_name, filed_name))]
    if person is None:
        return [*points, _birth_year(facts.birth, found.birth_year)]
    points.append(
        Point(
            _("Birth"), display(facts.birth), display(person.birth), births_agree(facts.birth, person.birth)
        )
    )
    points.append(_said(_("Sex"), _sex(facts.sex), _sex(person.sex)))
    curps = [each.number for each in person.documents.all() if each.kind == Document.Kind.CURP]
    if facts.curp or curps:
        filed = facts.curp if facts.curp in curps else (curps[0] if curps else "")
        points.append(_said(_("CURP"), facts.curp, filed))
    return points


def _said(label: str, listed: str, filed: str) -> Point:
    verdict: Verdict = "unknown" if not listed or not filed else "same" if listed == filed else "differs"
    return Point(label, listed, filed, verdict)


def _sex(sex: str) -> str:
    return str(Person.Sex(sex).label) if sex else ""


def _birth_year(birth: Birth, year: int | None) -> Point:
    verdict: Verdict = "unknown"
    if year and birth.earliest and birth.latest:
        same = birth.earliest.year == year == birth.latest.year
        verdict = (
            "same" if same else "near" if birth.earliest.year <= year <= birth.latest.year else "differs"
        )
    return Point(_("Year of birth"), display(birth), str(year or ""), verdict)


def births_agree(one: Birth, other: Birth) -> Verdict:
    """The same; possibly the same (a year and a day in it, day and month exchanged); not."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return "unknown"
    if one == other:
        return "same"
    if one.earliest <= other.latest and other.earliest <= one.latest:
        return "near"
    day, filed = one.earliest, other.earliest
    exchanged = one.stated == other.stated == "date" and (day.year, day.month, day.day) == (
        filed.year, filed.day, filed.month
    )  # fmt: skip
    return "near" if exchanged else "differs"


def names_agree(one: str, other: str) -> Verdict:
    """The same words; words of one name within the other, or heard alike; not."""
    said, filed = names.fold(one).split(), names.fold(other).split()
    if not said or not filed:
        return "unknown"
    if said == filed:
        return "same"
    return "near" if _within(said, filed) or _within(filed, said) else "differs"


def _within(few: Sequence[str], many: Sequence[str]) -> bool:
    heard = {names.sounds_like(word) for word in many}
    return all(names.sounds_like(word) in heard for word in few)
