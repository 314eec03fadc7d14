"""Which keys to ask for: few enough to be quick, and so chosen that no one mistake hides the person.

A meeting is two sets of keys of which a person must have one each. With a birth, every two names meet in its year, and
any name meets the whole date; so a wrong day, a swapped date, an unheard name are each survived by another meeting.
Names meet without the birth too, three of them where three were told, and so survive a wrong year.

Every key costs a way down the index, whether or not somebody has it. So each word meets all those after it at once, not
one by one, and a second look asks only for what the first could not have found: one word at a time is taken for what it
may have been meant to be, beside the others as they were told.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, combinations, pairwise

from camino.people.matching.keys import NO_YEAR, birthday_key, day_key, pair_key, single_key, year_key
from camino.people.matching.question import Question
from camino.people.matching.vocabulary import Vocabulary
from camino.people.matching.words import Word
from camino.people.names import sounds_like

MOST_WORDS = 6
MOST_YEARS = 7  # of an interval of births: an older person's age is told more vaguely
MOST_KEYS = 60  # in one set
FEW, VERY_FEW = 150, 15  # people who can all be looked at: without a birth, and with one that may be wrong
# What it weighs to be met, beside how the birth agrees (in `people_find`): one word, two alone, any on the day, two
# with the birth, three. Who has the third name, too, agrees where another contradicts.
OF_WORD, OF_PAIR, OF_DAY, OF_BIRTH, OF_NAMES = 1, 4, 1, 7, 12
THREE, MANY = 3, 500  # words that so many people have say nothing beside a birth
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


@dataclass(frozen=True)
class _Told:
    """A word of the question, as it may be found: `own`, what was told; `near`, what may have been meant by it."""

    own: tuple[str, ...]
    near: tuple[str, ...]


def plan(question: Question, vocabulary: Vocabulary) -> Plan:
    """The meetings for a question."""
    words = told(question)
    if not words:
        return Plan(_days_alone(question))
    sounds = [each.own for each in _heard(question, words, vocabulary)]
    # The rarest first: those who have it beside others are few, and all of them are looked at.
    sounds.sort(key=vocabulary.share)
    meetings = [*_of_day(question, sounds), *_of_birth(question, sounds)]
    if not question.born:
        meetings += [
            *_of_names(question, sounds),
            *_of_rare_names(sounds, [()] * len(sounds), vocabulary, FEW),
        ]
    elif vocabulary.together(*sounds[:THREE]) <= MANY:
        meetings += _of_names(question, sounds)
    exact = [tuple(sorted(year_key(heard, question.born.year) for heard in word.sounds))
             for word in words] if question.born else []  # fmt: skip
    return Plan(tuple(meetings), tuple(exact))


def wider(question: Question, vocabulary: Vocabulary) -> Plan:
    """What else to ask for where the first look convinced nobody: words misheard, and births never written down."""
    words = _heard(question, told(question), vocabulary)
    own, near = [each.own for each in words], [each.near for each in words]
    return Plan((
        *_of_day(question, near),
        *_of_birthday(question, own),
        *_of_birth_misheard(question, own, near),
        *_of_names_misheard(question, own, near),
        *_of_rare_names(own, near, vocabulary, VERY_FEW if question.earliest else FEW),
    ))  # fmt: skip


def told(question: Question) -> list[Word]:
    """The words by which somebody is looked for, each once: García García has no pair to meet in."""
    each = {word.heard: word for word in question.words if not word.initial}
    return list(each.values())[:MOST_WORDS]


def joined(question: Question) -> list[str]:
    """Two words that follow each other, heard as one: Luis Enrique may be registered as Luisenrique."""
    return [sounds_like(one.text + other.text) for one, other in pairwise(told(question))]


def _heard(question: Question, words: Sequence[Word], vocabulary: Vocabulary) -> list[_Told]:
    as_one = joined(question)
    found = []
    for place, word in enumerate(words):
        if halves := vocabulary.joined.get(word.heard):
            found += [_Told((half,), ()) for half in halves]
            continue
        own = list(word.sounds)
        own += [heard for heard in as_one[max(0, place - 1) : place + 1] if vocabulary.has(heard)]
        own += vocabulary.begun.get(word.heard, ())
        near = vocabulary.near.get(word.heard, ())
        # A word that nobody has is a slip of the pen; one that some have may be.
        if not vocabulary.counted.get(word.heard):
            own += near
        own = list(dict.fromkeys(own))
        found.append(_Told(tuple(own), tuple(each for each in near if each not in own)))
    return found


def _set(keys: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(keys))[:MOST_KEYS]


def _meetings(pairs: Iterable[tuple[Iterable[int], Iterable[int]]], weight: int) -> Iterator[Meeting]:
    for one, other in pairs:
        meeting = Meeting(_set(one), _set(other), weight)
        if meeting.one and meeting.other:
            yield meeting


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


def _of_day(question: Question, sounds: Sequence[Sequence[str]]) -> Iterator[Meeting]:
    """Any one name on the day itself; on the first of January too many have one."""
    if question.born and (question.born.month, question.born.day) != NO_BIRTHDAY:
        days = day_slips(question.born)
        years = sorted({day.year for day in days})
        names = (year_key(heard, year) for year in years for heard in chain(*sounds))
        yield from _meetings([(map(day_key, days), names)], OF_DAY)


def _years(question: Question) -> list[int]:
    years = list(question.years())
    return years if len(years) <= MOST_YEARS else []


def _of_birth(question: Question, sounds: Sequence[Sequence[str]]) -> Iterator[Meeting]:
    """Every two names in the year: each word with any of those after it."""
    years = _years(question)
    if not years:
        return
    each = [_year_keys(heard, years) for heard in sounds]
    if len(each) > 1:
        pairs = [(keys, chain(*each[place + 1 :])) for place, keys in enumerate(each[:-1])]
        yield from _meetings(pairs, OF_BIRTH)
    elif not question.born:
        yield from _meetings([(each[0], each[0])], OF_WORD)


def _of_birth_misheard(
    question: Question, own: Sequence[Sequence[str]], near: Sequence[Sequence[str]]
) -> Iterator[Meeting]:
    """What one word may have been meant to be, with any other as told; and any two where the birth is not known."""
    years = _years(question)
    if years and len(own) > 1:
        years = [*years, NO_YEAR]
        each = [_year_keys(heard, years) for heard in own]
        for place, (heard, meant) in enumerate(zip(own, near, strict=True)):
            keys = (*_year_keys(heard, [NO_YEAR]), *_year_keys(meant, years))
            yield from _meetings([(keys, chain(*each[:place], *each[place + 1 :]))], OF_BIRTH)


def _of_birthday(question: Question, own: Sequence[Sequence[str]]) -> Iterator[Meeting]:
    """Two names on the day of whatever year: in haste, the year is what is told or written wrong."""
    born = question.born
    if born and (born.month, born.day) != NO_BIRTHDAY:
        pairs = chain(*(_pairs(*two) for two in combinations(own, 2)))
        yield from _meetings([(pairs, [birthday_key(born.month, born.day)])], OF_BIRTH)


def _year_keys(sounds: Sequence[str], years: Sequence[int]) -> tuple[int, ...]:
    return tuple([year_key(heard, year) for heard in sounds for year in years])


def _pairs(one: Sequence[str], other: Sequence[str]) -> Iterator[int]:
    return (pair_key(each, another) for each in one for another in other)


def _of_names(question: Question, sounds: Sequence[Sequence[str]]) -> Iterator[Meeting]:
    """Names without the birth: two, or three of those told. A third word meets any pair of the words before it."""
    if len(sounds) == 1:
        if not question.born:
            alone = [single_key(heard) for heard in sounds[0]]
            yield from _meetings([(alone, alone)], OF_WORD)
    elif len(sounds) == 2:
        pair = list(_pairs(*sounds))
        yield from _meetings([(pair, pair)], OF_PAIR)
    else:
        before = list(_pairs(sounds[0], sounds[1]))
        for place in range(2, len(sounds)):
            these = [key for each in sounds[:place] for key in _pairs(each, sounds[place])]
            first = len(sounds[0]) * len(sounds[place])
            # Two given names are no pair: with either of them, this word is.
            yield from _meetings([(before, these), (these[:first], these[first:])], OF_NAMES)
            before += these


def _of_names_misheard(
    question: Question, own: Sequence[Sequence[str]], near: Sequence[Sequence[str]]
) -> Iterator[Meeting]:
    """What one word may have been meant to be, with two others as they were told."""
    if len(own) == 2:
        pair = [*_pairs(near[0], own[1]), *_pairs(own[0], near[1])]
        yield from _meetings([(pair, pair)], OF_PAIR)
        return
    for place, meant in enumerate(near if len(own) > 2 else ()):
        others = [each for other, each in enumerate(own) if other != place]
        # The meant word with all but the last of the others meets it with the last, or two of the others.
        first = chain(*(_pairs(meant, each) for each in others[:-1]))
        then = chain(_pairs(meant, others[-1]), *(_pairs(*two) for two in combinations(others, 2)))
        yield from _meetings([(first, then)], OF_NAMES)


def _of_rare_names(
    own: Sequence[Sequence[str]], near: Sequence[Sequence[str]], vocabulary: Vocabulary, few: int
) -> Iterator[Meeting]:
    """Two names alone, where so few people have both that all of them can be looked at."""
    if len(own) < 3:
        return  # they meet already
    keys: list[int] = []
    for i, j in combinations(range(len(own)), 2):
        for one, other in ((own[i], own[j]), (near[i], own[j]), (own[i], near[j])):
            if vocabulary.together(one, other) <= few:
                keys += _pairs(one, other)
    yield from _meetings([(keys, keys)], OF_PAIR)
