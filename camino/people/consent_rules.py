"""Who consents at which age, and how: decisions on plain values, no database in sight.

The ages are those of caring for child survivors (IRC and UNICEF) and of the CPIMS+ protocol: below 6 the caregiver;
from 6 the child's informed willingness besides; from 12 the child's assent; from 15 the child's own consent, the
caregiver where there is one. The figures are dated rows (`models.ConsentRule`), these are what they mean.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import Enum

from camino.people.birth import Birth
from camino.people.birth.knowledge import ADULT


class Child(Enum):
    """What is asked of the person themself beside a caregiver."""

    NOTHING = "nothing"
    WILLINGNESS = "willingness"
    ASSENT = "assent"


class Need(Enum):
    """Whether something is asked for."""

    NO = "no"
    MAY = "may"
    MUST = "must"


@dataclass(frozen=True)
class Ages:
    """From which age on the child is asked, assents, consents."""

    willingness: int = 6
    assent: int = 12
    consent: int = 15


@dataclass(frozen=True)
class Asked:
    """Whose words a consent needs. `certain`: the age leaves no doubt about it."""

    caregiver: Need
    child: Child
    child_must: bool
    certain: bool = True

    @property
    def own(self) -> bool:
        """Whether the person may consent by themself."""
        return self.caregiver is not Need.MUST


OWN = Asked(Need.NO, Child.NOTHING, child_must=False)
NOT_KNOWN = Asked(Need.MAY, Child.ASSENT, child_must=False, certain=False)


def asked_at(age: int, ages: Ages = Ages()) -> Asked:  # immutable
    """Whose words are needed at an age in years."""
    if age >= ADULT:
        return OWN
    if age >= ages.consent:
        return Asked(Need.MAY, Child.NOTHING, child_must=False)
    if age >= ages.assent:
        return Asked(Need.MUST, Child.ASSENT, child_must=True)
    if age >= ages.willingness:
        return Asked(Need.MUST, Child.WILLINGNESS, child_must=True)
    return Asked(Need.MUST, Child.NOTHING, child_must=False)


def asked_of(age: tuple[int, int] | None, ages: Ages = Ages()) -> Asked:
    """Whose words are needed where the age is between two, or not known.

    In doubt both are asked: the caregiver as at the least age, the child as at the greatest; only what every possible
    age demands of the child is insisted on. Of somebody whose age nobody knows, nothing is insisted on.
    """
    if age is None:
        return NOT_KNOWN
    least, greatest = (asked_at(years, ages) for years in age)
    if least == greatest:
        return least
    child = greatest.child if greatest.caregiver is Need.MUST else Child.ASSENT
    return Asked(
        caregiver=least.caregiver,
        child=child if least.caregiver is Need.MUST else Child.NOTHING,
        child_must=least.child_must and greatest.child_must,
        certain=False,
    )


def asked_of_birth(birth: Birth, *, on: date, ages: Ages) -> Asked:
    """Whose words are needed of somebody with this birth, on a day."""
    return asked_of(birth.age(on), ages)


WRITTEN = frozenset({"signed", "thumb", "drawn"})


@dataclass(frozen=True)
class Writing:
    """What needs written consent: purposes, and classes of data that are shared. Spoken is enough for the rest."""

    purposes: Collection[str] = ()
    data: Collection[str] = ("health", "protection")

    def needed(self, purpose: str, data: Collection[str]) -> bool:
        """Whether a spoken yes is not enough."""
        return purpose in self.purposes or bool(set(data) & set(self.data))
