"""What becomes of surnames."""

import re
from random import Random

from bench.rough import called
from bench.rough.told import Told, led_by_particle, without_particle

INTO_THE_FIRST_BOX = 0.7  # where only the mother's surname is known
OTHER_PARTICLES = {"del": "de el", "de": "del"}


def part_of(told: Told, dice: Random) -> bool:
    """Ponce for Ponce de León, Pierre for Jean-Pierre; or in one word."""
    several = told.surnames(lambda name: "-" in name or (" " in name and not led_by_particle(name)))
    if not several:
        return False
    which = dice.choice(several)
    name = getattr(told, which)
    words = re.split("[ -]", name)
    if words[0] not in ("San", "Santa") and dice.random() < 0.6:
        left = words[0]
    elif dice.random() < 0.5:
        left = words[-1]
    else:
        left = words[0] + "".join(words[1:]).lower()
    setattr(told, which, left)
    told.parts[which] = left
    return bool(left != name)


def particle(told: Told, dice: Random) -> bool:
    """Cruz, Delacruz, de Cruz for de la Cruz; de los Valle for del Valle. Given names have particles too."""
    surnames: list[str | int] = [*told.surnames(led_by_particle)]
    places = surnames + [at for at, name in enumerate(told.given) if led_by_particle(name.text)]
    if not places:
        return False
    place = dice.choice(places)
    if isinstance(place, int):
        told.given[place].text = _other_particle(told.given[place].text, 0.80, dice)
    else:
        setattr(told, place, _other_particle(getattr(told, place), 0.55, dice))
    return True


def _other_particle(name: str, without: float, dice: Random) -> str:
    rest = without_particle(name)
    lead = name[: -len(rest)].split()
    how = dice.random()
    if how < without:
        return rest
    if how < 0.72:
        return ("".join(lead) + rest.replace(" ", "")).capitalize()
    if how < 0.85:
        other = "".join(lead).capitalize() if len(lead) > 1 else OTHER_PARTICLES.get(lead[0], "de")
    elif len(lead) > 1:
        other = " ".join(lead[1:])
    else:
        other = "de la" if lead[0] == "del" else "de los"
    return f"{other} {rest}"


def no_second(told: Told, dice: Random) -> bool:
    had, told.maternal = told.maternal, ""
    told.tells.discard("maternal")
    return bool(had)


def no_first(told: Told, dice: Random) -> bool:
    """The mother's surname stands alone, mostly in the first place."""
    if not told.maternal or "maternal" not in told.tells:
        return False
    told.paternal = ""
    told.tells.discard("paternal")
    if dice.random() < INTO_THE_FIRST_BOX:
        told.paternal, told.maternal = told.maternal, ""
    return True


def swapped(told: Told, dice: Random) -> bool:
    told.paternal, told.maternal = told.maternal, told.paternal
    return bool(told.paternal and told.maternal) and told.paternal != told.maternal


def married(told: Told, dice: Random) -> bool:
    """A husband's surname beside her own or in the place of the second, as in Mexico or as in the United States."""
    if not told.wife or not told.paternal:
        return False
    how = dice.random()
    if how < 0.33:
        told.maternal = f"{told.maternal} de {told.husband}".strip()
        return True
    told.tells.discard("maternal")
    if how < 0.62:
        told.maternal = f"de {told.husband}"
    elif how < 0.75:
        told.paternal, told.maternal = f"{told.paternal} de {told.husband}", ""
    elif how < 0.9:
        told.paternal, told.maternal = told.husband, told.paternal
    else:
        told.paternal, told.maternal = f"{told.paternal}-{told.husband}", ""
    return True


def abbreviated(told: Told, dice: Random) -> bool:
    """Hdz, Mtz, Glz."""
    short = told.surnames(lambda name: bool(called.of(called.SHORT_SURNAMES, name)))
    if not short:
        return False
    which = dice.choice(short)
    setattr(told, which, dice.choice(called.of(called.SHORT_SURNAMES, getattr(told, which))))
    return True


def cut_short(told: Told, dice: Random) -> bool:
    """Hernán for Hernández."""
    long = told.surnames(lambda name: len(name) >= 6 and " " not in name)
    if not long:
        return False
    which = dice.choice(long)
    name = getattr(told, which)
    setattr(told, which, name[: dice.randint(max(3, len(name) - 4), len(name) - 2)])
    return True
