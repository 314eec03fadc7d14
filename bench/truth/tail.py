"""The long tail: names that nobody lists. Made of syllables, of endings and of how parents spell, always the same.

In life it is made of villages, languages and civil registrars; a list of a few hundred names would flatter any search.
"""

from collections.abc import Callable, Iterable
from random import Random

from bench.truth import given

ONSETS = "b c ch d f g gu h j l ll m n p qu r s t v y z br cr dr fr gr pr tr bl cl fl pl x tz hu k"
VOWELS = "a a a e e e i i o o u"
MIDDLES = "b c ch d f g j l ll m n ñ p r rr s t v y z mb nd nt rd rt st lc ng mp rm sc x tl cu"
MALE = "o o io ino ardo aldo iel in on ar el er án encio undo isto ides ico ián eo"
FEMALE = "a a ia ina ela isa eth ely ita anda encia iris aida ynn is ery elia ona aly ea"
SURNAME = "ez ez iz az oz ar al ero era ado ón án ín eta ega illo illa oya uri ola ano ales ate ante"
INDIGENOUS = "tl tzin huatl pil coatl tzi tepec huitz xil can hua mac teco poa"
SPELLINGS = (
    ("i", "y"), ("y", "i"), ("c", "k"), ("k", "c"), ("s", "z"), ("z", "s"), ("n", "nn"), ("l", "ll"), ("th", "t"),
    ("t", "th"), ("j", "y"), ("y", "j"), ("j", "jh"), ("x", "j"), ("e", "ee"), ("v", "b"), ("b", "v"), ("ss", "s"),
    ("ph", "f"), ("f", "ph"), ("sh", "ch"), ("ck", "k"), ("ie", "i"), ("a", "ah"), ("n", "m"), ("an", "ann"),
    ("i", "ie"), ("r", "rr"), ("ll", "l"), ("h", ""), ("ei", "e"), ("y", "ey"), ("c", "s"), ("tt", "t"),
)  # fmt: skip


def given_names(sex: str, count: int) -> list[str]:
    """So many given names of a sex that are in no list, the likelier ones first."""
    dice = Random(f"given {sex}")
    half = given.FREELY_SPELT.split()
    first = half.index("Yesenia")
    free = half[:first] if sex == "M" else half[first:]
    endings = MALE if sex == "M" else FEMALE

    def one() -> str:
        if dice.random() < 0.25:
            return _respelt(dice.choice(free), dice)
        return _syllables(dice, dice.choices((1, 2), (2, 1))[0]) + dice.choice(endings.split())

    return _distinct(one, count)


def surnames(count: int) -> list[str]:
    """So many surnames that are in no list, the likelier ones first."""
    dice = Random("surnames")

    def one() -> str:
        kind = dice.random()
        if kind < 0.03:
            particle = dice.choice(("de la ", "de ", "del ", "de los ", "San ", "Mc"))
            return particle + _syllables(dice, 1).title() + dice.choice(SURNAME.split())
        if kind < 0.2:
            return _syllables(dice, dice.choice((1, 2))) + dice.choice(INDIGENOUS.split())
        if kind < 0.25:
            return _syllables(dice, 1) + dice.choice(MIDDLES.split())[:1]
        return _syllables(dice, dice.choices((1, 2, 3), (5, 6, 1))[0]) + dice.choice(SURNAME.split())

    return _distinct(one, count)


def _syllables(dice: Random, count: int) -> str:
    start = dice.choice(ONSETS.split()) if dice.random() < 0.85 else ""
    parts = [start]
    for _ in range(count):
        parts += [dice.choice(VOWELS.split()), dice.choice(MIDDLES.split())]
    return "".join(parts).replace("quu", "cu")


def _respelt(name: str, dice: Random) -> str:
    word = name.lower()
    for _ in range(dice.choice((1, 2, 2, 3))):
        old, new = dice.choice([pair for pair in SPELLINGS if pair[0] in word] or [("", "")])
        places = [at for at in range(len(word)) if old and word.startswith(old, at)]
        if places:
            at = dice.choice(places)
            word = word[:at] + new + word[at + len(old) :]
    return word


def _distinct(one: Callable[[], str], count: int) -> list[str]:
    seen: dict[str, None] = {}
    while len(seen) < count:
        word = one()
        seen[word if word[0].isupper() or " " in word else word.capitalize()] = None
    return list(seen)


def unlisted(words: Iterable[str], listed: Iterable[str]) -> list[str]:
    """Those that no list has."""
    known = set(listed)
    return [word for word in words if word not in known]
