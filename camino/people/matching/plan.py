"""Which keys to ask for: few enough to be quick, and so chosen that no one mistake hides the person.

A meeting is two sets of keys of which a person must have one each. With a birth, every two names meet in its year or on
its day, and any name meets the whole date; so a wrong year, a wrong day, a swapped date, an unheard name are each
survived by another meeting. Names meet without the birth too, three of them where three were told.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise

from camino.people.matching.keys import NO_YEAR, day_key, month_day_key, pair_key, single_key, year_key
from camino.people.matching.question import Question
from camino.people.matching.vocabulary import Vocabulary
from camino.people.matching.words import Word
from camino.people.names import sounds_like

MOST_WORDS = 6
MOST_YEARS = 7  # of an interval of births: an older person's age is told more vaguely
MOST_KEYS = 60  # in one set
FEW = 150  # people
NO_BIRTHDAY = (1, 1)  # what is written where only the year is known: many have it, and it tells nothing


@dataclass(frozen=True)
class Meeting:
    """Two sets of keys, and what it weighs that somebody has one of each (to choose whom to compare first)."""

    one: tuple[int, ...]
    other: tuple[int, ...]
    weight: int


@dataclass(frozen=True)
class Plan:
    """The meetings to ask for, and each word's keys with the birth: who has one of each fits all that was told."""

    meetings: tuple[Meeting, ...] = ()
    every: tuple[tuple[int, ...], ...] = ()


def plan(question: Question, vocabulary: Vocabulary, *, widely: bool = False) -> Plan:
    """The meetings for a question. `widely`: also with what its words may have been meant to be."""
    told = [word for word in question.words if not word.initial][:MOST_WORDS]
    if not told:
        return Plan(_days_alone(question))
    may_be = [_may_be(word, vocabulary, widely=widely, begun=_begun(question, word)) for word in told]
    _join(told, may_be)
    meetings = [
        *_of_day(question, may_be),
        *_of_birth(question, may_be, widely=widely),
        *_of_names(question, told, may_be),
    ]
    if widely or not question.earliest:
        meetings += _of_rare_names(may_be, vocabulary)
    exact = [tuple(sorted(year_key(heard, question.born.year) for heard in word.sounds))
             for word in told] if question.born else []  # fmt: skip
    return Plan(tuple(meetings), tuple(exact))


def _join(told: Sequence[Word], may_be: Sequence[list[str]]) -> None:
    """Two words that follow each other may be registered as one: Luis Enrique, Luisenrique."""
    for (one, one_may), (other, other_may) in pairwise(zip(told, may_be, strict=True)):
        heard = sounds_like(one.text + other.text)
        one_may.append(heard)
        other_may.append(heard)


def _begun(question: Question, word: Word) -> bool:
    return question.unfinished and bool(question.loose) and word is question.loose[-1]


def _may_be(word: Word, vocabulary: Vocabulary, *, widely: bool, begun: bool) -> list[str]:
    sounds = list(word.sounds)
    sounds += vocabulary.joined.get(word.heard, ())
    if begun:
        sounds += vocabulary.begun.get(word.heard, ())
    # A word that nobody has is a slip of the pen; one that some have may be.
    if widely or not vocabulary.counted.get(word.heard):
        sounds += vocabulary.near.get(word.heard, ())
    return list(dict.fromkeys(sounds))


def _set(keys: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(keys))[:MOST_KEYS]


def day_slips(born: date) -> list[date]:
    """The dates that are meant when this one is written in haste: itself, day and month swapped, a day off."""
    days = [born]
    if born.day <= 12 and born.day != born.month:
        days.append(date(born.year, born.day, born.month))
    if date.min < born < date.max:
        days += [born - timedelta(days=1), born + timedelta(days=1)]
    return days


def _days_alone(question: Question) -> tuple[Meeting, ...]:
    keys = (day_key(question.born),) if question.born else ()
    return (Meeting(keys, keys, 1),) if keys else ()


def _of_day(question: Question, may_be: Sequence[Sequence[str]]) -> list[Meeting]:
    """Any one name on the day itself."""
    if not question.born:
        return []
    days = day_slips(question.born)
    years = sorted({day.year for day in days})
    names = _set(year_key(heard, year) for year in years for sounds in may_be for heard in sounds)
    return [Meeting(_set(map(day_key, days)), names, 3)]


def _of_birth(question: Question, may_be: Sequence[Sequence[str]], *, widely: bool) -> list[Meeting]:
    """Every two names in the year, or on the day of the year."""
    years = list(question.years())
    if not years or len(years) > MOST_YEARS:
        return []
    unknown = (NO_YEAR,) if widely else ()  # or the birth was never written down
    each = [_birth_keys(sounds, (*years, *unknown), question.born) for sounds in may_be]
    if len(each) == 1:
        return [Meeting(each[0], each[0], 1)] if not question.born else []
    return [Meeting(one, other, 2) for one, other in combinations(each, 2)]


def _birth_keys(sounds: Sequence[str], years: Sequence[int], born: date | None) -> tuple[int, ...]:
    keys = [year_key(heard, year) for heard in sounds for year in years]
    if born and (born.month, born.day) != NO_BIRTHDAY:
        keys += [month_day_key(heard, born.month, born.day) for heard in sounds]
    return _set(keys)


def _of_names(question: Question, told: Sequence[Word], may_be: Sequence[Sequence[str]]) -> list[Meeting]:
    """Names without the birth: pairs of pairs where there are three, so that few people have them all."""
    if len(told) == 1:
        alone = _set(map(single_key, may_be[0]))
        return [] if question.born else [Meeting(alone, alone, 1)]
    sets = {
        (i, j): _set(pair_key(one, other) for one in may_be[i] for other in may_be[j])
        for i, j in combinations(range(len(told)), 2)
    }
    if len(told) == 2:
        return [Meeting(sets[0, 1], sets[0, 1], 2)]
    return [
        Meeting(sets[i, j], _set((*sets[i, k], *sets[j, k])), 3)
        for i, j, k in combinations(range(len(told)), 3)
    ]


def _of_rare_names(may_be: Sequence[Sequence[str]], vocabulary: Vocabulary) -> list[Meeting]:
    """Two names alone, where so few people have both that all of them can be looked at."""
    if len(may_be) < 3:
        return []  # they meet already
    common = [sum(map(vocabulary.frequency, sounds)) for sounds in may_be]
    meetings = []
    for i, j in combinations(range(len(may_be)), 2):
        if common[i] * common[j] * vocabulary.people <= FEW:
            keys = _set(pair_key(one, other) for one in may_be[i] for other in may_be[j])
            meetings.append(Meeting(keys, keys, 2))
    return meetings
