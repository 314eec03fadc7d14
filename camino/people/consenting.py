"""What a person's answers mean today: the question that other rooms ask before they use anything.

    consenting.require(person, Consent.Purpose.SHARING, partner="Clínica del Norte", data=["health"])

`standing()` answers; `require()` refuses in words where nothing stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from django.db.models import Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camino.core.refusals import Refused
from camino.people.consent_rules import Child, asked_of_birth
from camino.people.models import Consent, ConsentRule, Override, Person

Purpose = Consent.Purpose


class Word(Enum):
    """What stands."""

    YES = "yes"
    NO = "no"
    TAKEN_BACK = "taken_back"
    NOT_ASKED = "not_asked"
    CHILD_NOT_ASKED = "child_not_asked"
    OTHER_DATA = "other_data"
    IN_THEIR_PLACE = "in_their_place"


@dataclass(frozen=True)
class Standing:
    """What stands for a purpose, and the row on which it rests."""

    word: Word
    consent: Consent | None = None
    override: Override | None = None

    def __bool__(self) -> bool:
        return self.word in {Word.YES, Word.IN_THEIR_PLACE}


def standing(person: Person, purpose: str, *, partner: str = "", data: Sequence[str] = ()) -> Standing:
    """What the person's answers allow today. To share, name the institution and the classes of data."""
    of_partner = Q(partner__iexact=partner) | Q(
        partner="", agreed=False
    )  # who opposes all sharing names nobody
    answers = person.consents.filter(of_partner, purpose=purpose).order_by("-at")
    last = answers.filter(ended_at=None).first() or answers.first()
    word = _word(last, person, data)
    if word is not Word.YES:
        now = timezone.now()
        instead = person.overrides.filter(
            purpose=purpose, partner__iexact=partner, since__lte=now, until__gt=now
        ).first()
        if instead:
            return Standing(Word.IN_THEIR_PLACE, last, instead)
    return Standing(word, last)


def _word(last: Consent | None, person: Person, data: Sequence[str]) -> Word:
    if last is None:
        return Word.NOT_ASKED
    if last.ended_at:
        return Word.TAKEN_BACK if last.ended_how != Consent.Ended.REPLACED else Word.NOT_ASKED
    if not last.agreed:
        return Word.NO
    if not set(data) <= set(last.data):
        return Word.OTHER_DATA
    return Word.YES if _child_heard(last, person) else Word.CHILD_NOT_ASKED


def _child_heard(consent: Consent, person: Person) -> bool:
    """A child who had to be asked was, and agreed. To be assisted a child need not: help does not wait for it."""
    if consent.purpose == Purpose.ASSISTANCE or consent.child_agreed:
        return True
    day = timezone.localdate(consent.at)
    asked = asked_of_birth(person.birth, on=day, ages=ConsentRule.on(day).ages)
    return asked.child is Child.NOTHING or not asked.child_must


def require(person: Person, purpose: str, *, partner: str = "", data: Sequence[str] = ()) -> Standing:
    """What stands, where it is a yes. Refused otherwise, with what to do."""
    found = standing(person, purpose, partner=partner, data=data)
    if not found:
        refusals = {
            Word.NO: _("The person said no to this: %(purpose)s."),
            Word.TAKEN_BACK: _("The person took this consent back: %(purpose)s."),
            Word.NOT_ASKED: _(
                "The person has not been asked yet: %(purpose)s. Ask, and write the answer on the file."
            ),
            Word.CHILD_NOT_ASKED: _(
                "The child has not been asked yet: %(purpose)s. Ask, and write the answer down."
            ),
            Word.OTHER_DATA: _("The person agreed to share other data, not these: %(purpose)s. Ask again."),
        }
        words = str(Purpose(purpose).label)
        raise Refused(refusals[found.word] % {"purpose": f"{words} ({partner})" if partner else words})
    return found


STOPS: dict[str, str | Promise] = {
    Purpose.ASSISTANCE: gettext_lazy(
        "From now on nothing more is given or arranged for this person. What the law makes the office keep stays kept."
    ),
    Purpose.SHARING: gettext_lazy(
        "From now on nothing more is sent to this institution. What it already has it does not give back by itself:"
        " tell it that the consent was taken back."
    ),
    Purpose.FOLLOW_UP: gettext_lazy(
        "From now on nobody calls, writes to or visits this person; interviews that were planned are not held."
    ),
    Purpose.RESEARCH: gettext_lazy(
        "From the next time it is built the research data leaves this person out. Figures already published stay."
    ),
}
"""What taking a consent back stops, told before it is done."""
