"""What becomes of given names."""

from random import Random

from bench.rough import called
from bench.rough.letters import bare
from bench.rough.told import Given, Told, first_name, without_particle

ALONE = 0.62  # a nickname stands for all the given names
DEVOUT = ("María", "José", "Ma.", "J.")
SHORT_MARIA = {"Ma.": 45, "Ma": 33, "M.": 10, "M": 7, "Mª": 5}
SHORT_JOSE = {"J.": 55, "J": 38, "Jse.": 7}
LONG = {"Ma.": "María", "J.": "José"}
NOT_SHORTENED_ALONE = ("Maria", "Jose", "Juan", "Luis", "Jesus")
BOXES, SHORT_BOX = (8, 10, 12, 14), 0.35  # letters that a form has room for, and how often that is why


def nickname(told: Told, dice: Random) -> bool:
    """Pepe, Lupita, Chuy; Chema for José María: mostly alone, sometimes in the place of one of the names."""
    found: list[tuple[int, int, list[str]]] = []
    for at, name in enumerate(told.given):
        if one := called.of(called.NICKNAMES, name.text):
            found.append((at, 1, one))
        if at + 1 < len(told.given):
            both = f"{bare(name.text)}+{bare(told.given[at + 1].text)}"
            if both in called.NICKNAMES:
                found += [(at, 2, called.NICKNAMES[both])] * 2
    if not found:
        return False
    at, count, names = dice.choice(found)
    tells = frozenset[int]().union(*(name.tells for name in told.given[at : at + count]))
    said = Given(names[min(int(dice.expovariate(1.1)), len(names) - 1)], tells)
    if dice.random() < ALONE:
        told.given = [said]
    else:
        told.given[at : at + count] = [said]
    return True


def in_english(told: Told, dice: Random) -> bool:
    """What an employer in Texas made of it."""
    return _other(told, dice, called.IN_ENGLISH, told.given)


def one_name(told: Told, dice: Random) -> bool:
    """José Luis says Luis, or José; of three names one is missing, or two."""
    count = len(told.given)
    if count < 2:
        return False
    if count >= 3 and dice.random() < 0.5:
        del told.given[dice.randrange(count)]
        told.given = first_name(told.given)
        return True
    weights = [5.0, 4, 2][:count]
    if told.given[0].text in DEVOUT:
        weights[0] = 1.6
    told.given = first_name([dice.choices(told.given, weights)[0]])
    return told.given[0].text not in LONG


def maria_jose(told: Told, dice: Random) -> bool:
    """Ma. Guadalupe for María Guadalupe, J. Luis; or the other way round, if it is registered so."""
    if len(told.given) < 2:
        return False
    for name in told.given:
        if name.text in ("María", "José"):
            short = SHORT_MARIA if name.text == "María" else SHORT_JOSE
            name.text = dice.choices(list(short), list(short.values()))[0]
            return True
        if name.text in LONG:
            name.text = LONG[name.text]
            return True
    return False


def reordered(told: Told, dice: Random) -> bool:
    """Luis José for José Luis."""
    if len(told.given) < 2:
        return False
    before = [name.text for name in told.given]
    dice.shuffle(told.given)
    if [name.text for name in told.given] == before:
        told.given.reverse()
    told.given = first_name(told.given)
    return [name.text for name in told.given] != before


def abbreviated(told: Told, dice: Random) -> bool:
    """Fco., Gpe., Alej."""
    alone = len(told.given) == 1
    names = [
        name
        for name in told.given
        if name.text not in ("María", "José") and not (alone and bare(name.text) in NOT_SHORTENED_ALONE)
    ]
    return _other(told, dice, called.SHORT_GIVEN, names)


def initial(told: Told, dice: Random) -> bool:
    """José L. for José Luis."""
    if len(told.given) < 2:
        return False
    at = dice.choices(range(len(told.given)), [1] + [4] * (len(told.given) - 1))[0]
    letter = without_particle(told.given[at].text)[0].upper()
    told.given[at] = Given(letter + dice.choice([".", ".", ""]), frozenset())
    return True


def cut_short(told: Told, dice: Random) -> bool:
    """The box was too short, or the pen ran dry."""
    if dice.random() < SHORT_BOX:
        return _to_fit(told, dice.choice(BOXES))
    names = [name for name in told.given if len(name.text) >= 6 and " " not in name.text]
    if not names:
        return False
    name = dice.choice(names)
    name.text = name.text[: dice.randint(4, len(name.text) - 2)]
    return True


def joined(told: Told, dice: Random) -> bool:
    """Joseluis."""
    if len(told.given) < 2:
        return False
    one, two = told.given[:2]
    if "." in one.text or len(one.text) < 2:
        return False
    text = one.text.split(" ")[0] + two.text.replace(" ", "").lower()
    told.given[:2] = [Given(text, one.tells | two.tells)]
    return True


def _other(told: Told, dice: Random, names: called.Names, among: list[Given]) -> bool:
    """One of the names as a table has it."""
    found = [name for name in among if called.of(names, name.text)]
    if not found:
        return False
    name = dice.choice(found)
    name.text = dice.choice(called.of(names, name.text))
    return True


def _to_fit(told: Told, room: int) -> bool:
    if len(told.whole_given()) <= room + 1:
        return False
    kept = []
    for name in told.given:
        if room < 1:
            break
        text = name.text[:room]
        enough = len(text) >= max(4, len(name.text) * 0.6)
        kept.append(Given(text, name.tells if enough else frozenset()))
        room -= len(name.text) + 1
    told.given = kept
    return True
