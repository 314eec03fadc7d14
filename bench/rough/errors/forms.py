"""Names in the wrong boxes, and names as forms of the United States have them."""

import re
from random import Random

from bench.rough.letters import bare, capitalised
from bench.rough.told import Given, Told, without_particle

Boxes = tuple[str, str, str]
# Where everything ends up, with weights.
WRONG = {
    "all among the given names": 26, "first surname among the given names": 20, "both surnames in the first": 22,
    "surnames first, in one box": 14, "given names and surnames exchanged": 9, "both surnames in the second": 5,
}  # fmt: skip
SECOND_GIVEN = "second given name in the first surname's"
WITH_TWO_GIVEN = WRONG | {SECOND_GIVEN: 14}
TWO_SURNAMES = ("both surnames in the first", "both surnames in the second")
FORMS = {
    "no second surname": 32, "hyphen": 24, "both in one": 12, "second surname last": 12, "glued": 5, "plain": 9,
    "by an English ear": 8,
}  # fmt: skip
FORMS_WITH_ONE = {"plain": 7, "by an English ear": 3}
MIDDLE, INITIAL = 0.45, 0.6  # forms with a middle name, most of them with its initial alone
ENGLISH_EAR = (
    ("h", ""), ("j", "h"), ("z$", "s"), ("rr", "r"), ("ll", "l"), ("ñ", "ny"), ("qu", "k"), ("que", "kay"),
    ("gui", "gee"), ("i(?=[^aeiou])", "ee"), ("v", "b"), ("io$", "eo"), ("hua", "wa"), ("e$", "ay"), ("^y", "j"),
    ("a(?=r)", "e"), ("x", "z"), ("(?<=[aeiou])d", "t"),
)  # fmt: skip


def wrong_box(told: Told, dice: Random) -> bool:
    boxes = WITH_TWO_GIVEN if len(told.given) > 1 else WRONG
    told.box = dice.choices(list(boxes), list(boxes.values()))[0]
    if told.box in TWO_SURNAMES and not told.maternal:
        told.box = "all among the given names"
    return True


def american(told: Told, dice: Random) -> bool:
    """One surname, two with a hyphen, a middle initial: capitals, as on a list of those returned."""
    both = told.maternal and told.paternal and "maternal" in told.tells
    forms = FORMS if both else FORMS_WITH_ONE
    told.form = dice.choices(list(forms), list(forms.values()))[0]
    if told.form == "no second surname":
        told.maternal = ""
        told.tells.discard("maternal")
    _middle_initial(told, dice)
    return told.form != "by an English ear" or _by_an_english_ear(told, dice)


def _middle_initial(told: Told, dice: Random) -> None:
    """José L for José Luis."""
    if told.form not in ("no second surname", "plain") or len(told.given) < 2 or dice.random() >= MIDDLE:
        return
    if told.form == "plain" or dice.random() < INITIAL:
        middle = without_particle(told.given[1].text)[0]
        told.given = [told.given[0], Given(middle, frozenset())]


def _by_an_english_ear(told: Told, dice: Random) -> bool:
    """Two sounds of the first surname at most."""
    rules, name, done = list(ENGLISH_EAR), bare(told.paternal).lower(), 0
    dice.shuffle(rules)
    for where, instead in rules:
        changed = re.sub(where, instead, name, count=1)
        if changed != name and len(changed) > 2:
            name, done = changed, done + 1
        if done == 2:
            break
    told.paternal = capitalised(name, like="")
    return done > 0


def boxes(told: Told) -> Boxes:
    """What is typed into each of the three."""
    given, one, two = told.whole_given(), told.paternal, told.maternal
    glued = (one + two).replace(" ", "")
    laid: dict[str, Boxes] = {
        "all among the given names": (_joined(given, one, two), "", ""),
        "first surname among the given names": (_joined(given, one), two, ""),
        "both surnames in the first": (given, _joined(one, two), ""),
        "surnames first, in one box": (_joined(one, two, given), "", ""),
        "given names and surnames exchanged": (_joined(one, two), given, ""),
        "both surnames in the second": (given, "", _joined(one, two)),
        SECOND_GIVEN: (
            told.given[0].text, _joined(*(name.text for name in told.given[1:]), one), two,
        ),
        "hyphen": (given, f"{one}-{two}", ""),
        "both in one": (given, f"{one} {two}", ""),
        "glued": (given, glued, ""),
        "second surname last": (_joined(given, one), two, ""),
    }  # fmt: skip
    return laid.get(told.box or told.form, (given, one, two))


def _joined(*names: str) -> str:
    return " ".join(name for name in names if name)
