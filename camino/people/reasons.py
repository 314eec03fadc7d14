"""Why somebody was found, in the words of the desk: what agrees with what was told, and what does not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from camino.people.matching.levels import SURNAMES
from camino.people.matching.scoring import FITS

LEAST_TOLD = 0.005  # below half in a hundred, no figure is worth reading

GIVEN: Mapping[str, Promise] = {
    "same": _("same given names"), "heard": _("given names sound the same"), "short": _("short form of the given name"),
    "part": _("part of the given names"), "close": _("given names nearly the same"),
    "mixed": _("another given name beside one that agrees"), "differs": _("other given names"),
    "one_each": _("other given names"), "alike": _("given names look alike"),
}  # fmt: skip
ONE_SURNAME: Mapping[str, Mapping[str, Promise]] = {
    "paternal_surname": {
        "same": _("same first surname"), "heard": _("first surname sounds the same"),
        "close": _("first surname nearly the same"), "crossed": _("that surname is the second one here"),
        "part": _("part of the first surname"), "differs": _("another first surname"),
    },
    "maternal_surname": {
        "same": _("same second surname"), "heard": _("second surname sounds the same"),
        "close": _("second surname nearly the same"), "crossed": _("that surname is the first one here"),
        "part": _("part of the second surname"), "differs": _("another second surname"),
    },
}  # fmt: skip
BOTH_SURNAMES: Mapping[str, Promise] = {
    "same": _("same surnames"), "heard": _("surnames sound the same"), "close": _("surnames nearly the same"),
    "crossed": _("surnames swapped"), "differs": _("other surnames"),
}  # fmt: skip
# Where both surnames are compared at once, as the finding of duplicates does (`matching.linking.levels`).
JOINT_SURNAMES: Mapping[str, Promise] = {
    **BOTH_SURNAMES,
    "with_given": _("a given name and a surname changed places"), "part": _("same first surname"),
    "part_crossed": _("that surname is the second one here"), "part_close": _("first surname nearly the same"),
    "one_rare": _("one surname agrees"), "one": _("one surname agrees"),
}  # fmt: skip
OTHERS: Mapping[str, Mapping[str, Promise]] = {
    "second_letter": {
        "same": _("same initial of the second given name"), "differs": _("another initial of the second given name"),
    },
    "birth": {
        "same": _("same birth date"), "swapped": _("day and month swapped"),
        "slip": _("birth date a step or a figure off"),
        "two_parts": _("part of the birth date agrees"), "year_only": _("the year of birth agrees"),
        "same_new_year": _("the year of birth agrees"), "same_year": _("the year of birth agrees"),
        "near": _("born within two years"), "differs": _("another birth date"),
    },
    "curp": {
        "same": _("same CURP"), "slip": _("CURP one sign off"), "facts": _("CURP the same but for its last signs"),
        "differs": _("another CURP"),
    },
    "sex": {"differs": _("another sex")},
    "birth_state": {"same": _("same state of birth"), "differs": _("another state of birth")},
}  # fmt: skip


@dataclass(frozen=True)
class Reason:
    """One thing that agrees, or does not."""

    words: Promise
    agrees: bool


def why(levels: Mapping[str, str]) -> list[Reason]:
    """The reasons, names first. Facts that were not told, or that say nothing, are left out."""
    return list(_reasons(levels))


def _reasons(levels: Mapping[str, str]) -> Iterator[Reason]:
    if (joint := levels.get("surnames")) in JOINT_SURNAMES:
        yield Reason(JOINT_SURNAMES[str(joint)], joint in ("same", "heard", "crossed", "part"))
    surnames = {levels.get(fact) for fact in SURNAMES}
    both = surnames.pop() if len(surnames) == 1 else None
    if both in BOTH_SURNAMES:
        yield Reason(BOTH_SURNAMES[str(both)], _agrees(SURNAMES[0], str(both)))
    else:
        for fact in SURNAMES:
            if (level := levels.get(fact)) in ONE_SURNAME[fact]:
                yield Reason(ONE_SURNAME[fact][str(level)], _agrees(fact, str(level)))
    if (level := levels.get("given_names")) in GIVEN:
        yield Reason(GIVEN[str(level)], _agrees("given_names", str(level)))
    for fact, words in OTHERS.items():
        if (level := levels.get(fact)) in words:
            yield Reason(words[str(level)], _agrees(fact, str(level)))


def _agrees(fact: str, level: str) -> bool:
    return level in FITS[fact] if fact in FITS else level == "same"


def percent(probability: float) -> int | None:
    """How likely, in whole hundredths, never a hundred; None where it is not worth a figure."""
    return min(99, round(probability * 100)) if probability >= LEAST_TOLD else None
