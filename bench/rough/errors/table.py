"""Each kind of error and how likely it is beside the others; what goes wrong in one question."""

from random import Random

from bench.rough.errors import dates, forms, given, spelling, surnames
from bench.rough.told import Error

AGAIN = "by ear again"  # only where something was spelt by ear already
WRONG_BOX, AMERICAN = "wrong box", "American form"
# In the order in which they happen to what is told. Many happen only to few: half of the surnames have no particle.
KINDS: dict[str, tuple[float, Error]] = {
    "day and month swapped": (13, dates.swapped), "a day off": (5, dates.day_off), "a year off": (6, dates.year_off),
    "a digit off": (7, dates.digit_off), "year only": (9, dates.year_only),
    "nickname": (13, given.nickname), "one given name": (19, given.one_name), "Ma. or J.": (24, given.maria_jose),
    "given names reordered": (4, given.reordered), "English name": (1.6, given.in_english),
    "given name abbreviated": (7, given.abbreviated), "initial": (2.5, given.initial),
    "part of a surname": (45, surnames.part_of), "particle": (45, surnames.particle),
    "no second surname": (17, surnames.no_second), "no first surname": (3, surnames.no_first),
    "surname abbreviated": (4, surnames.abbreviated), "married name": (15, surnames.married),
    AMERICAN: (7, forms.american),
    "by ear": (27, spelling.heard), AGAIN: (5, spelling.heard), "typo": (17, spelling.typo),
    "given names cut short": (2.5, given.cut_short), "surname cut short": (2.2, surnames.cut_short),
    "given names joined": (3.5, given.joined), "surnames swapped": (7, surnames.swapped),
    WRONG_BOX: (9, forms.wrong_box),
}  # fmt: skip
ORDER = {kind: place for place, kind in enumerate(KINDS)}
ABOUT_DATES = {"day and month swapped", "a day off", "a year off", "a digit off", "year only"}
# Of each of these one at most.
NOT_TOGETHER = (
    ABOUT_DATES,
    {"no second surname", "no first surname", AMERICAN, "married name"},
    {"initial", "one given name", "given names cut short", "nickname", "English name"},
    {"surname abbreviated", "surname cut short", "part of a surname"},
    *(
        {"surnames swapped", other}
        for other in ("no second surname", "no first surname", AMERICAN, "married name")
    ),
    *(
        {"given names joined", other}
        for other in ("one given name", "initial", "nickname", "given names cut short")
    ),
    {"Ma. or J.", "given name abbreviated"},
    {"Ma. or J.", "nickname"},
    {WRONG_BOX, AMERICAN},
)
HOW_MANY = {1: 0.34, 2: 0.33, 3: 0.21, 4: 0.09, 5: 0.03}  # things wrong in one question


def choose(count: int, dice: Random, *, dated: bool) -> list[str]:
    """So many kinds that can happen together, in the order in which they happen; fewer where there are no more."""
    weights = {
        kind: weight for kind, (weight, _error) in KINDS.items()
        if kind != AGAIN and (dated or kind not in ABOUT_DATES)
    }  # fmt: skip
    chosen: list[str] = []
    while len(chosen) < count and weights:
        kind = dice.choices(list(weights), list(weights.values()))[0]
        chosen.append(kind)
        del weights[kind]
        if kind == "by ear":
            weights[AGAIN] = KINDS[AGAIN][0]
        for others in NOT_TOGETHER:
            if kind in others:
                weights = {each: weight for each, weight in weights.items() if each not in others}
    return sorted(chosen, key=ORDER.__getitem__)
